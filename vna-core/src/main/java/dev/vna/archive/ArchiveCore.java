package dev.vna.archive;

import dev.vna.archive.spi.AccessPolicy;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.IngestRule;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.RetentionRule;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.Limits;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all views of one archive share: the parts, and the small things that every operation does.
 */
final class ArchiveCore {
  private final LandingStore store;
  private final StudyIndex index;
  private final Committer committer;
  private final BufferPool pool;
  private final Settings settings;
  private final ChangeSignal changeSignal;
  private final Consumers consumers;
  private final AccessDays accessDays;
  private final FileHeads fileHeads = new FileHeads();
  private final AtomicInteger ingests = new AtomicInteger();
  private volatile boolean open = true;

  /**
   * The settings that operations need.
   *
   * @param smallObjectBytes up to this size an instance gathers in memory
   * @param memoryWait how long an instance waits for memory before it is refused
   */
  record Settings(
      Clock clock,
      Limits limits,
      TransferSyntaxes transferSyntaxes,
      long smallObjectBytes,
      Duration memoryWait,
      AccessPolicy accessPolicy,
      List<IngestRule> ingestRules,
      List<RetentionRule> retentionRules,
      Map<String, PeerSettings> peers,
      PeerSettings defaultPeer,
      List<ArchiveListener> listeners,
      MetricsListener metrics,
      ArchiveScheduler scheduler) {}

  ArchiveCore(
      LandingStore store,
      StudyIndex index,
      Committer committer,
      BufferPool pool,
      ChangeSignal changeSignal,
      Map<String, Long> consumers,
      Settings settings) {
    this.store = store;
    this.index = index;
    this.committer = committer;
    this.pool = pool;
    this.settings = settings;
    this.changeSignal = changeSignal;
    this.consumers = new Consumers(this, consumers, settings.scheduler());
    this.accessDays = new AccessDays(this, settings.scheduler());
  }

  LandingStore store() {
    return store;
  }

  StudyIndex index() throws IOException {
    checkOpen();
    return index;
  }

  /** The index, also while the archive is closing and the committer still works. */
  StudyIndex indexUntilClosed() {
    return index;
  }

  Committer committer() {
    return committer;
  }

  BufferPool pool() {
    return pool;
  }

  FileHeads fileHeads() {
    return fileHeads;
  }

  Settings settings() {
    return settings;
  }

  ChangeSignal changeSignal() {
    return changeSignal;
  }

  Consumers consumers() {
    return consumers;
  }

  AccessDays accessDays() {
    return accessDays;
  }

  TransferSyntax transferSyntax(String uid) {
    return settings.transferSyntaxes().of(uid);
  }

  Instant now() {
    return settings.clock().instant();
  }

  PeerSettings peer(Source source) {
    return source
        .callingAeTitle()
        .map(title -> settings.peers().getOrDefault(title, settings.defaultPeer()))
        .orElse(settings.defaultPeer());
  }

  void checkOpen() throws ArchiveClosedException {
    if (!open) {
      throw new ArchiveClosedException();
    }
  }

  void stopAccepting() {
    open = false;
  }

  /** Counts an instance that is coming in; false if the archive is closing. */
  boolean enter() {
    ingests.incrementAndGet();
    if (!open) {
      leave();
      return false;
    }
    return true;
  }

  void leave() {
    synchronized (ingests) {
      ingests.decrementAndGet();
      ingests.notifyAll();
    }
  }

  /** Waits until no instance is coming in; false if some still are when the time is up. */
  boolean awaitIngests(Duration deadline) {
    boolean interrupted = false;
    long end = System.nanoTime() + deadline.toNanos();
    synchronized (ingests) {
      while (ingests.get() > 0) {
        long leftMillis = (end - System.nanoTime()) / 1_000_000;
        if (leftMillis <= 0) {
          break;
        }
        try {
          ingests.wait(leftMillis);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return ingests.get() == 0;
  }

  void found(QueryLevel level, int answers, long startNanos) {
    settings.metrics().found(level, answers, Duration.ofNanos(System.nanoTime() - startNanos));
  }

  void opened(InstanceEntry entry) {
    settings.metrics().opened(entry.blob().sizeBytes());
    entry.studyInstanceUid().ifPresent(study -> accessDays.read(entry.partition(), study));
  }

  /** Makes a fact durable and applies it, if its condition holds right then; its number. */
  long log(Fact fact, Committer.PendingFact.Condition condition) throws IOException {
    Committer.PendingFact pending =
        new Committer.PendingFact(fact, condition, new CompletableFuture<>());
    committer.submit(pending);
    return await(pending.done()).sequence();
  }

  /** Waits for the committer whatever happens: what it works on must not be taken from it. */
  static Committer.Done await(CompletableFuture<Committer.Done> done) throws IOException {
    try {
      return done.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      if (cause instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw new IOException("the commit failed", cause);
    }
  }

  /** The caller as text for people, as facts keep it. */
  static String describe(Caller caller) {
    return caller.kind() == Caller.Kind.OWNER ? "owner" : caller.kind() + " " + caller.name();
  }
}
