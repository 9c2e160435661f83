package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.studyUid;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.ArchiveClosedException;
import dev.vna.archive.Query;
import dev.vna.archive.StoreRefusedException;
import dev.vna.archive.StoreRefusedException.Reason;
import dev.vna.archive.transfer.BulkImport;
import dev.vna.archive.transfer.ImportListener;
import dev.vna.archive.transfer.ImportOutcome;
import dev.vna.archive.transfer.ImportProgress;
import dev.vna.archive.transfer.ImportResult;
import dev.vna.archive.transfer.ImportedItem;
import dev.vna.data.Tag;
import dev.vna.data.media.FileSetBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import does with folders, zips, tars and file-sets, good ones and bad ones. */
class BulkImportTest {
  @TempDir private Path directory;
  private Path source;
  private Archive archive;

  private final List<ImportedItem> items = new ArrayList<>();
  private final List<ImportProgress> progress = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();

  private final ImportListener listener =
      new ImportListener() {
        @Override
        public void imported(ImportedItem item) {
          items.add(item);
        }

        @Override
        public void progress(ImportProgress told) {
          progress.add(told);
        }

        @Override
        public void found(Path where, String finding) {
          findings.add(finding);
        }
      };

  @BeforeEach
  void openArchive() throws IOException {
    source = Files.createDirectory(directory.resolve("source"));
    archive = open();
  }

  private Archive open() throws IOException {
    return Archive.builder(directory.resolve("data"))
        .memoryBytes(32L << 20)
        .minFreeBytes(0)
        .ingestRule(
            (caller, request, header) -> {
              if (header.string(Tag.StationName).filter("REFUSED"::equals).isPresent()) {
                throw new StoreRefusedException(Reason.REFUSED_BY_RULE, "no such station");
              }
            })
        .open();
  }

  @AfterEach
  void closeArchive() throws IOException {
    archive.close();
  }

  private static byte[] bytes(int study, int instance) throws IOException {
    return file(ct(1, study, 1, instance).build()).readAllBytes();
  }

  private Path write(String name, byte[] content) throws IOException {
    Path path = source.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, content);
  }

  private BulkImport work() {
    return BulkImport.into(archive).listener(listener);
  }

  private Map<ImportOutcome, Long> imported(Path from) throws Exception {
    return work().from(from).run().counts();
  }

  private byte[] stored(int study, int instance) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.open(instanceUid(1, study, 1, instance)).copyTo(out);
    return out.toByteArray();
  }

  @Test
  void run_folderOfAllSorts_storesInstancesAndTellsOfTheRest() throws Exception {
    write("a/IM1", bytes(1, 1));
    write("a/b/c/IM2", bytes(1, 2));
    write("again", bytes(1, 2));
    write("conflict", file(ct(1, 1, 1, 1).set(Tag.InstanceNumber, "9").build()).readAllBytes());
    write("notes.txt", "nothing\n".getBytes(UTF_8));
    write("empty", new byte[0]);
    byte[] cut = bytes(1, 3);
    write("cut", java.util.Arrays.copyOf(cut, cut.length - 100));
    write("refused", file(ct(1, 2, 1, 1).set(Tag.StationName, "REFUSED").build()).readAllBytes());

    // In this order, so that it is known which of the two that differ comes first.
    work().folder(source.resolve("a")).run();
    items.clear();
    ImportResult result = work().folder(source).run();

    assertThat(result.counts())
        .containsOnly(
            Map.entry(ImportOutcome.ALREADY_STORED, 3L),
            Map.entry(ImportOutcome.CONFLICT, 1L),
            Map.entry(ImportOutcome.NO_INSTANCE, 2L),
            Map.entry(ImportOutcome.REFUSED, 2L));
    assertThat(result.refusals())
        .containsOnly(
            Map.entry(Reason.CANNOT_UNDERSTAND, 1L), Map.entry(Reason.REFUSED_BY_RULE, 1L));
    assertThat(result.items()).isEqualTo(8);
    assertThat(result.failures()).isEqualTo(3);
    assertThat(items)
        .extracting(ImportedItem::name)
        .contains("notes.txt", "empty", "cut", "refused", "a/b/c/IM2");
    assertThat(items)
        .filteredOn(item -> item.outcome() != ImportOutcome.ALREADY_STORED)
        .allMatch(item -> !item.detail().isEmpty());
    assertThat(stored(1, 1)).isEqualTo(bytes(1, 1));
    assertThat(stored(1, 2)).isEqualTo(bytes(1, 2));
  }

  @Test
  void run_manyFilesFewWorkers_storesAllAndTellsHowFarItIs() throws Exception {
    for (int i = 0; i < 700; i++) {
      write(i % 7 + "/" + i, bytes(i % 3, i));
    }

    ImportResult result = work().folder(source).workers(2).run();

    assertThat(result.counts()).containsOnly(Map.entry(ImportOutcome.STORED, 700L));
    assertThat(archive.statistics().instances()).isEqualTo(700);
    ImportProgress last = progress.get(progress.size() - 1);
    assertThat(last.items()).isEqualTo(700);
    assertThat(last.bytes()).isEqualTo(result.storedBytes()).isGreaterThan(700 * 2048);
  }

  @Test
  void run_sameInstanceManyTimesAtOnce_storesItOnce() throws Exception {
    for (int i = 0; i < 50; i++) {
      write("copy" + i, bytes(1, 1));
    }

    assertThat(imported(source))
        .containsOnly(
            Map.entry(ImportOutcome.STORED, 1L), Map.entry(ImportOutcome.ALREADY_STORED, 49L));
  }

  @Test
  void run_withJournalAgain_readsOnlyWhatIsNewOrChanged() throws Exception {
    Path journal = directory.resolve("journal");
    write("IM1", bytes(1, 1));
    write("IM2", bytes(1, 2));
    write("notes.txt", "nothing".getBytes(UTF_8));
    work().folder(source).journal(journal).run();
    write("IM3", bytes(1, 3));
    write("notes.txt", "something".getBytes(UTF_8));

    ImportResult again = work().folder(source).journal(journal).run();

    assertThat(again.counts())
        .containsOnly(
            Map.entry(ImportOutcome.DONE_BEFORE, 2L),
            Map.entry(ImportOutcome.STORED, 1L),
            Map.entry(ImportOutcome.NO_INSTANCE, 1L));
    assertThat(Files.readString(journal)).doesNotContain("notes", "IM1");
  }

  @Test
  void run_journalOfKilledProcess_losesHalfALineOnly() throws Exception {
    Path journal = directory.resolve("journal");
    write("IM1", bytes(1, 1));
    write("IM2", bytes(1, 2));
    work().folder(source).journal(journal).run();
    try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
      file.setLength(file.length() - 5);
    }

    assertThat(work().folder(source).journal(journal).run().counts())
        .containsOnly(
            Map.entry(ImportOutcome.DONE_BEFORE, 1L), Map.entry(ImportOutcome.ALREADY_STORED, 1L));
    assertThat(work().folder(source).journal(journal).run().counts())
        .containsOnly(Map.entry(ImportOutcome.DONE_BEFORE, 2L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "something else entirely",
        "vna-import 1\nwhatever it is, no number\nof sixteen\n"
      })
  void run_journalThatIsNone_isRefused(String content) throws Exception {
    Path journal = Files.writeString(directory.resolve("journal"), content);

    assertThatThrownBy(() -> work().folder(source).journal(journal).run())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("journal");
    assertThat(journal).hasContent(content);
  }

  @Test
  void run_linksAndPipes_areLeftOut() throws Exception {
    write("a/IM1", bytes(1, 1));
    Files.createSymbolicLink(source.resolve("link"), source.resolve("a/IM1"));
    Files.createSymbolicLink(source.resolve("a/up"), source);
    Path pipe = source.resolve("pipe");
    OutsideProgram.orSkip("mkfifo", "coreutils");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

    assertThat(imported(source))
        .containsOnly(Map.entry(ImportOutcome.STORED, 1L), Map.entry(ImportOutcome.LEFT_OUT, 3L));
  }

  @Test
  void run_linksFollowed_endsDespiteLoops() throws Exception {
    write("a/IM1", bytes(1, 1));
    Files.createSymbolicLink(source.resolve("a/up"), source);
    Path elsewhere = Files.write(directory.resolve("elsewhere"), bytes(1, 2));
    Files.createSymbolicLink(source.resolve("a/IM2"), elsewhere);

    assertThat(work().folder(source).followLinks().run().counts())
        .containsOnly(Map.entry(ImportOutcome.STORED, 2L), Map.entry(ImportOutcome.LEFT_OUT, 1L));
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-40")
  void run_zipOfHostileNames_storesInstancesAndWritesNoFile() throws Exception {
    Path zip = directory.resolve("named-by-its-bytes");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "../../escape", bytes(1, 1));
      entry(out, "/tmp/vna-escape", bytes(1, 2));
      entry(out, "C:\\escape", bytes(1, 3));
      entry(out, "line\nbreak\u001b[2J", bytes(1, 4));
      entry(out, "x".repeat(60_000), bytes(1, 5));
      out.putNextEntry(new ZipEntry("folder/"));
      entry(out, "folder/notes", "nothing".getBytes(UTF_8));
    }

    assertThat(imported(zip))
        .containsOnly(
            Map.entry(ImportOutcome.STORED, 5L), Map.entry(ImportOutcome.NO_INSTANCE, 1L));
    assertThat(items)
        .extracting(ImportedItem::name)
        .contains("line?break?[2J")
        .allMatch(name -> name.length() < 2_000);
    assertThat(Path.of("/tmp/vna-escape")).doesNotExist();
    assertThat(directory.resolve("escape")).doesNotExist();
  }

  @Test
  void run_zipWithDamagedEntry_doesNotStoreIt() throws Exception {
    Path zip = directory.resolve("zip");
    byte[] content = bytes(1, 1);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      ZipEntry stored = new ZipEntry("IM1");
      stored.setMethod(ZipEntry.STORED);
      stored.setSize(content.length);
      CRC32 crc = new CRC32();
      crc.update(content);
      stored.setCrc(crc.getValue());
      out.putNextEntry(stored);
      out.write(content);
      out.closeEntry();
      entry(out, "IM2", bytes(1, 2));
    }
    try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
      file.seek(30 + 3 + content.length - 1);
      file.write(~content[content.length - 1]);
    }

    assertThat(imported(zip))
        .containsOnly(Map.entry(ImportOutcome.UNREADABLE, 1L), Map.entry(ImportOutcome.STORED, 1L));
  }

  @Test
  void run_entryThatUnpacksToTooMuch_isUnreadable() throws Exception {
    Path zip = directory.resolve("zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      byte[] large =
          file(ct(1, 1, 1, 1)
                  .setBytes(Tag.PixelData, dev.vna.data.Vr.OW, new byte[8 << 20])
                  .build())
              .readAllBytes();
      entry(out, "bomb", large);
      entry(out, "IM2", bytes(1, 2));
    }

    ImportResult result = work().zip(zip).maxInstanceBytes(1 << 20).run();

    assertThat(result.counts())
        .containsOnly(Map.entry(ImportOutcome.UNREADABLE, 1L), Map.entry(ImportOutcome.STORED, 1L));
    assertThat(items).anyMatch(item -> item.detail().contains("maxInstanceBytes=1048576"));
    assertThat(archive.statistics().instances()).isEqualTo(1);
  }

  @Test
  void run_zipWithJournalAgain_readsNothing() throws Exception {
    Path zip = directory.resolve("zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "IM1", bytes(1, 1));
      entry(out, "IM2", bytes(1, 2));
    }
    Path journal = directory.resolve("journal");
    work().zip(zip).journal(journal).run();

    assertThat(work().zip(zip).journal(journal).run().counts())
        .containsOnly(Map.entry(ImportOutcome.DONE_BEFORE, 2L));
  }

  private Path tar(String name, String... options) throws Exception {
    OutsideProgram.orSkip("tar", "tar");
    Path tar = directory.resolve(name);
    List<String> command = new ArrayList<>(List.of("tar"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cf", tar.toString(), "-C", source.toString(), "."));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    return tar;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--format=gnu", "--format=pax", "--format=ustar", "--gzip", "--format=v7"})
  void run_tar_storesInstancesAndTellsOfTheRest(String option) throws Exception {
    boolean longNames = option.equals("--format=gnu") || option.equals("--format=pax");
    String name = longNames ? "n".repeat(120) + "/" + "m".repeat(120) : "short";
    write("a/" + name, bytes(1, 1));
    write("IM2", bytes(1, 2));
    byte[] large =
        file(ct(1, 1, 1, 3).setBytes(Tag.PixelData, dev.vna.data.Vr.OW, new byte[5 << 20]).build())
            .readAllBytes();
    write("large", large);
    write("notes", "nothing".getBytes(UTF_8));
    Files.createSymbolicLink(source.resolve("link"), source.resolve("IM2"));
    Path journal = directory.resolve("journal");

    ImportResult result = work().from(tar("some.tar", option)).journal(journal).run();

    assertThat(result.counts())
        .containsOnly(
            Map.entry(ImportOutcome.STORED, 3L),
            Map.entry(ImportOutcome.NO_INSTANCE, 1L),
            Map.entry(ImportOutcome.LEFT_OUT, 1L));
    assertThat(items).extracting(ImportedItem::name).contains("./a/" + name);
    assertThat(stored(1, 1)).isEqualTo(bytes(1, 1));
    assertThat(stored(1, 3)).isEqualTo(large);
    assertThat(work().from(directory.resolve("some.tar")).journal(journal).run().counts())
        .containsOnly(
            Map.entry(ImportOutcome.DONE_BEFORE, 4L), Map.entry(ImportOutcome.LEFT_OUT, 1L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format=gnu", "--gzip"})
  void run_tarThatEndsTooSoon_failsAndKeepsWhatWasWhole(String option) throws Exception {
    for (int i = 0; i < 20; i++) {
      write("IM" + i, bytes(1, i));
    }
    Path tar = tar("cut", option);
    try (RandomAccessFile file = new RandomAccessFile(tar.toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }

    assertThatThrownBy(() -> imported(tar)).isInstanceOf(IOException.class);
    assertThat(archive.statistics().instances()).isBetween(1L, 19L);
    assertThat(archive.health()).isNotNull();
  }

  @Test
  void run_fileSet_takesWhatTheDirectoryNamesAndTellsWhatIsMissing() throws Exception {
    Path medium = directory.resolve("medium");
    FileSetBuilder builder = FileSetBuilder.in(medium);
    for (int i = 1; i <= 3; i++) {
      builder.copy(write("IM" + i, bytes(1, i)));
    }
    builder.write();
    Files.write(medium.resolve("UNNAMED"), bytes(1, 4));
    Files.delete(medium.resolve("DICOM/PA000001/ST000001/SE000001/IM000002"));

    assertThat(imported(medium.resolve("DICOMDIR")))
        .containsOnly(Map.entry(ImportOutcome.STORED, 2L), Map.entry(ImportOutcome.MISSING, 1L));
    assertThat(items)
        .filteredOn(item -> item.outcome() == ImportOutcome.MISSING)
        .extracting(ImportedItem::name)
        .containsExactly("DICOM\\PA000001\\ST000001\\SE000001\\IM000002");
    assertThat(imported(medium))
        .containsOnly(
            Map.entry(ImportOutcome.STORED, 1L),
            Map.entry(ImportOutcome.ALREADY_STORED, 2L),
            Map.entry(ImportOutcome.NO_INSTANCE, 1L));
  }

  @Test
  void run_stopAtFirstFailure_endsThere() throws Exception {
    byte[] cut = bytes(1, 1);
    write("cut", java.util.Arrays.copyOf(cut, cut.length - 100));

    assertThatThrownBy(() -> work().folder(source).stopAtFirstFailure().run())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("REFUSED");
  }

  @Test
  void run_interrupted_endsAndCanBeRunAgain() throws Exception {
    for (int i = 0; i < 300; i++) {
      write("IM" + i, bytes(1, i));
    }
    Thread importing = Thread.currentThread();
    ImportListener interrupts =
        new ImportListener() {
          private int count;

          @Override
          public void imported(ImportedItem item) {
            count++;
            if (count == 20) {
              importing.interrupt();
            }
          }
        };
    Path journal = directory.resolve("journal");

    assertThatThrownBy(
            () ->
                BulkImport.into(archive)
                    .folder(source)
                    .journal(journal)
                    .listener(interrupts)
                    .workers(1)
                    .run())
        .isInstanceOf(InterruptedException.class);
    ImportResult again = work().folder(source).journal(journal).run();

    assertThat(again.count(ImportOutcome.DONE_BEFORE)).isBetween(20L, 300L);
    assertThat(again.items()).isEqualTo(300);
    assertThat(archive.statistics().instances()).isEqualTo(300);
  }

  @Test
  void run_listenerThrows_ends() throws Exception {
    write("IM1", bytes(1, 1));
    ImportListener broken =
        new ImportListener() {
          @Override
          public void imported(ImportedItem item) {
            throw new IllegalStateException("broken");
          }
        };

    assertThatThrownBy(() -> BulkImport.into(archive).folder(source).listener(broken).run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
  }

  @Test
  void run_archiveClosed_endsWithThat() throws Exception {
    for (int i = 0; i < 30; i++) {
      write("IM" + i, bytes(1, i));
    }
    archive.close();

    assertThatThrownBy(() -> imported(source)).isInstanceOf(ArchiveClosedException.class);

    archive = open();
    assertThat(imported(source)).containsOnly(Map.entry(ImportOutcome.STORED, 30L));
  }

  @Test
  void from_nothingThere_saysSo() {
    assertThatThrownBy(() -> imported(source.resolve("missing")))
        .isInstanceOf(java.nio.file.NoSuchFileException.class);
  }

  @Test
  void workers_outOfRange_isRefused() {
    assertThatThrownBy(() -> work().workers(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("workers=0");
  }

  @Test
  void run_singleFileAndOtherPartition_goesThere() throws Exception {
    Path file = write("IM1", bytes(7, 1));
    var other = archive.in(new dev.vna.archive.Partition("other"));

    ImportResult result = BulkImport.into(other).from(file).run();

    assertThat(result.count(ImportOutcome.STORED)).isEqualTo(1);
    assertThat(archive.find(Query.studies().build()).items()).isEmpty();
    assertThat(other.find(Query.studies().build()).items())
        .extracting(study -> study.string(Tag.StudyInstanceUID).orElseThrow())
        .containsExactly(studyUid(1, 7));
  }

  @Test
  @org.junit.jupiter.api.Tag("slow")
  void run_largeInstanceInFolder_streams() throws Exception {
    Path large = source.resolve("large");
    try (OutputStream out =
        Files.newOutputStream(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      byte[] head = bytes(1, 1);
      // The length of Pixel Data, 64 MiB, then as many zeros.
      int length = 64 << 20;
      byte[] start = java.util.Arrays.copyOf(head, head.length - 2048);
      for (int i = 0; i < 4; i++) {
        start[start.length - 4 + i] = (byte) (length >>> (8 * i));
      }
      out.write(start);
      for (int i = 0; i < 64; i++) {
        out.write(new byte[1 << 20]);
      }
    }

    assertThat(imported(source)).containsOnly(Map.entry(ImportOutcome.STORED, 1L));
    assertThat(archive.open(instanceUid(1, 1, 1, 1)).entry().blob().sizeBytes())
        .isEqualTo(Files.size(large));
  }
}
