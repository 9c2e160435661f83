package dev.vna.benchmarks.index;

import dev.vna.archive.Archive;
import dev.vna.archive.InstanceWriter;
import dev.vna.archive.Source;
import dev.vna.archive.StoreRequest;
import dev.vna.archive.StoreResult;
import dev.vna.benchmarks.population.EncodedSeries;
import dev.vna.benchmarks.population.Population;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it takes to store an instance in this process, durable and indexed when the call returns.
 * Each thread sends a series of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class IngestBenchmark {
  /** Columns of an image: 44 make an instance of 9 KB, 512 one of 0.5 MB. */
  @Param({"44", "512"})
  int columns;

  private final AtomicLong studies = new AtomicLong();
  private Path directory;
  private Archive archive;

  /** Opens a new archive. */
  @Setup
  public void setUp() throws IOException {
    directory = BenchDirectory.standard().temporary("archive");
    archive = Archive.open(directory.resolve("data"));
  }

  /** One sender and its series; a new one after so many instances. */
  @State(Scope.Thread)
  public static class Sender {
    private static final int SERIES_INSTANCES = 300;

    private EncodedSeries series;
    private int next = SERIES_INSTANCES;
    private FileChannel file;

    private byte[] dataSet(IngestBenchmark benchmark) throws IOException {
      if (next == SERIES_INSTANCES) {
        long study = benchmark.studies.getAndIncrement();
        series = new EncodedSeries(Population.of(1, 1_000_000).study(study), benchmark.columns);
        next = 0;
      }
      return series.dataSet(next++);
    }

    /** Closes the file of {@link #writeAndSync}. */
    @TearDown
    public void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }

  /** One thread. */
  @Benchmark
  @Threads(1)
  public StoreResult ingest1(Sender sender) throws IOException {
    return ingest(sender);
  }

  /** Four threads; the time is that of one of them. */
  @Benchmark
  @Threads(4)
  public StoreResult ingest4(Sender sender) throws IOException {
    return ingest(sender);
  }

  private StoreResult ingest(Sender sender) throws IOException {
    byte[] dataSet = sender.dataSet(this);
    StoreRequest request =
        new StoreRequest(
            sender.series.sopClassUid(),
            sender.series.sopInstanceUid(sender.next - 1),
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
            Source.LOCAL);
    try (InstanceWriter writer = archive.beginStore(request)) {
      writer.write(ByteBuffer.wrap(dataSet));
      return writer.finish();
    }
  }

  /** Reference: the bytes appended to a file and synced. */
  @Benchmark
  @Threads(1)
  public void writeAndSync(Sender sender) throws IOException {
    ByteBuffer dataSet = ByteBuffer.wrap(sender.dataSet(this));
    if (sender.file == null) {
      sender.file =
          FileChannel.open(Files.createTempFile(directory, "file", ""), StandardOpenOption.WRITE);
    }
    while (dataSet.hasRemaining()) {
      sender.file.write(dataSet);
    }
    sender.file.force(false);
  }

  /** Deletes what was stored. */
  @TearDown
  public void tearDown() throws IOException {
    archive.close();
    BenchDirectory.delete(directory);
  }
}
