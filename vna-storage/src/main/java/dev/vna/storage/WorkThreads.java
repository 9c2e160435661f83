package dev.vna.storage;

import java.io.Closeable;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for work that takes a processor, one for each; they end when there is none for long. */
final class WorkThreads implements Closeable {
  private static final int KEEP_SECONDS = 10;

  private final Optional<ThreadPoolExecutor> pool;

  private WorkThreads(Optional<ThreadPoolExecutor> pool) {
    this.pool = pool;
  }

  /** Threads of that name; none where there is but one processor, and nothing to win. */
  static WorkThreads named(String name) {
    int processors = Runtime.getRuntime().availableProcessors();
    if (processors == 1) {
      return new WorkThreads(Optional.empty());
    }
    AtomicInteger next = new AtomicInteger(1);
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            processors,
            processors,
            KEEP_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, name + "-" + next.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return new WorkThreads(Optional.of(pool));
  }

  Optional<Executor> executor() {
    return pool.map(Executor.class::cast);
  }

  /** Lets what was begun end, and begins nothing more. */
  @Override
  public void close() {
    pool.ifPresent(ThreadPoolExecutor::shutdown);
  }
}
