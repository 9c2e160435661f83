package dev.vna.storage;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.KeyProvider;
import dev.vna.archive.spi.LandingStore;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Encrypts what another store keeps: AES-256-GCM, each blob with a random key of its own, in chunks
 * of 64 KiB, so that ranges are read alone. Whoever has the store below but no keys can neither
 * read a blob, nor change, shorten or exchange one so that it would be given out.
 *
 * <p>A blob's key is kept at its end, encrypted with a data key of its partition, which a {@link
 * KeyProvider} has; data keys are encrypted with a master key, which can be changed without
 * touching a blob ({@link FileKeyProvider#changeMasterKey()}). Sizes and numbers of blobs, and when
 * they were stored, can be seen. The format is drawn in {@code docs/storage.md}.
 *
 * <p>Over a {@link LandingStore} it is an {@link EncryptedLandingStore}, which encrypts facts too.
 * It does not encrypt the index: that is for an encrypted volume.
 *
 * <p>What was stored below without encryption cannot be read through it.
 */
public sealed class EncryptedStore extends CodedStore permits EncryptedLandingStore {
  EncryptedStore(BlobStore store, BlobCoding coding) {
    super(store, coding);
  }

  /** Begins the settings of a store over a tier, which is closed with it. */
  public static Builder<EncryptedStore> builder(BlobStore store) {
    Objects.requireNonNull(store, "store");
    return new Builder<>((keys, random) -> of(store, new Encryption(keys, random)));
  }

  private static EncryptedStore of(BlobStore store, BlobCoding coding) {
    return store instanceof LandingStore landing
        ? new EncryptedLandingStore(landing, coding)
        : new EncryptedStore(store, coding);
  }

  /** Begins the settings of a store over one where instances land, which is closed with it. */
  public static Builder<EncryptedLandingStore> builder(LandingStore store) {
    Objects.requireNonNull(store, "store");
    return new Builder<>(
        (keys, random) -> new EncryptedLandingStore(store, new Encryption(keys, random)));
  }

  /**
   * Settings of a store.
   *
   * @param <T> what is opened
   */
  public static final class Builder<T extends EncryptedStore> {
    private final BiFunction<KeyProvider, SecureRandom, T> opening;
    private Optional<KeyProvider> keys = Optional.empty();
    private SecureRandom random = new SecureRandom();

    private Builder(BiFunction<KeyProvider, SecureRandom, T> opening) {
      this.opening = opening;
    }

    /** Where keys come from. Required. */
    public Builder<T> keys(KeyProvider value) {
      keys = Optional.of(value);
      return this;
    }

    /** Makes keys and salts. Default the platform's. */
    public Builder<T> random(SecureRandom value) {
      random = Objects.requireNonNull(value, "random");
      return this;
    }

    /**
     * Opens the store.
     *
     * @throws IllegalStateException if no keys are set
     */
    public T open() {
      return opening.apply(
          keys.orElseThrow(() -> new IllegalStateException("keys are not set")), random);
    }
  }
}
