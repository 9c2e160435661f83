package dev.vna.archive;

import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.FactCodec;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.NewBlob;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.frames.FrameIndex;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where things become durable: takes what waits, as one group; log first, with one
 * sync; then the index, in one transaction; then the answers. While a group is on its way the next
 * one gathers, so that the more there is to do, the fewer syncs each instance costs.
 *
 * <p>If the index fails after the log, the group's callers are told that the outcome is unknown,
 * and nothing else is taken in before the index has caught up.
 */
final class Committer {
  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

  /**
   * Bytes of blobs in one group, at most: bounds how long the first of a group waits for the last.
   */
  private static final long MAX_GROUP_BYTES = 64L << 20;

  /** Facts in one group, at most. */
  private static final int MAX_GROUP_FACTS = 1_000;

  private final LandingStore store;
  private final StudyIndex index;
  private final long minFreeBytes;
  private final MetricsListener metrics;
  private final Consumer<List<LogRecord>> afterCommit;
  private final Thread thread;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final ArrayDeque<Pending> queue = new ArrayDeque<>();
  private boolean closing;

  private final AtomicLong sequence;

  // Only the committer's own thread uses these two.
  private List<LogRecord> unapplied = List.of();
  private LogPosition unappliedEnd = LogPosition.START;

  private volatile Optional<String> trouble = Optional.empty();

  /**
   * @param position the end of the log, up to which the index is applied
   * @param afterCommit given each group once it is durable and can be found
   */
  Committer(
      LandingStore store,
      StudyIndex index,
      LogPosition position,
      long minFreeBytes,
      MetricsListener metrics,
      Consumer<List<LogRecord>> afterCommit,
      ThreadFactory threads) {
    this.store = store;
    this.index = index;
    this.minFreeBytes = minFreeBytes;
    this.metrics = metrics;
    this.afterCommit = afterCommit;
    this.sequence = new AtomicLong(position.sequence());
    this.thread = threads.newThread(this::run);
    thread.setName("vna-committer");
    thread.start();
  }

  /** Something that waits to become durable. */
  sealed interface Pending {
    CompletableFuture<Done> done();
  }

  /**
   * What became of it.
   *
   * @param sequence the number it was given; 0 if {@code stale}
   * @param stale true if other versions of the instance are there than those that the decision
   *     rested on
   */
  record Done(long sequence, boolean stale) {
    static final Done STALE = new Done(0, true);
  }

  /**
   * An instance.
   *
   * @param fact what will be logged of it
   * @param header its header
   * @param frames where its frames lie, if it is encapsulated
   * @param sizeBytes size of its blob
   * @param blob makes its blob, once its number is known
   * @param versions numbers of the versions that its disposition rests on
   */
  record PendingInstance(
      Fact.InstanceStored fact,
      dev.vna.data.DataSet header,
      Optional<FrameIndex> frames,
      long sizeBytes,
      java.util.function.Function<BlobKey, NewBlob> blob,
      Set<Long> versions,
      CompletableFuture<Done> done)
      implements Pending {}

  /**
   * A fact alone; the condition is checked right before it is logged, when all that came before is
   * in the index.
   *
   * @param fact the fact
   * @param condition throws if the fact may not be
   */
  record PendingFact(Fact fact, Condition condition, CompletableFuture<Done> done)
      implements Pending {
    /** Something that must hold when the fact is logged. */
    interface Condition {
      void check() throws IOException;
    }
  }

  /** Queues it; its future tells. */
  void submit(Pending pending) throws ArchiveClosedException {
    lock.lock();
    try {
      if (closing) {
        throw new ArchiveClosedException();
      }
      queue.addLast(pending);
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  /** How many wait. */
  int queued() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  /** The number of the last change. */
  long sequence() {
    return sequence.get();
  }

  /** Bytes that must stay free. */
  long minFreeBytes() {
    return minFreeBytes;
  }

  /** Why nothing can be taken in at the moment, if so. */
  Optional<String> trouble() {
    return trouble;
  }

  private void run() {
    while (true) {
      List<Pending> group = nextGroup();
      if (group.isEmpty()) {
        return;
      }
      try {
        catchUp();
        commit(group);
      } catch (IOException | RuntimeException | Error e) {
        // Whatever happens, nobody waits for ever and the next group gets its chance.
        LOG.error("group refused facts={} cause={}", group.size(), e.toString(), e);
        group.forEach(pending -> pending.done().completeExceptionally(e));
      }
    }
  }

  /** Waits for work; empty when closing and everything is done. */
  private List<Pending> nextGroup() {
    lock.lock();
    try {
      while (queue.isEmpty()) {
        if (closing) {
          return List.of();
        }
        arrived.awaitUninterruptibly();
      }
      List<Pending> group = new ArrayList<>();
      if (queue.peekFirst() instanceof PendingFact) {
        group.add(queue.removeFirst());
        return group;
      }
      long bytes = 0;
      while (group.size() < MAX_GROUP_FACTS
          && bytes < MAX_GROUP_BYTES
          && queue.peekFirst() instanceof PendingInstance instance) {
        bytes += instance.sizeBytes();
        group.add(queue.removeFirst());
      }
      return group;
    } finally {
      lock.unlock();
    }
  }

  /** Gives the index what an earlier failure kept from it. */
  private void catchUp() throws IOException {
    if (!unapplied.isEmpty()) {
      index.apply(unapplied, unappliedEnd);
      afterCommit.accept(unapplied);
      unapplied = List.of();
    }
    trouble = Optional.empty();
  }

  private void commit(List<Pending> group) throws IOException {
    long start = System.nanoTime();
    List<Pending> accepted = accept(group);
    if (accepted.isEmpty()) {
      return;
    }
    List<NewBlob> blobs = new ArrayList<>();
    List<LoggedFact> facts = new ArrayList<>();
    List<Fact> plain = new ArrayList<>();
    long blobBytes = 0;
    for (Pending pending : accepted) {
      long number = sequence.incrementAndGet();
      Fact fact = pending instanceof PendingInstance i ? i.fact() : ((PendingFact) pending).fact();
      facts.add(new LoggedFact(number, FactCodec.encode(fact)));
      plain.add(fact);
      if (pending instanceof PendingInstance instance) {
        blobs.add(instance.blob().apply(new BlobKey(fact.partition(), number)));
        blobBytes += instance.sizeBytes();
      }
    }
    Committed committed;
    try {
      committed = store.commit(new CommitGroup(blobs, facts));
    } catch (IOException | RuntimeException e) {
      trouble = Optional.of("storage failed: " + e.getMessage());
      throw e;
    }
    List<LogRecord> records = records(accepted, plain, committed);
    try {
      index.apply(records, committed.end());
    } catch (IOException | RuntimeException e) {
      unapplied = records;
      unappliedEnd = committed.end();
      trouble = Optional.of("the index failed: " + e.getMessage());
      throw e;
    }
    afterCommit.accept(records);
    metrics.committed(facts.size(), blobBytes, Duration.ofNanos(System.nanoTime() - start));
    for (int i = 0; i < accepted.size(); i++) {
      accepted.get(i).done().complete(new Done(facts.get(i).sequence(), false));
    }
  }

  /** Answers what cannot be committed as it was decided, and returns the rest. */
  private List<Pending> accept(List<Pending> group) {
    List<Pending> accepted = new ArrayList<>(group.size());
    Set<String> names = new HashSet<>();
    Optional<OutOfResourcesException> full = Optional.empty();
    for (Pending pending : group) {
      try {
        if (pending instanceof PendingFact fact) {
          fact.condition().check();
          accepted.add(pending);
          continue;
        }
        PendingInstance instance = (PendingInstance) pending;
        if (accepted.isEmpty() && full.isEmpty()) {
          full = spaceShort(instance.sizeBytes());
        }
        if (full.isPresent()) {
          pending.done().completeExceptionally(full.get());
        } else if (!names.add(instance.fact().partition() + "/" + instance.fact().sopInstanceUid())
            || !currentVersions(instance).equals(instance.versions())) {
          pending.done().complete(Done.STALE);
        } else {
          accepted.add(pending);
        }
      } catch (IOException | RuntimeException e) {
        pending.done().completeExceptionally(e);
      }
    }
    return accepted;
  }

  private Optional<OutOfResourcesException> spaceShort(long wantedBytes) throws IOException {
    long usable = store.usableBytes();
    if (usable - wantedBytes >= minFreeBytes) {
      return Optional.empty();
    }
    return Optional.of(
        new OutOfResourcesException(
            "storage has usableBytes="
                + usable
                + ", minFreeBytes="
                + minFreeBytes
                + " must stay free"));
  }

  private Set<Long> currentVersions(PendingInstance instance) throws IOException {
    Set<Long> numbers = new HashSet<>();
    for (InstanceEntry entry :
        index.versions(instance.fact().partition(), instance.fact().sopInstanceUid())) {
      numbers.add(entry.sequence());
    }
    return numbers;
  }

  private static List<LogRecord> records(
      List<Pending> accepted, List<Fact> facts, Committed committed) {
    List<LogRecord> records = new ArrayList<>(accepted.size());
    int blob = 0;
    for (int i = 0; i < accepted.size(); i++) {
      long number = committed.facts().get(i).sequence();
      if (accepted.get(i) instanceof PendingInstance instance) {
        StoredBlob stored = committed.blobs().get(blob++);
        records.add(
            new LogRecord(
                number,
                facts.get(i),
                Optional.of(
                    new LogRecord.StoredInstance(stored, instance.header(), instance.frames()))));
      } else {
        records.add(LogRecord.of(number, facts.get(i)));
      }
    }
    return records;
  }

  /**
   * Finishes what waits, for at most so long; what is left then is refused. Nothing runs
   * afterwards.
   */
  void close(Duration deadline) {
    lock.lock();
    try {
      closing = true;
      arrived.signal();
    } finally {
      lock.unlock();
    }
    boolean ended = joined(deadline);
    if (!ended) {
      lock.lock();
      try {
        queue.forEach(
            pending -> pending.done().completeExceptionally(new ArchiveClosedException()));
        queue.clear();
      } finally {
        lock.unlock();
      }
      // The group on its way cannot be abandoned: store and index are in its hands.
      joined(Duration.ofDays(1));
    }
  }

  private boolean joined(Duration deadline) {
    boolean interrupted = false;
    long end = System.nanoTime() + deadline.toNanos();
    try {
      while (thread.isAlive()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        try {
          TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(left, 1_000_000));
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
