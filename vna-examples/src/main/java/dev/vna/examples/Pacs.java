package dev.vna.examples;

import dev.vna.archive.Archive;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * An archive that runs by itself: DICOM services on a port, DICOMweb on another if asked for, data
 * in a directory, nothing else.
 *
 * <p>When it is ready it prints one line on standard output. SIGTERM and SIGINT stop it: running
 * associations end, what was accepted is durable. Exit status: 0 for help and version, 1 if it
 * cannot start, 2 for a wrong command line, 143 or 130 after a signal.
 */
@Command(
    name = "pacs",
    description = "Runs a DICOM archive: verification, storage, query and retrieve; DICOMweb.",
    mixinStandardHelpOptions = true,
    versionProvider = PackageVersion.class,
    sortOptions = false,
    usageHelpWidth = 100,
    subcommands = {
      ImportCommand.class,
      ExportCommand.class,
      LifecycleCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ScrubCommand.class,
      ReconcileCommand.class,
      RebuildIndexCommand.class,
      StatsCommand.class,
      PasswordCommand.class
    })
public final class Pacs implements Callable<Integer> {
  @Spec private CommandSpec spec;

  // Not required=true: picocli would then ask for it beside a subcommand too.
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the archive; made if it is not there. Required.")
  Path data;

  @Mixin DicomOptions dicom = new DicomOptions();

  @Mixin WebOptions web = new WebOptions();

  /** For {@link #main} and picocli. */
  public Pacs() {}

  /** With options that are read and checked. */
  Pacs(Path data, DicomOptions dicom, WebOptions web) {
    this.data = data;
    this.dicom = dicom;
    this.web = web;
  }

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] args) {
    Optional<Pacs> quick = QuickArguments.read(args);
    System.exit(quick.isPresent() ? quick.get().run() : commandLine().execute(args));
  }

  private int run() {
    // The index takes longest to load: that goes on while the log is set up.
    new Thread(Archive::prepare, "prepare").start();
    try {
      return serve(writer(System.out));
    } catch (Exception e) {
      return FailureMessage.tell(e, "pacs", writer(System.err));
    }
  }

  private static PrintWriter writer(PrintStream to) {
    return new PrintWriter(to, true, Charset.defaultCharset());
  }

  static CommandLine commandLine() {
    return new CommandLine(new Pacs()).setExecutionExceptionHandler(new FailureMessage());
  }

  @Override
  public Integer call() throws Exception {
    if (data == null) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '--data=DIR'");
    }
    try {
      dicom.check();
      web.check(dicom);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    return serve(spec.commandLine().getOut());
  }

  private int serve(PrintWriter out) throws IOException, InterruptedException {
    RunningPacs pacs = RunningPacs.start(data, dicom, web);
    Runtime.getRuntime().addShutdownHook(new Thread(pacs::close, "stop"));
    out.println(pacs.readyLine());
    // Until a signal ends the process.
    new CountDownLatch(1).await();
    return 0;
  }
}
