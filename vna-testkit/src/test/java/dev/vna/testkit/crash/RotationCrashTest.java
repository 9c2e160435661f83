package dev.vna.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.storage.FileKeyProvider;
import dev.vna.testkit.SyntheticStudies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killing a process that changes keys leaves no key lost, and nothing that cannot be read. */
@Tag("slow")
class RotationCrashTest {
  private static final int ROUNDS = Integer.getInteger("vna.crash.rounds", 4);
  private static final int EACH = 1_000;

  @TempDir private Path directory;
  private final Set<Integer> stored = new HashSet<>();

  @Test
  void changingKeys_killedAgainAndAgain_everythingIsReadAsItWasStored() throws Exception {
    SplittableRandom random = new SplittableRandom();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> printed =
          Killed.after(
              1 + random.nextInt(20),
              random.nextInt(10_000_000),
              directory.resolve("printed" + round),
              RotationMain.class,
              List.of(directory.toString(), Integer.toString(round * EACH)));
      for (String line : printed) {
        assertThat(line).startsWith("stored ");
        stored.add(Integer.parseInt(line.substring("stored ".length())));
      }

      requireAll(RotationMain.keys(directory));
    }
    FileKeyProvider keys = RotationMain.keys(directory);
    keys.changeMasterKey();
    keys.deleteOldMasterKeys();
    assertThat(names(RotationMain.masterKeys(directory))).hasSize(1);
    assertThat(names(directory.resolve("keys"))).noneMatch(name -> name.endsWith(".new"));
    RotationMain.settings(directory, RotationMain.keys(directory))
        .rebuildIndex(ProgressListener.NONE);
    requireAll(RotationMain.keys(directory));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void requireAll(FileKeyProvider keys) throws IOException {
    try (Archive archive = RotationMain.settings(directory, keys).open()) {
      for (int number : stored) {
        byte[] expected = RotationMain.instance(number);
        String uid = SyntheticStudies.seeded(number).smallCt(1).instance(0).sopInstanceUid();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        archive.open(uid).copyTo(read);
        assertThat(read.toByteArray()).as("instance %s", number).isEqualTo(expected);
      }
      // One that was not acknowledged may be there: whole.
      for (InstanceEntry entry : archive.instances(Query.instances().build()).items()) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        archive.open(entry).copyTo(read);
        assertThat(read.size()).isEqualTo((int) entry.blob().sizeBytes());
      }
    }
  }
}
