package dev.vna.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.BackupPoint;
import dev.vna.archive.Backups;
import dev.vna.archive.ProgressListener;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import dev.vna.testkit.ingest.JavaProcess;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killing a backup at any point leaves every point before it as it was. */
@Tag("slow")
class BackupCrashTest {
  private static final int ROUNDS = Integer.getInteger("vna.crash.rounds", 4);
  private static final int INSTANCES = 60;
  private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(60);

  @TempDir Path directory;

  @Test
  void backup_killedAgainAndAgain_leavesTheLastGoodPoint() throws Exception {
    Path data = directory.resolve("data");
    Path to = directory.resolve("backup");
    Backups backups = Backups.in(to);
    SyntheticStudy study = SyntheticStudies.seeded(7).smallCt(INSTANCES);
    try (Archive archive = Archive.open(data)) {
      for (int i = 0; i < INSTANCES; i++) {
        archive.store(new ByteArrayInputStream(study.instance(i).toBytes()));
      }
      archive.backup(backups, ProgressListener.NONE);
    }
    SplittableRandom random = new SplittableRandom();
    for (int round = 0; round < ROUNDS; round++) {
      Path printed = directory.resolve("printed" + round);
      JavaProcess process =
          JavaProcess.start(
              List.of(), printed, BackupMain.class, List.of(data.toString(), to.toString()));
      try {
        awaitLines(printed, 1 + random.nextInt(10));
        TimeUnit.NANOSECONDS.sleep(random.nextInt(30_000_000));
      } finally {
        process.kill();
      }

      List<BackupPoint> points = backups.points();

      assertThat(points).as("%s", process.printed()).isNotEmpty();
      Path restored = directory.resolve("restored" + round);
      backups.restore(points.get(points.size() - 1).number(), restored, ProgressListener.NONE);
      try (Archive archive = Archive.open(restored)) {
        assertThat(archive.statistics().instances()).isEqualTo(INSTANCES);
      }
    }
    try (Archive archive = Archive.open(data)) {
      archive.backup(backups, ProgressListener.NONE);
      backups.prune(1);
    }
    assertThat(backups.verify(backups.points().get(0).number(), ProgressListener.NONE)).isEmpty();
  }

  private static void awaitLines(Path file, int lines) throws Exception {
    long end = System.nanoTime() + TIMEOUT_NANOS;
    while (Files.notExists(file) || Files.readAllLines(file).size() < lines) {
      assertThat(System.nanoTime()).as("no progress is told").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
