package dev.vna.archive;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogRecord;
import dev.vna.data.Tag;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides that studies are complete: nothing of them came for a while. Which studies wait follows
 * from what is committed, and after a restart from the change feed since the earliest instance that
 * waited. Safe for use by many threads.
 */
final class StudyCompletion {
  private static final Logger LOG = LoggerFactory.getLogger(StudyCompletion.class);
  private static final int PAGE = 500;

  /** Studies in one fact, at most. */
  private static final int MAX_STUDIES = 500;

  /** How long to wait after a failure, in milliseconds. */
  private static final long RETRY_MILLIS = 5_000;

  private final ArchiveCore core;
  private final Duration quiet;
  private final ArchiveScheduler scheduler;

  private final Map<Study, Waiting> waiting = new HashMap<>();

  /** The same by the numbers of their first and of their last instance. */
  private final TreeMap<Long, Waiting> byFirst = new TreeMap<>();

  private final TreeMap<Long, Waiting> byLast = new TreeMap<>();
  private boolean ready;
  private boolean scheduled;

  private record Study(Partition partition, String uid) {}

  /** A study, and the first and last of its instances that came since it was complete last. */
  private record Waiting(Study study, long first, long last, Instant lastTime) {}

  StudyCompletion(ArchiveCore core, Duration quiet, ArchiveScheduler scheduler) {
    this.core = core;
    this.quiet = quiet;
    this.scheduler = scheduler;
  }

  /** Finds again what waited when the archive was closed, between these numbers. */
  void start(long waitingFrom, long lastChange) {
    long from = Math.max(1, waitingFrom);
    if (from > lastChange) {
      begin();
    } else {
      scheduler.after(0, () -> findWaiting(from, lastChange));
    }
  }

  private void findWaiting(long from, long to) {
    try {
      List<Change> changes = core.index().changes(from - 1, PAGE);
      while (!changes.isEmpty()) {
        for (Change change : changes) {
          if (change.sequence() > to) {
            begin();
            return;
          }
          found(change);
        }
        changes = core.index().changes(changes.get(changes.size() - 1).sequence(), PAGE);
      }
      begin();
    } catch (ArchiveClosedException e) {
      LOG.debug("closed while looking for studies that wait to be complete");
    } catch (IOException | RuntimeException e) {
      LOG.warn("no study is complete until the change feed from sequence={} is read", from, e);
      scheduler.after(RETRY_MILLIS, () -> findWaiting(from, to));
    }
  }

  private synchronized void found(Change change) {
    if (change.studyInstanceUid().isEmpty()) {
      return;
    }
    Study study = new Study(change.partition(), change.studyInstanceUid().get());
    switch (change.kind()) {
      case STORED, REPLACED -> arrived(study, change.sequence(), change.time());
      case COMPLETED -> ended(study, change.sequence());
      case DELETED -> {
        if (change.seriesInstanceUid().isEmpty() && change.sopInstanceUid().isEmpty()) {
          ended(study, change.sequence());
        }
      }
      default -> {
        // Nothing came.
      }
    }
  }

  /** Takes note of what is durable and can be found. */
  synchronized void committed(List<LogRecord> records) {
    for (LogRecord record : records) {
      if (record.fact() instanceof Fact.InstanceStored stored) {
        boolean visible =
            stored.disposition() == Fact.Disposition.NEW
                || stored.disposition() == Fact.Disposition.REPLACES;
        if (visible && stored.studyInstanceUid().isPresent()) {
          arrived(
              new Study(stored.partition(), stored.studyInstanceUid().get()),
              record.sequence(),
              stored.time());
        }
      } else if (record.fact() instanceof Fact.StudiesCompleted completed) {
        for (String uid : completed.studyInstanceUids()) {
          ended(new Study(completed.partition(), uid), record.sequence());
        }
      } else if (record.fact() instanceof Fact.Deleted deleted
          && deleted.level() == QueryLevel.STUDY) {
        ended(
            new Study(deleted.partition(), deleted.studyInstanceUid().orElseThrow()),
            record.sequence());
      }
    }
    scheduleNext();
  }

  private void arrived(Study study, long sequence, Instant time) {
    Waiting before = waiting.get(study);
    if (before == null) {
      put(new Waiting(study, sequence, sequence, time));
    } else if (sequence < before.first()) {
      // Found in the feed after something that came meanwhile.
      remove(before);
      put(new Waiting(study, sequence, before.last(), before.lastTime()));
    } else if (sequence > before.last()) {
      remove(before);
      put(new Waiting(study, before.first(), sequence, time));
    }
  }

  /** What of a study came up to a number waits no more. */
  private void ended(Study study, long sequence) {
    Waiting before = waiting.get(study);
    if (before != null && before.last() < sequence) {
      remove(before);
    }
  }

  private void put(Waiting study) {
    waiting.put(study.study(), study);
    byFirst.put(study.first(), study);
    byLast.put(study.last(), study);
  }

  private void remove(Waiting study) {
    waiting.remove(study.study());
    byFirst.remove(study.first());
    byLast.remove(study.last());
  }

  private synchronized void begin() {
    ready = true;
    scheduleNext();
  }

  private synchronized void scheduleNext() {
    if (ready && !scheduled && !byLast.isEmpty()) {
      Duration left =
          Duration.between(core.now(), byLast.firstEntry().getValue().lastTime().plus(quiet));
      scheduled = true;
      scheduler.after(Math.max(1, left.toMillis() + 1), this::decide);
    }
  }

  private void decide() {
    try {
      List<Waiting> due = due();
      while (!due.isEmpty()) {
        complete(due);
        due = due();
      }
      again(0);
    } catch (ArchiveClosedException e) {
      LOG.debug("closed while studies waited to be complete");
    } catch (IOException | RuntimeException e) {
      LOG.warn("studies could not be completed, tried again in {} ms", RETRY_MILLIS, e);
      again(RETRY_MILLIS);
    }
  }

  private synchronized void again(long millis) {
    if (millis > 0) {
      scheduler.after(millis, this::decide);
    } else {
      scheduled = false;
      scheduleNext();
    }
  }

  /** Studies of one partition for which the time is up. */
  private synchronized List<Waiting> due() {
    Instant latest = core.now().minus(quiet);
    List<Waiting> due = new ArrayList<>();
    for (Waiting study : byLast.values()) {
      if (study.lastTime().isAfter(latest) || due.size() == MAX_STUDIES) {
        break;
      }
      if (due.isEmpty() || due.get(0).study().partition().equals(study.study().partition())) {
        due.add(study);
      }
    }
    return due;
  }

  private void complete(List<Waiting> due) throws IOException {
    Partition partition = due.get(0).study().partition();
    List<Waiting> there = new ArrayList<>();
    for (Waiting study : due) {
      if (isThere(study.study())) {
        there.add(study);
      } else {
        forget(study);
      }
    }
    if (!there.isEmpty()) {
      List<String> uids = there.stream().map(study -> study.study().uid()).toList();
      try {
        core.log(
            new Fact.StudiesCompleted(partition, core.now(), uids, waitingFromWithout(there)),
            () -> requireUnchanged(there));
      } catch (MoreArrivedException e) {
        LOG.debug("more came of a study that was about to be complete");
      }
    }
  }

  private boolean isThere(Study study) throws IOException {
    Query query =
        Query.studies()
            .where(Tag.StudyInstanceUID, study.uid())
            .returning(Tag.StudyInstanceUID)
            .limit(1)
            .build();
    return !core.index().find(study.partition(), query).items().isEmpty();
  }

  private synchronized void forget(Waiting study) {
    if (study.equals(waiting.get(study.study()))) {
      remove(study);
    }
  }

  private synchronized long waitingFromWithout(List<Waiting> completed) {
    for (Waiting study : byFirst.values()) {
      if (!completed.contains(study)) {
        return study.first();
      }
    }
    return completed.get(completed.size() - 1).last() + 1;
  }

  /** Asked by the committer, which also tells what came: nothing can come in between. */
  private synchronized void requireUnchanged(List<Waiting> decided) throws MoreArrivedException {
    for (Waiting study : decided) {
      if (!study.equals(waiting.get(study.study()))) {
        throw new MoreArrivedException();
      }
    }
  }

  /** More of a study came before it was complete. */
  private static final class MoreArrivedException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
