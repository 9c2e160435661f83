package dev.vna.data.media;

/**
 * What a reader of directories takes. Immutable; each {@code with...} returns a copy.
 *
 * @param maxBytes size of a DICOMDIR, default 256 MiB, at most 1 GiB
 * @param maxRecords directory records, default 2 million
 * @param maxDepth levels of records that are followed, default 16; the standard has four
 * @param strict whether to refuse a directory of which a lenient reader would forgive something;
 *     default false
 */
public record MediaLimits(long maxBytes, int maxRecords, int maxDepth, boolean strict) {
  /** The defaults. */
  public static final MediaLimits DEFAULT = new MediaLimits(256L << 20, 2_000_000, 16, false);

  /**
   * Checks each limit.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public MediaLimits {
    check(maxBytes, 1, 1L << 30, "maxBytes");
    check(maxRecords, 1, Integer.MAX_VALUE, "maxRecords");
    check(maxDepth, 1, 1000, "maxDepth");
  }

  private static void check(long value, long minimum, long maximum, String name) {
    if (value < minimum || value > maximum) {
      throw new IllegalArgumentException(
          name + "=" + value + ", minimum=" + minimum + ", maximum=" + maximum);
    }
  }

  /** A copy with another {@link #maxBytes}. */
  public MediaLimits withMaxBytes(long bytes) {
    return new MediaLimits(bytes, maxRecords, maxDepth, strict);
  }

  /** A copy with another {@link #maxRecords}. */
  public MediaLimits withMaxRecords(int records) {
    return new MediaLimits(maxBytes, records, maxDepth, strict);
  }

  /** A copy with another {@link #maxDepth}. */
  public MediaLimits withMaxDepth(int depth) {
    return new MediaLimits(maxBytes, maxRecords, depth, strict);
  }

  /** A copy with another {@link #strict}. */
  public MediaLimits withStrict(boolean refuse) {
    return new MediaLimits(maxBytes, maxRecords, maxDepth, refuse);
  }
}
