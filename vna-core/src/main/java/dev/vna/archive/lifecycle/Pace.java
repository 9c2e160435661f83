package dev.vna.archive.lifecycle;

import java.util.concurrent.locks.LockSupport;

/** Holds a run back, so that it uses no more than its share of the disks. For one thread. */
final class Pace {
  private static final double NANOS = 1e9;

  private final long bytesPerSecond;
  private long freeAt = System.nanoTime();

  Pace(long bytesPerSecond) {
    this.bytesPerSecond = bytesPerSecond;
  }

  /** Waits as long as that many bytes may take, or until the thread is interrupted. */
  void used(long bytes) {
    if (bytesPerSecond == Long.MAX_VALUE) {
      return;
    }
    long now = System.nanoTime();
    freeAt = Math.max(freeAt, now) + (long) (NANOS * bytes / bytesPerSecond);
    while (freeAt - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(this, freeAt - System.nanoTime());
    }
  }
}
