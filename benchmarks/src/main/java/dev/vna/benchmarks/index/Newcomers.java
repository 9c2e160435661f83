package dev.vna.benchmarks.index;

import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.benchmarks.population.Arrivals;
import dev.vna.benchmarks.population.Population;
import java.io.IOException;
import java.util.List;

/** New instances for an index that holds some already: of studies that it has never seen. */
final class Newcomers {
  /** Of the years that newcomers are spread over. */
  private static final long INSTANCES = 1_000_000;

  private final long seed;
  private final Arrivals arrivals;

  private Newcomers(long seed, long afterSequence) {
    this.seed = seed;
    arrivals =
        new Arrivals(Population.of(seed, INSTANCES), PreparedIndex.SERIES_AT_ONCE, afterSequence);
  }

  static Newcomers of(StudyIndex index) throws IOException {
    long sequence = index.position().sequence();
    // Different for each call, so that nothing comes twice.
    return new Newcomers(PreparedIndex.SEED + 1 + 2 * sequence, sequence);
  }

  long seed() {
    return seed;
  }

  long sequence() {
    return arrivals.sequence();
  }

  /** A batch, with 16 series at once. */
  List<LogRecord> batch() {
    return arrivals.next(PreparedIndex.BATCH);
  }
}
