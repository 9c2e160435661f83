package dev.vna.storage;

import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.Random;

/** One version of an instance, whose content follows from its numbers. */
record FaultedInstance(int study, int series, int instance, int version)
    implements Comparable<FaultedInstance> {
  private static final int SMALL_BYTES = 3_000;
  private static final int LARGE_BYTES = 70_000;
  private static final Comparator<FaultedInstance> ORDER =
      Comparator.comparingInt(FaultedInstance::study)
          .thenComparingInt(FaultedInstance::series)
          .thenComparingInt(FaultedInstance::instance)
          .thenComparingInt(FaultedInstance::version);

  static String studyUid(int study) {
    return "1.2.3." + study;
  }

  static String seriesUid(int study, int series) {
    return studyUid(study) + "." + series;
  }

  static String uid(int study, int series, int instance) {
    return seriesUid(study, series) + "." + instance;
  }

  String uid() {
    return uid(study, series, instance);
  }

  /** Bytes that no other version has, in its header and in its pixels. */
  byte[] mark() {
    byte[] mark = new byte[16];
    random().nextBytes(mark);
    for (int i = 0; i < mark.length; i++) {
      mark[i] = (byte) ('A' + (mark[i] & 15)); // fit for text
    }
    return mark;
  }

  private Random random() {
    return new Random(((study * 31L + series) * 31 + instance) * 1_000 + version);
  }

  byte[] file() throws IOException {
    Random random = random();
    byte[] pixels = new byte[random.nextInt(4) == 0 ? LARGE_BYTES : SMALL_BYTES];
    random.nextBytes(pixels);
    java.util.Arrays.fill(pixels, pixels.length / 2, pixels.length, (byte) version); // shrinks
    byte[] mark = mark();
    System.arraycopy(mark, 0, pixels, 0, mark.length);
    System.arraycopy(mark, 0, pixels, pixels.length - mark.length, mark.length);
    DataSet content =
        DataSet.builder()
            .set(Tag.SOPClassUID, Uid.CTImageStorage)
            .set(Tag.SOPInstanceUID, uid())
            .set(Tag.StudyInstanceUID, studyUid(study))
            .set(Tag.SeriesInstanceUID, seriesUid(study, series))
            .set(Tag.StudyDescription, "S" + study)
            .set(Tag.PatientID, "P" + study)
            .set(Tag.Modality, "CT")
            .set(Tag.ImageComments, new String(mark, java.nio.charset.StandardCharsets.US_ASCII))
            .setBytes(Tag.PixelData, Vr.OW, pixels)
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransferSyntax syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    new DicomFile(FileMeta.of(Uid.CTImageStorage, uid(), syntax), content).write(out);
    return out.toByteArray();
  }

  @Override
  public int compareTo(FaultedInstance other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return study + "." + series + "." + instance + "v" + version;
  }
}
