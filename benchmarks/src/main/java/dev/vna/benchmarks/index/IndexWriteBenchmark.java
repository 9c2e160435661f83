package dev.vna.benchmarks.index;

import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.benchmarks.population.Arrivals;
import dev.vna.benchmarks.population.Population;
import dev.vna.index.LmdbStudyIndexProvider;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What changes of an index take: a batch of 1,000 instances with 16 series at once, the deletion of
 * a study, opening.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10)
@Measurement(iterations = 20)
public class IndexWriteBenchmark {
  /** How many instances the index holds; 10000000 for the largest. */
  @Param({"10000", "1000000"})
  long instances;

  private StudyIndex index;
  private PreparedIndex prepared;
  private Newcomers newcomers;
  private List<LogRecord> batch;
  private DurableBatches durable;
  private RawLmdb raw;
  private final Deque<String> victims = new ArrayDeque<>();

  /** Opens the index, and makes it before if it is not there. */
  @Setup
  public void setUp() throws IOException {
    BenchDirectory bench = BenchDirectory.standard();
    prepared = PreparedIndex.openToWrite(new LmdbStudyIndexProvider(), bench, instances);
    index = prepared.index();
    newcomers = Newcomers.of(index);
    durable = new DurableBatches(index, bench);
    raw = RawLmdb.open(bench);
    Arrivals small =
        new Arrivals(Population.of(newcomers.seed() + 1, 1_000_000), 1, newcomers.sequence());
    long before = small.studiesBegun();
    List<LogRecord> records = small.next(2_000);
    index.apply(records, new LogPosition(small.sequence(), "made"));
    for (long i = before; i < small.studiesBegun(); i++) {
      victims.add(Population.of(newcomers.seed() + 1, 1_000_000).study(i).uid());
    }
    newcomers = Newcomers.of(index);
  }

  /** Makes what comes in next. */
  @Setup(Level.Invocation)
  public void next() {
    batch = newcomers.batch();
  }

  /** A batch of 1,000 instances, without the log that makes it durable. */
  @Benchmark
  public void apply() throws IOException {
    index.apply(batch, new LogPosition(newcomers.sequence(), "made"));
  }

  /** A batch of 1,000 instances: their headers appended to a log and synced, then the index. */
  @Benchmark
  public void applyDurably() throws IOException {
    durable.apply(batch);
  }

  /** Reference: raw LMDB, the same headers appended to one table, and synced. */
  @Benchmark
  public void rawLmdb() {
    raw.append("log", DurableBatches.headers(batch));
  }

  /** One study deleted. */
  @Benchmark
  public void deleteStudy() throws IOException {
    long sequence = index.position().sequence() + 1;
    Fact deleted =
        new Fact.Deleted(
            Partition.DEFAULT,
            Instant.EPOCH,
            QueryLevel.STUDY,
            Optional.of(victims.remove()),
            Optional.empty(),
            Optional.empty(),
            "benchmark",
            "measured");
    index.apply(List.of(LogRecord.of(sequence, deleted)), new LogPosition(sequence, "made"));
  }

  /** Closed and opened again. */
  @Benchmark
  public StudyIndex reopen() throws IOException {
    index.close();
    index = new LmdbStudyIndexProvider().open(PreparedIndex.context(prepared.directory()));
    return index;
  }

  /** Closes it. */
  @TearDown
  public void tearDown() throws IOException {
    durable.close();
    raw.close();
    index.close();
  }
}
