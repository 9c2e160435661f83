package dev.vna.archive;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs an archive's tasks later: the embedder's, or a thread of its own. */
final class ArchiveScheduler {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveScheduler.class);
  private static final long CLOSE_SECONDS = 10;

  private final ScheduledExecutorService executor;
  private final Optional<ScheduledThreadPoolExecutor> own;

  private ArchiveScheduler(
      ScheduledExecutorService executor, Optional<ScheduledThreadPoolExecutor> own) {
    this.executor = executor;
    this.own = own;
  }

  static ArchiveScheduler of(Archive.Builder settings) {
    if (settings.scheduler.isPresent()) {
      return new ArchiveScheduler(settings.scheduler.get(), Optional.empty());
    }
    ScheduledThreadPoolExecutor made =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = settings.threads.newThread(task);
              thread.setName("vna-scheduler");
              return thread;
            });
    made.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return new ArchiveScheduler(made, Optional.of(made));
  }

  /** Runs a short task that handles its own failures later, or never if the archive closes. */
  void after(long millis, Runnable task) {
    try {
      ScheduledFuture<?> unused = executor.schedule(task, millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("closing: a task for later is not run");
    }
  }

  /** Ends the thread, if it is the archive's own; what waits to be run is not run. */
  void close() {
    own.ifPresent(
        made -> {
          made.shutdown();
          try {
            made.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
