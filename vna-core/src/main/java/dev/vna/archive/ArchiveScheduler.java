package dev.vna.archive;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What runs an archive's tasks later: the embedder's, or a thread of its own. */
final class ArchiveScheduler {
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

  ScheduledExecutorService executor() {
    return executor;
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
