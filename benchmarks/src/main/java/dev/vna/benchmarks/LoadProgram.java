package dev.vna.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Sends synthetic CT series to this archive and to DCMTK's {@code storescp} in turn, and prints
 * both rates and their ratio. The archive syncs and indexes each instance before it answers; {@code
 * storescp} does neither.
 *
 * <pre>{@code
 * mvn -q -DskipTests package
 * java -cp benchmarks/target/benchmarks.jar dev.vna.benchmarks.LoadProgram --associations 1,4
 * }</pre>
 */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Sends CT series to this archive and to storescp in turn; prints both rates.")
public final class LoadProgram implements Callable<Integer> {
  /** Which program sends. */
  public enum SenderKind {
    /** This library's client. */
    client,
    /** DCMTK's dcmsend. */
    dcmsend
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--associations",
      split = ",",
      defaultValue = "1,4",
      description = "associations at once; several numbers are tried one after the other")
  private List<Integer> associations;

  @Option(
      names = "--objects",
      defaultValue = "1000",
      description = "instances in a round, over all associations")
  private int objects;

  @Option(
      names = "--rows",
      split = ",",
      defaultValue = "512,64",
      description = "rows and columns of an image of 16 bit: 512 makes 0.5 MB, 64 makes 9 KB")
  private List<Integer> rows;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "measured rounds for each, in turn; one more before them warms up")
  private int rounds;

  @Option(
      names = "--sender",
      defaultValue = "client",
      description = "who sends: ${COMPLETION-CANDIDATES}")
  private SenderKind sender;

  @Option(
      names = "--directory",
      description = "where both store, on the disk to be measured; default: a temporary directory")
  private Optional<Path> directory;

  @Option(
      names = "--storescp-options",
      split = " ",
      defaultValue = "--max-pdu 131072",
      description = "further options of storescp, such as \"+B\" to store as received")
  private List<String> storescpOptions;

  @Option(
      names = "--jvm-options",
      split = " ",
      defaultValue = "-Xmx1g",
      description = "options of the archive's JVM")
  private List<String> jvmOptions;

  @Option(names = "--recording", description = "file for a flight recording of the archive's JVM")
  private Optional<Path> recording;

  private long study = System.currentTimeMillis() / 1000;

  private LoadProgram() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LoadProgram()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path base =
        directory.isPresent() ? directory.get() : Path.of(System.getProperty("java.io.tmpdir"));
    Path work = Files.createTempDirectory(Files.createDirectories(base), "load");
    Sender sending =
        sender == SenderKind.client ? new ClientSender() : new DcmsendSender(work.resolve("sent"));
    try (Peer archive = new ArchivePeer(work.resolve("archive"), jvmOptions, recording);
        Peer storescp = new StorescpPeer(work.resolve("storescp"), storescpOptions)) {
      for (int size : rows) {
        for (int count : associations) {
          compare(sending, List.of(archive, storescp), size, count);
        }
      }
    } finally {
      Trees.delete(work);
    }
    return 0;
  }

  private void compare(Sender sending, List<Peer> peers, int size, int count)
      throws IOException, InterruptedException {
    Map<Peer, List<Double>> rates = new LinkedHashMap<>();
    int bytes = 0;
    for (int round = 0; round <= rounds; round++) {
      for (Peer peer : peers) {
        List<SyntheticSeries> series = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          series.add(new SyntheticSeries(Long.toString(study++), size));
        }
        bytes = series.get(0).dataSetBytes();
        writeBackEverything();
        long nanos = sending.send(peer, series, objects / count);
        peer.drop();
        if (round > 0) {
          rates
              .computeIfAbsent(peer, any -> new ArrayList<>())
              .add(objects / count * count * 1e9 / nanos);
        }
      }
    }
    report(rates, bytes, count);
  }

  /** So that no round pays for what the one before left to be written. */
  private static void writeBackEverything() throws IOException, InterruptedException {
    new ProcessBuilder("sync").start().waitFor();
  }

  private void report(Map<Peer, List<Double>> rates, int bytes, int count) {
    PrintWriter out = spec.commandLine().getOut();
    List<Double> medians = new ArrayList<>();
    rates.forEach(
        (peer, measured) -> {
          List<Double> sorted = measured.stream().sorted().toList();
          double median = sorted.get(sorted.size() / 2);
          medians.add(median);
          out.printf(
              Locale.ROOT,
              "%-9s %2d associations, %7d bytes: %7.0f objects/s, %6.1f MB/s (of %s)%n",
              peer.name(),
              count,
              bytes,
              median,
              median * bytes / 1e6,
              sorted.stream().map(rate -> String.format(Locale.ROOT, "%.0f", rate)).toList());
        });
    out.printf(
        Locale.ROOT,
        "ratio     %2d associations, %7d bytes: %.2f%n",
        count,
        bytes,
        medians.get(0) / medians.get(1));
    out.flush();
  }
}
