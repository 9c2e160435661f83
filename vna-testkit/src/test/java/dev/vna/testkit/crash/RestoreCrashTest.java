package dev.vna.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.Backups;
import dev.vna.archive.ProgressListener;
import dev.vna.testkit.SyntheticInstance;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killing a restore leaves no archive, or a whole one, and backups that can be restored again. */
@Tag("slow")
class RestoreCrashTest {
  private static final int ROUNDS = Integer.getInteger("vna.crash.rounds", 4);
  private static final int INSTANCES = 100;

  @TempDir private Path directory;
  private final SyntheticStudy study = SyntheticStudies.seeded(13).smallCt(INSTANCES);

  @Test
  void restore_killedAtAnyPoint_isNoArchiveOrAWholeOne() throws Exception {
    Path backup = directory.resolve("backup");
    Backups backups = Backups.in(backup);
    try (Archive archive = Archive.open(directory.resolve("data"))) {
      for (int i = 0; i < INSTANCES; i++) {
        archive.store(new ByteArrayInputStream(study.instance(i).toBytes()));
      }
      archive.backup(backups, ProgressListener.NONE);
    }
    SplittableRandom random = new SplittableRandom();
    for (int round = 0; round < ROUNDS; round++) {
      Path to = directory.resolve("restored" + round);
      List<String> printed =
          Killed.after(
              1 + random.nextInt(3),
              random.nextInt(20_000_000),
              directory.resolve("printed" + round),
              RestoreMain.class,
              List.of(backup.toString(), to.toString()));

      if (printed.contains("restored")) {
        check(to);
      } else if (Files.exists(to.resolve("archive.json"))) {
        check(to); // its last step was done, and not told
      } else if (isNotEmpty(to)) {
        assertThatThrownBy(() -> Archive.open(to)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> restore(backups, to))
            .isInstanceOf(DirectoryNotEmptyException.class);
      }
      delete(to);
      restore(backups, to);
      check(to);
    }
    assertThat(backups.verify(backups.points().get(0).number(), ProgressListener.NONE)).isEmpty();
  }

  private static boolean isNotEmpty(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isPresent();
    }
  }

  private static void restore(Backups backups, Path to) throws IOException {
    backups.restore(backups.points().get(0).number(), to, ProgressListener.NONE);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void check(Path restored) throws IOException {
    try (Archive archive = Archive.open(restored)) {
      for (int i = 0; i < INSTANCES; i++) {
        SyntheticInstance instance = study.instance(i);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        archive.open(instance.sopInstanceUid()).copyTo(read);
        assertThat(read.toByteArray()).isEqualTo(instance.toBytes());
      }
    }
  }
}
