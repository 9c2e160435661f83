package dev.vna.benchmarks;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link DataSetBenchmark} and {@link CharacterSetBenchmark} and prints their tables in
 * Markdown, with the ratios that are promised: a scan to a bare walk over the same headers. Of each
 * benchmark the best of many short iterations in three JVMs counts: in others the machine did
 * something else, too. The one argument, if any, is a twelfth of the milliseconds that each is
 * measured.
 */
public final class DataSetTable {
  /** In so many iterations an iteration of the benchmark is cut. */
  private static final int PIECES = 10;

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Map<String, Map<String, RunResult>> byMethod = new TreeMap<>();

  private DataSetTable() {}

  /**
   * Prints the tables.
   *
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] arguments) throws RunnerException {
    long millis = arguments.length == 0 ? 200 : Long.parseLong(arguments[0]);
    var table = new DataSetTable();
    table.run(DataSetBenchmark.class, "object", millis);
    table.run(CharacterSetBenchmark.class, "sample", millis);
    table.print(System.out);
  }

  private void run(Class<?> benchmark, String parameter, long millis) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.getName().replace(".", "\\.") + "\\.")
            .addProfiler(GCProfiler.class)
            .warmupTime(TimeValue.milliseconds(millis * 2))
            .measurementTime(TimeValue.milliseconds(Math.max(1, millis / PIECES)))
            .measurementIterations(12 * PIECES)
            // What the compiler makes of one method differs from one JVM to the next.
            .forks(3)
            // Compiled before it is measured, however busy the machine is.
            .jvmArgsAppend("-Xbatch", "-Dvna.corpus=" + System.getProperty("vna.corpus", ""))
            .verbosity(VerboseMode.SILENT);
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      byMethod
          .computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), m -> new TreeMap<>())
          .put(result.getParams().getParam(parameter), result);
    }
  }

  private double nanos(String method, String parameter) {
    return byMethod.get(method).get(parameter).getPrimaryResult().getStatistics().getMin();
  }

  /** JMH gives secondary results by raw types; it names them by profiler and unit. */
  @SuppressWarnings("rawtypes")
  private double allocated(String method, String parameter) {
    Map<String, Result> results = byMethod.get(method).get(parameter).getSecondaryResults();
    for (Map.Entry<String, Result> e : results.entrySet()) {
      if (e.getKey().endsWith(ALLOCATED)) {
        return e.getValue().getScore();
      }
    }
    return Double.NaN;
  }

  private static String micros(double nanos) {
    return String.format(Locale.ROOT, nanos < 10_000 ? "%.2f" : "%.1f", nanos / 1000);
  }

  private void print(PrintStream out) {
    List<String> methods =
        List.of(
            "copy",
            "bareWalk",
            "scan",
            "scanAndIndex",
            "parse",
            "parseAndIndex",
            "scanAndJson",
            "write",
            "writeConverted");
    out.println("Microseconds:");
    out.println();
    row(out, "object", methods);
    row(out, "---", methods.stream().map(m -> "---:").toList());
    for (BenchmarkObject object : BenchmarkObject.values()) {
      row(out, object.name(), methods.stream().map(m -> micros(nanos(m, object.name()))).toList());
    }
    List<String> measured = List.of("scan", "scanAndIndex", "parse", "parseAndIndex");
    out.println();
    out.println("Times a bare walk over the same element headers:");
    out.println();
    row(out, "object", measured);
    row(out, "---", measured.stream().map(m -> "---:").toList());
    for (BenchmarkObject object : BenchmarkObject.values()) {
      double bare = nanos("bareWalk", object.name());
      row(
          out,
          object.name(),
          measured.stream()
              .map(m -> String.format(Locale.ROOT, "%.1f", nanos(m, object.name()) / bare))
              .toList());
    }
    out.println();
    out.println("Bytes allocated:");
    out.println();
    row(out, "object", measured);
    row(out, "---", measured.stream().map(m -> "---:").toList());
    for (BenchmarkObject object : BenchmarkObject.values()) {
      row(
          out,
          object.name(),
          measured.stream()
              .map(m -> String.format(Locale.ROOT, "%.0f", allocated(m, object.name())))
              .toList());
    }
    out.println();
    out.println("Decoding of a name, in nanoseconds:");
    out.println();
    row(out, "character set", List.of("decode", "Latin-1 of the JDK"));
    row(out, "---", List.of("---:", "---:"));
    for (CharacterSetBenchmark.Sample sample : CharacterSetBenchmark.Sample.values()) {
      row(
          out,
          sample.name(),
          List.of(
              String.format(Locale.ROOT, "%.0f", nanos("decode", sample.name())),
              String.format(Locale.ROOT, "%.0f", nanos("latin1OfTheJdk", sample.name()))));
    }
    out.println();
    out.println("Objects:");
    out.println();
    for (BenchmarkObject object : BenchmarkObject.values()) {
      out.println("- " + object + ": " + object.source());
    }
  }

  private static void row(PrintStream out, String first, List<String> cells) {
    out.println("| " + first + " | " + String.join(" | ", cells) + " |");
  }
}
