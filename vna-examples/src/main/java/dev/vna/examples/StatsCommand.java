package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.Health;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.archive.spi.Tier;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells how much an archive has, and how it is; refused beside a running one. */
@Command(
    name = "stats",
    description = {
      "Tells how much a stopped archive has, what that takes up, and what is wrong.",
      "Exit status 1 if something is."
    },
    mixinStandardHelpOptions = true,
    versionProvider = PackageVersion.class,
    usageHelpWidth = 100)
final class StatsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Override
  public Integer call() throws Exception {
    try (Archive archive = data.open()) {
      PrintWriter out = spec.commandLine().getOut();
      StudyIndex.Statistics all = archive.statistics();
      out.printf(
          Locale.ROOT,
          "archiveId=%s patients=%d studies=%d series=%d instances=%d bytes=%d%n",
          archive.id(),
          all.patients(),
          all.studies(),
          all.series(),
          all.instances(),
          all.blobBytes());
      out.printf(Locale.ROOT, "index: used=%d%n", all.usedBytes());
      for (Tier tier : archive.tiers().list()) {
        out.printf(
            Locale.ROOT,
            "tier %s: used=%d usable=%d%s%n",
            tier.name(),
            tier.usedBytes(),
            tier.usableBytes(),
            tier.available() ? "" : ", not there");
      }
      Health health = archive.health();
      out.printf(Locale.ROOT, "sequence=%d%n", health.sequence());
      health.findings().forEach(out::println);
      out.flush();
      return health.isGood() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }
}
