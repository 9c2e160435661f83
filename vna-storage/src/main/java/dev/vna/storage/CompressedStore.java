package dev.vna.storage;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.LandingStore;
import java.util.Objects;
import java.util.function.Function;

/**
 * Compresses what another store keeps, with Zstandard, in frames of 256 KiB, so that ranges are
 * read alone; each frame is verified after it is decompressed, beside what the store below
 * verifies. A blob whose beginning does not get a tenth smaller, as with compressed pixel data, is
 * stored as it is.
 *
 * <p>Needs {@code com.github.luben:zstd-jni}, which is optional. To encrypt as well, put this over
 * an {@link EncryptedStore}: what is encrypted cannot be compressed. The format is drawn in {@code
 * docs/storage.md}. Over a {@link LandingStore} it is a {@link CompressedLandingStore}.
 */
public sealed class CompressedStore extends CodedStore permits CompressedLandingStore {
  CompressedStore(BlobStore store, BlobCoding coding) {
    super(store, coding);
  }

  @Override
  public final boolean compresses() {
    return true;
  }

  /** Begins the settings of a store over a tier, which is closed with it. */
  public static Builder<CompressedStore> builder(BlobStore store) {
    Objects.requireNonNull(store, "store");
    return new Builder<>(
        coding ->
            store instanceof LandingStore landing
                ? new CompressedLandingStore(landing, coding)
                : new CompressedStore(store, coding));
  }

  /** Begins the settings of a store over one where instances land, which is closed with it. */
  public static Builder<CompressedLandingStore> builder(LandingStore store) {
    Objects.requireNonNull(store, "store");
    return new Builder<>(coding -> new CompressedLandingStore(store, coding));
  }

  /**
   * Settings of a store; each setter checks its own value.
   *
   * @param <T> what is opened
   */
  public static final class Builder<T extends CompressedStore> {
    private final Function<BlobCoding, T> opening;
    private int level = 1;
    private long memoryBytes = 64L << 20;

    private Builder(Function<BlobCoding, T> opening) {
      this.opening = opening;
    }

    /** How much to try, from 1 (quick) to 19 (small). Default 1. */
    public Builder<T> level(int value) {
      if (value < Zstandard.MIN_LEVEL || value > Zstandard.MAX_LEVEL) {
        throw new IllegalArgumentException("level=" + value + ": want 1 to 19");
      }
      level = value;
      return this;
    }

    /**
     * How much of what is compressed one put may keep in memory, in bytes: how large it gets must
     * be known before it is stored. What is more than that is compressed twice. Default 64 MiB.
     */
    public Builder<T> memoryBytes(long bytes) {
      if (bytes < 0) {
        throw new IllegalArgumentException("memoryBytes=" + bytes + ": want 0 or more");
      }
      memoryBytes = bytes;
      return this;
    }

    /**
     * Opens the store.
     *
     * @throws IllegalStateException if zstd-jni is not there
     */
    public T open() {
      Zstandard.require();
      return opening.apply(new Compression(level, memoryBytes));
    }
  }
}
