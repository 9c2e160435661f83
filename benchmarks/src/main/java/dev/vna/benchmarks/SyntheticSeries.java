package dev.vna.benchmarks;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * A CT series whose instances differ in their SOP Instance UID alone, so that making one costs the
 * sender nothing: its bytes are those of a template but for the digits of one value.
 */
final class SyntheticSeries {
  static final TransferSyntax SYNTAX = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;

  private static final int FIRST = 1_000_000;

  private final String seriesUid;
  private final byte[] template;
  private final int uidOffset;

  /**
   * A series of its own study.
   *
   * @param study distinguishes it from all others that were ever sent; at most 12 digits and dots
   * @param rows of an image, which has as many columns
   */
  SyntheticSeries(String study, int rows) throws IOException {
    String studyUid = "1.2.826.0.1.3." + study;
    seriesUid = studyUid + ".1";
    template =
        DataSetWriter.toBytes(
            DataSet.builder()
                .set(Tag.SOPClassUID, Uid.CTImageStorage)
                .set(Tag.SOPInstanceUID, uid(0))
                .set(Tag.StudyDate, "20260102")
                .set(Tag.SeriesDate, "20260102")
                .set(Tag.StudyTime, "101500")
                .set(Tag.AccessionNumber, "A" + study)
                .set(Tag.Modality, "CT")
                .set(Tag.Manufacturer, "SYNTHETIC")
                .set(Tag.StudyDescription, "LOAD")
                .set(Tag.SeriesDescription, "AXIAL")
                .set(Tag.PatientName, "LOAD^" + study)
                .set(Tag.PatientID, "L" + study)
                .set(Tag.PatientBirthDate, "19700101")
                .set(Tag.PatientSex, "O")
                .set(Tag.BodyPartExamined, "CHEST")
                .set(Tag.SliceThickness, "1")
                .set(Tag.KVP, "120")
                .set(Tag.StudyInstanceUID, studyUid)
                .set(Tag.SeriesInstanceUID, seriesUid)
                .set(Tag.StudyID, "1")
                .set(Tag.SeriesNumber, "1")
                .set(Tag.InstanceNumber, "1")
                .set(Tag.ImagePositionPatient, "-250", "-250", "1")
                .set(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0")
                .set(Tag.SamplesPerPixel, 1)
                .set(Tag.PhotometricInterpretation, "MONOCHROME2")
                .set(Tag.Rows, rows)
                .set(Tag.Columns, rows)
                .set(Tag.PixelSpacing, "0.9", "0.9")
                .set(Tag.BitsAllocated, 16)
                .set(Tag.BitsStored, 12)
                .set(Tag.HighBit, 11)
                .set(Tag.PixelRepresentation, 0)
                .set(Tag.RescaleIntercept, "-1024")
                .set(Tag.RescaleSlope, "1")
                .setBytes(Tag.PixelData, Vr.OW, pixels(rows))
                .build(),
            SYNTAX);
    uidOffset = new String(template, StandardCharsets.ISO_8859_1).indexOf(uid(0));
  }

  private static byte[] pixels(int rows) {
    SplittableRandom random = new SplittableRandom(rows);
    byte[] pixels = new byte[2 * rows * rows];
    random.nextBytes(pixels);
    for (int i = 1; i < pixels.length; i += 2) {
      pixels[i] &= 0x0F;
    }
    return pixels;
  }

  /** The UID of an instance, from 0; all have the same length. */
  String uid(int instance) {
    return seriesUid + "." + (FIRST + instance);
  }

  /** Size of an instance's data set in bytes. */
  int dataSetBytes() {
    return template.length;
  }

  /** Writes the data set of an instance. */
  void writeTo(OutputStream out, int instance) throws IOException {
    byte[] uid = uid(instance).getBytes(StandardCharsets.US_ASCII);
    out.write(template, 0, uidOffset);
    out.write(uid);
    int rest = uidOffset + uid.length;
    out.write(template, rest, template.length - rest);
  }
}
