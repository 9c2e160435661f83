package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.Reconciliation;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares what an archive's stores have with what it knows; refused beside a running one. */
@Command(
    name = "reconcile",
    description = {
      "Compares what the stores of a stopped archive have with what it knows: copies that nothing"
          + " refers to, and copies that are missing. Changes nothing without --repair.",
      "Exit status 1 if they do not agree."
    },
    mixinStandardHelpOptions = true,
    versionProvider = PackageVersion.class,
    sortOptions = false,
    usageHelpWidth = 100)
final class ReconcileCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--repair",
      description =
          "Write missing copies again where a tier has a good one, and delete copies that nothing"
              + " refers to, but in the tier where instances land.")
  private boolean repair;

  @Option(
      names = "--older-than",
      paramLabel = "HOURS",
      description = "Delete what an earlier run found so long ago. Default 24.")
  private Optional<Long> hours;

  @Override
  public Integer call() throws Exception {
    ProgressBar bar = ProgressBar.of(spec.commandLine().getErr(), "reconciling", "changes");
    try (Archive archive = data.open()) {
      Reconciliation work = archive.reconcile();
      hours.map(Duration::ofHours).ifPresent(work::olderThan);
      if (repair) {
        work.repair();
      }
      Reconciliation.Result result = work.run(bar::progress);
      bar.clear();
      PrintWriter out = spec.commandLine().getOut();
      for (Reconciliation.Orphan orphan : result.orphans()) {
        out.printf(
            Locale.ROOT,
            "nothing refers to: tier=%s blob=%s bytes=%d since=%s%n",
            orphan.tier(),
            orphan.copy().key(),
            orphan.copy().sizeBytes(),
            orphan.since());
      }
      ScrubCommand.print(result.missing(), out);
      out.printf(
          Locale.ROOT,
          "compared: copies=%d versions=%d unreferenced=%d given up=%d missing=%d repaired=%d%n",
          result.copies(),
          result.versions(),
          result.orphanCopies(),
          result.deleted(),
          result.missingCopies(),
          result.repaired());
      out.flush();
      return result.isGood() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }
}
