package dev.vna.dicom.web;

import java.io.InterruptedIOException;
import java.util.function.LongSupplier;

/**
 * Watches that a peer takes or gives bytes fast enough, over the time that was spent waiting for it
 * alone. For one thread.
 */
final class Pace {
  /** Time in which nobody is blamed: the first bytes of a connection take a while. */
  private static final long GRACE_NANOS = 20_000_000_000L;

  private static final double NANOS_PER_SECOND = 1e9;

  private final long minBytesPerSecond;
  private final LongSupplier nanoTime;
  private long bytes;
  private long waitedNanos;

  Pace(long minBytesPerSecond) {
    this(minBytesPerSecond, System::nanoTime);
  }

  Pace(long minBytesPerSecond, LongSupplier nanoTime) {
    this.minBytesPerSecond = minBytesPerSecond;
    this.nanoTime = nanoTime;
  }

  /**
   * Counts what has moved.
   *
   * @throws InterruptedIOException if the peer is too slow
   */
  void moved(long some, long sinceNanos) throws InterruptedIOException {
    bytes += some;
    waitedNanos += nanoTime.getAsLong() - sinceNanos;
    if (waitedNanos > GRACE_NANOS && bytes / (waitedNanos / NANOS_PER_SECOND) < minBytesPerSecond) {
      throw new InterruptedIOException("slower than minBytesPerSecond=" + minBytesPerSecond);
    }
  }
}
