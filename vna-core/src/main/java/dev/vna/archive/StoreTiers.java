package dev.vna.archive;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.Tier;
import dev.vna.archive.spi.TieredStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The tiers of a store, also of one that has none: that is one tier alone. */
final class StoreTiers {
  private static final String ONLINE = "online";

  private StoreTiers() {}

  /** The tiers, in the order in which they are read. */
  static List<Tier> list(BlobStore store) throws IOException {
    return store instanceof TieredStore tiered
        ? tiered.tiers()
        : List.of(
            new Tier(
                ONLINE,
                Tier.Kind.ONLINE,
                true,
                store.compresses(),
                store.usedBytes(),
                store.usableBytes()));
  }

  /** The names of the tiers that have a copy, in the order in which they are read. */
  static List<String> of(BlobStore store, BlobLocation location) {
    return store instanceof TieredStore tiered ? tiered.tiersOf(location) : List.of(ONLINE);
  }

  /**
   * Reads the copies of a blob in a tier to the end, and compares.
   *
   * @throws BlobCorruptException if one is not what was stored
   * @throws IOException if one cannot be read
   */
  static void verify(BlobStore store, StoredBlob blob, String tier) throws IOException {
    if (store instanceof TieredStore tiered) {
      tiered.verify(blob, tier);
      return;
    }
    try (InputStream in = store.open(blob)) {
      if (!blob.matches(in)) {
        throw new BlobCorruptException(blob.key(), 0, "its SHA-256 does not fit");
      }
    }
  }
}
