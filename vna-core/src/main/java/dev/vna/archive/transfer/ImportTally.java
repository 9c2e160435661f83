package dev.vna.archive.transfer;

import dev.vna.archive.StoreRefusedException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts what becomes of items, and tells the listener. Safe for use by many threads. */
final class ImportTally {
  private static final long TICK_NANOS = 250_000_000;

  private final ImportListener listener;
  private final Optional<ImportJournal> journal;
  private final Map<ImportOutcome, Long> counts = new EnumMap<>(ImportOutcome.class);
  private final Map<Reason, Long> refusals = new EnumMap<>(Reason.class);
  private long items;
  private long bytes;
  private long storedBytes;
  private OptionalLong totalItems = OptionalLong.empty();
  private OptionalLong totalBytes = OptionalLong.empty();
  private long lastTick = System.nanoTime();
  private volatile boolean ended;

  ImportTally(ImportListener listener, Optional<ImportJournal> journal) {
    this.listener = listener;
    this.journal = journal;
  }

  synchronized void total(long allItems, long allBytes) {
    totalItems = OptionalLong.of(allItems);
    totalBytes = OptionalLong.of(allBytes);
  }

  synchronized void doneBefore(long itemBytes) {
    count(ImportOutcome.DONE_BEFORE, itemBytes);
    tick();
  }

  synchronized void add(ImportedItem item, long itemBytes) {
    count(item.outcome(), itemBytes);
    if (item.outcome() == ImportOutcome.STORED || item.outcome() == ImportOutcome.REPLACED) {
      storedBytes += itemBytes;
    }
    if (item.outcome() == ImportOutcome.REFUSED) {
      item.reason().ifPresent(reason -> refusals.merge(reason, 1L, Long::sum));
    }
    listener.imported(item);
    tick();
  }

  private void count(ImportOutcome outcome, long itemBytes) {
    counts.merge(outcome, 1L, Long::sum);
    items++;
    bytes += itemBytes;
  }

  private void tick() {
    long now = System.nanoTime();
    if (now - lastTick >= TICK_NANOS) {
      lastTick = now;
      progressNow();
    }
  }

  /** Tells how far it is, and lets what the journal has outlive the process. */
  synchronized void progressNow() {
    if (journal.isPresent()) {
      try {
        journal.get().flush();
      } catch (IOException e) {
        throw new UncheckedIOException("the journal cannot be written", e);
      }
    }
    listener.progress(new ImportProgress(items, bytes, totalItems, totalBytes));
  }

  boolean isEnded() {
    return ended;
  }

  /** Nothing more comes: whoever counts can stop. */
  void end() {
    ended = true;
  }

  synchronized ImportResult result(Duration elapsed) {
    return new ImportResult(counts, refusals, storedBytes, elapsed);
  }
}
