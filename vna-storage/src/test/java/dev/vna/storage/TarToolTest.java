package dev.vna.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vna.archive.spi.NewBlob;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GNU tar, an outside program, reads what the store writes. */
@Tag("outside")
class TarToolTest {
  @TempDir Path directory;

  @BeforeAll
  static void tarIsThere() throws Exception {
    boolean there = false;
    try {
      there = run(Path.of("."), "tar", "--version").contains("GNU tar");
    } catch (IOException e) {
      there = false;
    }
    if (System.getenv("CI") != null) {
      assertThat(there).as("GNU tar is installed").isTrue();
    }
    assumeTrue(there, "skipped: GNU tar is not installed");
  }

  @Test
  void tar_ofEverySegment_listsAndExtractsEachObject() throws Exception {
    Path path = directory.resolve("store");
    List<byte[]> contents = contents();
    List<String> names = new ArrayList<>();
    try (PackStore store =
        Groups.recovered(
            PackStore.builder(path)
                .archiveId(Groups.ARCHIVE)
                .segmentSizeBytes(256 << 10)
                .preallocateBytes(1 << 20))) {
      for (int i = 0; i < contents.size(); i++) {
        byte[] content = contents.get(i);
        NewBlob blob =
            i % 3 == 0
                ? streamed(store, i + 1, content)
                : new NewBlob.InMemory(
                    Groups.key(i + 1), Groups.digests(content), List.of(ByteBuffer.wrap(content)));
        store.commit(Groups.group(blob));
        names.add(EntryNames.object(Groups.key(i + 1)));
      }
      // while the store is open: zeros ahead, and a lane under way, which tar remarks on
      try (var write = store.begin(0)) {
        write.write(ByteBuffer.wrap(Groups.bytes(1, 100_000)));
        assertThat(list(path)).containsExactlyInAnyOrderElementsOf(names);
      }
    }

    Path extracted = Files.createDirectory(directory.resolve("extracted"));
    for (Path segment : segments(path)) {
      assertThat(run(extracted, "tar", "-xf", segment.toString())).isEmpty();
    }

    assertThat(list(path)).containsExactlyInAnyOrderElementsOf(names);
    for (int i = 0; i < contents.size(); i++) {
      assertThat(Files.readAllBytes(extracted.resolve(names.get(i)))).isEqualTo(contents.get(i));
    }
  }

  /** Real DICOM files where they are at hand, and bytes of many sizes. */
  private static List<byte[]> contents() throws IOException {
    List<byte[]> contents = new ArrayList<>();
    for (int size : new int[] {0, 1, 512, 513, 70_000, 400_000}) {
      contents.add(Groups.bytes(size, size));
    }
    Path corpus = Path.of(System.getProperty("vna.corpus", "absent"));
    if (Files.isDirectory(corpus)) {
      try (Stream<Path> files = Files.walk(corpus.resolve("modalities"))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().limit(12).toList()) {
          contents.add(Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }

  private static NewBlob streamed(PackStore store, long sequence, byte[] content)
      throws IOException {
    var write = store.begin(content.length);
    write.write(ByteBuffer.wrap(content));
    return new NewBlob.Streamed(Groups.key(sequence), Groups.digests(content), write);
  }

  private static List<String> list(Path store) throws Exception {
    List<String> names = new ArrayList<>();
    for (Path segment : segments(store)) {
      for (String name : run(store, "tar", "-tf", segment.toString()).lines().toList()) {
        if (!name.startsWith("_vna/") && !name.startsWith("tar: A lone zero block")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static List<Path> segments(Path store) throws IOException {
    try (Stream<Path> files = Files.list(store)) {
      return files.filter(file -> file.toString().endsWith(".tar")).sorted().toList();
    }
  }

  /** What the program printed, complaints included. */
  private static String run(Path in, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
