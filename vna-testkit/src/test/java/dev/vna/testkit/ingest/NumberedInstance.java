package dev.vna.testkit.ingest;

import dev.vna.archive.ArchiveView;
import dev.vna.archive.InstanceWriter;
import dev.vna.archive.Source;
import dev.vna.archive.StoreRequest;
import dev.vna.archive.StoreResult;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A CT instance that is made of its number alone: eight to a study, in two series, most of them of
 * 1 to 60 KB, every sixth beyond the 1 MiB up to which instances gather in memory.
 *
 * @param number from 0
 */
public record NumberedInstance(int number) {
  private static final String ROOT = "1.2.826.0.1.2.";

  /** How many numbers share a study. */
  public static final int PER_STUDY = 8;

  /** The transfer syntax that all are stored in. */
  public static final TransferSyntax SYNTAX = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;

  /** The study of a number. */
  public static String studyUid(int study) {
    return ROOT + study;
  }

  /** Number of the study. */
  public int study() {
    return number / PER_STUDY;
  }

  /** Its study's UID. */
  public String studyUid() {
    return studyUid(study());
  }

  /** Its UID. */
  public String uid() {
    return studyUid() + "." + number % 2 + "." + number;
  }

  /** The number in a UID that {@link #uid} made. */
  public static NumberedInstance of(String uid) {
    return new NumberedInstance(Integer.parseInt(uid.substring(uid.lastIndexOf('.') + 1)));
  }

  private byte[] pixels() {
    SplittableRandom random = new SplittableRandom(number);
    int words = number % 6 == 5 ? 550_000 : 500 + random.nextInt(30_000);
    byte[] pixels = new byte[2 * words];
    random.nextBytes(pixels);
    return pixels;
  }

  /** The encoded data set. */
  public byte[] encoded() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      DataSetWriter.write(dataSet(), SYNTAX, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataSet dataSet() {
    return DataSet.builder()
        .set(Tag.SOPClassUID, Uid.CTImageStorage)
        .set(Tag.SOPInstanceUID, uid())
        .set(Tag.StudyDate, "20260102")
        .set(Tag.Modality, "CT")
        .set(Tag.PatientName, "TEST^" + study())
        .set(Tag.PatientID, "P" + study())
        .set(Tag.StudyInstanceUID, studyUid())
        .set(Tag.SeriesInstanceUID, studyUid() + "." + number % 2)
        .set(Tag.InstanceNumber, Integer.toString(number))
        .setBytes(Tag.PixelData, Vr.OW, pixels())
        .build();
  }

  /** Stores it. */
  public StoreResult storeTo(ArchiveView archive) throws IOException {
    Source source = new Source(Optional.of("CT1"), Optional.of("VNA"), Optional.of("127.0.0.1"));
    StoreRequest request = new StoreRequest(Uid.CTImageStorage, uid(), SYNTAX, source);
    try (InstanceWriter writer = archive.beginStore(request)) {
      writer.write(ByteBuffer.wrap(encoded()));
      return writer.finish();
    }
  }
}
