package dev.vna.archive;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.LoggedDeletion;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the bytes of deleted blobs back: ends the grace of deletions, has the store delete their
 * blobs, and logs that it has. Works in steps, each of which may be done again: whatever was
 * interrupted is done when the archive is open again. Safe for use by many threads; one works.
 *
 * <p>A deletion whose study is held meanwhile is kept until the hold is released.
 */
final class Reclaimer {
  private static final Logger LOG = LoggerFactory.getLogger(Reclaimer.class);
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST_SLEEP = Duration.ofHours(1);
  private static final Duration RETRY = Duration.ofMinutes(1);

  /** Deletions that are looked at together. */
  private static final int PAGE = 1_000;

  /** Pieces of the index's work in one step. */
  private static final int PIECES = 20;

  /** What the background rewrites has at least that share of deleted bytes. */
  private static final double WORTH_SHARE = 0.5;

  private final ArchiveCore core;
  private final Duration grace;
  private final ArchiveScheduler scheduler;
  private final ReentrantLock working = new ReentrantLock();

  /** When the background looks next; guarded by this. */
  private Instant next = Instant.MAX;

  private volatile Optional<String> trouble = Optional.empty();

  /** How long to wait after the next failure; of the scheduler's tasks, of which one runs. */
  private volatile Duration retry = RETRY;

  Reclaimer(ArchiveCore core, Duration grace, ArchiveScheduler scheduler) {
    this.core = core;
    this.grace = grace;
    this.scheduler = scheduler;
  }

  /** Begins to work in the background, when the archive has had time to open. */
  void start() {
    wake(FIRST);
  }

  /** Takes note of what may give it something to do. */
  void committed(List<LogRecord> records) {
    for (LogRecord record : records) {
      if (record.fact() instanceof Fact.Deleted) {
        wake(grace);
      } else if (record.fact() instanceof Fact.HoldReleased
          || record.fact() instanceof Fact.BlobsPlaced) {
        wake(Duration.ZERO);
      }
    }
  }

  /** Why nothing is given back at the moment, if so. */
  Optional<String> trouble() {
    return trouble;
  }

  private void wake(Duration after) {
    Instant due;
    synchronized (this) {
      due = core.now().plus(after);
      if (!due.isBefore(next)) {
        return;
      }
      next = due;
    }
    // A millisecond more: what is due at that instant is due then.
    scheduler.after(after.toMillis() + 1, () -> work(due));
  }

  private void work(Instant due) {
    synchronized (this) {
      if (!due.equals(next)) {
        // An earlier wake has done this one's work.
        return;
      }
      next = Instant.MAX;
    }
    try {
      boolean more = step(WORTH_SHARE);
      trouble = Optional.empty();
      retry = RETRY;
      wake(more ? Duration.ZERO : sleep());
    } catch (ArchiveClosedException e) {
      LOG.debug("closed while bytes were given back");
    } catch (IOException | RuntimeException e) {
      LOG.warn("deleted bytes are not given back yet, tried again in {}", retry, e);
      trouble = Optional.of("deleted bytes are not given back: " + e.getMessage());
      wake(retry);
      Duration longer = retry.multipliedBy(2);
      retry = longer.compareTo(LONGEST_SLEEP) < 0 ? longer : LONGEST_SLEEP;
    }
  }

  /**
   * Does all that is due now.
   *
   * @return bytes that the store gave back
   */
  long reclaim(ProgressListener progress) throws IOException {
    working.lock();
    try {
      long total = 0;
      for (Due due = due(); !due.deletions().isEmpty(); due = due()) {
        total += due.blobBytes();
        purge(due);
      }
      long erased = 0;
      boolean more = true;
      while (more) {
        more = core.index().purge();
        if (!more) {
          long bytes = erase();
          more = bytes > 0;
          erased += bytes;
          total = Math.max(total, erased);
          progress.progress(erased, total);
        }
      }
      return giveBack(0);
    } finally {
      working.unlock();
    }
  }

  /**
   * Ends what purged deletions leave to do in the index. Until then it lists what they hid as
   * needed, and after a crash the store may have erased it already.
   */
  void finishPurges() throws IOException {
    working.lock();
    try {
      while (core.index().purge()) {
        core.checkOpen();
      }
    } finally {
      working.unlock();
    }
  }

  /** Work that must see nothing erased while it lasts. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Does work while nothing is erased; what became due meanwhile is done after it. */
  <T> T pausedDuring(Work<T> work) throws IOException {
    working.lock();
    try {
      return work.run();
    } finally {
      working.unlock();
      wake(Duration.ZERO);
    }
  }

  private long giveBack(double worthShare) throws IOException {
    long given = 0;
    long now = core.store().reclaim(worthShare);
    while (now > 0) {
      given += now;
      core.checkOpen();
      now = core.store().reclaim(worthShare);
    }
    return given;
  }

  /** Does a little; false if there is nothing left to do. */
  private boolean step(double worthShare) throws IOException {
    if (!working.tryLock()) {
      // Somebody does all of it.
      return false;
    }
    try {
      for (int i = 0; i < PIECES; i++) {
        if (!core.index().purge()) {
          Due due = due();
          if (!due.deletions().isEmpty()) {
            purge(due);
            return true;
          }
          return erase() > 0 || core.store().reclaim(worthShare) > 0;
        }
      }
      return true;
    } finally {
      working.unlock();
    }
  }

  /**
   * Deletions of one partition whose grace is over.
   *
   * @param deletions their numbers
   * @param blobBytes bytes of what they hid
   */
  private record Due(Partition partition, List<Long> deletions, long blobBytes) {}

  private Due due() throws IOException {
    Instant latest = core.now().minus(grace);
    for (Partition partition : core.index().partitions()) {
      List<Long> numbers = new ArrayList<>();
      long bytes = 0;
      long after = 0;
      List<LoggedDeletion> page = core.index().deletions(partition, after, PAGE);
      while (!page.isEmpty() && numbers.isEmpty()) {
        for (LoggedDeletion deletion : page) {
          after = deletion.sequence();
          if (!deletion.fact().time().isAfter(latest) && !isHeld(deletion)) {
            numbers.add(deletion.sequence());
            bytes += deletion.blobBytes();
          }
        }
        page = core.index().deletions(partition, after, PAGE);
      }
      if (!numbers.isEmpty()) {
        return new Due(partition, numbers, bytes);
      }
    }
    return new Due(Partition.DEFAULT, List.of(), 0);
  }

  private boolean isHeld(LoggedDeletion deletion) throws IOException {
    Optional<String> study = deletion.fact().studyInstanceUid();
    return study.isPresent()
        && !core.index().holds(deletion.fact().partition(), study.get()).isEmpty();
  }

  private void purge(Due due) throws IOException {
    try {
      long unused =
          core.log(
              new Fact.DeletionsPurged(due.partition(), core.now(), due.deletions()),
              () -> requireStillDue(due));
    } catch (ChangedMeanwhileException e) {
      LOG.debug("a deletion was undone or held when its grace was over");
    }
  }

  /** Asked by the committer: nothing can come in between. */
  private void requireStillDue(Due due) throws IOException {
    for (long number : due.deletions()) {
      List<LoggedDeletion> found = core.index().deletions(due.partition(), number - 1, 1);
      if (found.isEmpty() || found.get(0).sequence() != number || isHeld(found.get(0))) {
        throw new ChangedMeanwhileException();
      }
    }
  }

  /** Has the store delete some garbage, durably, and logs that; its bytes. */
  private long erase() throws IOException {
    List<StoredBlob> garbage = core.index().garbage(Fact.MAX_BLOBS);
    if (garbage.isEmpty()) {
      return 0;
    }
    BlobStore store = core.store();
    store.delete(garbage);
    Partition partition = garbage.get(0).key().partition();
    long unused = core.log(new Fact.BlobsErased(partition, core.now(), garbage), () -> {});
    // At least 1: something was done.
    return Math.max(1, garbage.stream().mapToLong(StoredBlob::sizeBytes).sum());
  }

  /** Waits for the step that is being done; after that the archive is closed for others. */
  void close() {
    working.lock();
    try {
      LOG.debug("no more bytes are given back");
    } finally {
      working.unlock();
    }
  }

  /** Until the next grace is over, but never longer than an hour: holds are released, too. */
  private Duration sleep() throws IOException {
    Instant now = core.now();
    Duration sleep = LONGEST_SLEEP;
    for (Partition partition : core.index().partitions()) {
      List<LoggedDeletion> first = core.index().deletions(partition, 0, 1);
      if (!first.isEmpty()) {
        Duration left = Duration.between(now, first.get(0).fact().time().plus(grace));
        // What is over and still there is held.
        if (!left.isNegative() && left.compareTo(sleep) < 0) {
          sleep = left;
        }
      }
    }
    return sleep;
  }

  /** A deletion is not due any more. */
  private static final class ChangedMeanwhileException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
