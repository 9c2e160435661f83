package dev.vna.data;

/**
 * What a reader takes before it refuses a data set, so that no content makes it use more memory or
 * time than its size deserves. Immutable; each {@code with...} returns a copy.
 *
 * @param maxDepth nested sequences, default 64, at most 1000
 * @param maxElements elements and items together, default 20 million
 * @param bulkThresholdBytes a longer value is bulk: it is not held but referred to; default 64 KiB
 * @param maxHeaderBytes what a header may take in memory, default 64 MiB
 * @param maxInflatedBytes size of a deflated data set when inflated, default 4 GiB
 * @param maxInflateRatio inflated bytes by deflated byte, default 250; counts past the first 16 MiB
 * @param maxFragments fragments of encapsulated Pixel Data whose place is noted, default 4 million
 * @param strict whether to refuse what a lenient reader forgives and keeps as a {@link Finding};
 *     default false
 */
public record Limits(
    int maxDepth,
    long maxElements,
    int bulkThresholdBytes,
    int maxHeaderBytes,
    long maxInflatedBytes,
    int maxInflateRatio,
    int maxFragments,
    boolean strict) {
  /** The defaults. */
  public static final Limits DEFAULT =
      new Limits(64, 20_000_000, 64 << 10, 64 << 20, 4L << 30, 250, 4_000_000, false);

  /** Inflated size up to which {@link #maxInflateRatio} does not count: empty images are small. */
  static final long INFLATE_RATIO_GRACE_BYTES = 16 << 20;

  /**
   * Checks each limit.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Limits {
    check(maxDepth, 1, 1000, "maxDepth");
    check(maxElements, 1, Long.MAX_VALUE, "maxElements");
    check(bulkThresholdBytes, 256, 1 << 30, "bulkThresholdBytes");
    check(maxHeaderBytes, 1024, 1 << 30, "maxHeaderBytes");
    check(maxInflatedBytes, 1, Long.MAX_VALUE, "maxInflatedBytes");
    check(maxInflateRatio, 1, Integer.MAX_VALUE, "maxInflateRatio");
    check(maxFragments, 0, Integer.MAX_VALUE / 16, "maxFragments");
  }

  private static void check(long value, long minimum, long maximum, String name) {
    if (value < minimum || value > maximum) {
      throw new IllegalArgumentException(
          name + "=" + value + ", minimum=" + minimum + ", maximum=" + maximum);
    }
  }

  /** A copy with another {@link #maxDepth}. */
  public Limits withMaxDepth(int depth) {
    return new Limits(
        depth,
        maxElements,
        bulkThresholdBytes,
        maxHeaderBytes,
        maxInflatedBytes,
        maxInflateRatio,
        maxFragments,
        strict);
  }

  /** A copy with another {@link #maxElements}. */
  public Limits withMaxElements(long elements) {
    return new Limits(
        maxDepth,
        elements,
        bulkThresholdBytes,
        maxHeaderBytes,
        maxInflatedBytes,
        maxInflateRatio,
        maxFragments,
        strict);
  }

  /** A copy with another {@link #bulkThresholdBytes}. */
  public Limits withBulkThresholdBytes(int bytes) {
    return new Limits(
        maxDepth,
        maxElements,
        bytes,
        maxHeaderBytes,
        maxInflatedBytes,
        maxInflateRatio,
        maxFragments,
        strict);
  }

  /** A copy with another {@link #maxHeaderBytes}. */
  public Limits withMaxHeaderBytes(int bytes) {
    return new Limits(
        maxDepth,
        maxElements,
        bulkThresholdBytes,
        bytes,
        maxInflatedBytes,
        maxInflateRatio,
        maxFragments,
        strict);
  }

  /** A copy with another {@link #maxInflatedBytes}. */
  public Limits withMaxInflatedBytes(long bytes) {
    return new Limits(
        maxDepth,
        maxElements,
        bulkThresholdBytes,
        maxHeaderBytes,
        bytes,
        maxInflateRatio,
        maxFragments,
        strict);
  }

  /** A copy with another {@link #maxInflateRatio}. */
  public Limits withMaxInflateRatio(int ratio) {
    return new Limits(
        maxDepth,
        maxElements,
        bulkThresholdBytes,
        maxHeaderBytes,
        maxInflatedBytes,
        ratio,
        maxFragments,
        strict);
  }

  /** A copy with another {@link #maxFragments}. */
  public Limits withMaxFragments(int fragments) {
    return new Limits(
        maxDepth,
        maxElements,
        bulkThresholdBytes,
        maxHeaderBytes,
        maxInflatedBytes,
        maxInflateRatio,
        fragments,
        strict);
  }

  /** A copy with another {@link #strict}. */
  public Limits withStrict(boolean refuses) {
    return new Limits(
        maxDepth,
        maxElements,
        bulkThresholdBytes,
        maxHeaderBytes,
        maxInflatedBytes,
        maxInflateRatio,
        maxFragments,
        refuses);
  }
}
