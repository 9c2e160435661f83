package dev.vna.archive.transfer;

import dev.vna.archive.ArchiveView;
import dev.vna.archive.InstanceWriter;
import dev.vna.archive.NoInstanceException;
import dev.vna.archive.StoreRefusedException;
import dev.vna.archive.StoreRefusedException.Reason;
import dev.vna.archive.StoreResult;
import dev.vna.archive.transfer.CheckedContent.UnreadableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of an import: the thread that asked for it lists items, workers store them. What ends it
 * early is remembered once; the workers then only empty the queue, so that the lister never waits
 * for nobody.
 */
final class ImportRun implements ImportSource.Sink {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

  /** Items that are listed ahead: a worker without work waits for a sync instead. */
  private static final int QUEUED = 1_024;

  /** Instances that wait for their sync at once, and bytes of them, over all workers. */
  private static final int MAX_SUBMITTED = 2_048;

  private static final long MAX_SUBMITTED_BYTES = 48L << 20;

  /** Files are read in pieces of this many bytes: the size of the archive's own buffers. */
  private static final int READ_BYTES = 64 << 10;

  /** The lister was told to stop. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("the import was stopped", null, false, false);
    }
  }

  private final ArchiveView archive;
  private final BulkImport.Settings settings;
  private final Optional<ImportJournal> journal;
  private final ImportTally tally;
  private final BlockingQueue<ImportItem> queue;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private ImportRun(
      ArchiveView archive, BulkImport.Settings settings, Optional<ImportJournal> journal) {
    this.archive = archive;
    this.settings = settings;
    this.journal = journal;
    this.tally = new ImportTally(settings.listener(), journal);
    this.queue = new ArrayBlockingQueue<>(QUEUED);
  }

  static ImportResult run(
      ArchiveView archive, List<BulkImport.Opener> openers, BulkImport.Settings settings)
      throws IOException, InterruptedException {
    List<ImportSource> sources = new ArrayList<>();
    Optional<ImportJournal> journal = Optional.empty();
    try {
      for (BulkImport.Opener opener : openers) {
        sources.add(opener.open(settings));
      }
      if (settings.journal().isPresent()) {
        String salt = archive.partition().toString();
        journal = Optional.of(ImportJournal.open(settings.journal().get(), salt));
      }
      return new ImportRun(archive, settings, journal).run(sources);
    } finally {
      close(sources, journal);
    }
  }

  private static void close(List<ImportSource> sources, Optional<ImportJournal> journal) {
    for (ImportSource source : sources) {
      try {
        source.close();
      } catch (IOException e) {
        LOG.warn("a source of an import could not be closed: {}", e.toString());
      }
    }
    if (journal.isPresent()) {
      try {
        journal.get().close();
      } catch (IOException e) {
        LOG.warn("the journal of an import could not be closed: {}", e.toString());
      }
    }
  }

  private ImportResult run(List<ImportSource> sources) throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<Thread> workers = new ArrayList<>();
    List<Thread> counter = new ArrayList<>();
    Optional<IOException> broken = Optional.empty();
    try {
      for (int i = 0; i < settings.workers(); i++) {
        workers.add(start(this::work, "vna-import-" + i));
      }
      if (settings.listener() != ImportListener.NONE) {
        counter.add(start(() -> measure(sources), "vna-import-count"));
      }
      for (ImportSource source : sources) {
        source.list(this);
      }
    } catch (Stopped e) {
      LOG.debug("listing stopped");
    } catch (IOException e) {
      // What was listed before is none the worse.
      broken = Optional.of(e);
    } catch (InterruptedException | RuntimeException | Error e) {
      stop(e);
    }
    endWorkers(workers);
    tally.end();
    join(counter);
    broken.ifPresent(this::stop);
    tell(tally::progressNow);
    rethrow();
    return tally.result(Duration.ofNanos(System.nanoTime() - start));
  }

  private Thread start(Runnable work, String name) {
    Thread thread = settings.threads().newThread(work);
    thread.setName(name);
    thread.start();
    return thread;
  }

  /** Ends the workers and waits for them, whatever happens. */
  private void endWorkers(List<Thread> workers) {
    for (int ends = 0; ends < workers.size(); ) {
      try {
        queue.put(ImportItem.END);
        ends++;
      } catch (InterruptedException e) {
        stop(e);
      }
    }
    join(workers);
  }

  private void join(List<Thread> threads) {
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          stop(e);
        }
      }
    }
    if (Thread.interrupted()) {
      stop(new InterruptedException()); // join does not say so when the thread ends meanwhile
    }
  }

  private void stop(Throwable why) {
    failure.compareAndSet(null, why);
  }

  private boolean isStopped() {
    return failure.get() != null;
  }

  private void rethrow() throws IOException, InterruptedException {
    Throwable why = failure.get();
    if (why instanceof InterruptedException e) {
      throw e;
    } else if (why instanceof IOException e) {
      throw e;
    } else if (why instanceof RuntimeException e) {
      throw e;
    } else if (why instanceof Error e) {
      throw e;
    }
  }

  private void measure(List<ImportSource> sources) {
    long items = 0;
    long bytes = 0;
    try {
      for (ImportSource source : sources) {
        Optional<ImportSource.Amount> amount = source.measure(() -> isStopped() || tally.isEnded());
        if (amount.isEmpty()) {
          return;
        }
        items += amount.get().items();
        bytes += amount.get().bytes();
      }
      tally.total(items, bytes);
    } catch (IOException | RuntimeException e) {
      // Who lists the source meets the same, and tells.
      LOG.debug("the items of an import could not be counted", e);
    }
  }

  @Override
  public boolean isWanted(String key, long sizeBytes) {
    if (isStopped()) {
      throw new Stopped();
    }
    if (journal.isPresent() && journal.get().isDone(key)) {
      tell(() -> tally.doneBefore(sizeBytes));
      return false;
    }
    return true;
  }

  @Override
  public void put(ImportItem item) throws InterruptedException {
    if (isStopped()) {
      item.content().release();
      throw new Stopped();
    }
    queue.put(item);
  }

  @Override
  public void putAndWait(ImportItem item) {
    if (isStopped()) {
      throw new Stopped();
    }
    var window = new ImportWindow(this, 1, 1);
    receive(item, window);
    window.finishAll();
  }

  @Override
  public void leaveOut(String name, ImportOutcome outcome, String why) {
    if (isStopped()) {
      throw new Stopped();
    }
    end(name, outcome, Optional.empty(), Optional.empty(), why, 0);
  }

  private void work() {
    var window =
        new ImportWindow(
            this, MAX_SUBMITTED / settings.workers(), MAX_SUBMITTED_BYTES / settings.workers());
    try {
      for (ImportItem item = next(window); !item.isEnd(); item = next(window)) {
        if (isStopped()) {
          item.content().release();
        } else {
          window.makeRoom(item.sizeBytes());
          receive(item, window);
        }
      }
      window.finishAll();
    } catch (InterruptedException e) {
      stop(e);
      window.finishAll();
      drain();
    } catch (RuntimeException | Error e) {
      stop(e);
      window.finishAll();
      drain();
    }
  }

  /** The next item; while there is none, what was submitted is finished. */
  private ImportItem next(ImportWindow window) throws InterruptedException {
    while (true) {
      ImportItem item = window.isEmpty() ? queue.take() : queue.poll();
      if (item != null) {
        return item;
      }
      window.finishOldest();
    }
  }

  /** Goes on taking, so that the lister gets rid of what it has, and of this worker's end. */
  private void drain() {
    while (true) {
      try {
        ImportItem item = queue.take();
        if (item.isEnd()) {
          return;
        }
        item.content().release();
      } catch (InterruptedException e) {
        LOG.debug("interrupted while an import ends");
      }
    }
  }

  /** Takes in an item, and submits it. */
  private void receive(ImportItem item, ImportWindow window) {
    try (InputStream content = open(item);
        CheckedContent checked =
            new CheckedContent(content, settings.maxInstanceBytes(), this::isStopped)) {
      int buffer = (int) Math.min(READ_BYTES, item.sizeBytes() + 1);
      InstanceWriter writer = archive.receive(new BufferedInputStream(checked, buffer));
      writer.submit();
      window.add(item, writer, checked.bytesRead());
    } catch (UnreadableException e) {
      if (!isStopped()) {
        end(item, ImportOutcome.UNREADABLE, e);
      }
    } catch (IOException | RuntimeException | Error e) {
      failed(item, e);
    } finally {
      item.content().release();
    }
  }

  /** Waits until an item that was submitted is durable, and counts it. */
  void finish(ImportItem item, InstanceWriter submitted, long bytes) {
    try (submitted) {
      StoreResult result = submitted.finish();
      remember(item);
      end(item.name(), outcome(result), Optional.of(result), Optional.empty(), "", bytes);
    } catch (IOException | RuntimeException | Error e) {
      failed(item, e);
    }
  }

  private void failed(ImportItem item, Throwable why) {
    try {
      if (why instanceof NoInstanceException e) {
        remember(item);
        end(item, ImportOutcome.NO_INSTANCE, e);
      } else if (why instanceof StoreRefusedException e) {
        refused(item, e);
      } else {
        stop(why);
      }
    } catch (IOException e) {
      stop(e);
    }
  }

  private void remember(ImportItem item) throws IOException {
    if (journal.isPresent()) {
      journal.get().add(item.key());
    }
  }

  private static InputStream open(ImportItem item) throws IOException {
    try {
      return item.content().open();
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableException("cannot be opened: " + e.getClass().getSimpleName(), e);
    }
  }

  private void refused(ImportItem item, StoreRefusedException e) throws IOException {
    boolean conflict = e.reason() == Reason.CONFLICT;
    if (conflict) {
      remember(item);
    }
    end(
        item.name(),
        conflict ? ImportOutcome.CONFLICT : ImportOutcome.REFUSED,
        Optional.empty(),
        Optional.of(e.reason()),
        String.valueOf(e.getMessage()),
        item.sizeBytes());
  }

  private static ImportOutcome outcome(StoreResult result) {
    return switch (result.outcome()) {
      case STORED -> ImportOutcome.STORED;
      case ALREADY_STORED -> ImportOutcome.ALREADY_STORED;
      case REPLACED -> ImportOutcome.REPLACED;
    };
  }

  private void end(ImportItem item, ImportOutcome outcome, IOException why) {
    end(
        item.name(),
        outcome,
        Optional.empty(),
        Optional.empty(),
        String.valueOf(why.getMessage()),
        item.sizeBytes());
  }

  private void end(
      String name,
      ImportOutcome outcome,
      Optional<StoreResult> stored,
      Optional<Reason> reason,
      String detail,
      long bytes) {
    var item = new ImportedItem(Names.printable(name), outcome, stored, reason, detail);
    tell(() -> tally.add(item, bytes));
    if (settings.stopsAtFailure() && outcome.isFailure()) {
      stop(new IOException("stopped at an item: outcome=" + outcome + ", " + detail));
    }
  }

  /** What a listener throws ends the import. */
  private void tell(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      stop(e);
    }
  }
}
