package dev.vna.benchmarks.index;

import dev.vna.archive.spi.LogRecord;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Batches of newcomers that go somewhere; they are made before they are measured. */
final class BatchWork implements Work {
  /** Takes in a batch. */
  interface Taker {
    /** Takes it in. */
    void take(List<LogRecord> batch) throws IOException;
  }

  private final Newcomers newcomers;
  private final Taker taker;
  private final Deque<List<LogRecord>> made = new ArrayDeque<>();

  BatchWork(Newcomers newcomers, Taker taker) {
    this.newcomers = newcomers;
    this.taker = taker;
  }

  @Override
  public void prepare(long times) {
    while (made.size() < times) {
      made.add(newcomers.batch());
    }
  }

  @Override
  public long run() throws IOException {
    List<LogRecord> batch = made.remove();
    taker.take(batch);
    return batch.size();
  }
}
