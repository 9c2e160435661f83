package dev.vna.archive;

import java.time.Duration;

/**
 * Is given figures of an archive's work as they arise, to be counted or plotted. Calls must be
 * quick and not throw.
 */
public interface MetricsListener {
  /** Gives every figure to nobody. */
  MetricsListener NONE = new MetricsListener() {};

  /**
   * One group of instances and facts became durable: how many, how many bytes of blobs, how long it
   * took.
   */
  default void committed(int facts, long blobBytes, Duration took) {}

  /** An instance was stored: its size, and the time from its first byte to its acknowledgement. */
  default void stored(StoreResult.Outcome outcome, long sizeBytes, Duration took) {}

  /** An instance was not stored. */
  default void refused(Exception why) {}

  /** A query was answered: at which level, with how many answers on the page, how long it took. */
  default void found(QueryLevel level, int answers, Duration took) {}

  /** An instance was opened for reading. */
  default void opened(long sizeBytes) {}
}
