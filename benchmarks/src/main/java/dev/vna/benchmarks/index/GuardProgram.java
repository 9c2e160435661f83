package dev.vna.benchmarks.index;

import dev.vna.benchmarks.Programs;
import dev.vna.index.LmdbStudyIndexProvider;
import dev.vna.storage.PackStoreProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the key operations of index and ingest beside references in the same JVM, in several
 * JVMs one after the other, and compares the ratios with their bounds. What is worse than its bound
 * is measured once more in a JVM of its own, and the better measurement counts.
 */
@Command(
    name = "guard",
    mixinStandardHelpOptions = true,
    description = "Fails if index or ingest got slower, compared with references in the same run.")
public final class GuardProgram implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final long INSTANCES = 10_000;

  @Option(
      names = "--bounds",
      defaultValue = "benchmarks/guard-bounds.csv",
      description = "File of bounds. Default: ${DEFAULT-VALUE}")
  Path bounds;

  @Option(
      names = "--history",
      description = "File to which the ratios are added, under the name that --run gives.")
  Optional<Path> history = Optional.empty();

  @Option(names = "--run", defaultValue = "unnamed", description = "What this run is called.")
  String run;

  @Option(names = "--plot", description = "SVG file in which the history is drawn.")
  Optional<Path> plot = Optional.empty();

  @Option(names = "--draw-only", description = "Measure nothing: draw the history.")
  boolean drawOnly;

  @Option(
      names = "--jvms",
      defaultValue = "2",
      description = "JVMs that measure. Default: ${DEFAULT-VALUE}")
  int jvms;

  @Option(names = "--long", description = "Measure longer, for figures that are written down.")
  boolean isLong;

  @Option(
      names = "--only",
      split = ",",
      description = "Guards to measure, by their names. Default: all that have a bound.")
  List<String> only = List.of();

  @Option(names = "--measure-here", hidden = true)
  boolean measureHere;

  @Spec CommandSpec spec;

  private GuardProgram() {}

  /** Runs it; exits with status 1 if something got slower. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new GuardProgram()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (measureHere) {
      measureHere(out);
      return 0;
    }
    int status = drawOnly ? 0 : guard(out);
    if (plot.isPresent()) {
      Path from = history.orElseThrow(() -> new IllegalArgumentException("--plot wants --history"));
      Files.writeString(plot.get(), RatioPlot.draw(GuardHistory.read(from)));
    }
    return status;
  }

  private int guard(PrintWriter out) throws IOException {
    List<GuardBound> all = GuardBound.read(bounds);
    List<GuardBound> wanted =
        only.isEmpty() ? all : all.stream().filter(bound -> only.contains(bound.name())).toList();
    List<String> names = wanted.stream().map(GuardBound::name).toList();
    Map<String, Ratio> ratios = inOtherJvm(names);
    for (int i = 1; i < jvms; i++) {
      inOtherJvm(names).forEach((name, ratio) -> ratios.merge(name, ratio, Ratio::and));
    }
    List<String> doubtful = new GuardReport(ratios, wanted).failures();
    if (!doubtful.isEmpty()) {
      out.println("measured once more: " + String.join(", ", doubtful));
      inOtherJvm(doubtful)
          .forEach((name, ratio) -> ratios.merge(name, ratio, GuardProgram::better));
    }
    GuardReport report = new GuardReport(ratios, wanted);
    out.println(report.table());
    if (history.isPresent()) {
      GuardHistory.append(history.get(), run, ratios);
    }
    List<String> failures = report.failures();
    if (!failures.isEmpty()) {
      out.println("worse than the bound by more than the noise: " + String.join(", ", failures));
      out.println("bounds: " + bounds);
      return FAILED;
    }
    return 0;
  }

  private static Ratio better(Ratio first, Ratio second) {
    return second.value() < first.value() ? second : first;
  }

  private Map<String, Ratio> inOtherJvm(List<String> names) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Programs.java());
    command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
    String directory = System.getProperty(BenchDirectory.PROPERTY, "");
    if (!directory.isEmpty()) {
      command.add("-D" + BenchDirectory.PROPERTY + "=" + directory);
    }
    command.addAll(List.of(GuardProgram.class.getName(), "--measure-here"));
    command.addAll(List.of("--only", String.join(",", names)));
    if (isLong) {
      command.add("--long");
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Map<String, Ratio> ratios = new LinkedHashMap<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(" ");
        ratios.put(
            cells[0],
            new Ratio(
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4])));
      }
      if (process.waitFor() != 0) {
        throw new IOException("the JVM that measures ended with status " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while another JVM measures", e);
    } finally {
      process.destroy();
    }
    return ratios;
  }

  /** Measures in this JVM, and prints a line for each case. */
  private void measureHere(PrintWriter out) throws IOException {
    PairedRun how = isLong ? PairedRun.LONG : PairedRun.QUICK;
    try (GuardCases cases =
        GuardCases.open(
            new LmdbStudyIndexProvider(),
            new PackStoreProvider(),
            BenchDirectory.standard(),
            INSTANCES)) {
      for (GuardCase guard : cases.all()) {
        if (only.contains(guard.name())) {
          Ratio ratio = how.measure(guard);
          out.println(
              guard.name()
                  + " "
                  + ratio.value()
                  + " "
                  + ratio.noise()
                  + " "
                  + ratio.subjectNanos()
                  + " "
                  + ratio.referenceNanos());
          out.flush();
        }
      }
    }
  }
}
