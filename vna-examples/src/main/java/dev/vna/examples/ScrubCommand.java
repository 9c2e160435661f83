package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.Damage;
import dev.vna.archive.Scrub;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads all that an archive has again; refused beside a running one. */
@Command(
    name = "scrub",
    description = {
      "Reads every copy of everything in a stopped archive again, and compares it with its digest.",
      "One that was ended or killed goes on where it was. Exit status 1 if something is damaged."
    },
    mixinStandardHelpOptions = true,
    versionProvider = PackageVersion.class,
    sortOptions = false,
    usageHelpWidth = 100)
final class ScrubCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--bytes-per-second",
      paramLabel = "N",
      description = "Read no more than this on an average. Default: as fast as it goes.")
  private Optional<Long> bytesPerSecond;

  @Option(
      names = "--repair",
      description = "Write damaged copies again where a tier has a good one.")
  private boolean repair;

  @Option(names = "--restart", description = "Begin anew, also if one was ended before.")
  private boolean restart;

  @Override
  public Integer call() throws Exception {
    ProgressBar bar = ProgressBar.of(spec.commandLine().getErr(), "scrubbing", "changes");
    try (Archive archive = data.open()) {
      Scrub scrub = archive.scrub();
      bytesPerSecond.ifPresent(scrub::bytesPerSecond);
      if (repair) {
        scrub.repair();
      }
      if (restart) {
        scrub.fromTheBeginning();
      }
      Scrub.Result result = scrub.run(bar::progress);
      bar.clear();
      PrintWriter out = spec.commandLine().getOut();
      print(result.damages(), out);
      out.printf(
          Locale.ROOT,
          "read: versions=%d copies=%d bytes=%d damaged=%d repaired=%d%n",
          result.versions(),
          result.copies(),
          result.bytes(),
          result.damaged(),
          result.repaired());
      out.flush();
      return result.isGood() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  static void print(List<Damage> damages, PrintWriter out) {
    for (Damage damage : damages) {
      out.printf(
          Locale.ROOT,
          "%s: tier=%s study=%s instance=%s: %s%n",
          damage.kind().name().toLowerCase(Locale.ROOT),
          damage.tier(),
          damage.studyInstanceUid().orElse(""),
          damage.sopInstanceUid(),
          damage.why());
    }
  }
}
