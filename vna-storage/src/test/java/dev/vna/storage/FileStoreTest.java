package dev.vna.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.LogMismatchException;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.Tag;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileStoreTest {
  private static final UUID ARCHIVE = new UUID(0x5eed, 2);

  @TempDir Path directory;

  @Test
  void put_template_namesFoldersByAttributes() throws IOException {
    String template = "{PatientID}/{StudyDate}/{SeriesNumber}-{Modality}/{SOPInstanceUID}.dcm";
    try (FileStore store = open(template)) {
      store.put(
          List.of(
              Sources.of(
                  1,
                  100,
                  header ->
                      header
                          .set(Tag.PatientID, "4711")
                          .set(Tag.StudyDate, "20260102")
                          .set(Tag.SeriesNumber, "3")
                          .set(Tag.Modality, "CT"))));

      assertThat(objects()).containsExactly("4711/20260102/3-CT/1.2.3.1_1-0.dcm");
      assertThat(directory.resolve(objects().get(0))).hasBinaryContent(Sources.bytes(1, 100));
    }
  }

  @Test
  void put_manyStudies_spreadsThemOverFolders() throws IOException {
    try (FileStore store = open(PathTemplate.DEFAULT)) {
      for (int i = 0; i < 50; i++) {
        String study = "1.2.4." + i;
        store.put(List.of(Sources.of(i + 1, 10, h -> h.set(Tag.StudyInstanceUID, study))));
      }
    }

    try (Stream<Path> folders = Files.list(directory.resolve("default"))) {
      assertThat(folders).hasSizeGreaterThan(40);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../../x",
        "/etc",
        "C:x",
        "CON",
        "",
        ".vna",
        "x\u0000y",
        "\u202egnp",
        "name. "
      })
  void put_hostileValues_staysWithinTheStore(String value) throws IOException {
    try (FileStore store = open("{PatientID}/{StudyID}/{SOPInstanceUID}")) {
      List<StoredBlob> stored =
          store.put(
              List.of(
                  Sources.of(
                      1,
                      10,
                      h ->
                          h.set(Tag.PatientID, value)
                              .set(Tag.StudyID, value)
                              .set(Tag.SOPInstanceUID, value))));

      assertThat(objects()).hasSize(1);
      assertThat(objects().get(0).split("/")).hasSize(3);
      assertThat(Sources.read(store, stored.get(0))).isEqualTo(Sources.bytes(1, 10));
    }
  }

  @Test
  void put_samePathInDifferentWriting_keepsBoth() throws IOException {
    try (FileStore store = open("{PatientID}/{PatientName}.dcm")) {
      List<StoredBlob> stored = new ArrayList<>();
      int sequence = 0;
      for (String name : List.of("caf\u00e9", "cafe\u0301", "CAF\u00c9", "caf\u00e9")) {
        int next = ++sequence;
        stored.addAll(
            store.put(
                List.of(
                    Sources.of(
                        next,
                        10 * next,
                        h ->
                            h.set(Tag.SpecificCharacterSet, "ISO_IR 192")
                                .set(Tag.PatientID, "1")
                                .set(Tag.PatientName, name)))));
      }

      assertThat(objects().stream().map(String::toLowerCase).distinct()).hasSize(4);
      for (StoredBlob blob : stored) {
        assertThat(Sources.read(store, blob))
            .isEqualTo(Sources.bytes(blob.key().sequence(), (int) blob.sizeBytes()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "a//b",
        "a/",
        "../a",
        "a/../b",
        ".vna/{PatientID}",
        "{NoSuchKeyword}",
        "{PatientID",
        "CON/{PatientID}",
        "a:b"
      })
  void template_noneThatCanBe_isRefused(String template) {
    FileStore.Builder builder = FileStore.builder(directory);

    assertThatThrownBy(() -> builder.template(template))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void open_leftOversOfACrash_areRemovedAndFilesOfOthersAreNot() throws IOException {
    StoredBlob blob;
    try (FileStore store = open("{PatientID}/{SOPInstanceUID}")) {
      blob = store.put(List.of(Sources.of(1, 10, h -> h.set(Tag.PatientID, "7")))).get(0);
    }
    Path left = Files.writeString(directory.resolve(".vna/tmp/9-0"), "half");
    Path others = Files.writeString(directory.resolve("7/notes.txt"), "mine");
    Path unlike = Files.writeString(directory.resolve(".vna/digests/000000/readme"), "mine");

    try (FileStore store = open("{PatientID}/{SOPInstanceUID}")) {
      List<StoredBlob> listed = new ArrayList<>();
      store.list(listed::add);
      store.delete(listed);

      assertThat(listed).containsExactly(blob);
      assertThat(left).doesNotExist();
      assertThat(others).hasContent("mine");
      assertThat(unlike).hasContent("mine");
      assertThat(objects()).containsExactly("7/notes.txt");
    }
  }

  @Test
  void delete_lastOfAFolder_removesTheFolderToo() throws IOException {
    try (FileStore store = open(PathTemplate.DEFAULT)) {
      store.delete(store.put(List.of(Sources.of(1, 10, h -> {}), Sources.of(2, 10, h -> {}))));
      store.put(List.of());

      assertThat(directory.resolve("default")).doesNotExist();
    }
  }

  @Test
  void open_movedAwayOrChanged_isMissingOrCorrupt() throws IOException {
    try (FileStore store = open("{PatientID}/{SOPInstanceUID}")) {
      List<StoredBlob> stored =
          store.put(
              List.of(
                  Sources.of(1, 100, h -> {}),
                  Sources.of(2, 100, h -> {}),
                  Sources.of(3, 100, h -> {})));
      List<String> objects = objects();
      Files.delete(directory.resolve(objects.get(0)));
      Files.write(directory.resolve(objects.get(1)), Sources.bytes(9, 100));
      Files.write(directory.resolve(objects.get(2)), Sources.bytes(3, 99));

      assertThatThrownBy(() -> Sources.read(store, stored.get(0)))
          .isInstanceOf(FileNotFoundException.class)
          .hasMessageNotContaining(objects.get(0));
      assertThatThrownBy(() -> Sources.read(store, stored.get(1)))
          .isInstanceOf(BlobCorruptException.class);
      assertThatThrownBy(() -> Sources.read(store, stored.get(2)))
          .isInstanceOf(BlobCorruptException.class);
    }
  }

  @Test
  void open_storeOfAnotherArchive_isAMismatch() throws IOException {
    open(PathTemplate.DEFAULT).close();

    assertThatThrownBy(() -> FileStore.builder(directory).archiveId(new UUID(1, 1)).open())
        .isInstanceOf(LogMismatchException.class);
  }

  @Test
  void sidecar_ofOnePut_isAsDrawn() throws IOException {
    try (FileStore store = open("{SOPInstanceUID}")) {
      store.put(List.of(Sources.of(7, 5, h -> {})));
    }

    List<String> lines =
        Files.readAllLines(directory.resolve(".vna/digests/000000/000000001.jsonl"), UTF_8);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .matches(
            "\\{\"record\":\"files\",\"formatVersion\":1,\"archiveId\":\""
                + ARCHIVE
                + "\",\"batch\":1,\"files\":1,\"crc32c\":\"[0-9a-f]{8}\"}");
    assertThat(lines.get(1))
        .matches(
            "\\{\"partition\":\"default\",\"sequence\":7,\"path\":\"1\\.2\\.3\\.7_1-0\\.dcm\","
                + "\"sizeBytes\":5,\"sha256\":\"[0-9a-f]{64}\",\"blockCrc32c\":\"[0-9a-f]{8}\","
                + "\"crc32c\":\"[0-9a-f]{8}\"}");
  }

  /** The power goes at every point of some puts and deletions. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void open_afterAPowerCutAnywhere_hasAllThatWasAcknowledged(long seed) throws IOException {
    SimulatedDisk disk = new SimulatedDisk();
    Path root = Path.of("/files");
    record Step(List<StoredBlob> put, List<StoredBlob> deleted, int startedAt, int endedAt) {}
    List<Step> steps = new ArrayList<>();
    try (FileStore store = open(disk, root)) {
      for (int i = 0; i < 4; i++) {
        int started = disk.events();
        List<StoredBlob> put =
            store.put(
                List.of(
                    Sources.of(3 * i + 1, 100, h -> {}), Sources.of(3 * i + 2, 70_000, h -> {})));
        steps.add(new Step(put, List.of(), started, disk.events()));
        started = disk.events();
        List<StoredBlob> gone = List.of(put.get(i % 2));
        store.delete(gone);
        steps.add(new Step(List.of(), gone, started, disk.events()));
      }
    }
    Random random = new Random(seed);
    for (int cut = 0; cut <= disk.events(); cut++) {
      SimulatedDisk left = disk.afterPowerCut(cut, random);
      try (FileStore store = open(left, root)) {
        List<StoredBlob> present = new ArrayList<>();
        List<StoredBlob> absent = new ArrayList<>();
        for (Step step : steps) {
          if (step.endedAt() <= cut) {
            present.addAll(step.put());
            absent.addAll(step.deleted());
          }
          if (step.startedAt() < cut) {
            present.removeAll(step.deleted());
          }
        }
        for (StoredBlob blob : present) {
          assertThat(Sources.read(store, blob))
              .isEqualTo(Sources.bytes(blob.key().sequence(), (int) blob.sizeBytes()));
        }
        for (StoredBlob blob : absent) {
          assertThatThrownBy(() -> store.open(blob)).isInstanceOf(FileNotFoundException.class);
        }
        assertThat(left.fileNames()).noneMatch(name -> name.matches("[0-9]+-[0-9]+"));
        store.put(List.of(Sources.of(100, 10, h -> {})));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATE", "WRITE", "FORCE", "FORCE_DIRECTORY", "RENAME"})
  void put_diskFails_leavesNothing(String operation) throws IOException {
    for (int after = 0; after < 4; after++) {
      SimulatedDisk disk = new SimulatedDisk();
      try (FileStore store = open(disk, Path.of("/files"))) {
        StoredBlob before = store.put(List.of(Sources.of(1, 100, h -> {}))).get(0);
        List<String> names = disk.fileNames();
        disk.fail(SimulatedDisk.Operation.valueOf(operation), after);
        try {
          store.put(List.of(Sources.of(2, 100, h -> {}), Sources.of(3, 100, h -> {})));
          disk.heal();
          continue; // it does not do that so often
        } catch (IOException e) {
          disk.heal();
        }

        assertThat(disk.fileNames()).isEqualTo(names);
        assertThat(disk.openFiles()).isZero();
        assertThat(Sources.read(store, before)).isEqualTo(Sources.bytes(1, 100));
        assertThat(store.usedBytes()).isEqualTo(100);
      }
    }
  }

  private static FileStore open(SimulatedDisk disk, Path root) throws IOException {
    return FileStore.builder(root).files(disk).archiveId(ARCHIVE).open();
  }

  private FileStore open(String template) throws IOException {
    return FileStore.builder(directory).archiveId(ARCHIVE).template(template).open();
  }

  /** The files that are not the store's own. */
  private List<String> objects() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.startsWith(".vna"))
          .sorted()
          .toList();
    }
  }
}
