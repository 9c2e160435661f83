package dev.vna.storage;

import java.time.Clock;

/**
 * How an {@link S3Store} behaves; see {@link S3Store.Builder}. None of it but the prefix is part of
 * the format.
 */
record S3Settings(
    String prefix,
    int partSizeBytes,
    int parallelParts,
    long packSizeBytes,
    long cacheBytes,
    long capacityBytes,
    Clock clock) {
  static final int MIN_PART_BYTES = 5 << 20;
  static final int MAX_PARTS = 10_000;
  static final int DEFAULT_PART_BYTES = 16 << 20;
  static final int DEFAULT_PARALLEL_PARTS = 3;
  static final long DEFAULT_PACK_BYTES = 1L << 30;
  static final long DEFAULT_CACHE_BYTES = 16L << 20;
  static final int DEFAULT_PAGE_OBJECTS = 1000;
}
