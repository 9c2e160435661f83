package dev.vna.archive.lifecycle;

import dev.vna.archive.ArchiveClosedException;
import dev.vna.archive.ArchiveView;
import dev.vna.archive.Change;
import dev.vna.archive.ChangeConsumer;
import dev.vna.archive.ChangeFilter;
import dev.vna.archive.Partition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the rules that are bound to arrival for each study that is complete, and for it alone. Reads
 * the change feed under a name: what became complete while nothing ran is dealt with later, and the
 * place in the feed goes past a study only when its run has ended. A study of which a step failed
 * is tried again a few times, while others go on.
 */
final class Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final int BATCH = 100;

  /** How long after each failure a study is tried again; after the last it is given up. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  private static final int MAX_NAME = 64;

  private final Lifecycle lifecycle;
  private final ArchiveView view;
  private final Partition partition;
  private final List<Rule> rules;
  private final Clock clock;

  /** Studies that are not dealt with, by their UIDs. */
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();

  /** What was handed out and not acknowledged, a change of each number. */
  private final TreeMap<Long, Change> open = new TreeMap<>();

  private Optional<ChangeConsumer> reader = Optional.empty();
  private volatile boolean closed;

  /** A study, the number since which it waits, how often it failed, and when it is its turn. */
  private record Waiting(long sequence, int failures, Instant due) {}

  Arrivals(Lifecycle lifecycle, ArchiveView view, Partition partition, Policy policy, Clock clock) {
    this.lifecycle = lifecycle;
    this.view = view;
    this.partition = partition;
    rules = policy.rules().stream().filter(Rule::isForArrivals).toList();
    this.clock = clock;
  }

  /** The name of the reader of a partition's arrivals. */
  static String readerName(Partition partition) {
    String name = "lifecycle-" + partition.name();
    return name.length() <= MAX_NAME
        ? name
        : "lifecycle-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
  }

  void start(ScheduledExecutorService executor) {
    if (!rules.isEmpty()) {
      again(executor, Duration.ZERO);
    }
  }

  void close() {
    closed = true;
  }

  private void again(ScheduledExecutorService executor, Duration after) {
    try {
      var unused = executor.schedule(() -> turn(executor), after.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("the scheduler is shut down: what arrives is dealt with after the next start");
    }
  }

  private void turn(ScheduledExecutorService executor) {
    boolean more = false;
    try {
      if (closed) {
        return;
      }
      more = deal();
    } catch (ArchiveClosedException e) {
      LOG.debug("closed: what arrives is dealt with after the next start");
      return;
    } catch (IOException | RuntimeException e) {
      LOG.warn("what arrived in partition={} is dealt with later", partition, e);
    }
    again(executor, more ? Duration.ZERO : POLL);
  }

  /** Deals with what came; true if there may be more. */
  private boolean deal() throws IOException {
    if (reader.isEmpty()) {
      ChangeConsumer opened =
          view.changeFeed()
              .consumerFromNow(
                  readerName(partition), ChangeFilter.of(Change.Kind.COMPLETED).in(partition));
      lifecycle.runInterrupted(rules);
      reader = Optional.of(opened);
    }
    List<Change> changes = reader.get().poll(BATCH);
    Instant now = clock.instant();
    for (Change change : changes) {
      open.put(change.sequence(), change);
      change
          .studyInstanceUid()
          .ifPresent(uid -> waiting.putIfAbsent(uid, new Waiting(change.sequence(), 0, now)));
    }
    List<String> due = new ArrayList<>();
    waiting.forEach(
        (uid, study) -> {
          if (!study.due().isAfter(now)) {
            due.add(uid);
          }
        });
    if (!due.isEmpty()) {
      Set<String> failed = lifecycle.runArrived(rules, due);
      if (closed) {
        return false; // the rest of the run was left, and comes again
      }
      due.forEach(uid -> settle(uid, failed.contains(uid)));
    }
    acknowledge();
    return changes.size() >= BATCH;
  }

  private void settle(String uid, boolean failed) {
    Waiting study = waiting.remove(uid);
    if (failed && study.failures() < PAUSES.size()) {
      Instant due = clock.instant().plus(PAUSES.get(study.failures()));
      waiting.put(uid, new Waiting(study.sequence(), study.failures() + 1, due));
    } else if (failed) {
      LOG.warn(
          "study={} is given up: rules at its arrival failed {} times", uid, PAUSES.size() + 1);
    }
  }

  /** All before the first study that waits is dealt with. */
  private void acknowledge() throws IOException {
    long first =
        waiting.values().stream().mapToLong(Waiting::sequence).min().orElse(Long.MAX_VALUE);
    Map<Long, Change> done = open.headMap(first);
    if (!done.isEmpty()) {
      reader.orElseThrow().acknowledge(open.lowerEntry(first).getValue());
      done.clear();
    }
  }
}
