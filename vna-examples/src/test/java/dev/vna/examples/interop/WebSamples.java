package dev.vna.examples.interop;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import dev.vna.data.frames.RleTranscoder;
import dev.vna.dicom.web.ObjectPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Files made for the clients of DICOMweb: always the same. */
final class WebSamples {
  static final int FRAMES = 3;
  private static final int FRAME_BYTES = 20 * 30 * 2;
  private static final String ROOT = "1.2.826.0.1.9.";

  private WebSamples() {}

  static ObjectPath study(int study) {
    return ObjectPath.ofStudy(ROOT + study);
  }

  static ObjectPath series(int study, int series) {
    return ObjectPath.ofSeries(ROOT + study, ROOT + study + '.' + series);
  }

  static ObjectPath instance(int study, int series, int number) {
    String seriesUid = ROOT + study + '.' + series;
    return ObjectPath.ofInstance(ROOT + study, seriesUid, seriesUid + '.' + number);
  }

  static byte[] random(int seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  /** What the instances of a study have in common. */
  private static DataSet.Builder common(int study, int series, int number, String modality) {
    ObjectPath path = instance(study, series, number);
    return DataSet.builder()
        .set(Tag.SpecificCharacterSet, "ISO_IR 100")
        .set(Tag.SOPInstanceUID, path.instance().orElseThrow())
        .set(Tag.StudyDate, "20260%d15".formatted(study % 9 + 1))
        .set(Tag.StudyTime, "101112")
        .set(Tag.AccessionNumber, "ACC" + study)
        .set(Tag.Modality, modality)
        .set(Tag.StudyDescription, "STUDY " + study)
        .set(Tag.SeriesDescription, "SERIES " + series)
        .set(Tag.PatientName, study == 1 ? "M\u00fcller^J\u00fcrgen" : "DOE^JANE" + study)
        .set(Tag.PatientID, "WEB" + study)
        .set(Tag.PatientBirthDate, "19700101")
        .set(Tag.PatientSex, "O")
        .set(Tag.StudyInstanceUID, path.study())
        .set(Tag.SeriesInstanceUID, path.series().orElseThrow())
        .set(Tag.SeriesNumber, Integer.toString(series))
        .set(Tag.InstanceNumber, Integer.toString(number));
  }

  /** An image of three frames. */
  static DataSet.Builder image(int study, int series, int number, String modality) {
    return common(study, series, number, modality)
        .set(Tag.SOPClassUID, Uid.MultiFrameGrayscaleWordSecondaryCaptureImageStorage)
        .setItems(
            Tag.ReferencedImageSequence,
            List.of(
                DataSet.builder()
                    .set(Tag.ReferencedSOPClassUID, Uid.CTImageStorage)
                    .set(Tag.ReferencedSOPInstanceUID, "1.2.3")
                    .build()))
        .set(Tag.SamplesPerPixel, 1)
        .set(Tag.PhotometricInterpretation, "MONOCHROME2")
        .set(Tag.NumberOfFrames, Integer.toString(FRAMES))
        .set(Tag.Rows, 20)
        .set(Tag.Columns, 30)
        .set(Tag.PixelSpacing, "0.5", "0.25")
        .set(Tag.BitsAllocated, 16)
        .set(Tag.BitsStored, 16)
        .set(Tag.HighBit, 15)
        .set(Tag.PixelRepresentation, 0)
        .setBytes(Tag.PixelData, Vr.OW, random(number, FRAMES * FRAME_BYTES));
  }

  /** A frame of {@link #image}. */
  static byte[] frame(int number, int frame) {
    byte[] all = random(number, FRAMES * FRAME_BYTES);
    return Arrays.copyOfRange(all, (frame - 1) * FRAME_BYTES, frame * FRAME_BYTES);
  }

  /** A document, and a waveform in an item. */
  static DataSet.Builder document(int study, int series, byte[] pdf, byte[] waveform) {
    return common(study, series, 1, "DOC")
        .set(Tag.SOPClassUID, Uid.EncapsulatedPDFStorage)
        .set(Tag.MIMETypeOfEncapsulatedDocument, "application/pdf")
        .setBytes(Tag.EncapsulatedDocument, Vr.OB, pdf)
        .setItems(
            Tag.WaveformSequence,
            List.of(DataSet.builder().setBytes(Tag.WaveformData, Vr.OW, waveform).build()));
  }

  /** A file in a transfer syntax without compression. */
  static byte[] file(DataSet.Builder builder, TransferSyntax syntax) throws IOException {
    DataSet dataSet = builder.build();
    var out = new ByteArrayOutputStream();
    out.write(
        FileMeta.of(
                dataSet.string(Tag.SOPClassUID).orElseThrow(),
                dataSet.string(Tag.SOPInstanceUID).orElseThrow(),
                syntax)
            .encode());
    DataSetWriter.write(dataSet, syntax, out);
    return out.toByteArray();
  }

  static byte[] file(DataSet.Builder builder) throws IOException {
    return file(builder, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  static byte[] rle(DataSet.Builder builder) throws IOException {
    var out = new ByteArrayOutputStream();
    RleTranscoder.toRle(read(file(builder))).write(out);
    return out.toByteArray();
  }

  static DicomFile read(byte[] file) throws IOException {
    return DicomFile.read(new ByteArrayInputStream(file), 1 << 24);
  }
}
