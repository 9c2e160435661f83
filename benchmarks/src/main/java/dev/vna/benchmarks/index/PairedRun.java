package dev.vna.benchmarks.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Measures two pieces of work in turns: short batches, the order changing each time, so that
 * whatever else the machine does strikes both alike.
 *
 * @param warmUp processor time for each piece of work before anything counts; at most eight times
 *     as long by the clock
 * @param batch how long a batch takes at least
 * @param pairs how many batches of each, at most
 * @param most how long all batches may take together; {@value #MIN_PAIRS} of each are measured
 *     whatever it takes
 */
record PairedRun(Duration warmUp, Duration batch, int pairs, Duration most) {
  /** What the build takes: a second or two for each case. */
  static final PairedRun QUICK =
      new PairedRun(Duration.ofMillis(900), Duration.ofMillis(8), 41, Duration.ofSeconds(3));

  /** For figures that are written down. */
  static final PairedRun LONG =
      new PairedRun(Duration.ofSeconds(3), Duration.ofMillis(12), 151, Duration.ofSeconds(20));

  private static final int MIN_PAIRS = 7;
  private static final int CLOCK_TO_PROCESSOR = 8;

  Ratio measure(GuardCase guard) throws IOException {
    long subjects = warmUp(guard.subject());
    long references = warmUp(guard.reference());
    double[] subjectNanos = new double[pairs];
    double[] referenceNanos = new double[pairs];
    long end = System.nanoTime() + most.toNanos();
    int done = 0;
    while (done < pairs && (done < MIN_PAIRS || System.nanoTime() < end)) {
      if (done % 2 == 0) {
        subjectNanos[done] = time(guard.clock(), guard.subject(), subjects);
        referenceNanos[done] = time(guard.clock(), guard.reference(), references);
      } else {
        referenceNanos[done] = time(guard.clock(), guard.reference(), references);
        subjectNanos[done] = time(guard.clock(), guard.subject(), subjects);
      }
      done++;
    }
    return Ratio.of(Arrays.copyOf(subjectNanos, done), Arrays.copyOf(referenceNanos, done));
  }

  /** How often a batch does the work. */
  private long warmUp(Work work) throws IOException {
    long processorEnd = BenchClock.PROCESSOR.nanos() + warmUp.toNanos();
    long clockEnd = System.nanoTime() + CLOCK_TO_PROCESSOR * warmUp.toNanos();
    double fastest = Double.MAX_VALUE;
    do {
      fastest = Math.min(fastest, time(BenchClock.WALL, work, 1));
    } while (BenchClock.PROCESSOR.nanos() < processorEnd && System.nanoTime() < clockEnd);
    return Math.max(1, Math.round(batch.toNanos() / fastest));
  }

  private static double time(BenchClock clock, Work work, long times) throws IOException {
    work.prepare(times);
    long found = 0;
    long start = clock.nanos();
    for (long i = 0; i < times; i++) {
      found += work.run();
    }
    long nanos = clock.nanos() - start;
    if (found == 0) {
      throw new IllegalStateException("nothing was found: what is measured does nothing");
    }
    return (double) nanos / times;
  }
}
