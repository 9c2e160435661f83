package dev.vna.archive.lifecycle;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rules when their schedules say so. */
final class Scheduled {
  private static final Logger LOG = LoggerFactory.getLogger(Scheduled.class);

  private final Lifecycle lifecycle;
  private final List<Rule> rules;
  private final Clock clock;
  private final ZoneId zone;
  private final Optional<ScheduledExecutorService> given;
  private ScheduledExecutorService executor;
  private Optional<ScheduledFuture<?>> waiting = Optional.empty();
  private boolean closed;

  Scheduled(
      Lifecycle lifecycle,
      Policy policy,
      Clock clock,
      ZoneId zone,
      Optional<ScheduledExecutorService> given) {
    this.lifecycle = lifecycle;
    this.rules =
        policy.rules().stream()
            .filter(rule -> rule.schedule().isPresent() && !rule.isForArrivals())
            .toList();
    this.clock = clock;
    this.zone = zone;
    this.given = given;
  }

  /** Begins; the executor that does the work. */
  synchronized ScheduledExecutorService start() {
    if (executor != null || closed) {
      throw new IllegalStateException("it was started or closed already");
    }
    executor =
        given.orElseGet(
            () ->
                Executors.newSingleThreadScheduledExecutor(
                    work -> {
                      Thread thread = new Thread(work, "vna-lifecycle");
                      thread.setDaemon(true);
                      return thread;
                    }));
    await(clock.instant());
    return executor;
  }

  private synchronized void await(Instant after) {
    if (closed || rules.isEmpty()) {
      return;
    }
    ZonedDateTime from = after.atZone(zone);
    ZonedDateTime next =
        rules.stream()
            .map(rule -> rule.schedule().orElseThrow().next(from))
            .min(ZonedDateTime::compareTo)
            .orElseThrow();
    List<Rule> due =
        rules.stream()
            .filter(rule -> rule.schedule().orElseThrow().next(from).isEqual(next))
            .toList();
    long millis = Math.max(0, Duration.between(clock.instant(), next).toMillis()) + 1;
    try {
      waiting =
          Optional.of(
              executor.schedule(() -> run(due, next.toInstant()), millis, TimeUnit.MILLISECONDS));
    } catch (RejectedExecutionException e) {
      LOG.debug("the scheduler is shut down: nothing is run by itself any more");
    }
  }

  private void run(List<Rule> due, Instant at) {
    try {
      lifecycle.runScheduled(due);
    } catch (IOException | RuntimeException e) {
      LOG.warn("rules={} could not be run", due.stream().map(Rule::name).toList(), e);
    }
    Instant now = clock.instant();
    await(now.isAfter(at) ? now : at);
  }

  synchronized void close() {
    closed = true;
    waiting.ifPresent(task -> task.cancel(false));
    if (executor != null && given.isEmpty()) {
      executor.shutdown();
    }
  }
}
