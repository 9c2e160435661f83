package dev.vna.archive;

import dev.vna.archive.spi.Fact;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The places of the named readers of the change feed. They are kept in memory and logged together,
 * at most once a second, so that no event costs a sync. Safe for use by many threads.
 */
final class Consumers {
  private static final Logger LOG = LoggerFactory.getLogger(Consumers.class);
  private static final long LOG_AFTER_MILLIS = 1_000;
  private static final int MAX_NAME = 64;

  /** The position of a reader that there is no more. */
  private static final long FORGOTTEN = -1;

  private final ArchiveCore core;
  private final ArchiveScheduler scheduler;
  private final Map<String, Long> positions;
  private final Map<String, Long> unlogged = new HashMap<>();
  private boolean scheduled;

  Consumers(ArchiveCore core, Map<String, Long> positions, ArchiveScheduler scheduler) {
    this.core = core;
    this.positions = new HashMap<>(positions);
    this.scheduler = scheduler;
  }

  static void checkName(String name) {
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "a reader's name has " + name.length() + " characters: want 1 to " + MAX_NAME);
    }
  }

  synchronized long position(String name) {
    return positions.getOrDefault(name, 0L);
  }

  /** A reader has dealt with all up to a number; never goes back. */
  synchronized void acknowledge(String name, long sequence) {
    Long known = positions.get(name);
    if (known == null || sequence > known) {
      positions.put(name, sequence);
      log(name, sequence);
    }
  }

  /** A reader begins behind a number, durably, unless it is known. */
  void begin(String name, long sequence) {
    synchronized (this) {
      if (positions.containsKey(name)) {
        return;
      }
      acknowledge(name, sequence);
    }
    flush();
  }

  synchronized void forget(String name) {
    if (positions.remove(name) != null) {
      log(name, FORGOTTEN);
    }
  }

  private void log(String name, long position) {
    unlogged.put(name, position);
    if (!scheduled) {
      scheduled = true;
      scheduler.after(LOG_AFTER_MILLIS, this::flush);
    }
  }

  /** Makes all places durable. */
  void flush() {
    Map<String, Long> moved;
    synchronized (this) {
      moved = new TreeMap<>(unlogged);
      unlogged.clear();
      scheduled = false;
    }
    if (moved.isEmpty()) {
      return;
    }
    try {
      long unused =
          core.log(new Fact.ConsumersMoved(Partition.DEFAULT, core.now(), moved), () -> {});
    } catch (IOException | RuntimeException e) {
      LOG.warn("places of {} readers of the change feed are not durable yet", moved.size(), e);
      synchronized (this) {
        moved.forEach(unlogged::putIfAbsent);
      }
    }
  }

  long backlog(String name) throws IOException {
    return Math.max(0, core.index().lastChange() - position(name));
  }

  Map<String, Long> backlogs() throws IOException {
    long last = core.index().lastChange();
    Map<String, Long> backlogs = new HashMap<>();
    synchronized (this) {
      positions.forEach((name, position) -> backlogs.put(name, Math.max(0, last - position)));
    }
    return backlogs;
  }
}
