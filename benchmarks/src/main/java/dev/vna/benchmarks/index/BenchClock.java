package dev.vna.benchmarks.index;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What time is taken by. */
enum BenchClock {
  /** Time as it passes: for what waits for disks or other threads. */
  WALL {
    @Override
    long nanos() {
      return System.nanoTime();
    }
  },
  /**
   * Processor time of this thread: for what waits for nobody. Other programs on the machine do not
   * add to it.
   */
  PROCESSOR {
    @Override
    long nanos() {
      return THREADS.getCurrentThreadCpuTime();
    }
  };

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Nanoseconds since any moment. */
  abstract long nanos();
}
