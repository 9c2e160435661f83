package dev.vna.dicom.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts failures by whom they concern, each within a span of time that begins with the first.
 * Bounded: the oldest is forgotten for the newest. Safe for use by many threads.
 */
final class FailureCounter {
  private static final int MAX_KEYS = 10_000;

  private final int maximum;
  private final long windowNanos;
  private final LongSupplier nanoTime;
  private final Map<String, Count> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MAX_KEYS;
        }
      };

  private record Count(long sinceNanos, int failures) {}

  FailureCounter(int maximum, Duration window, LongSupplier nanoTime) {
    this.maximum = maximum;
    this.windowNanos = window.toNanos();
    this.nanoTime = nanoTime;
  }

  synchronized boolean isFull(String key) {
    return current(key).failures() >= maximum;
  }

  synchronized void add(String key) {
    Count count = current(key);
    counts.put(key, new Count(count.sinceNanos(), count.failures() + 1));
  }

  private Count current(String key) {
    long now = nanoTime.getAsLong();
    Count count = counts.get(key);
    return count == null || now - count.sinceNanos() > windowNanos ? new Count(now, 0) : count;
  }
}
