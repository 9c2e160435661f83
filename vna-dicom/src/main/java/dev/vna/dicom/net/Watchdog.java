package dev.vna.dicom.net;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Looks after the deadlines of open connections. Its thread exists only while there are any. A
 * deadline may be overrun by a quarter of the shortest timeout, half a second at most.
 */
final class Watchdog {
  private static final Duration MAX_TICK = Duration.ofMillis(500);
  private static final Duration MIN_TICK = Duration.ofMillis(5);

  private final Set<Transport> watched = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final ThreadFactory threads;
  private final long tickNanos;
  private volatile Thread thread;

  Watchdog(ThreadFactory threads, Timeouts timeouts) {
    this.threads = threads;
    Duration tick = timeouts.shortest().dividedBy(4);
    if (tick.compareTo(MAX_TICK) > 0) {
      tick = MAX_TICK;
    }
    tickNanos = (tick.compareTo(MIN_TICK) < 0 ? MIN_TICK : tick).toNanos();
  }

  void watch(Transport transport) {
    lock.lock();
    try {
      watched.add(transport);
      if (thread == null) {
        thread = threads.newThread(this::run);
        thread.start();
      }
    } finally {
      lock.unlock();
    }
  }

  void unwatch(Transport transport) {
    watched.remove(transport);
    Thread current = thread;
    if (watched.isEmpty() && current != null) {
      LockSupport.unpark(current);
    }
  }

  private void run() {
    while (!endedForWantOfWork()) {
      long now = System.nanoTime();
      for (Transport transport : watched) {
        transport.checkDeadlines(now);
      }
      LockSupport.parkNanos(this, tickNanos);
    }
  }

  private boolean endedForWantOfWork() {
    lock.lock();
    try {
      if (watched.isEmpty()) {
        thread = null;
      }
      return thread == null;
    } finally {
      lock.unlock();
    }
  }
}
