package dev.vna.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Sends synthetic CT series to this archive and, in turn in the same run, to DCMTK's {@code
 * storescp}, to {@code storescp --ignore} and to Orthanc, and prints rates, ratios, the time of one
 * instance beside what its parts cost singly, and how often the archive synced. The archive syncs
 * and indexes each instance before it answers; {@code storescp} does neither.
 *
 * <pre>{@code
 * mvn -q -DskipTests package
 * java -cp benchmarks/target/benchmarks.jar dev.vna.benchmarks.LoadProgram
 * }</pre>
 */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Sends CT series to this archive, storescp and Orthanc in turn; prints tables.")
public final class LoadProgram implements Callable<Integer> {
  private static final Path MEMORY = Path.of("/dev/shm");

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
      defaultValue = "1,4,16",
      description = "associations at once; each round takes the numbers one after the other")
  private List<Integer> associations;

  @Option(
      names = "--instances",
      split = ",",
      defaultValue = "1000,5000",
      description = "instances in a round, over all associations; a number for each of --rows")
  private List<Integer> instances;

  @Option(
      names = "--rows",
      split = ",",
      defaultValue = "512,64",
      description = "rows and columns of an image of 16 bit: 512 makes 0.5 MB, 64 makes 9 KB")
  private List<Integer> rows;

  @Option(
      names = "--rounds",
      defaultValue = "7",
      description = "measured rounds; in the first ones the JVM still compiles much")
  private int rounds;

  @Option(
      names = "--cold",
      defaultValue = "500",
      description = "instances that fresh servers get before the rounds, told apart")
  private int cold;

  @Option(
      names = "--sender",
      defaultValue = "dcmsend",
      description = "who sends: ${COMPLETION-CANDIDATES}")
  private SenderKind sender;

  @Option(
      names = "--directory",
      description = "where all store, on the disk to be measured; default: a temporary directory")
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

  @Option(names = "--without-orthanc", description = "leave out Orthanc")
  private boolean withoutOrthanc;

  @Option(
      names = "--pacs",
      defaultValue = "vna-examples/target/pacs.jar",
      description = "the jar whose start and memory at rest are measured; skipped if not there")
  private Path pacs;

  @Option(names = "--markdown", description = "print the tables as Markdown")
  private boolean markdown;

  private LoadProgram() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LoadProgram()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (instances.size() != rows.size()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--instances: want a number for each of --rows");
    }
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = new Progress(err);
    Path base =
        directory.isPresent() ? directory.get() : Path.of(System.getProperty("java.io.tmpdir"));
    Path work = Files.createTempDirectory(Files.createDirectories(base), "load");
    Path sent = Files.createTempDirectory(Files.isDirectory(MEMORY) ? MEMORY : work, "load-sent");
    boolean countSyncs = SyncLog.isAvailable();
    boolean withOrthanc = !withoutOrthanc && OrthancPeer.isAvailable();
    skipped(err, !countSyncs, "strace cannot be used: syncs are not counted");
    skipped(err, !withoutOrthanc && !withOrthanc, "Orthanc is not installed: left out");
    skipped(err, !Files.exists(pacs), pacs + " is not there: its start is not measured");
    try (Sender sending =
        sender == SenderKind.client ? new ClientSender() : new DcmsendSender(sent)) {
      List<LoadResult> results = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        results.add(
            run(work.resolve("rows" + rows.get(i)), i, sending, progress, countSyncs, withOrthanc));
        Trees.delete(work.resolve("rows" + rows.get(i)));
      }
      Optional<PacsStart> start = start(work, progress);
      progress.done();
      PrintWriter out = spec.commandLine().getOut();
      new LoadReport(out, markdown).print(results);
      start.ifPresent(measured -> print(out, measured));
      out.flush();
    } finally {
      Trees.delete(work);
      if (Files.exists(sent)) {
        Trees.delete(sent);
      }
    }
    return 0;
  }

  private static void skipped(PrintWriter err, boolean skipped, String why) {
    if (skipped) {
      err.println(why);
      err.flush();
    }
  }

  /** Servers of each size are fresh. */
  private LoadResult run(
      Path work,
      int size,
      Sender sending,
      Progress progress,
      boolean countSyncs,
      boolean orthancToo)
      throws IOException, InterruptedException {
    Files.createDirectories(work);
    Optional<SyncLog> syncs =
        countSyncs ? Optional.of(new SyncLog(work.resolve("syncs"))) : Optional.empty();
    List<String> ignoring = new ArrayList<>(storescpOptions);
    ignoring.add("--ignore");
    List<Peer> others = new ArrayList<>();
    try (ArchivePeer archive =
            new ArchivePeer(work.resolve("archive"), jvmOptions, recording, syncs);
        DiskReferences disk = new DiskReferences(work.resolve("references"))) {
      others.add(new StorescpPeer(LoadReport.STORESCP, work.resolve("storescp"), storescpOptions));
      others.add(new StorescpPeer(LoadReport.IGNORING, work.resolve("ignored"), ignoring));
      if (orthancToo) {
        others.add(new OrthancPeer(work.resolve("orthanc")));
      }
      LoadRun.Settings settings =
          new LoadRun.Settings(rows.get(size), associations, instances.get(size), rounds, cold);
      return new LoadRun(settings, archive, others, syncs, disk, sending, progress).run();
    } finally {
      for (Peer other : others) {
        other.close();
      }
    }
  }

  private Optional<PacsStart> start(Path work, Progress progress)
      throws IOException, InterruptedException {
    if (!Files.exists(pacs)) {
      return Optional.empty();
    }
    progress.show("start of " + pacs);
    PacsStart start = new PacsStart();
    start.measure(pacs, work, Math.max(3, rounds));
    return Optional.of(start);
  }

  private static void print(PrintWriter out, PacsStart start) {
    out.printf(
        Locale.ROOT,
        "pacs.jar: start to listening %.0f ms (%.0f to %.0f; wanted 500)",
        start.millis.median(),
        start.millis.min(),
        start.millis.max());
    if (!start.cpuMillis.isEmpty()) {
      out.printf(Locale.ROOT, "; processor time %.0f ms", start.cpuMillis.median());
    }
    if (!start.residentMebibytes.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "; resident at rest %.0f MiB (wanted 120)",
          start.residentMebibytes.median());
    }
    out.println();
  }
}
