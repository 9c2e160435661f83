package dev.vna.archive.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Where items come from. One thread lists them, many read them; closed when all are read. */
interface ImportSource extends Closeable {
  /** Takes the items of a source. */
  interface Sink {
    /** Whether an earlier run has not dealt with the item; it is counted if so. */
    boolean isWanted(String key, long sizeBytes) throws InterruptedException;

    /** Hands over an item, and waits until there is room for it. */
    void put(ImportItem item) throws InterruptedException;

    /** Hands over an item and waits until it is dealt with: its bytes pass by only now. */
    void putAndWait(ImportItem item) throws InterruptedException;

    /** Tells of an item that nobody will read. */
    void leaveOut(String name, ImportOutcome outcome, String why);
  }

  /** How much there is. */
  record Amount(long items, long bytes) {}

  /**
   * Lists all items.
   *
   * @throws IOException if the source as a whole cannot be read
   */
  void list(Sink sink) throws IOException, InterruptedException;

  /**
   * Counts what {@link #list} will list, on another thread; empty if that is not to be had without
   * reading everything, or if told to stop.
   */
  Optional<Amount> measure(BooleanSupplier stop) throws IOException;

  @Override
  default void close() throws IOException {}
}
