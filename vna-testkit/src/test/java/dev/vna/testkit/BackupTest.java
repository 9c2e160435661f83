package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.studyUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.BackupPoint;
import dev.vna.archive.Backups;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.spi.BackupTarget;
import dev.vna.archive.spi.LogCorruptException;
import dev.vna.archive.spi.LogMismatchException;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.Tier;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import dev.vna.storage.FileStore;
import dev.vna.storage.MemoryStore;
import dev.vna.storage.PackStore;
import dev.vna.storage.TieredStorage;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was backed up comes back as it was, and nothing that is damaged comes back in silence. */
class BackupTest {
  private static final int PIXEL_BYTES = 100_000;
  private static final int SEGMENT_BYTES = 256 << 10;

  @TempDir private Path directory;
  private final ManualTime time = new ManualTime(Instant.parse("2026-01-02T03:04:05Z"));

  private Archive.Builder settings(String name) {
    return Archive.builder(directory.resolve(name))
        .clock(time)
        .scheduler(time.scheduler())
        .memoryBytes(32 << 20)
        .minFreeBytes(0)
        .blobStore(BackupTest::packs);
  }

  private static PackStore packs(OpenContext context) throws IOException {
    return PackStore.builder(context.directory())
        .archiveId(context.archiveId())
        .segmentSizeBytes(SEGMENT_BYTES)
        .open();
  }

  private Archive.Builder tiered(String name, Path nearline) {
    return settings(name)
        .blobStore(
            context ->
                TieredStorage.builder(context, packs(context))
                    .tier(
                        "nearline",
                        Tier.Kind.NEARLINE,
                        PackStore.builder(nearline).archiveId(context.archiveId()).open())
                    .open());
  }

  private Path backupDirectory() {
    return directory.resolve("backup");
  }

  private Backups backups() {
    return Backups.in(backupDirectory());
  }

  private static void store(Archive archive, int study, int instances) throws IOException {
    for (int i = 1; i <= instances; i++) {
      byte[] pixels = new byte[PIXEL_BYTES];
      new Random(study * 1000L + i).nextBytes(pixels);
      archive.store(file(ct(1, study, 1, i).setBytes(Tag.PixelData, Vr.OW, pixels).build()));
    }
  }

  /** All answers, changes, and what is read of every visible instance. */
  private static List<String> state(Archive archive) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Query.Builder query : List.of(Query.patients(), Query.studies(), Query.instances())) {
      archive.find(query.build()).items().forEach(answer -> lines.add(answer.toString()));
    }
    archive.changes(0, 1000).forEach(change -> lines.add(change.toString()));
    archive.deletions(0, 1000).forEach(deletion -> lines.add(deletion.toString()));
    for (var entry : archive.instances(Query.instances().build()).items()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      archive.open(entry.sopInstanceUid()).copyTo(out);
      lines.add(out.size() + " " + Arrays.hashCode(out.toByteArray()));
    }
    return lines;
  }

  private List<Path> files(String below) throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve(below))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Lets segments seem to be written to a while ago. */
  private void settle(String archive) throws IOException {
    for (Path file : files(archive + "/store")) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T00:00:00Z")));
    }
  }

  private static void flipBit(Path file, long offset) throws IOException {
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek(offset);
      int old = raw.read();
      raw.seek(offset);
      raw.write(old ^ 1);
    }
  }

  @Test
  void restore_pointOfARunningArchive_answersAsAtThatTime() throws IOException {
    List<String> before;
    try (Archive archive = settings("data").open()) {
      store(archive, 1, 6);
      store(archive, 2, 2);
      archive.deleteStudy(studyUid(1, 2), "for the test");
      before = state(archive);
      BackupPoint point = archive.backup(backups(), ProgressListener.NONE);
      store(archive, 3, 3);

      assertThat(point.withIndex()).isTrue();
      assertThat(backups().points()).containsExactly(point);
      assertThat(backups().verify(1, ProgressListener.NONE)).isEmpty();
    }
    backups().restore(1, directory.resolve("restored"), ProgressListener.NONE);

    try (Archive archive = settings("restored").open()) {
      assertThat(state(archive)).isEqualTo(before);
      archive.undelete(archive.deletions(0, 10).get(0).sequence(), "for the test");
      store(archive, 4, 1);
      assertThat(archive.count(Query.instances().build())).isEqualTo(9);
    }
  }

  @Test
  void restore_withoutIndex_makesItAgain() throws IOException {
    List<String> before;
    try (Archive archive = settings("data").open()) {
      store(archive, 1, 6);
      before = state(archive);

      BackupPoint point = archive.backupWithoutIndex(backups(), ProgressListener.NONE);

      assertThat(point.withIndex()).isFalse();
    }
    backups().restore(1, directory.resolve("restored"), ProgressListener.NONE);
    try (Archive archive = settings("restored").open()) {
      assertThat(state(archive)).isEqualTo(before);
    }
  }

  @Test
  void restore_emptyArchive_isEmpty() throws IOException {
    try (Archive archive = settings("data").open()) {
      archive.backup(backups(), ProgressListener.NONE);
      store(archive, 1, 1);
    }
    backups().restore(1, directory.resolve("restored"), ProgressListener.NONE);

    try (Archive archive = settings("restored").open()) {
      assertThat(archive.statistics().instances()).isZero();
      store(archive, 1, 1);
    }
  }

  @Test
  void backup_again_copiesOnlyWhatIsNewAndEachPointIsRestored() throws IOException {
    List<List<String>> states = new ArrayList<>();
    List<BackupPoint> points = new ArrayList<>();
    try (Archive archive = settings("data").open()) {
      for (int i = 1; i <= 3; i++) {
        store(archive, i, 8);
        settle("data");
        states.add(state(archive));
        points.add(archive.backupWithoutIndex(backups(), ProgressListener.NONE));
      }
    }

    assertThat(points.get(2).bytes()).isGreaterThan(24 * PIXEL_BYTES);
    assertThat(points.get(2).copiedBytes()).isLessThan(8 * PIXEL_BYTES + 2 * SEGMENT_BYTES);
    for (int i = 0; i < 3; i++) {
      backups().restore(i + 1, directory.resolve("restored" + i), ProgressListener.NONE);
      try (Archive archive = settings("restored" + i).open()) {
        assertThat(state(archive)).isEqualTo(states.get(i));
      }
    }
  }

  @Test
  void backup_afterDeletionsAndReclaim_isRestoredAsItIsThen() throws IOException {
    List<String> after;
    try (Archive archive = settings("data").deletionGrace(Duration.ofDays(7)).open()) {
      store(archive, 1, 6);
      store(archive, 2, 6);
      settle("data");
      archive.backup(backups(), ProgressListener.NONE);
      archive.deleteStudy(studyUid(1, 1), "for the test");
      time.pass(Duration.ofDays(8));
      archive.reclaim(ProgressListener.NONE);
      settle("data");
      after = state(archive);
      archive.backup(backups(), ProgressListener.NONE);
    }
    backups().restore(2, directory.resolve("restored"), ProgressListener.NONE);
    backups().restore(1, directory.resolve("older"), ProgressListener.NONE);

    try (Archive archive = settings("restored").open()) {
      assertThat(state(archive)).isEqualTo(after);
    }
    try (Archive archive = settings("older").open()) {
      assertThat(archive.count(Query.instances().build())).isEqualTo(12);
      assertThat(state(archive)).isNotEqualTo(after);
    }
  }

  @Test
  void prune_pointsWithErasedData_leavesNothingOfIt() throws IOException {
    try (Archive archive = settings("data").deletionGrace(Duration.ofDays(7)).open()) {
      store(archive, 1, 20);
      archive.backupWithoutIndex(backups(), ProgressListener.NONE);
      archive.deleteStudy(studyUid(1, 1), "for the test");
      time.pass(Duration.ofDays(8));
      archive.reclaim(ProgressListener.NONE);
      store(archive, 2, 1);
      archive.backupWithoutIndex(backups(), ProgressListener.NONE);
    }
    byte[] erased = new byte[PIXEL_BYTES];
    new Random(1001).nextBytes(erased);
    byte[] mark = Arrays.copyOfRange(erased, 50_000, 50_016);
    assertThat(anyFileHas(mark)).isTrue();

    int gone = backups().prune(1);

    assertThat(gone).isEqualTo(1);
    assertThat(backups().points()).extracting(BackupPoint::number).containsExactly(2);
    assertThat(anyFileHas(mark)).isFalse();
    backups().restore(2, directory.resolve("restored"), ProgressListener.NONE);
    try (Archive archive = settings("restored").open()) {
      assertThat(archive.count(Query.instances().build())).isEqualTo(1);
    }
  }

  private boolean anyFileHas(byte[] mark) throws IOException {
    String wanted = new String(mark, java.nio.charset.StandardCharsets.ISO_8859_1);
    for (Path file : files("backup")) {
      if (Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void backup_withIndexAndTiers_tellsFromTheBeginningHowMuchThereIs() throws IOException {
    List<Long> left = new ArrayList<>();
    try (Archive archive = tiered("data", directory.resolve("nearline")).open()) {
      store(archive, 1, 4);
      archive.tiers().copy(studyUid(1, 1), "nearline", ProgressListener.NONE);

      archive.backup(backups(), (done, total) -> left.add(total - done));
    }

    assertThat(left.get(0)).isPositive();
    assertThat(left).isSortedAccordingTo(Comparator.reverseOrder()).endsWith(0L);
  }

  @Test
  void backup_tiers_comeBackInFoldersOfTheirOwn() throws IOException {
    List<String> before;
    try (Archive archive = tiered("data", directory.resolve("nearline")).open()) {
      store(archive, 1, 4);
      store(archive, 2, 4);
      archive.tiers().move(studyUid(1, 1), "nearline", ProgressListener.NONE);
      archive.reclaim(ProgressListener.NONE);
      before = state(archive);

      BackupPoint point = archive.backup(backups(), ProgressListener.NONE);

      assertThat(point.leftOut()).isEmpty();
    }
    Path restored = directory.resolve("restored");
    backups().restore(1, restored, ProgressListener.NONE);
    Files.move(restored.resolve("tiers/nearline"), directory.resolve("moved"));
    try (Archive archive = tiered("restored", directory.resolve("moved")).open()) {
      assertThat(state(archive)).isEqualTo(before);
    }
  }

  private Archive.Builder filed(String name, Path files) {
    return settings(name)
        .blobStore(
            context ->
                TieredStorage.builder(context, packs(context))
                    .tier(
                        "files",
                        Tier.Kind.NEARLINE,
                        FileStore.builder(files).archiveId(context.archiveId()).open())
                    .tier("memory", Tier.Kind.NEARLINE, MemoryStore.builder().open())
                    .open());
  }

  @Test
  void backup_tierOfSingleFiles_comesBackAndOthersAreNamed() throws IOException {
    List<String> before;
    try (Archive archive = filed("data", directory.resolve("files")).open()) {
      store(archive, 1, 4);
      archive.tiers().move(studyUid(1, 1), "files", ProgressListener.NONE);
      archive.reclaim(ProgressListener.NONE);
      before = state(archive);

      BackupPoint point = archive.backup(backups(), ProgressListener.NONE);

      assertThat(point.leftOut()).containsExactly("memory");
    }
    Path restored = directory.resolve("restored");
    backups().restore(1, restored, ProgressListener.NONE);
    try (Archive archive = filed("restored", restored.resolve("tiers/files")).open()) {
      assertThat(state(archive)).isEqualTo(before);
    }
  }

  @Test
  void restore_directoryWithSomethingInIt_isRefusedAndUntouched() throws IOException {
    try (Archive archive = settings("data").open()) {
      store(archive, 1, 1);
      archive.backup(backups(), ProgressListener.NONE);
    }
    List<Path> before = files("data");

    assertThatThrownBy(() -> backups().restore(1, directory.resolve("data"), ProgressListener.NONE))
        .isInstanceOf(DirectoryNotEmptyException.class)
        .hasMessageContaining("empty");

    assertThat(files("data")).isEqualTo(before);
  }

  @Test
  void restore_damagedBackup_isToldAndMakesNoArchive() throws IOException {
    try (Archive archive = settings("data").open()) {
      store(archive, 1, 6);
      archive.backupWithoutIndex(backups(), ProgressListener.NONE);
    }
    Path damaged =
        files("backup").stream()
            .filter(file -> file.toString().contains("-log.tar"))
            .findFirst()
            .get();
    flipBit(damaged, 50_000);

    assertThat(backups().verify(1, ProgressListener.NONE)).hasSize(1);
    assertThatThrownBy(
            () -> backups().restore(1, directory.resolve("restored"), ProgressListener.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("restore a point");
    assertThatThrownBy(() -> settings("restored").open())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("archive.json is missing");
  }

  @Test
  void restore_damagedManifest_isTold() throws IOException {
    try (Archive archive = settings("data").open()) {
      archive.backup(backups(), ProgressListener.NONE);
    }
    flipBit(backupDirectory().resolve("points/000001.jsonl"), 40);

    assertThatThrownBy(() -> backups().points())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("points/000001.jsonl is damaged");
  }

  @Test
  void backup_toThoseOfAnotherArchive_isRefused() throws IOException {
    try (Archive archive = settings("data").open();
        Archive other = settings("other").open()) {
      archive.backup(backups(), ProgressListener.NONE);

      assertThatThrownBy(() -> other.backup(backups(), ProgressListener.NONE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(archive.id().toString())
          .hasMessageContaining("name another place");
    }
  }

  /** A place that is full after some files. */
  private static final class FullTarget implements BackupTarget {
    private int left;

    FullTarget(int left) {
      this.left = left;
    }

    @Override
    public void put(String name, Content content) throws IOException {
      if (left-- == 0) {
        throw new IOException("no space left");
      }
      content.writeTo(OutputStream.nullOutputStream());
    }

    @Override
    public InputStream open(String name) throws IOException {
      throw new java.io.FileNotFoundException(name);
    }

    @Override
    public List<String> list(String folder) {
      return List.of();
    }

    @Override
    public void delete(String name) {}

    @Override
    public void sweep() {}

    @Override
    public Closeable lock() {
      return () -> {};
    }
  }

  @Test
  void backup_placeIsFull_failsAndTheArchiveGoesOn() throws IOException {
    try (Archive archive = settings("data").open()) {
      store(archive, 1, 6);

      assertThatThrownBy(() -> archive.backup(Backups.at(new FullTarget(3)), ProgressListener.NONE))
          .hasMessageContaining("no space left");

      store(archive, 2, 1);
      assertThat(archive.health().isGood()).isTrue();
      assertThat(archive.backup(backups(), ProgressListener.NONE).number()).isEqualTo(1);
    }
    assertThat(directory.resolve("data/index.copy")).doesNotExist();
  }

  private void copySegments(String from, String to) throws IOException {
    Path store = Files.createDirectories(directory.resolve(to).resolve("store"));
    for (Path file : files(from + "/store")) {
      Files.copy(file, store.resolve(file.getFileName()));
    }
  }

  @Test
  void restoreFromStore_segmentsCopiedByHand_answersAsBefore() throws IOException {
    List<String> before;
    try (Archive archive = settings("data").open()) {
      store(archive, 1, 6);
      store(archive, 2, 2);
      archive.deleteStudy(studyUid(1, 2), "for the test");
      before = state(archive);
    }
    copySegments("data", "copied");

    settings("copied").restoreFromStore(ProgressListener.NONE);

    try (Archive archive = settings("copied").open();
        Archive original = settings("data").open()) {
      assertThat(archive.id()).isEqualTo(original.id());
      assertThat(state(archive)).isEqualTo(before);
    }
    assertThatThrownBy(() -> settings("copied").restoreFromStore(ProgressListener.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than a store");
  }

  @Test
  void restoreFromStore_segmentIsMissing_namesIt() throws IOException {
    try (Archive archive = settings("data").open()) {
      store(archive, 1, 12);
    }
    copySegments("data", "copied");
    List<Path> segments = files("copied/store");
    Files.delete(segments.get(1));

    assertThatThrownBy(() -> settings("copied").restoreFromStore(ProgressListener.NONE))
        .isInstanceOf(LogCorruptException.class)
        .hasMessageContaining(segments.get(1).getFileName().toString())
        .hasMessageContaining("missing");
  }

  @Test
  void open_lostIndex_isMadeAgain() throws IOException {
    List<String> before;
    try (Archive archive = settings("data").open()) {
      store(archive, 1, 6);
      before = state(archive);
    }
    for (Path file : files("data/index")) {
      Files.delete(file);
    }
    Files.delete(directory.resolve("data/index"));

    try (Archive archive = settings("data").open()) {
      assertThat(state(archive)).isEqualTo(before);
    }
  }

  @Test
  void open_storeOfAnEarlierTimeThanTheIndex_isRefusedWithWhatToDo() throws IOException {
    try (Archive archive = settings("data").open()) {
      store(archive, 1, 6);
    }
    copySegments("data", "older");
    try (Archive archive = settings("data").open()) {
      store(archive, 2, 12);
    }
    for (Path file : files("data/store")) {
      Files.delete(file);
    }
    for (Path file : files("older/store")) {
      Files.copy(file, directory.resolve("data/store").resolve(file.getFileName()));
    }

    assertThatThrownBy(() -> settings("data").open())
        .isInstanceOf(LogMismatchException.class)
        .hasMessageContaining("restore store and index of one backup")
        .hasMessageContaining("rebuild-index");
    settings("data").rebuildIndex(ProgressListener.NONE);

    try (Archive archive = settings("data").open()) {
      assertThat(archive.count(Query.instances().build())).isEqualTo(6);
    }
  }

  @Test
  void open_indexOfAnEarlierTimeThanTheStore_catchesUp() throws IOException {
    List<String> now;
    try (Archive archive = settings("data").open()) {
      store(archive, 1, 6);
      archive.backup(backups(), ProgressListener.NONE);
      store(archive, 2, 6);
      now = state(archive);
    }
    backups().restore(1, directory.resolve("restored"), ProgressListener.NONE);
    for (Path file : files("restored/index")) {
      Files.copy(
          file,
          directory.resolve("data/index").resolve(file.getFileName()),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    try (Archive archive = settings("data").open()) {
      assertThat(state(archive)).isEqualTo(now);
    }
  }

  @Test
  void open_storeOfAnotherArchive_isRefused() throws IOException {
    for (String name : List.of("data", "other")) {
      try (Archive archive = settings(name).open()) {
        store(archive, 1, 2);
      }
    }
    for (Path file : files("other/store")) {
      Files.copy(
          file,
          directory.resolve("data/store").resolve(file.getFileName()),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    assertThatThrownBy(() -> settings("data").open())
        .isInstanceOf(LogMismatchException.class)
        .hasMessageContaining("archiveId");
  }

  @Test
  void backup_whileStoring_hasAllThatWasThereWhenItBegan() throws Exception {
    try (Archive archive = settings("data").open()) {
      store(archive, 1, 10);
      Thread sender =
          new Thread(
              () -> {
                try {
                  store(archive, 2, 40);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      sender.start();

      archive.backup(backups(), ProgressListener.NONE);

      sender.join();
      assertThat(archive.count(Query.instances().build())).isEqualTo(50);
    }
    backups().restore(1, directory.resolve("restored"), ProgressListener.NONE);
    try (Archive archive = settings("restored").open()) {
      assertThat(archive.count(Query.instances().build())).isBetween(10L, 50L);
      assertThat(archive.versions(instanceUid(1, 1, 1, 10)).get(0).blob().sizeBytes())
          .isGreaterThan(PIXEL_BYTES);
      assertThat(archive.tiers().verify(studyUid(1, 1), ProgressListener.NONE)).isEmpty();
    }
    settings("restored").rebuildIndex(ProgressListener.NONE);
  }
}
