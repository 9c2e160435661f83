package dev.vna.archive;

import dev.vna.archive.spi.StudyIndex;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the change feed behind the committer and tells listeners, in order, on a thread of its own.
 */
final class ChangeDispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeDispatcher.class);
  private static final int PAGE = 500;

  private final StudyIndex index;
  private final List<ArchiveListener> listeners;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private final Thread thread;
  private long told;
  private boolean news;
  private boolean closing;

  ChangeDispatcher(
      StudyIndex index, long from, List<ArchiveListener> listeners, ThreadFactory threads) {
    this.index = index;
    this.told = from;
    this.listeners = List.copyOf(listeners);
    this.thread = threads.newThread(this::run);
    thread.setName("vna-changes");
    thread.start();
  }

  /** There may be something new. */
  void wake() {
    lock.lock();
    try {
      news = true;
      woken.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (awaitNews()) {
      try {
        tellAll();
      } catch (IOException | RuntimeException e) {
        LOG.warn("changes after sequence={} could not be read, tried again at the next", told, e);
      }
    }
  }

  private boolean awaitNews() {
    lock.lock();
    try {
      while (!news) {
        if (closing) {
          return false;
        }
        woken.awaitUninterruptibly();
      }
      news = false;
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void tellAll() throws IOException {
    List<Change> changes;
    do {
      changes = index.changes(told, PAGE);
      for (Change change : changes) {
        tell(change);
        told = change.sequence();
      }
    } while (!changes.isEmpty());
  }

  private void tell(Change change) {
    for (ArchiveListener listener : listeners) {
      try {
        listener.changed(change);
      } catch (RuntimeException e) {
        LOG.warn(
            "listener {} failed at sequence={}",
            listener.getClass().getName(),
            change.sequence(),
            e);
      }
    }
  }

  /** Tells what is left, then ends; a listener that hangs is left behind after a while. */
  void close() {
    lock.lock();
    try {
      closing = true;
      woken.signal();
    } finally {
      lock.unlock();
    }
    try {
      TimeUnit.SECONDS.timedJoin(thread, 10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
