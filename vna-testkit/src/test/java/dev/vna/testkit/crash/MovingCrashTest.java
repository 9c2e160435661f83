package dev.vna.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.Tier;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import dev.vna.testkit.ingest.JavaProcess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killing a process that moves, deletes and gives back loses nothing that was not deleted. */
@org.junit.jupiter.api.Tag("slow")
class MovingCrashTest {
  private static final int ROUNDS = Integer.getInteger("vna.crash.rounds", 6);
  private static final int STUDIES = 12;
  private static final int INSTANCES = 5;
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  @TempDir private Path directory;
  private final Set<String> mayBeDeleted = new HashSet<>();

  @Test
  void moving_killedAgainAndAgain_everythingIsReadAsItWasStored() throws Exception {
    Map<String, Integer> stored = store();
    SplittableRandom random = new SplittableRandom();
    for (int round = 0; round < ROUNDS; round++) {
      moveUntilKilled(round, 1 + random.nextInt(25), random.nextInt(3_000_000));

      try (Archive archive = MovingMain.settings(directory).open()) {
        check(archive, stored);
      }
    }
    MovingMain.settings(directory).rebuildIndex(ProgressListener.NONE);
    try (Archive archive = MovingMain.settings(directory).open()) {
      check(archive, stored);
      for (String study : MovingMain.studies(archive)) {
        archive.deleteStudy(study, "for the test");
      }
      archive.reclaim(ProgressListener.NONE);
      assertThat(archive.tiers().list().stream().mapToLong(Tier::usedBytes).sum())
          .as("what is left of nothing")
          .isLessThan(STUDIES * INSTANCES * 30_000L);
    }
  }

  /** Stores studies; the digests of their instances by UID. */
  private Map<String, Integer> store() throws IOException {
    Map<String, Integer> stored = new TreeMap<>();
    try (Archive archive = MovingMain.settings(directory).open()) {
      for (int study = 1; study <= STUDIES; study++) {
        for (int i = 1; i <= INSTANCES; i++) {
          byte[] pixels = new byte[100_000];
          new Random(study * 100L + i).nextBytes(pixels);
          DataSet instance =
              DataSet.builder()
                  .set(Tag.SOPClassUID, Uid.CTImageStorage)
                  .set(Tag.SOPInstanceUID, "1.2.3." + study + "." + i)
                  .set(Tag.StudyInstanceUID, "1.2.4." + study)
                  .set(Tag.SeriesInstanceUID, "1.2.5." + study)
                  .set(Tag.PatientID, "P" + study)
                  .set(Tag.Modality, "CT")
                  .setBytes(Tag.PixelData, Vr.OW, pixels)
                  .build();
          ByteArrayOutputStream file = new ByteArrayOutputStream();
          TransferSyntax syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
          String uid = instance.string(Tag.SOPInstanceUID).orElseThrow();
          file.write(FileMeta.of(Uid.CTImageStorage, uid, syntax).encode());
          DataSetWriter.write(instance, syntax, file);
          archive.store(new ByteArrayInputStream(file.toByteArray()));
        }
      }
      for (InstanceEntry entry : archive.instances(Query.instances().build()).items()) {
        stored.put(entry.sopInstanceUid(), digest(archive, entry));
      }
    }
    return stored;
  }

  private static int digest(Archive archive, InstanceEntry entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    archive.open(entry).copyTo(bytes);
    return Arrays.hashCode(bytes.toByteArray());
  }

  private void moveUntilKilled(int round, int things, long pauseNanos) throws Exception {
    Path printed = directory.resolve("printed" + round);
    JavaProcess moving =
        JavaProcess.start(
            List.of(),
            printed,
            MovingMain.class,
            List.of(directory.toString(), Integer.toString(round)));
    try {
      long end = System.nanoTime() + PATIENCE_NANOS;
      while (moving.printed().lines().filter("done"::equals).count() < things) {
        assertThat(System.nanoTime()).as("%s", moving.printed()).isLessThan(end);
        Thread.onSpinWait();
      }
      long until = System.nanoTime() + pauseNanos;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
    } finally {
      moving.kill();
    }
    moving
        .printed()
        .lines()
        .filter(line -> line.startsWith("deleting "))
        .forEach(line -> mayBeDeleted.add(line.substring("deleting ".length())));
  }

  private void check(Archive archive, Map<String, Integer> stored) throws IOException {
    Set<String> found = new HashSet<>();
    for (InstanceEntry entry : archive.instances(Query.instances().build()).items()) {
      assertThat(digest(archive, entry))
          .as(entry.sopInstanceUid())
          .isEqualTo(stored.get(entry.sopInstanceUid()));
      found.add(entry.sopInstanceUid());
    }
    for (String uid : stored.keySet()) {
      String study = "1.2.4." + uid.substring("1.2.3.".length(), uid.lastIndexOf('.'));
      assertThat(found.contains(uid) || mayBeDeleted.contains(study)).as(uid).isTrue();
    }
    for (String study : MovingMain.studies(archive)) {
      assertThat(archive.tiers().verify(study, ProgressListener.NONE)).isEmpty();
    }
  }
}
