package dev.vna.storage;

import dev.vna.archive.Archive;
import dev.vna.archive.DuplicatePolicy;
import dev.vna.archive.PeerSettings;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.KeyProvider;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.Tier;
import dev.vna.data.DataSet;
import dev.vna.index.LmdbStudyIndexProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Stream;

/**
 * An archive with an index in LMDB and three tiers on one simulated disk, the last of them behind a
 * bad line, that is killed, loses power and comes back. What its tiers are made of follows from a
 * number. Nothing runs in its background. Not thread-safe.
 */
final class FaultedArchive {
  static final Duration GRACE = Duration.ofDays(7);
  static final List<String> TIERS = List.of("online", "nearline", "archive");

  private static final Path ROOT = Path.of("simulated").toAbsolutePath();
  private static final Path ONLINE = ROOT.resolve("online");
  private static final Path NEARLINE = ROOT.resolve("nearline");
  private static final Path ARCHIVE = ROOT.resolve("archive");

  private final Path directory;
  private final int kinds;
  private final KeyProvider keys;
  private final Time time = new Time();
  private final FaultyTier.Troubles troubles = new FaultyTier.Troubles();
  private SimulatedDisk disk = new SimulatedDisk();
  private TieredStorage tiers;
  private BlobStore archiveTier;
  private Archive archive;

  /** A clock that stands still until it is moved. */
  private static final class Time extends Clock {
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");

    @Override
    public synchronized Instant instant() {
      return now;
    }

    synchronized void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /**
   * Nothing is opened yet.
   *
   * @param directory on a real disk: for the index, which has tests of its own with bad disks
   * @param kinds chooses what the tiers are made of
   */
  FaultedArchive(Path directory, int kinds) throws IOException {
    this.directory = directory;
    this.kinds = kinds;
    keys = FileKeyProvider.builder(directory.resolve("keys")).open();
  }

  Archive archive() {
    return archive;
  }

  SimulatedDisk disk() {
    return disk;
  }

  FaultyTier.Troubles troubles() {
    return troubles;
  }

  Clock clock() {
    return time;
  }

  Instant now() {
    return time.instant();
  }

  void pass(Duration duration) {
    time.pass(duration);
  }

  private Archive.Builder settings() {
    ScheduledExecutorService never = new ScheduledThreadPoolExecutor(0);
    never.shutdown();
    return Archive.builder(directory.resolve("data"))
        .clock(time)
        .scheduler(never)
        .deletionGrace(GRACE)
        .minFreeBytes(0)
        .memoryBytes(16 << 20)
        .smallObjectBytes(20_000)
        .defaultPeer(new PeerSettings(DuplicatePolicy.NEWEST_VISIBLE, Optional.empty()))
        .studyIndex(new LmdbStudyIndexProvider())
        .blobStore(this::store);
  }

  private LandingStore store(OpenContext context) throws IOException {
    List<BlobStore> opened = new ArrayList<>();
    try {
      LandingStore online = online(context);
      opened.add(online);
      BlobStore nearline = nearline(context);
      opened.add(nearline);
      archiveTier = kinds / 9 % 2 == 0 ? pack(ARCHIVE, context) : file(ARCHIVE, context);
      opened.add(archiveTier);
      tiers =
          TieredStorage.builder(context, online)
              .tier("nearline", Tier.Kind.NEARLINE, nearline)
              .tier("archive", Tier.Kind.ARCHIVE, new FaultyTier(archiveTier, troubles))
              .recallBytes(100_000)
              .open();
      return tiers;
    } catch (IOException | RuntimeException e) {
      try {
        Closing.all(opened);
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  private LandingStore online(OpenContext context) throws IOException {
    PackStore pack = pack(ONLINE, context);
    return switch (kinds % 3) {
      case 0 -> pack;
      case 1 -> CompressedStore.builder(pack).open();
      default -> CompressedStore.builder(encrypted(pack)).open();
    };
  }

  private EncryptedLandingStore encrypted(LandingStore store) {
    return EncryptedStore.builder(store).keys(keys).open();
  }

  private BlobStore nearline(OpenContext context) throws IOException {
    return switch (kinds / 3 % 3) {
      case 0 -> pack(NEARLINE, context);
      case 1 -> file(NEARLINE, context);
      default -> {
        EncryptedStore encrypted =
            EncryptedStore.builder((BlobStore) file(NEARLINE, context)).keys(keys).open();
        yield CompressedStore.builder((BlobStore) encrypted).open();
      }
    };
  }

  private PackStore pack(Path root, OpenContext context) throws IOException {
    return PackStore.builder(root)
        .files(disk)
        .archiveId(context.archiveId())
        .clock(time)
        .memoryBytes(1 << 19)
        .segmentSizeBytes(200_000)
        .preallocateBytes(1 << 14)
        .lanes(2)
        .open();
  }

  private FileStore file(Path root, OpenContext context) throws IOException {
    return FileStore.builder(root).files(disk).archiveId(context.archiveId()).open();
  }

  /** Opens it on whatever is there. */
  void open() throws IOException {
    copyIndex();
    archive = settings().open();
  }

  /** Closes it in order. */
  void close() throws IOException {
    archive.close();
  }

  /** Makes the index again; it is closed. */
  void rebuildIndex() throws IOException {
    settings().rebuildIndex(ProgressListener.NONE);
  }

  /** The process ends at once: what it wrote can be read, whether it was synced or not. */
  void kill() {
    disk.die();
    closeQuietly();
    disk.heal();
  }

  /** The power goes: what was not synced may be gone, in part, and the index as well. */
  void cutPower(Random random) throws IOException {
    disk.die();
    closeQuietly();
    disk = disk.afterPowerCut(disk.events(), random);
    if (random.nextInt(3) == 0) {
      restoreIndex();
    }
  }

  private void closeQuietly() {
    try {
      archive.close();
    } catch (IOException e) {
      assert disk.isDead() : e;
    }
  }

  /** The power goes while it is being opened, which failed for that. */
  void cutPowerInOpening(Random random) {
    disk = disk.afterPowerCut(disk.events(), random);
  }

  private Path index() {
    return directory.resolve("data").resolve("index");
  }

  private Path olderIndex() {
    return directory.resolve("older-index");
  }

  private void copyIndex() throws IOException {
    delete(olderIndex());
    if (Files.exists(index())) {
      copy(index(), olderIndex());
    }
  }

  /** A crash leaves the index as it was at a checkpoint: as when it was opened, at the earliest. */
  private void restoreIndex() throws IOException {
    delete(index());
    if (Files.exists(olderIndex())) {
      copy(olderIndex(), index());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The copies that a blob has in the tier behind the bad line, as that names them. */
  List<StoredBlob> inArchiveTier(StoredBlob blob) {
    List<StoredBlob> copies = new ArrayList<>();
    for (TierLocation.Copy copy : TierLocation.decode(blob.location()).copies()) {
      if (copy.tier() == TIERS.indexOf("archive")) {
        copies.add(new StoredBlob(blob.key(), copy.location(), blob.sizeBytes(), blob.sha256()));
      }
    }
    return copies;
  }

  /** The tiers in which a blob has copies that can be read. */
  List<String> tiersOf(StoredBlob blob) {
    return tiers.tiersOf(blob.location());
  }

  /** Makes a copy where instances land that the archive does not know of. */
  void putUnknown(StoredBlob blob) throws IOException {
    BlobSource.Content content =
        new BlobSource.Content() {
          @Override
          public InputStream open() throws IOException {
            return tiers.open(blob);
          }

          @Override
          public DataSet header() {
            return DataSet.EMPTY;
          }
        };
    List<StoredBlob> unused =
        tiers.put(List.of(new BlobSource(blob.key(), blob.sizeBytes(), blob.sha256(), content)));
  }

  /** Everything that the tiers list. */
  List<StoredBlob> list() throws IOException {
    List<StoredBlob> listed = new ArrayList<>();
    tiers.list(listed::add);
    return listed;
  }

  /** Loses a copy in the tier behind the bad line. */
  void lose(StoredBlob copy) throws IOException {
    archiveTier.delete(List.of(copy));
  }
}
