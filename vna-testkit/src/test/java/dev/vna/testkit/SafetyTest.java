package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.studyUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.ArchiveListener;
import dev.vna.archive.Damage;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.Reconciliation;
import dev.vna.archive.Scrub;
import dev.vna.archive.StoreRefusedException;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.Tier;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import dev.vna.storage.PackStore;
import dev.vna.storage.TieredStorage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of the bytes is found, and repaired from another tier where there is one. */
class SafetyTest {
  private static final int PIXEL_BYTES = 100_000;
  private static final int SEGMENT_BYTES = 256 << 10;

  @TempDir private Path directory;
  private final ManualTime time = new ManualTime(Instant.parse("2026-01-02T03:04:05Z"));
  private final List<Damage> told = new ArrayList<>();

  private Archive.Builder plain() {
    return Archive.builder(directory.resolve("archive"))
        .clock(time)
        .scheduler(time.scheduler())
        .deletionGrace(Duration.ofDays(7))
        .memoryBytes(32 << 20)
        .minFreeBytes(0)
        .listener(
            new ArchiveListener() {
              @Override
              public void damaged(Damage damage) {
                told.add(damage);
              }
            })
        .blobStore(SafetyTest::packs);
  }

  private Archive.Builder tiered() {
    return plain()
        .blobStore(
            context ->
                TieredStorage.builder(context, packs(context))
                    .tier("nearline", Tier.Kind.NEARLINE, nearline(context.archiveId()))
                    .open());
  }

  private static PackStore packs(OpenContext context) throws IOException {
    return PackStore.builder(context.directory())
        .archiveId(context.archiveId())
        .segmentSizeBytes(SEGMENT_BYTES)
        .open();
  }

  private PackStore nearline(UUID archiveId) throws IOException {
    return PackStore.builder(directory.resolve("nearline"))
        .archiveId(archiveId)
        .segmentSizeBytes(SEGMENT_BYTES)
        .open();
  }

  private static DataSet.Builder instance(int study, int i, int seed) {
    byte[] pixels = new byte[PIXEL_BYTES];
    new Random(seed).nextBytes(pixels);
    return ct(1, study, 1, i).setBytes(Tag.PixelData, Vr.OW, pixels);
  }

  private static void store(Archive archive, int study, int instances) throws IOException {
    for (int i = 1; i <= instances; i++) {
      archive.store(file(instance(study, i, study * 1000 + i).build()));
    }
  }

  /** Other content under a name that is taken: a version that is hidden. */
  private static void storeConflict(Archive archive) {
    assertThatThrownBy(() -> archive.store(file(instance(1, 1, 99).build())))
        .isInstanceOf(StoreRefusedException.class);
  }

  private static byte[] read(Archive archive, int study, int i) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.open(instanceUid(1, study, 1, i)).copyTo(out);
    return out.toByteArray();
  }

  private List<Path> segments(String store, String kind) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve(store))) {
      return files.filter(file -> file.toString().endsWith(kind + ".tar")).sorted().toList();
    }
  }

  private Path log() throws IOException {
    return segments("archive/store", "log").get(0);
  }

  private Path pack() throws IOException {
    return segments("nearline", "pack").get(0);
  }

  private static void flipBit(Path file, long offset) throws IOException {
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek(offset);
      int old = raw.read();
      raw.seek(offset);
      raw.write(old ^ 1);
    }
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void truncate(Path file, long bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(bytes);
    }
  }

  private static Scrub.Result scrub(Archive archive) throws IOException {
    return archive.scrub().run(ProgressListener.NONE);
  }

  private static void copyToNearline(Archive archive, int study) throws IOException {
    archive.tiers().copy(studyUid(1, study), "nearline", ProgressListener.NONE);
  }

  @Test
  void scrub_soundArchive_readsEveryNeededVersionInEveryTier() throws IOException {
    try (Archive archive = tiered().open()) {
      store(archive, 1, 3);
      store(archive, 2, 2);
      copyToNearline(archive, 1);
      storeConflict(archive);
      archive.deleteStudy(studyUid(1, 2), "for the test");

      Scrub.Result result = scrub(archive);

      assertThat(result.isGood()).isTrue();
      assertThat(result.versions()).isEqualTo(6);
      assertThat(result.copies()).isEqualTo(9);
      assertThat(result.bytes()).isGreaterThan(9 * PIXEL_BYTES);
      assertThat(archive.health().isGood()).isTrue();
    }
  }

  @Test
  void scrub_bitRotInTheOnlyCopy_isListedAndRefusedAndHealthTells() throws IOException {
    try (Archive archive = plain().open()) {
      store(archive, 1, 3);
      flipBit(log(), 60_000);

      Scrub.Result result = archive.scrub().repair().run(ProgressListener.NONE);

      assertThat(result.isGood()).isFalse();
      assertThat(result.damaged()).isEqualTo(1);
      assertThat(result.repaired()).isZero();
      Damage damage = result.damages().get(0);
      assertThat(damage.kind()).isEqualTo(Damage.Kind.CORRUPT);
      assertThat(damage.sopInstanceUid()).isEqualTo(instanceUid(1, 1, 1, 1));
      assertThat(damage.tier()).isEqualTo("online");
      assertThat(told).containsExactly(damage);
      assertThat(archive.health().findings()).singleElement().asString().contains("backup");
      assertThat(archive.health().ingest()).isTrue();
      assertThatThrownBy(() -> read(archive, 1, 1)).isInstanceOf(IOException.class);
      assertThat(read(archive, 1, 2)).hasSizeGreaterThan(PIXEL_BYTES);
    }
    try (Archive archive = plain().open()) {
      assertThat(archive.damages()).hasSize(1);
      flipBit(log(), 60_000);

      assertThat(scrub(archive).isGood()).isTrue();

      assertThat(archive.damages()).isEmpty();
      assertThat(archive.health().isGood()).isTrue();
    }
  }

  /**
   * The store erased what was purged, and then neither the log nor the index came to tell of it.
   */
  @Test
  void scrub_erasedBeforeACrashThatTheIndexForgot_findsNothingMissing() throws IOException {
    FaultyBlobStore store = new FaultyBlobStore(SafetyTest::packs);
    try (Archive archive = plain().blobStore(store).open()) {
      store(archive, 1, 2);
      store(archive, 2, 1);
      archive.deleteStudy(studyUid(1, 1), "by a test");
    }
    Path index = directory.resolve("archive/index");
    Path before = directory.resolve("index-before");
    copyFiles(index, Files.createDirectory(before));
    try (Archive archive = plain().blobStore(store).open()) {
      store.failDeletes("purged, and not erased");
      time.pass(Duration.ofDays(8));
      assertThatThrownBy(() -> archive.reclaim(ProgressListener.NONE))
          .isInstanceOf(IOException.class);
      store.heal();
      store.failCommits("erased, and not logged");
      assertThatThrownBy(() -> archive.reclaim(ProgressListener.NONE))
          .isInstanceOf(IOException.class);
    }
    store.heal();
    copyFiles(before, index);

    try (Archive archive = plain().blobStore(store).open()) {
      Scrub.Result result = scrub(archive);

      assertThat(result.isGood()).as("%s", result).isTrue();
      assertThat(result.versions()).isOne();
    }
  }

  @Test
  void scrub_truncatedAndLostSegments_areFound() throws IOException {
    try (Archive archive = plain().open()) {
      store(archive, 1, 12);
    }
    List<Path> logs = segments("archive/store", "log");
    assertThat(logs).hasSizeGreaterThan(3);
    try (Archive archive = plain().open()) {
      truncate(logs.get(0), 150_000);
      Files.delete(logs.get(1));

      Scrub.Result result = scrub(archive);

      assertThat(result.damages())
          .extracting(Damage::kind)
          .contains(Damage.Kind.MISSING)
          .doesNotContain(Damage.Kind.UNREADABLE);
      assertThat(result.damaged()).isEqualTo(3);
      assertThat(result.damages())
          .extracting(damage -> damage.blob().sequence())
          .containsExactly(2L, 3L, 4L);
    }
  }

  @Test
  void scrub_damagedCopiesWithRepair_areGoodAgainAndStayWhereTheyWere() throws IOException {
    byte[] first;
    byte[] second;
    try (Archive archive = tiered().open()) {
      store(archive, 1, 4);
      copyToNearline(archive, 1);
      first = read(archive, 1, 1);
      second = read(archive, 1, 2);
      flipBit(log(), 60_000);
      flipBit(pack(), 170_000);

      Scrub.Result result = archive.scrub().repair().run(ProgressListener.NONE);

      assertThat(result.damaged()).isEqualTo(2);
      assertThat(result.repaired()).isEqualTo(2);
      assertThat(result.isGood()).isTrue();
      assertThat(archive.damages()).isEmpty();
      archive.reclaim(ProgressListener.NONE);
      assertThat(scrub(archive).copies()).isEqualTo(8);
      assertThat(read(archive, 1, 1)).isEqualTo(first);
      assertThat(read(archive, 1, 2)).isEqualTo(second);
    }
    Files.move(directory.resolve("nearline"), directory.resolve("away"));
    try (Archive archive = tiered().open()) {
      assertThat(read(archive, 1, 1)).isEqualTo(first);
      assertThat(read(archive, 1, 2)).isEqualTo(second);
    }
  }

  @Test
  void rebuildIndex_afterDamageOnlineWasRepaired_readsTheWholeLog() throws IOException {
    byte[] first;
    try (Archive archive = tiered().open()) {
      byte[] pixels = new byte[4 * PIXEL_BYTES];
      new Random(1).nextBytes(pixels);
      archive.store(file(ct(1, 1, 1, 1).setBytes(Tag.PixelData, Vr.OW, pixels).build()));
      store(archive, 2, 2);
      copyToNearline(archive, 1);
      first = read(archive, 1, 1);
      flipBit(log(), 2 * PIXEL_BYTES);
      assertThat(archive.scrub().repair().run(ProgressListener.NONE).repaired()).isEqualTo(1);
      archive.reclaim(ProgressListener.NONE);
    }

    tiered().rebuildIndex(ProgressListener.NONE);

    try (Archive archive = tiered().open()) {
      assertThat(read(archive, 1, 1)).isEqualTo(first);
      assertThat(scrub(archive).isGood()).isTrue();
    }
  }

  private void assertIndexIsMadeAgain() throws IOException {
    List<String> before;
    try (Archive archive = tiered().open()) {
      before = answers(archive);
    }

    tiered().rebuildIndex(ProgressListener.NONE);

    try (Archive archive = tiered().open()) {
      assertThat(answers(archive)).isEqualTo(before);
      assertThat(archive.damages()).isEmpty();
      assertThat(scrub(archive).isGood()).isTrue();
    }
  }

  private static List<String> answers(Archive archive) throws IOException {
    List<String> answers = new ArrayList<>();
    for (Query.Builder query : List.of(Query.patients(), Query.studies(), Query.instances())) {
      archive.find(query.build()).items().forEach(answer -> answers.add(answer.toString()));
    }
    archive.changes(0, 100).forEach(change -> answers.add(change.toString()));
    for (var entry : archive.instances(Query.instances().build()).items()) {
      answers.add(archive.open(entry.sopInstanceUid()).header().toString());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      archive.open(entry.sopInstanceUid()).copyTo(out);
      answers.add(out.size() + " " + java.util.Arrays.hashCode(out.toByteArray()));
    }
    return answers;
  }

  /** Where the first and the last block of the first instance are in the log. */
  @ParameterizedTest
  @ValueSource(longs = {2_300, 100_000})
  void rebuildIndex_headerInTheLogIsDamagedAndRepaired_takesItFromTheGoodCopy(long offset)
      throws IOException {
    try (Archive archive = tiered().open()) {
      store(archive, 1, 3);
      copyToNearline(archive, 1);
      flipBit(log(), offset);
      assertThat(archive.scrub().repair().run(ProgressListener.NONE).repaired()).isEqualTo(1);
      archive.reclaim(ProgressListener.NONE);
    }

    assertIndexIsMadeAgain();
  }

  @Test
  void rebuildIndex_headerInTheLogIsDamagedAndMoved_takesItFromTheGoodCopy() throws IOException {
    try (Archive archive = tiered().open()) {
      store(archive, 1, 3);
      copyToNearline(archive, 1);
      archive.tiers().drop(studyUid(1, 1), "online", ProgressListener.NONE);
      archive.reclaim(ProgressListener.NONE);
      flipBit(log(), 2_300);
    }

    assertIndexIsMadeAgain();
  }

  @Test
  void rebuildIndex_headerIsDamagedInTheOnlyCopy_listsItAndKeepsItsPlace() throws IOException {
    List<String> studies;
    try (Archive archive = plain().open()) {
      store(archive, 1, 3);
      store(archive, 2, 1);
      studies = found(archive, Query.studies());
    }
    flipBit(log(), 2_300);

    plain().rebuildIndex(ProgressListener.NONE);

    try (Archive archive = plain().open()) {
      assertThat(archive.statistics().instances()).isEqualTo(4);
      assertThat(found(archive, Query.studies())).isEqualTo(studies);
      Damage damage = archive.damages().get(0);
      assertThat(archive.damages()).hasSize(1);
      assertThat(damage.sopInstanceUid()).isEqualTo(instanceUid(1, 1, 1, 1));
      assertThat(damage.tier()).isEqualTo("online");
      assertThat(damage.kind()).isEqualTo(Damage.Kind.CORRUPT);
      assertThat(archive.health().findings()).isNotEmpty();
      assertThatThrownBy(() -> read(archive, 1, 1)).isInstanceOf(IOException.class);
      assertThat(read(archive, 1, 2)).hasSizeGreaterThan(PIXEL_BYTES);
      assertThat(scrub(archive).damages()).hasSize(1);
    }
  }

  private static List<String> found(Archive archive, Query.Builder query) throws IOException {
    return archive.find(query.build()).items().stream().map(Object::toString).toList();
  }

  @Test
  void rebuildIndex_pixelDataIsDamagedInTheOnlyCopy_hasItsHeader() throws IOException {
    List<String> before;
    try (Archive archive = plain().open()) {
      byte[] pixels = new byte[4 * PIXEL_BYTES];
      archive.store(file(ct(1, 1, 1, 1).setBytes(Tag.PixelData, Vr.OW, pixels).build()));
      before = found(archive, Query.instances());
      before = new ArrayList<>(before);
      before.add(archive.open(instanceUid(1, 1, 1, 1)).header().toString());
    }
    flipBit(log(), 2 * PIXEL_BYTES);

    plain().rebuildIndex(ProgressListener.NONE);

    try (Archive archive = plain().open()) {
      List<String> after = new ArrayList<>(found(archive, Query.instances()));
      after.add(archive.open(instanceUid(1, 1, 1, 1)).header().toString());
      assertThat(after).isEqualTo(before);
      assertThat(scrub(archive).damages()).hasSize(1);
    }
  }

  @Test
  void open_indexIsLostAndAHeaderDamaged_opensAndListsIt() throws IOException {
    try (Archive archive = plain().open()) {
      store(archive, 1, 3);
    }
    flipBit(log(), 2_300);
    try (Stream<Path> files = Files.list(directory.resolve("archive/index"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
    Files.delete(directory.resolve("archive/index"));

    try (Archive archive = plain().open()) {
      assertThat(archive.statistics().instances()).isEqualTo(3);
      assertThat(archive.damages()).hasSize(1);
    }
  }

  @Test
  void read_damagedCopyBesideAGoodOne_isNoted() throws IOException {
    try (Archive archive = tiered().open()) {
      store(archive, 1, 2);
      copyToNearline(archive, 1);
      flipBit(log(), 60_000);

      byte[] read = read(archive, 1, 1);

      assertThat(read).hasSizeGreaterThan(PIXEL_BYTES);
      time.pass(Duration.ofSeconds(1));
      assertThat(archive.damages()).extracting(Damage::tier).containsExactly("online");
      assertThat(told).hasSize(1);
    }
  }

  @Test
  void scrub_atAPace_waitsBetweenReads() throws IOException {
    try (Archive archive = plain().open()) {
      store(archive, 1, 5);
      List<Duration> waits = new ArrayList<>();

      Scrub.Result result =
          archive.scrub().bytesPerSecond(50_000).pause(waits::add).run(ProgressListener.NONE);

      Duration all = waits.stream().reduce(Duration.ZERO, Duration::plus);
      assertThat(all.toMillis()).isBetween(result.bytes() / 50 - 50, result.bytes() / 50 + 50);
    }
  }

  @Test
  void scrub_interrupted_goesOnWhereItWasAlsoAfterReopening() throws IOException {
    try (Archive archive = plain().open()) {
      store(archive, 1, 250);
      int[] reads = {0};
      Scrub scrub =
          archive
              .scrub()
              .bytesPerSecond(1)
              .pause(
                  duration -> {
                    if (++reads[0] == 150) {
                      throw new InterruptedException("for the test");
                    }
                  });

      assertThatThrownBy(() -> scrub.run(ProgressListener.NONE))
          .isInstanceOf(InterruptedIOException.class);

      assertThat(Thread.interrupted()).isTrue();
    }
    try (Archive archive = plain().open()) {
      List<Long> progress = new ArrayList<>();

      Scrub.Result rest = archive.scrub().run((done, total) -> progress.add(done));

      assertThat(rest.versions()).isEqualTo(150);
      assertThat(progress).isSorted().endsWith(250L);
      assertThat(scrub(archive).versions()).isEqualTo(250);
    }
  }

  @Test
  void scrub_tierThatIsNotThere_isNamedAndNotTakenForDamage() throws IOException {
    try (Archive archive = tiered().open()) {
      store(archive, 1, 2);
      copyToNearline(archive, 1);
    }
    try (Archive archive =
        plain()
            .blobStore(context -> TieredStorage.builder(context, packs(context)).open())
            .open()) {

      Scrub.Result result = scrub(archive);

      assertThat(result.unavailable()).containsExactly("nearline");
      assertThat(result.damaged()).isZero();
      assertThat(result.isGood()).isFalse();
      assertThat(archive.reconcile().run(ProgressListener.NONE).isGood()).isFalse();
    }
  }

  /** Puts copies into the second tier of which the archive never hears. */
  private void leaveOrphans(Archive archive, UUID archiveId) throws Exception {
    byte[] bytes = read(archive, 1, 1);
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
    BlobKey key = archive.versions(instanceUid(1, 1, 1, 1)).get(0).blob().key();
    try (PackStore store = nearline(archiveId)) {
      List<StoredBlob> put =
          store.put(List.of(new BlobSource(key, bytes.length, sha256, new Bytes(bytes))));
      assertThat(put).hasSize(1);
    }
  }

  private record Bytes(byte[] bytes) implements BlobSource.Content {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public DataSet header() {
      throw new IllegalStateException("packs are not filed by attributes");
    }
  }

  private static Reconciliation.Result reconcile(Archive archive) throws IOException {
    return archive.reconcile().run(ProgressListener.NONE);
  }

  @Test
  void reconcile_archiveWithAllKindsOfVersions_agrees() throws IOException {
    try (Archive archive = tiered().open()) {
      store(archive, 1, 3);
      store(archive, 2, 2);
      store(archive, 3, 2);
      copyToNearline(archive, 1);
      archive.tiers().move(studyUid(1, 2), "nearline", ProgressListener.NONE);
      storeConflict(archive);
      archive.deleteStudy(studyUid(1, 3), "for the test");

      Reconciliation.Result now = archive.reconcile().repair().run(ProgressListener.NONE);

      assertThat(now.isGood()).as("%s", now).isTrue();
      assertThat(now.versions()).isEqualTo(8);
      time.pass(Duration.ofDays(8));
      archive.reclaim(ProgressListener.NONE);
      Reconciliation.Result later = archive.reconcile().repair().run(ProgressListener.NONE);
      assertThat(later.isGood()).as("%s", later).isTrue();
      assertThat(later.versions()).isEqualTo(6);
    }
  }

  @Test
  void reconcile_copiesThatNothingRefersTo_goWhenTheyAreOld() throws Exception {
    try (Archive archive = tiered().open()) {
      store(archive, 1, 2);
      copyToNearline(archive, 1);
      leaveOrphans(archive, archive.id());
    }
    try (Archive archive = tiered().open()) {
      Reconciliation.Result dry = reconcile(archive);
      Reconciliation.Result young = archive.reconcile().repair().run(ProgressListener.NONE);

      assertThat(dry.orphanCopies()).isEqualTo(1);
      assertThat(dry.orphans().get(0).tier()).isEqualTo("nearline");
      assertThat(young.deleted()).isZero();
      time.pass(Duration.ofDays(2));
      assertThat(reconcile(archive).deleted()).isZero();

      Reconciliation.Result old = archive.reconcile().repair().run(ProgressListener.NONE);

      assertThat(old.deleted()).isEqualTo(1);
      archive.reclaim(ProgressListener.NONE);
      Reconciliation.Result after = reconcile(archive);
      assertThat(after.isGood()).as("%s", after).isTrue();
      assertThat(after.orphanCopies()).isZero();
      assertThat(scrub(archive).copies()).isEqualTo(4);
    }
  }

  @Test
  void reconcile_lostPack_isFoundAndWrittenAgain() throws IOException {
    try (Archive archive = tiered().open()) {
      store(archive, 1, 3);
      copyToNearline(archive, 1);
    }
    Files.delete(pack());
    try (Archive archive = tiered().open()) {
      Reconciliation.Result dry = reconcile(archive);

      assertThat(dry.missingCopies()).isPositive();
      assertThat(dry.missing()).extracting(Damage::kind).containsOnly(Damage.Kind.MISSING);
      assertThat(archive.damages()).isNotEmpty();

      Reconciliation.Result repaired = archive.reconcile().repair().run(ProgressListener.NONE);

      assertThat(repaired.repaired()).isEqualTo(dry.missingCopies());
      assertThat(archive.damages()).isEmpty();
      assertThat(reconcile(archive).isGood()).isTrue();
      assertThat(scrub(archive).copies()).isEqualTo(6);
    }
  }

  @Test
  void reconcile_lostSegmentWithoutReplica_isListedAndNothingIsDropped() throws IOException {
    try (Archive archive = plain().open()) {
      store(archive, 1, 12);
      Files.delete(log());

      Reconciliation.Result result = archive.reconcile().repair().run(ProgressListener.NONE);

      assertThat(result.missingCopies()).isEqualTo(2);
      assertThat(result.repaired()).isZero();
      assertThat(archive.versions(instanceUid(1, 1, 1, 1))).hasSize(1);
      assertThatThrownBy(() -> read(archive, 1, 1))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no segment");
    }
  }

  @Test
  void scrub_whileAnotherIsUnderWay_isRefused() throws IOException {
    try (Archive archive = plain().open()) {
      store(archive, 1, 1);
      List<Throwable> refused = new ArrayList<>();

      archive
          .scrub()
          .bytesPerSecond(1)
          .pause(
              duration -> {
                Thread other =
                    new Thread(
                        () -> {
                          try {
                            scrub(archive);
                          } catch (IOException | IllegalStateException e) {
                            refused.add(e);
                          }
                        });
                other.start();
                other.join();
              })
          .run(ProgressListener.NONE);

      assertThat(refused).singleElement().isInstanceOf(IllegalStateException.class);
    }
  }
}
