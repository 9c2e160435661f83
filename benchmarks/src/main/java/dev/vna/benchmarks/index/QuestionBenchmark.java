package dev.vna.benchmarks.index;

import dev.vna.index.LmdbStudyIndexProvider;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What an index takes to answer, and what raw LMDB takes to give back the finished answer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QuestionBenchmark {
  /** How many instances the index holds; 10000000 for the largest. */
  @Param({"10000", "1000000"})
  long instances;

  /** What is asked. */
  @Param Question question;

  private PreparedIndex prepared;
  private Sample sample;
  private Reference reference;
  private int next;

  /** Opens the index, and makes it before if it is not there. */
  @Setup
  public void setUp() throws IOException {
    BenchDirectory bench = BenchDirectory.standard();
    prepared = PreparedIndex.open(new LmdbStudyIndexProvider(), bench, instances);
    sample = Sample.of(prepared);
    reference = Reference.of(prepared, sample, bench);
  }

  /** The question. */
  @Benchmark
  public List<?> ask() throws IOException {
    return question.ask(prepared.index(), sample, next++ & Integer.MAX_VALUE);
  }

  /** Reference: raw LMDB, get and copy. */
  @Benchmark
  public long rawLmdb() {
    return reference.ask(question, next++ & Integer.MAX_VALUE);
  }

  /** Closes it. */
  @TearDown
  public void tearDown() throws IOException {
    reference.close();
    prepared.close();
  }
}
