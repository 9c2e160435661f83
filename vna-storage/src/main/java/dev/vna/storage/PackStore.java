package dev.vna.storage;

import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.FileBackedStore;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps objects in append-only segment files that are plain tar archives: {@code tar -x} and a
 * DICOM viewer read them without this software. Many small objects share one sequential write and
 * one sync; large ones stream into segments of their own. The segments are also the log of the
 * archive. The format is drawn in {@code docs/storage-format.md}.
 *
 * <p>One process opens a directory at a time; the archive sees to that. Reads take no lock.
 * Interrupting a thread in any method neither ends the call nor harms others.
 *
 * <p>After a failed write or sync the group is refused, and what was written to before is given up
 * as it is: the next group goes to a new file. As long as none can be begun, every commit fails
 * with the reason; what is stored can be read throughout.
 */
public final class PackStore implements LandingStore, FileBackedStore {
  private final PackDirectory directory;
  private final SegmentCache segments;
  private final PackReader reader;
  private final Lanes lanes;
  private final LogWriter log;
  private final GroupWriter groups;
  private final PackWriter packs;
  private final Eraser eraser;
  private final Object commitLock = new Object();

  private volatile boolean recovered;
  private volatile boolean closed;
  private long lastSequence;

  private PackStore(PackDirectory directory, PackSettings settings) {
    this.directory = directory;
    segments = new SegmentCache(directory, settings.openFiles());
    reader = new PackReader(directory, segments);
    lanes = new Lanes(directory, settings);
    log = new LogWriter(directory, settings);
    groups = new GroupWriter(directory, lanes, log);
    packs = new PackWriter(directory, settings);
    eraser = new Eraser(directory, segments, reader, this::retire);
  }

  /**
   * Begins the settings of a store.
   *
   * @param directory its own directory; made when the store is opened, if it is not there
   */
  public static Builder builder(Path directory) {
    return new Builder(directory);
  }

  @Override
  public LogPosition recover(LogPosition from, Replay replay) throws IOException {
    synchronized (commitLock) {
      requireOpen();
      if (recovered) {
        throw new IllegalStateException("the store is in use already: recover is called once");
      }
      eraser.finish();
      Recovery.Outcome outcome = new Recovery(directory, replay).run(from);
      if (outcome.log().isPresent()) {
        SegmentEnd end = outcome.log().get();
        log.resume(directory.openToWrite(SegmentId.log(end.segment())), end.endBytes());
      }
      for (SegmentEnd lane : outcome.lanes()) {
        lanes.resume(SegmentId.lane(lane.segment()), lane.endBytes());
      }
      lastSequence = outcome.end().sequence();
      recovered = true;
      return outcome.end();
    }
  }

  @Override
  public BlobWrite begin(long expectedSizeBytes) throws IOException {
    if (expectedSizeBytes < 0) {
      throw new IllegalArgumentException(
          "expectedSizeBytes=" + expectedSizeBytes + ": want 0 or more");
    }
    requireRecovered();
    return lanes.begin(expectedSizeBytes);
  }

  @Override
  public Committed commit(CommitGroup group) throws IOException {
    synchronized (commitLock) {
      requireRecovered();
      GroupCheck.check(group, lanes, lastSequence);
      Committed committed = groups.write(group);
      lastSequence = group.lastSequence();
      return committed;
    }
  }

  @Override
  public InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    requireOpen();
    return reader.open(blob, offset, lengthBytes);
  }

  @Override
  public boolean isLogged(StoredBlob copy) {
    return PackLocation.decode(copy.location())
        .map(location -> location.segment().kind() != SegmentId.Kind.PACK)
        .orElse(true);
  }

  @Override
  public InputStream openForReplay(StoredBlob blob, long offset) throws IOException {
    requireOpen();
    return reader.openForReplay(blob, offset);
  }

  @Override
  public List<StoredBlob> put(List<BlobSource> blobs) throws IOException {
    requireOpen();
    return packs.put(blobs);
  }

  @Override
  public void delete(Collection<StoredBlob> blobs) throws IOException {
    Map<StoredBlob, List<ByteRange>> nothingKept = new LinkedHashMap<>();
    blobs.forEach(blob -> nothingKept.put(blob, List.of()));
    requireOpen();
    eraser.delete(nothingKept);
  }

  @Override
  public void shrink(Map<StoredBlob, List<ByteRange>> blobs) throws IOException {
    requireOpen();
    eraser.delete(blobs);
  }

  @Override
  public long reclaim(double worthShare) throws IOException {
    requireOpen();
    return eraser.reclaim(worthShare);
  }

  @Override
  public void list(Visitor visitor) throws IOException {
    requireOpen();
    new PackLister(directory, reader).list(visitor);
  }

  @Override
  public void files(LogPosition at, FileVisitor visitor) throws IOException {
    requireOpen();
    new PackFiles(directory, at).list(visitor);
  }

  private boolean retire(SegmentId segment) throws IOException {
    synchronized (commitLock) {
      requireOpen();
      return switch (segment.kind()) {
        case LOG -> log.retire(segment);
        case LANE -> lanes.retire(segment);
        case PACK -> true;
      };
    }
  }

  @Override
  public long usableBytes() throws IOException {
    return directory.usableBytes();
  }

  @Override
  public long usedBytes() {
    return directory.usedBytes().get();
  }

  @Override
  public void close() throws IOException {
    synchronized (commitLock) {
      if (!closed) {
        closed = true;
        Closing.all(lanes, log, segments);
      }
    }
  }

  /** How many streams read from the segment of a blob. */
  int streams(StoredBlob blob) {
    return PackLocation.decode(blob.location())
        .map(location -> segments.streams(location.segment()))
        .orElseThrow(() -> new IllegalArgumentException("no blob of this store: " + blob));
  }

  /** How many files are held open for reading. */
  int openFiles() {
    return segments.size();
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
  }

  private void requireRecovered() throws IOException {
    requireOpen();
    if (!recovered) {
      throw new IllegalStateException("the store is not in use yet: want recover first");
    }
  }

  /** Settings of a store; each setter checks its own value. None but the archive's id is kept. */
  public static final class Builder {
    private static final long MIN_SEGMENT_SIZE_BYTES = 64 << 10;

    private final Path directory;
    private StorageFiles files = SystemFiles.INSTANCE;
    private UUID archiveId;
    private Clock clock = Clock.systemUTC();
    private long memoryBytes = Long.MAX_VALUE;
    private long segmentSizeBytes = PackSettings.DEFAULT_SEGMENT_SIZE_BYTES;
    private int lanes = PackSettings.DEFAULT_LANES;
    private int openFiles = PackSettings.DEFAULT_OPEN_FILES;
    private int preallocateBytes = PackSettings.DEFAULT_PREALLOCATE_BYTES;
    private boolean writesPastCache = true;

    private Builder(Path directory) {
      this.directory = java.util.Objects.requireNonNull(directory, "directory");
    }

    /** The archive that the store belongs to: kept in every segment, and compared. Required. */
    public Builder archiveId(UUID id) {
      archiveId = java.util.Objects.requireNonNull(id, "archiveId");
      return this;
    }

    /** Gives the time that tar shows of an entry. Default the system's. */
    public Builder clock(Clock value) {
      clock = java.util.Objects.requireNonNull(value, "clock");
      return this;
    }

    /** What the store may hold in memory for buffers, in bytes. Default: what it likes, 1 MiB. */
    public Builder memoryBytes(long bytes) {
      check(bytes > 0, "memoryBytes", bytes, "1 or more");
      memoryBytes = bytes;
      return this;
    }

    /**
     * How large a segment grows before the next is begun, in bytes; a group or an object that is
     * larger has one to itself. Default 1 GiB.
     */
    public Builder segmentSizeBytes(long bytes) {
      check(bytes >= MIN_SEGMENT_SIZE_BYTES, "segmentSizeBytes", bytes, "64 KiB or more");
      segmentSizeBytes = bytes;
      return this;
    }

    /**
     * How many large objects stream into segments at the same time; the next ones go through files
     * that are copied when they are committed. Default 4.
     */
    public Builder lanes(int count) {
      check(count >= 0, "lanes", count, "0 or more");
      lanes = count;
      return this;
    }

    /** How many segments are held open for reading. Default 64. */
    public Builder openFiles(int count) {
      check(count >= 1, "openFiles", count, "1 or more");
      openFiles = count;
      return this;
    }

    /**
     * How many zero bytes small groups write ahead of themselves, so that the groups after them
     * change neither size nor extents of the file; 0 for none. Default 4 MiB.
     */
    public Builder preallocateBytes(int bytes) {
      check(bytes >= 0, "preallocateBytes", bytes, "0 or more");
      preallocateBytes = bytes;
      return this;
    }

    /**
     * Whether groups of 256 KiB and more, packs, and large objects that stream in, are written past
     * the system's cache, where the file system allows it. That takes half the processor time of a
     * write through the cache, and leaves the cache to what is read; the first to read an object
     * then reads it from the disk. Groups are so large only where {@link #memoryBytes} allows it:
     * at its default it does. Default true; false is for disks that are slow to read, and memory
     * that is not.
     */
    public Builder writesPastCache(boolean value) {
      writesPastCache = value;
      return this;
    }

    /** The file system to work on. */
    Builder files(StorageFiles value) {
      files = value;
      return this;
    }

    /**
     * Opens the store; {@link LandingStore#recover} brings it into use.
     *
     * @throws IllegalStateException if no archive id is set
     * @throws dev.vna.archive.spi.UnsupportedFormatException if what is there was written by a
     *     newer version
     * @throws dev.vna.archive.spi.LogMismatchException if what is there belongs to another archive
     * @throws IOException if storage fails
     */
    public PackStore open() throws IOException {
      if (archiveId == null) {
        throw new IllegalStateException("archiveId is not set");
      }
      if (files == SystemFiles.INSTANCE) {
        Files.createDirectories(directory);
      }
      PackDirectory opened = new PackDirectory(files, directory, archiveId, clock);
      opened.removeUnfinished();
      PackDirectory.Listing listing = opened.removeDeletionsOfNothing();
      opened.count(listing);
      List<SegmentId> logs = listing.of(SegmentId.Kind.LOG);
      if (!logs.isEmpty()) {
        opened.readSegmentRecord(logs.get(logs.size() - 1)); // refuses what is not ours
      }
      PackSettings settings =
          new PackSettings(
              segmentSizeBytes,
              lanes,
              openFiles,
              preallocateBytes,
              PackSettings.DEFAULT_STAGE_BYTES,
              writesPastCache);
      return new PackStore(opened, settings.within(memoryBytes));
    }

    private static void check(boolean holds, String name, long value, String want) {
      if (!holds) {
        throw new IllegalArgumentException(name + "=" + value + ": want " + want);
      }
    }
  }
}
