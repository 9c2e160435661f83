package dev.vna.index;

import java.time.Duration;

/**
 * Settings of an index; what nobody sets has a default that fits. Immutable.
 *
 * @param mapSizeBytes address space reserved for the index, in bytes; disk is used only as it
 *     fills, except on Windows. The index doubles it when it is full, which waits for running reads
 *     to end
 * @param maxReaders how many reads may run at once; more wait their turn
 * @param maxRowsPerQuery how many rows one query may look at before it ends in a {@link
 *     dev.vna.archive.QueryLimitException}
 * @param maxReadTime how long one read may take before it ends in a {@link
 *     dev.vna.archive.QueryLimitException}: as long as it goes on, pages that it may still look at
 *     cannot be used again, and the file grows instead
 */
public record IndexOptions(
    long mapSizeBytes, int maxReaders, long maxRowsPerQuery, Duration maxReadTime) {
  /** The smallest map that can hold an empty index. */
  public static final long MIN_MAP_SIZE_BYTES = 1 << 18;

  /**
   * 64 GiB of address space, but 1 GiB on Windows, where the file takes up its size at once; 256
   * reads at once; 1,000,000 rows for one query; one minute for one read.
   */
  public static final IndexOptions DEFAULTS =
      new IndexOptions(isWindows() ? 1L << 30 : 1L << 36, 256, 1_000_000, Duration.ofMinutes(1));

  /** Checks the values. */
  public IndexOptions {
    if (mapSizeBytes < MIN_MAP_SIZE_BYTES) {
      throw new IllegalArgumentException(
          "mapSizeBytes=" + mapSizeBytes + ": want at least " + MIN_MAP_SIZE_BYTES);
    }
    if (maxReaders < 1 || maxReaders > 10_000) {
      throw new IllegalArgumentException("maxReaders=" + maxReaders + ": want 1 to 10000");
    }
    if (maxRowsPerQuery < 1) {
      throw new IllegalArgumentException("maxRowsPerQuery=" + maxRowsPerQuery + ": want 1 or more");
    }
    if (maxReadTime.isZero() || maxReadTime.isNegative()) {
      throw new IllegalArgumentException("maxReadTime=" + maxReadTime + ": want more than 0");
    }
  }

  /** These settings with another map size. */
  public IndexOptions withMapSizeBytes(long bytes) {
    return new IndexOptions(bytes, maxReaders, maxRowsPerQuery, maxReadTime);
  }

  /** These settings with another number of reads at once. */
  public IndexOptions withMaxReaders(int readers) {
    return new IndexOptions(mapSizeBytes, readers, maxRowsPerQuery, maxReadTime);
  }

  /** These settings with another limit on the rows that a query looks at. */
  public IndexOptions withMaxRowsPerQuery(long rows) {
    return new IndexOptions(mapSizeBytes, maxReaders, rows, maxReadTime);
  }

  /** These settings with another limit on the time that a read takes. */
  public IndexOptions withMaxReadTime(Duration time) {
    return new IndexOptions(mapSizeBytes, maxReaders, maxRowsPerQuery, time);
  }

  private static boolean isWindows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }
}
