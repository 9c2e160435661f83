package dev.vna.storage;

import dev.vna.archive.OutOfResourcesException;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.FileBackedStore;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Limits what another store may take up: past the limit it is like a full disk. Two watermarks tell
 * a lifecycle when to begin moving things away, and when to end.
 *
 * <p>What counts is what the store below takes up, deleted blobs included as long as their bytes
 * are not given back. Over a {@link LandingStore} it is a {@link QuotaLandingStore}.
 */
public sealed class QuotaStore implements BlobStore permits QuotaLandingStore {
  private final BlobStore store;
  private final Limits limits;
  private final Object lock = new Object();

  /** Bytes of puts under way, which the store below may not count yet. */
  private long underWayBytes;

  private boolean releasing;

  /** What is allowed. */
  record Limits(long limitBytes, long minUsableBytes, long highBytes, long lowBytes) {}

  QuotaStore(BlobStore store, Limits limits) {
    this.store = store;
    this.limits = limits;
  }

  /** Begins the settings of a limit for a tier, which is closed with it. */
  public static Builder<QuotaStore> builder(BlobStore store) {
    Objects.requireNonNull(store, "store");
    return new Builder<>(
        limits ->
            store instanceof LandingStore landing
                ? new QuotaLandingStore(landing, limits)
                : new QuotaStore(store, limits));
  }

  /** Begins the settings of a limit for a store where instances land, which is closed with it. */
  public static Builder<QuotaLandingStore> builder(LandingStore store) {
    Objects.requireNonNull(store, "store");
    return new Builder<>(limits -> new QuotaLandingStore(store, limits));
  }

  /**
   * {@inheritDoc}
   *
   * @throws OutOfResourcesException if there is no room for all; nothing was read of a source
   */
  @Override
  public final List<StoredBlob> put(List<BlobSource> blobs) throws IOException {
    long size = 0;
    for (BlobSource blob : blobs) {
      size = Math.addExact(size, blob.sizeBytes());
    }
    reserve(size, !blobs.isEmpty());
    try {
      return store.put(blobs);
    } finally {
      release(size);
    }
  }

  /**
   * Sets room aside; {@link #release} gives it back, be it used by then or not.
   *
   * @param counts whether limits count; room of nothing is refused if they are passed already
   */
  final void reserve(long bytes, boolean counts) throws IOException {
    synchronized (lock) {
      long used = store.usedBytes() + underWayBytes;
      if (counts && bytes > limits.limitBytes() - used) {
        throw new OutOfResourcesException(
            "the store's limit leaves no space: limitBytes="
                + limits.limitBytes()
                + " usedBytes="
                + used
                + " wantedBytes="
                + bytes);
      }
      long usable = store.usableBytes() - underWayBytes;
      if (counts && bytes > usable - limits.minUsableBytes()) {
        throw new OutOfResourcesException(
            "too little space is left on the store's volume: usableBytes="
                + usable
                + " minUsableBytes="
                + limits.minUsableBytes()
                + " wantedBytes="
                + bytes);
      }
      underWayBytes += bytes;
    }
  }

  /** Gives back what {@link #reserve} set aside. */
  final void release(long bytes) {
    synchronized (lock) {
      underWayBytes -= bytes;
    }
  }

  @Override
  public final InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    return store.open(blob, offset, lengthBytes);
  }

  @Override
  public final void delete(Collection<StoredBlob> blobs) throws IOException {
    store.delete(blobs);
  }

  @Override
  public final long reclaim(double worthShare) throws IOException {
    return store.reclaim(worthShare);
  }

  @Override
  public final void list(Visitor visitor) throws IOException {
    store.list(visitor);
  }

  /** {@inheritDoc} No more than the limits leave. */
  @Override
  public final long usableBytes() throws IOException {
    synchronized (lock) {
      long ofLimit = limits.limitBytes() - store.usedBytes();
      long ofVolume = store.usableBytes() - limits.minUsableBytes();
      return Math.max(0, Math.min(ofLimit, ofVolume) - underWayBytes);
    }
  }

  @Override
  public final boolean compresses() {
    return store.compresses();
  }

  @Override
  public final Optional<FileBackedStore> asFiles() {
    return store.asFiles();
  }

  @Override
  public final long usedBytes() throws IOException {
    return store.usedBytes();
  }

  /**
   * How many bytes should be moved away by now: none until the high watermark is reached, then what
   * is above the low one, until that is reached.
   */
  public final long bytesToRelease() throws IOException {
    synchronized (lock) {
      long used = store.usedBytes();
      if (used >= limits.highBytes()) {
        releasing = true;
      } else if (used <= limits.lowBytes()) {
        releasing = false;
      }
      return releasing ? Math.max(0, used - limits.lowBytes()) : 0;
    }
  }

  @Override
  public final void close() throws IOException {
    store.close();
  }

  /**
   * Settings of a limit; each setter checks its own value.
   *
   * @param <T> what is opened
   */
  public static final class Builder<T extends QuotaStore> {
    private final Function<Limits, T> opening;
    private long limitBytes = Long.MAX_VALUE;
    private long minUsableBytes;
    private double highWatermark = 0.9;
    private double lowWatermark = 0.8;

    private Builder(Function<Limits, T> opening) {
      this.opening = opening;
    }

    /** How many bytes the store may take up. Default: as many as there are. */
    public Builder<T> limitBytes(long bytes) {
      check(bytes >= 0, "limitBytes", bytes, "0 or more");
      limitBytes = bytes;
      return this;
    }

    /** How many bytes of the volume are left to others. Default 0. */
    public Builder<T> minUsableBytes(long bytes) {
      check(bytes >= 0, "minUsableBytes", bytes, "0 or more");
      minUsableBytes = bytes;
      return this;
    }

    /** The share of the limit at which things should begin to move away. Default 0.9. */
    public Builder<T> highWatermark(double share) {
      check(share > 0 && share <= 1, "highWatermark", share, "above 0, at most 1");
      highWatermark = share;
      return this;
    }

    /** The share of the limit at which that should end. Default 0.8. */
    public Builder<T> lowWatermark(double share) {
      check(share >= 0 && share <= 1, "lowWatermark", share, "0 to 1");
      lowWatermark = share;
      return this;
    }

    private static void check(boolean holds, String name, Number value, String want) {
      if (!holds) {
        throw new IllegalArgumentException(name + "=" + value + ": want " + want);
      }
    }

    /**
     * Opens the store.
     *
     * @throws IllegalStateException if the low watermark is above the high one
     */
    public T open() {
      if (lowWatermark > highWatermark) {
        throw new IllegalStateException(
            "lowWatermark=" + lowWatermark + " is above highWatermark=" + highWatermark);
      }
      return opening.apply(
          new Limits(
              limitBytes,
              minUsableBytes,
              (long) (limitBytes * highWatermark),
              (long) (limitBytes * lowWatermark)));
    }
  }
}
