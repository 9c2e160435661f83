package dev.vna.storage;

import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/**
 * Keeps objects in a bucket of Amazon S3, or of any server that speaks its protocol: as packs, the
 * same plain tar archives that {@link PackStore} writes, many objects to an S3 object. {@code aws
 * s3 cp} and {@code tar -x} read them without this software. Blobs and ranges of blobs are read by
 * ranged calls of just the blocks that they touch. The keys and what is behind them are drawn in
 * {@code docs/storage-format.md}.
 *
 * <p>No S3 object is written twice, and all keys hold the archive's id and something random:
 * archives and processes that share a bucket never overwrite each other's. What another process put
 * can be opened at once; what another one deleted is known from the next {@link #list} on.
 *
 * <p>Calls that fail for a reason that passes (throttling, 5xx, broken connections, bodies that end
 * early) are made again, reads from where they broke off. Everything may be called by many threads.
 * Interrupting a thread ends its call with an {@link java.io.InterruptedIOException}; nothing of a
 * {@link #put} is there then.
 *
 * <p>Needs {@code software.amazon.awssdk:s3} and {@code url-connection-client} on the class path:
 * optional dependencies, which whoever uses this adds.
 */
public final class S3Store implements BlobStore {
  private final S3Settings settings;
  private final S3Bucket bucket;
  private final S3Packs packs;
  private final S3Reader reader;
  private final S3PackWriter writer;
  private final S3Reclaimer reclaimer;
  private final ExecutorService senders;
  private volatile boolean closed;

  private S3Store(
      S3Settings settings,
      UUID archiveId,
      S3Bucket bucket,
      ExecutorService senders,
      RandomGenerator random) {
    this.settings = settings;
    this.bucket = bucket;
    this.senders = senders;
    S3Names names = new S3Names(settings.prefix(), archiveId);
    packs = new S3Packs(bucket, names, archiveId, random);
    reader = new S3Reader(bucket, packs, new S3Pieces(bucket, settings.cacheBytes()));
    writer = new S3PackWriter(bucket, names, settings, archiveId, senders);
    reclaimer = new S3Reclaimer(names, archiveId, packs, reader, writer, random);
  }

  /** Begins the settings of a store in a bucket, which exists. */
  public static Builder builder(String bucket) {
    return new Builder(bucket);
  }

  /** What proves to the server that a part arrived as it was sent. */
  public enum PartChecksum {
    /** CRC32C, as S3 and newer compatible servers verify it; others ignore it. */
    CRC32C,
    /** MD5 in the Content-MD5 header, which every server verifies; slower. */
    MD5
  }

  @Override
  public List<StoredBlob> put(List<BlobSource> blobs) throws IOException {
    requireOpen();
    return writer.put(blobs, packs);
  }

  @Override
  public InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    requireOpen();
    return reader.open(blob, offset, lengthBytes);
  }

  @Override
  public void delete(Collection<StoredBlob> blobs) throws IOException {
    requireOpen();
    Map<UUID, List<StoredBlob>> byPack = new LinkedHashMap<>();
    for (StoredBlob blob : blobs) {
      S3Location.decode(blob.location())
          .ifPresent(
              location ->
                  byPack.computeIfAbsent(location.pack(), id -> new ArrayList<>()).add(blob));
    }
    for (Map.Entry<UUID, List<StoredBlob>> entry : byPack.entrySet()) {
      Optional<S3Pack> pack = packs.find(entry.getKey());
      if (pack.isPresent()) {
        delete(pack.get(), entry.getValue());
      }
    }
  }

  private void delete(S3Pack pack, List<StoredBlob> blobs) throws IOException {
    List<S3Note.Deleted> gone = new ArrayList<>(blobs.size());
    try {
      for (StoredBlob blob : blobs) {
        S3Location location = S3Location.decode(blob.location()).orElseThrow();
        if (!pack.isDeleted(location.entryOffset())) {
          reader.check(blob, location, pack);
          gone.add(new S3Note.Deleted(blob.key(), location.entryOffset(), blob.sizeBytes()));
        }
      }
      pack.delete(gone);
    } catch (FileNotFoundException e) {
      packs.look(pack.id()); // another process deleted all of it
    }
    packs.touch(pack);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A pack is written again without what is deleted, and its bytes cross the network twice for
   * that. What streams of this process read from is deleted when they are closed, by the next call.
   */
  @Override
  public long reclaim(double worthShare) throws IOException {
    requireOpen();
    return reclaimer.reclaim(worthShare);
  }

  /** {@inheritDoc} The bucket is asked what there is, and each pack what is in it. */
  @Override
  public void list(Visitor visitor) throws IOException {
    requireOpen();
    packs.refresh();
    for (S3Pack pack : packs.all()) {
      try {
        list(pack, visitor);
      } catch (FileNotFoundException e) {
        packs.look(pack.id()); // it went meanwhile
      }
    }
  }

  private void list(S3Pack pack, Visitor visitor) throws IOException {
    S3Pack.View view = pack.acquire();
    List<StoredBlob> blobs;
    try {
      blobs = reader.contents(view).blobs();
    } finally {
      view.release();
    }
    Map<Long, S3Note.Deleted> deleted = pack.allDeleted();
    for (StoredBlob blob : blobs) {
      S3Location location = S3Location.decode(blob.location()).orElseThrow();
      if (!deleted.containsKey(location.entryOffset())) {
        visitor.blob(blob);
      }
    }
  }

  /** What is left of {@link Builder#capacityBytes}. */
  @Override
  public long usableBytes() {
    return settings.capacityBytes() == Long.MAX_VALUE
        ? Long.MAX_VALUE
        : Math.max(0, settings.capacityBytes() - usedBytes());
  }

  /** {@inheritDoc} What other processes did counts from the next {@link #list} on. */
  @Override
  public long usedBytes() {
    return packs.usedBytes();
  }

  @Override
  public void close() {
    closed = true;
    senders.shutdownNow();
    bucket.close();
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
  }

  /** Settings of a store; each setter checks its own value. The archive's id is required. */
  public static final class Builder extends S3Connection<Builder> {
    private static final String CONTENT_TYPE = "application/x-tar";

    private UUID archiveId;
    private long packSizeBytes = S3Settings.DEFAULT_PACK_BYTES;
    private long cacheBytes = S3Settings.DEFAULT_CACHE_BYTES;
    private long capacityBytes = Long.MAX_VALUE;
    private Clock clock = Clock.systemUTC();

    private Builder(String bucket) {
      super(bucket);
    }

    @Override
    Builder self() {
      return this;
    }

    /** The archive that the store belongs to: a part of every key. Required. */
    public Builder archiveId(UUID id) {
      archiveId = Objects.requireNonNull(id, "archiveId");
      return this;
    }

    /**
     * How large a pack grows before the next is begun, in bytes; an object that is larger has one
     * to itself, of up to 10,000 parts. Default 1 GiB.
     */
    public Builder packSizeBytes(long bytes) {
      check(bytes >= 1, "packSizeBytes", bytes, "1 or more");
      packSizeBytes = bytes;
      return this;
    }

    /** What may be kept in memory of the packs' contents records, in bytes. Default 16 MiB. */
    public Builder cacheBytes(long bytes) {
      check(bytes >= 0, "cacheBytes", bytes, "0 or more");
      cacheBytes = bytes;
      return this;
    }

    /** How much the store may take up, as far as it tells. Default no limit. */
    public Builder capacityBytes(long bytes) {
      check(bytes >= 0, "capacityBytes", bytes, "0 or more");
      capacityBytes = bytes;
      return this;
    }

    /** Gives the time that tar shows of an entry. Default the system's. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /**
     * Opens the store: asks the bucket what there is.
     *
     * @throws IllegalStateException if no archive id is set, or no region is known
     * @throws IOException if the bucket cannot be listed
     */
    public S3Store open() throws IOException {
      if (archiveId == null) {
        throw new IllegalStateException("archiveId is not set");
      }
      S3Settings settings =
          new S3Settings(
              prefix(),
              partSizeBytes(),
              parallelParts(),
              packSizeBytes,
              cacheBytes,
              capacityBytes,
              clock);
      S3Store store =
          new S3Store(
              settings, archiveId, bucket(S3Bucket.Keys.ONCE, CONTENT_TYPE), senders(), random());
      try {
        store.packs.refresh();
        return store;
      } catch (IOException | RuntimeException e) {
        store.close();
        throw e;
      }
    }
  }
}
