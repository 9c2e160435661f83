package dev.vna.benchmarks;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers of studies that were never sent before: no peer must find a duplicate. */
final class Studies {
  private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() / 100);

  private Studies() {}

  static String next() {
    return Long.toString(NEXT.getAndIncrement());
  }
}
