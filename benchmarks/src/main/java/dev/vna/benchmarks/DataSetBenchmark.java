package dev.vna.benchmarks;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.HeaderParser;
import dev.vna.data.ParsedHeader;
import dev.vna.data.TransferSyntax;
import dev.vna.data.json.JsonDataSetWriter;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to read and write the header of an object, all of it up to Pixel Data, which is
 * held in one array. {@link #copy} and {@link #bareWalk} are what it is compared with.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 12, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class DataSetBenchmark {
  private static final JsonDataSetWriter JSON = JsonDataSetWriter.create();

  /** Which object is read. */
  @Param BenchmarkObject object;

  private byte[] bytes;
  private byte[] target;
  private TransferSyntax syntax;
  private TransferSyntax other;
  private DataSet read;

  /** Loads the object. */
  @Setup
  public void setUp() throws IOException {
    BenchmarkObject.Header header = object.load();
    bytes = header.bytes();
    target = new byte[bytes.length];
    syntax = header.syntax();
    other =
        syntax.explicitVr()
            ? TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN
            : TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    read = DataSet.read(bytes, syntax);
  }

  /** Reference: an in-memory copy of the bytes. */
  @Benchmark
  public byte[] copy() {
    System.arraycopy(bytes, 0, target, 0, bytes.length);
    return target;
  }

  /** Reference: the least that a reader does. */
  @Benchmark
  public long bareWalk() {
    return syntax.explicitVr() ? BareWalk.explicitVr(bytes) : BareWalk.implicitVr(bytes);
  }

  /** The data set in memory: every header walked over and checked, values left where they are. */
  @Benchmark
  public DataSet scan() throws IOException {
    return DataSet.read(bytes, syntax);
  }

  /** The way of ingest: the header is copied out of what streams by. */
  @Benchmark
  public ParsedHeader parse() throws IOException {
    return HeaderParser.parse(bytes, syntax);
  }

  /** {@link #scan}, and the attributes that an archive indexes. */
  @Benchmark
  public void scanAndIndex(Blackhole sink) throws IOException {
    IndexedAttributes.read(DataSet.read(bytes, syntax), sink);
  }

  /** {@link #parse}, and the attributes that an archive indexes. */
  @Benchmark
  public void parseAndIndex(Blackhole sink) throws IOException {
    IndexedAttributes.read(HeaderParser.parse(bytes, syntax).header(), sink);
  }

  /** {@link #scan}, and every element decoded, in items too, as DICOM JSON. */
  @Benchmark
  public byte[] scanAndJson() throws IOException {
    return JSON.toBytes(DataSet.read(bytes, syntax));
  }

  /** Written as it was received. */
  @Benchmark
  public byte[] write() throws IOException {
    return DataSetWriter.toBytes(read, syntax);
  }

  /** Written in another transfer syntax: implicit for explicit VR, and the reverse. */
  @Benchmark
  public byte[] writeConverted() throws IOException {
    return DataSetWriter.toBytes(read, other);
  }
}
