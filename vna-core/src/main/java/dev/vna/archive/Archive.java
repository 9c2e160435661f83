package dev.vna.archive;

import dev.vna.archive.spi.AccessPolicy;
import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.IngestRule;
import dev.vna.archive.spi.RetentionRule;
import dev.vna.archive.spi.StudyIndexProvider;
import dev.vna.data.Limits;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * A vendor-neutral archive in a directory: stores DICOM instances durably and bit-exact, finds
 * them, gives them back.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("data"))) {
 *   StoreResult stored = archive.store(Path.of("ct.dcm"));
 *   archive.open(stored.sopInstanceUid()).copyTo(Path.of("copy.dcm"));
 * }
 * }</pre>
 *
 * <p>What was stored is on disk, synced, when the call returns: a crash or a power cut afterwards
 * does not lose it, one before leaves nothing of it. One process at a time has a directory open;
 * several archives can be open in one process. Safe for use by many threads.
 */
public final class Archive extends ArchiveView implements AutoCloseable {
  /** How long {@link #close()} waits for what is coming in. */
  public static final Duration DEFAULT_CLOSE_DEADLINE = Duration.ofSeconds(10);

  private final OpenArchive open;

  Archive(OpenArchive open) {
    super(open.core(), Caller.OWNER, Partition.DEFAULT);
    this.open = open;
  }

  /**
   * Loads what opening an archive takes longest to load: the index that is on the class path, with
   * its native library. A program that has other things to do when it starts can call this on a
   * thread of its own meanwhile; nobody has to. What fails here is told by {@link #open(Path)}.
   */
  public static void prepare() {
    try {
      ServiceLoader.load(StudyIndexProvider.class, Archive.class.getClassLoader())
          .forEach(StudyIndexProvider::prepare);
    } catch (ServiceConfigurationError e) {
      // Opening fails in the same way, and tells.
    }
  }

  /**
   * Opens the archive in a directory, making it if it is not there, with the store and the index
   * that are on the class path.
   *
   * @throws ArchiveInUseException if it is open already
   * @throws dev.vna.archive.spi.UnsupportedFormatException if it was written by a newer version
   * @throws dev.vna.archive.spi.LogMismatchException if its log and its index do not belong
   *     together: part of it was lost, or restored from elsewhere
   * @throws IllegalStateException if the class path has no store or index, or several
   */
  public static Archive open(Path directory) throws IOException {
    return builder(directory).open();
  }

  /** Settings for an archive in a directory. */
  public static Builder builder(Path directory) {
    return new Builder(directory);
  }

  /** Names this archive, for ever; made when its directory was. */
  public UUID id() {
    return open.directory().archiveId();
  }

  /** The directory, by its real path. */
  public Path directory() {
    return open.directory().root();
  }

  /** How it is doing. */
  public Health health() throws IOException {
    return open.health();
  }

  /**
   * Has an attribute made a key, so that queries for its values look them up. What comes in from
   * now on is indexed at once; what is there is indexed in the background, while everything else
   * goes on, and goes on with that when the archive is opened again. Queries use the key when it is
   * complete, and answer the same before.
   *
   * @param progress told how many of the changes that are there have been looked at
   * @throws IllegalArgumentException if there is a key of that name
   * @throws IllegalStateException if there are 32 keys
   */
  public void defineKey(NamedKey key, ProgressListener progress) throws IOException {
    open.defineKey(key, progress);
  }

  /**
   * Gives a key up: queries no longer use it when this returns, and what it took up is freed in the
   * background.
   *
   * @throws IllegalArgumentException if there is no key of that name
   */
  public void dropKey(String name) throws IOException {
    open.dropKey(name);
  }

  /** How far the keys are that were defined, and what could not be indexed. */
  public List<NamedKeyStatus> keys() throws IOException {
    return open.keys();
  }

  /**
   * Gives the bytes of deleted instances back now, as far as that is due: of deletions whose grace
   * is over ({@link Builder#deletionGrace}) and which no hold keeps. What is half empty in storage
   * is rewritten, whatever that costs; the background does so where it is worth it. Reading and
   * storing go on. Interrupted, it can be called again.
   *
   * @param progress told how many bytes of deleted blobs the store has let go of
   * @return bytes that the store gave back to the system
   * @throws IOException if storage fails; nothing is lost
   */
  public long reclaim(ProgressListener progress) throws IOException {
    return open.reclaim(progress);
  }

  /**
   * Backs the archive up while it runs: adds a point to backups, with the index. Files that are as
   * they were at the point before are shared with it. The point has everything that was
   * acknowledged when the call began, and counts from the moment it is complete; interrupted at
   * whatever, all points before stay as they are. While it lasts no bytes of deleted instances are
   * given back.
   *
   * @param progress told how many bytes are done
   * @throws IOException if storage fails, the backups are another archive's, or the store is not
   *     one of files
   */
  public BackupPoint backup(Backups to, ProgressListener progress) throws IOException {
    return open.backup(to, true, progress);
  }

  /** The same as {@link #backup} without the index, which a restore then makes again. */
  public BackupPoint backupWithoutIndex(Backups to, ProgressListener progress) throws IOException {
    return open.backup(to, false, progress);
  }

  /** Begins to read everything that is stored again; see {@link Scrub#run}. */
  public Scrub scrub() {
    return new Scrub(open.safety());
  }

  /** Begins to compare stores and archive; see {@link Reconciliation#run}. */
  public Reconciliation reconcile() {
    return new Reconciliation(open.safety());
  }

  /**
   * Copies that are known to be damaged, missing or unreadable and were not repaired, at most
   * 10,000. Reading such an instance fails, if no other tier has it; it is never given out.
   */
  public List<Damage> damages() {
    return open.safety().damages().all();
  }

  /** The same as {@link #close(Duration)} with {@link #DEFAULT_CLOSE_DEADLINE}. */
  @Override
  public void close() throws IOException {
    close(DEFAULT_CLOSE_DEADLINE);
  }

  /**
   * Closes the archive: takes nothing new, waits for what is coming in, at most so long, refuses
   * the rest, makes durable what was accepted, lets go of the directory. Nothing runs or is open
   * afterwards. Closing again does nothing.
   */
  public void close(Duration deadline) throws IOException {
    open.close(deadline);
  }

  /** Settings of an archive; each call checks its own value. Not for use by several threads. */
  public static final class Builder {
    private static final long MIN_MEMORY_BYTES = 8L << 20;
    private static final long DEFAULT_MEMORY_BYTES = 256L << 20;

    final Path directory;
    Optional<BlobStoreProvider> blobStore = Optional.empty();
    Optional<StudyIndexProvider> studyIndex = Optional.empty();
    Clock clock = Clock.systemUTC();
    ThreadFactory threads = Builder::daemon;
    long memoryBytes = DEFAULT_MEMORY_BYTES;
    long minFreeBytes = 1L << 30;
    long smallObjectBytes = 1L << 20;
    Duration memoryWait = Duration.ofSeconds(30);
    Limits limits = Limits.DEFAULT;
    AccessPolicy accessPolicy = AccessPolicy.ALLOW_ALL;
    PeerSettings defaultPeer = PeerSettings.DEFAULT;
    Duration studyCompleteAfter = Duration.ofSeconds(60);
    Duration deletionGrace = Duration.ofDays(7);
    Optional<ScheduledExecutorService> scheduler = Optional.empty();
    MetricsListener metrics = MetricsListener.NONE;
    final Map<String, TransferSyntax> transferSyntaxes = new LinkedHashMap<>();
    final List<IngestRule> ingestRules = new ArrayList<>();
    final List<RetentionRule> retentionRules = new ArrayList<>();
    final Map<String, PeerSettings> peers = new LinkedHashMap<>();
    final List<ArchiveListener> listeners = new ArrayList<>();

    private Builder(Path directory) {
      this.directory = directory;
    }

    private static Thread daemon(Runnable work) {
      Thread thread = new Thread(work);
      thread.setDaemon(true);
      return thread;
    }

    /** Where the bytes live. Default: the one store on the class path. */
    public Builder blobStore(BlobStoreProvider provider) {
      blobStore = Optional.of(provider);
      return this;
    }

    /** What finds them. Default: the one index on the class path. */
    public Builder studyIndex(StudyIndexProvider provider) {
      studyIndex = Optional.of(provider);
      return this;
    }

    /** The clock that everything is dated by. Default: the system's. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** Makes the archive's own threads, a few at most. Default: daemon threads. */
    public Builder threadFactory(ThreadFactory threads) {
      this.threads = threads;
      return this;
    }

    /**
     * Runs what has to be done later: short tasks that may wait for a sync. The archive does not
     * shut it down. Default: a thread of the archive's own, made when it is first needed.
     */
    public Builder scheduler(ScheduledExecutorService scheduler) {
      this.scheduler = Optional.of(scheduler);
      return this;
    }

    /**
     * A study for which nothing came for so long, by the archive's clock, is taken to be complete
     * ({@link Change.Kind#COMPLETED}). More than 0. Default 60 s.
     */
    public Builder studyCompleteAfter(Duration quiet) {
      if (quiet.isNegative() || quiet.isZero()) {
        throw new IllegalArgumentException("studyCompleteAfter=" + quiet + ": want more than 0");
      }
      studyCompleteAfter = quiet;
      return this;
    }

    /**
     * How long a deletion can be undone, by the archive's clock, before its bytes are given back. 0
     * or more. Default 7 days.
     */
    public Builder deletionGrace(Duration grace) {
      if (grace.isNegative()) {
        throw new IllegalArgumentException("deletionGrace=" + grace + ": want 0 or more");
      }
      deletionGrace = grace;
      return this;
    }

    /**
     * What all buffers and caches together may hold in memory, in bytes, at least 8 MiB. Half of it
     * takes in instances, a quarter each is for store and index. Default 256 MiB.
     */
    public Builder memoryBytes(long bytes) {
      memoryBytes = atLeast("memoryBytes", bytes, MIN_MEMORY_BYTES);
      return this;
    }

    /**
     * Bytes that must stay free where instances go: with less, ingest is refused while reading and
     * deleting still work. Default 1 GiB.
     */
    public Builder minFreeBytes(long bytes) {
      minFreeBytes = atLeast("minFreeBytes", bytes, 0);
      return this;
    }

    /**
     * Up to this size in bytes an instance gathers whole in memory, so that many are written
     * together; a larger one streams to storage. Default 1 MiB.
     */
    public Builder smallObjectBytes(long bytes) {
      smallObjectBytes = atLeast("smallObjectBytes", bytes, 0);
      return this;
    }

    /** How long an instance waits for memory before it is refused. Default 30 s. */
    public Builder memoryWait(Duration wait) {
      if (wait.isNegative()) {
        throw new IllegalArgumentException("memoryWait=" + wait + ": want 0 or more");
      }
      memoryWait = wait;
      return this;
    }

    /** What a data set may cost to read. Default {@link Limits#DEFAULT}. */
    public Builder limits(Limits limits) {
      this.limits = limits;
      return this;
    }

    /**
     * Makes a private transfer syntax known, by its base encoding ({@link
     * TransferSyntax#ofPrivate}). What was stored in it can be read only while the setting stays.
     */
    public Builder transferSyntax(TransferSyntax syntax) {
      transferSyntaxes.put(syntax.uid(), syntax);
      return this;
    }

    /** Who may do what. Default: everybody everything. */
    public Builder accessPolicy(AccessPolicy policy) {
      accessPolicy = policy;
      return this;
    }

    /** Adds a rule that may refuse instances; asked in the order in which they are added. */
    public Builder ingestRule(IngestRule rule) {
      ingestRules.add(rule);
      return this;
    }

    /**
     * Adds a rule that says how long studies have to be kept: nobody can delete what one of the
     * rules keeps, the owner neither.
     */
    public Builder retentionRule(RetentionRule rule) {
      retentionRules.add(rule);
      return this;
    }

    /**
     * How to treat what everybody sends for whom nothing else is said. Default {@link
     * PeerSettings#DEFAULT}.
     */
    public Builder defaultPeer(PeerSettings settings) {
      defaultPeer = settings;
      return this;
    }

    /** How to treat what the peer of this calling AE title sends. */
    public Builder peer(String callingAeTitle, PeerSettings settings) {
      peers.put(callingAeTitle, settings);
      return this;
    }

    /** Adds a listener. */
    public Builder listener(ArchiveListener listener) {
      listeners.add(listener);
      return this;
    }

    /** Takes the archive's figures. Default: nobody. */
    public Builder metrics(MetricsListener listener) {
      metrics = listener;
      return this;
    }

    private static long atLeast(String name, long value, long minimum) {
      if (value < minimum) {
        throw new IllegalArgumentException(name + "=" + value + ", minimum=" + minimum);
      }
      return value;
    }

    /** Opens the archive; see {@link Archive#open(Path)}. */
    public Archive open() throws IOException {
      return new Archive(OpenArchive.open(this));
    }

    /**
     * Makes the index again from the log, and puts it in the place of the present one when it is
     * complete. The archive must be closed.
     *
     * @throws ArchiveInUseException if it is open
     * @throws IOException if the log cannot be read; the present index stays
     */
    public void rebuildIndex(ProgressListener progress) throws IOException {
      IndexRebuild.run(this, progress);
    }

    /**
     * Makes an archive of a directory in which there is nothing but {@code store/}, with segments
     * that were copied there from an archive: its id is told by them, its index made again from
     * them.
     *
     * @param progress told how many bytes of the store were read
     * @throws dev.vna.archive.spi.LogCorruptException if the log has a gap or is damaged: the
     *     message says where
     * @throws IOException if there is more in the directory, or no segment that tells the archive
     */
    public void restoreFromStore(ProgressListener progress) throws IOException {
      OpenArchive.restoreFromStore(this, progress);
    }
  }
}
