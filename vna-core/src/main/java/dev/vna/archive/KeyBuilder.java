package dev.vna.archive;

import dev.vna.archive.spi.StudyIndex;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the index build its keys, piece by piece, on a thread of its own: between two pieces what
 * comes in goes first. The thread begins with the first work there is. After a failure it tries
 * again later.
 */
final class KeyBuilder {
  private static final Logger LOG = LoggerFactory.getLogger(KeyBuilder.class);
  private static final long RETRY_SECONDS = 10;

  /** Pieces after which listeners are told. */
  private static final int PIECES_PER_REPORT = 16;

  private final StudyIndex index;
  private final ThreadFactory threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private final Map<String, ProgressListener> listeners = new HashMap<>();
  private Thread thread;
  private boolean work;
  private boolean closing;

  KeyBuilder(StudyIndex index, ThreadFactory threads) {
    this.index = index;
    this.threads = threads;
  }

  /** Goes on with what an earlier run left. */
  void resume() throws IOException {
    // The first piece tells whether there is work, without a thread if there is none.
    if (index.buildKeys()) {
      wake();
    }
  }

  /** Tells a listener of a key's progress from now on, until it is complete. */
  void listen(String key, ProgressListener listener) {
    lock.lock();
    try {
      listeners.put(key, listener);
    } finally {
      lock.unlock();
    }
  }

  /** There is work. */
  void wake() {
    lock.lock();
    try {
      if (closing) {
        return;
      }
      work = true;
      if (thread == null) {
        thread = threads.newThread(this::run);
        thread.setName("vna-keys");
        thread.start();
      }
      woken.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (awaitWork()) {
      boolean failed = false;
      try {
        build();
      } catch (IOException | RuntimeException e) {
        LOG.warn("keys could not be built, tried again in {} s", RETRY_SECONDS, e);
        failed = true;
      }
      if (failed) {
        pause();
      }
    }
  }

  private void build() throws IOException {
    int pieces = 0;
    while (!isClosing() && index.buildKeys()) {
      if (++pieces % PIECES_PER_REPORT == 0) {
        report();
      }
    }
    report();
  }

  private void report() throws IOException {
    Map<String, ProgressListener> told = copyOfListeners();
    if (told.isEmpty()) {
      return;
    }
    for (NamedKeyStatus key : index.keys()) {
      ProgressListener listener = told.getOrDefault(key.key().name(), ProgressListener.NONE);
      if (key.isComplete()) {
        forget(key.key().name());
      }
      try {
        listener.progress(key.done(), key.total());
      } catch (RuntimeException e) {
        LOG.warn("progress listener {} failed", listener.getClass().getName(), e);
      }
    }
  }

  private Map<String, ProgressListener> copyOfListeners() {
    lock.lock();
    try {
      return Map.copyOf(listeners);
    } finally {
      lock.unlock();
    }
  }

  private void forget(String key) {
    lock.lock();
    try {
      listeners.remove(key);
    } finally {
      lock.unlock();
    }
  }

  private boolean awaitWork() {
    lock.lock();
    try {
      while (!work && !closing) {
        woken.awaitUninterruptibly();
      }
      work = false;
      return !closing;
    } finally {
      lock.unlock();
    }
  }

  /** Waits a while, or until something new is to be done. */
  private void pause() {
    lock.lock();
    try {
      long nanos = TimeUnit.SECONDS.toNanos(RETRY_SECONDS);
      while (!work && !closing && nanos > 0) {
        nanos = woken.awaitNanos(nanos);
      }
      work = true;
    } catch (InterruptedException e) {
      // Nobody has this thread to interrupt but whoever made it: it goes on at once.
      work = true;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosing() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
  }

  /** Ends after the piece that is being built; the rest is built when the archive is open again. */
  void close() {
    Thread running;
    lock.lock();
    try {
      closing = true;
      woken.signal();
      running = thread;
    } finally {
      lock.unlock();
    }
    if (running != null) {
      boolean interrupted = false;
      while (running.isAlive()) {
        try {
          running.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
