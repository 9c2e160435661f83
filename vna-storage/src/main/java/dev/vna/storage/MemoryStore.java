package dev.vna.storage;

import dev.vna.archive.OutOfResourcesException;
import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;

/**
 * Keeps blobs in memory, up to a limit: for tests, and for what can be fetched again. Nothing
 * survives the end of the process, or {@link #close()}.
 */
public final class MemoryStore implements BlobStore {
  private static final byte LAYOUT = 'M';
  private static final int LOCATION_BYTES = 1 + Long.BYTES;

  /** The longest array that every JVM can make. */
  private static final int MAX_BLOB_BYTES = Integer.MAX_VALUE - 8;

  private final long limitBytes;
  private final Map<Long, Held> blobs = new ConcurrentHashMap<>();
  private final AtomicLong nextId = new AtomicLong(1);
  private final AtomicLong usedBytes = new AtomicLong();
  private volatile boolean closed;

  private record Held(StoredBlob blob, byte[] bytes, BlobDigests digests) {}

  private MemoryStore(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  /** Begins the settings of a store. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public List<StoredBlob> put(List<BlobSource> sources) throws IOException {
    requireOpen();
    long size = 0;
    for (BlobSource source : sources) {
      size = Math.addExact(size, source.sizeBytes());
    }
    reserve(size);
    List<Held> held = new ArrayList<>(sources.size());
    try {
      for (BlobSource source : sources) {
        held.add(read(source));
      }
    } catch (IOException | RuntimeException | Error e) {
      usedBytes.addAndGet(-size);
      throw e;
    }
    List<StoredBlob> stored = new ArrayList<>(held.size());
    for (Held one : held) {
      blobs.put(id(one.blob()).orElseThrow(), one);
      stored.add(one.blob());
    }
    return stored;
  }

  private void reserve(long bytes) throws OutOfResourcesException {
    long used = usedBytes.addAndGet(bytes);
    if (used > limitBytes) {
      usedBytes.addAndGet(-bytes);
      throw new OutOfResourcesException(
          "no space left in memory: limitBytes="
              + limitBytes
              + " usedBytes="
              + (used - bytes)
              + " wantedBytes="
              + bytes);
    }
  }

  private Held read(BlobSource source) throws IOException {
    if (source.sizeBytes() > MAX_BLOB_BYTES) {
      throw new OutOfResourcesException(
          "sizeBytes=" + source.sizeBytes() + " of one blob in memory: maximum=" + MAX_BLOB_BYTES);
    }
    byte[] bytes = new byte[Math.toIntExact(source.sizeBytes())];
    ByteBuffer into = ByteBuffer.wrap(bytes);
    BlobDigests digests = SourceCopy.copy(source, into::put);
    byte[] token =
        ByteBuffer.allocate(LOCATION_BYTES).put(LAYOUT).putLong(nextId.getAndIncrement()).array();
    StoredBlob blob =
        new StoredBlob(source.key(), BlobLocation.of(token), source.sizeBytes(), digests.sha256());
    return new Held(blob, bytes, digests);
  }

  @Override
  public InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    requireOpen();
    Ranges.check(blob, offset, lengthBytes);
    Held held =
        find(blob)
            .orElseThrow(() -> new FileNotFoundException("no blob=" + blob.key() + " in memory"));
    return new HeldInputStream(held, offset, lengthBytes);
  }

  @Override
  public void delete(Collection<StoredBlob> gone) throws IOException {
    requireOpen();
    for (StoredBlob blob : gone) {
      Optional<Held> held = find(blob);
      if (held.isPresent() && blobs.remove(id(blob).orElseThrow(), held.get())) {
        usedBytes.addAndGet(-held.get().bytes().length);
      }
    }
  }

  /** Nothing: what is deleted is given back at once. */
  @Override
  public long reclaim(double worthShare) throws IOException {
    requireOpen();
    return 0;
  }

  @Override
  public void list(Visitor visitor) throws IOException {
    requireOpen();
    for (Held held : blobs.values()) {
      visitor.blob(held.blob());
    }
  }

  @Override
  public long usableBytes() {
    return Math.max(0, limitBytes - usedBytes.get());
  }

  @Override
  public long usedBytes() {
    return usedBytes.get();
  }

  @Override
  public void close() {
    closed = true;
    blobs.clear();
    usedBytes.set(0);
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
  }

  private Optional<Held> find(StoredBlob blob) {
    return id(blob)
        .map(blobs::get)
        .filter(
            held ->
                held.blob().key().equals(blob.key())
                    && held.blob().sizeBytes() == blob.sizeBytes());
  }

  private static Optional<Long> id(StoredBlob blob) {
    byte[] token = blob.location().token();
    return token.length == LOCATION_BYTES && token[0] == LAYOUT
        ? Optional.of(ByteBuffer.wrap(token).getLong(1))
        : Optional.empty();
  }

  /** Memory fails, too: each block is verified as one of a disk is. */
  private static final class HeldInputStream extends PieceInputStream {
    private final Held held;
    private final CRC32C crc32c = new CRC32C();

    HeldInputStream(Held held, long offset, long lengthBytes) {
      super(offset, lengthBytes);
      this.held = held;
    }

    @Override
    Piece piece(long offset, long end) throws IOException {
      int block = (int) (offset / BlobDigests.BLOCK_BYTES);
      int start = block * BlobDigests.BLOCK_BYTES;
      int length = Math.min(BlobDigests.BLOCK_BYTES, held.bytes().length - start);
      crc32c.reset();
      crc32c.update(held.bytes(), start, length);
      if ((int) crc32c.getValue() != held.digests().blockCrc32c(block)) {
        BlobKey key = held.blob().key();
        throw new BlobCorruptException(key, start, "the CRC32C of block=" + block + " in memory");
      }
      return new Piece(0, held.bytes(), start + length);
    }
  }

  /** Settings of a store; each setter checks its own value. */
  public static final class Builder {
    private long limitBytes = Long.MAX_VALUE;

    private Builder() {}

    /** How many bytes the blobs may have in all. Default: as many as there is memory for. */
    public Builder limitBytes(long bytes) {
      if (bytes < 0) {
        throw new IllegalArgumentException("limitBytes=" + bytes + ": want 0 or more");
      }
      limitBytes = bytes;
      return this;
    }

    /** Opens the store, with nothing in it. */
    public MemoryStore open() {
      return new MemoryStore(limitBytes);
    }
  }
}
