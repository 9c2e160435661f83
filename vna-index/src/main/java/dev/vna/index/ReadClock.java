package dev.vna.index;

import java.time.Duration;

/**
 * Ends a read that takes too long, at its next look at a table. It is looked at the time now and
 * then only. For one thread.
 */
final class ReadClock {
  /** Looks at tables between two at the time. */
  private static final int TICKS = 64;

  private final long startNanos = System.nanoTime();
  private final long limitNanos;
  private int ticks;

  private ReadClock(long limitNanos) {
    this.limitNanos = limitNanos;
  }

  static ReadClock of(Duration limit) {
    return new ReadClock(limit.toNanos());
  }

  /** For what may take as long as it takes. */
  static ReadClock unlimited() {
    return new ReadClock(Long.MAX_VALUE);
  }

  /** Counts a look at a table. */
  void tick() {
    if (++ticks % TICKS == 0 && System.nanoTime() - startNanos > limitNanos) {
      throw new ReadTooLongException();
    }
  }

  /** A read took longer than it may; {@link Lmdb} turns it into what callers see. */
  static final class ReadTooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
