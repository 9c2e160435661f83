package dev.vna.archive;

/**
 * How many answers a query has, as far as a little work tells.
 *
 * @param likely the best guess
 * @param atMost there are no more than these
 */
public record CountEstimate(long likely, long atMost) {
  /** An exact count. */
  public static CountEstimate exactly(long count) {
    return new CountEstimate(count, count);
  }

  /** Whether it is known exactly. */
  public boolean isExact() {
    return likely == atMost;
  }
}
