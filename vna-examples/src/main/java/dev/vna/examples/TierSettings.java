package dev.vna.examples;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.Tier;
import dev.vna.storage.CompressedStore;
import dev.vna.storage.EncryptedStore;
import dev.vna.storage.FileKeyProvider;
import dev.vna.storage.PackStore;
import dev.vna.storage.S3Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tier in a directory or in a bucket, as {@code storage.yaml} names it. What is not named is
 * null, as the YAML library leaves it.
 *
 * @param name names it for ever
 * @param kind {@code nearline} or {@code archive}
 * @param directory where its segments are
 * @param bucket or the bucket where they are
 * @param prefix what all keys in the bucket begin with: folders that end with a slash
 * @param region of the bucket; default as the tools of AWS find it, as keys are
 * @param endpoint the S3 server, if it is not Amazon's
 * @param addressing {@code path} or {@code virtual}: where the bucket is named
 * @param compression {@code zstd}, if it is to be compressed
 * @param keys the directory of the keys, if it is to be encrypted
 */
record TierSettings(
    String name,
    String kind,
    Path directory,
    String bucket,
    String prefix,
    String region,
    URI endpoint,
    String addressing,
    String compression,
    Path keys) {
  private static final String ZSTD = "zstd";

  /**
   * Makes sure that it can be opened.
   *
   * @throws IllegalArgumentException if it is not what it should be
   */
  void check() {
    require(name != null && kind != null, "a tier wants name and kind");
    require((directory == null) != (bucket == null), "wants either directory or bucket");
    boolean ofBucket =
        Stream.of(prefix, region, endpoint, addressing).anyMatch(value -> value != null);
    require(
        bucket != null || !ofBucket, "prefix, region, endpoint and addressing are for a bucket");
    require(
        compression == null || compression.equals(ZSTD),
        "compression=" + compression + ", want " + ZSTD);
    kindOfTier();
    if (bucket != null) {
      bucketSettings(); // checks what it is told
    }
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(name == null ? message : "tier " + name + ": " + message);
    }
  }

  private <E extends Enum<E>> E kind(Class<E> of, String member, String value, String want) {
    Optional<E> found =
        Arrays.stream(of.getEnumConstants())
            .filter(one -> one.name().equals(value.toUpperCase(Locale.ROOT)))
            .findAny();
    require(found.isPresent(), member + "=" + value + ", want " + want);
    return found.get();
  }

  /** Its kind. */
  Tier.Kind kindOfTier() {
    return kind(Tier.Kind.class, "kind", kind, "nearline or archive");
  }

  private Optional<Addressing> asked() {
    return Optional.ofNullable(addressing)
        .map(how -> kind(Addressing.class, "addressing", how, "path or virtual"));
  }

  /** Opens it: compressed first and encrypted then, where both are asked for. */
  BlobStore open(OpenContext context) throws IOException {
    BlobStore store = bucket == null ? packs(context) : bucket(context);
    try {
      if (keys != null) {
        store = EncryptedStore.builder(store).keys(FileKeyProvider.builder(keys).open()).open();
      }
      return compression == null ? store : CompressedStore.builder(store).open();
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private PackStore packs(OpenContext context) throws IOException {
    return PackStore.builder(directory)
        .archiveId(context.archiveId())
        .clock(context.clock())
        .memoryBytes(context.memoryBytes())
        .open();
  }

  private S3Store bucket(OpenContext context) throws IOException {
    return bucketSettings().archiveId(context.archiveId()).clock(context.clock()).open();
  }

  private S3Store.Builder bucketSettings() {
    S3Store.Builder settings = S3Store.builder(bucket);
    Optional.ofNullable(prefix).ifPresent(settings::prefix);
    Optional.ofNullable(region).ifPresent(settings::region);
    Optional.ofNullable(endpoint).ifPresent(settings::endpoint);
    if (Addressing.isPath(asked(), Optional.ofNullable(endpoint))) {
      settings.pathStyle();
    }
    return settings;
  }
}
