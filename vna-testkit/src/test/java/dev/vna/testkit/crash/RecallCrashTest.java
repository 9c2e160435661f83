package dev.vna.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.testkit.SyntheticInstance;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killing a process that reads from a slow tier leaves nothing behind in the cache, and no harm.
 */
@Tag("slow")
class RecallCrashTest {
  private static final int ROUNDS = Integer.getInteger("vna.crash.rounds", 4);
  private static final int INSTANCES = 60;

  @TempDir private Path directory;
  private final SyntheticStudy study = SyntheticStudies.seeded(11).smallCt(INSTANCES);

  @Test
  void recalling_killedAgainAndAgain_everythingIsReadAsItWasStored() throws Exception {
    try (Archive archive = RecallMain.settings(directory).open()) {
      for (int i = 0; i < INSTANCES; i++) {
        archive.store(new ByteArrayInputStream(study.instance(i).toBytes()));
      }
      archive.tiers().move(study.instance(0).studyInstanceUid(), "slow", ProgressListener.NONE);
      archive.reclaim(ProgressListener.NONE);
    }
    SplittableRandom random = new SplittableRandom();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> printed =
          Killed.after(
              1 + random.nextInt(100),
              random.nextInt(5_000_000),
              directory.resolve("printed" + round),
              RecallMain.class,
              List.of(directory.toString(), Integer.toString(round)));
      assertThat(printed).containsOnly("read");

      try (Archive archive = RecallMain.settings(directory).open()) {
        assertThat(segments()).as("what was recalled before").isEmpty();
        check(archive);
      }
    }
  }

  private List<String> segments() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("archive/store/recalled"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains(".tar"))
          .toList();
    }
  }

  private void check(Archive archive) throws IOException {
    for (int i = 0; i < INSTANCES; i++) {
      SyntheticInstance instance = study.instance(i);
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      archive.open(instance.sopInstanceUid()).copyTo(read);
      assertThat(read.toByteArray()).isEqualTo(instance.toBytes());
    }
    assertThat(archive.count(Query.instances().build())).isEqualTo(INSTANCES);
    assertThat(archive.reconcile().run(ProgressListener.NONE).isGood()).isTrue();
  }
}
