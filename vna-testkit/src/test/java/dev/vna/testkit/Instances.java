package dev.vna.testkit;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;

/** Small instances for the tests of this module, told apart by numbers. */
final class Instances {
  private Instances() {}

  /** A CT instance: patient p, study s, series e, instance i; 2 KB of pixels that depend on i. */
  static DataSet.Builder ct(int p, int s, int e, int i) {
    byte[] pixels = new byte[2048];
    new Random(i).nextBytes(pixels);
    return DataSet.builder()
        .set(Tag.SOPClassUID, Uid.CTImageStorage)
        .set(Tag.SOPInstanceUID, instanceUid(p, s, e, i))
        .set(Tag.StudyDate, "20260102")
        .set(Tag.Modality, "CT")
        .set(Tag.StudyDescription, "SYNTHETIC STUDY " + s)
        .set(Tag.PatientName, "TEST^P" + p)
        .set(Tag.PatientID, "P" + p)
        .set(Tag.PatientBirthDate, "19700101")
        .set(Tag.PatientSex, "O")
        .set(Tag.StudyInstanceUID, studyUid(p, s))
        .set(Tag.SeriesInstanceUID, seriesUid(p, s, e))
        .set(Tag.InstanceNumber, Integer.toString(i))
        .set(Tag.Rows, 32)
        .set(Tag.Columns, 32)
        .set(Tag.BitsAllocated, 16)
        .set(Tag.PixelRepresentation, 0)
        .setBytes(Tag.PixelData, Vr.OW, pixels);
  }

  static String studyUid(int p, int s) {
    return "1.2.826.0.1.1." + p + "." + s;
  }

  static String seriesUid(int p, int s, int e) {
    return studyUid(p, s) + "." + e;
  }

  static String instanceUid(int p, int s, int e, int i) {
    return seriesUid(p, s, e) + "." + i;
  }

  static byte[] encode(DataSet dataSet, TransferSyntax transferSyntax) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataSetWriter.write(dataSet, transferSyntax, out);
    return out.toByteArray();
  }

  /** The data set as a DICOM file in explicit VR little endian. */
  static InputStream file(DataSet dataSet) throws IOException {
    return file(dataSet, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  static InputStream file(DataSet dataSet, TransferSyntax transferSyntax) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        FileMeta.of(
                dataSet.string(Tag.SOPClassUID).orElseThrow(),
                dataSet.string(Tag.SOPInstanceUID).orElseThrow(),
                transferSyntax)
            .encode());
    out.write(encode(dataSet, transferSyntax));
    return new ByteArrayInputStream(out.toByteArray());
  }
}
