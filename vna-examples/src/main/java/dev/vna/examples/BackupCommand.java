package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.BackupPoint;
import dev.vna.archive.Backups;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds a point to the backups of an archive; refused beside a running one. */
@Command(
    name = "backup",
    description = {
      "Backs a stopped archive up to a directory or a bucket: what did not change since the last"
          + " time is shared with it.",
      "A program that embeds a running archive backs it up with Archive.backup."
    },
    mixinStandardHelpOptions = true,
    versionProvider = PackageVersion.class,
    sortOptions = false,
    usageHelpWidth = 100)
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--to",
      paramLabel = "PLACE",
      required = true,
      description =
          "Directory of the backups, made if it is not there; or s3://BUCKET/PREFIX, for this"
              + " archive alone.")
  private String to;

  @Mixin private BackupPlace place;

  @Option(
      names = "--without-index",
      description = "Leave the index out: smaller, and a restore makes it again, which takes long.")
  private boolean withoutIndex;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Then take all but the last N points away. Default: all stay.")
  private Optional<Integer> keep;

  @Override
  public Integer call() throws Exception {
    try (BackupPlace.Opened opened = place.open(to)) {
      Backups backups = opened.backups();
      ProgressBar bar = ProgressBar.of(spec.commandLine().getErr(), "backing up", "bytes");
      try (Archive archive = data.open()) {
        BackupPoint point =
            withoutIndex
                ? archive.backupWithoutIndex(backups, bar::progress)
                : archive.backup(backups, bar::progress);
        bar.clear();
        spec.commandLine().getOut().println(line(point));
      }
      if (keep.isPresent()) {
        int gone = backups.prune(keep.get());
        spec.commandLine().getOut().printf(Locale.ROOT, "points taken away: %d%n", gone);
      }
    }
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  static String line(BackupPoint point) {
    return "point="
        + point.number()
        + " time="
        + point.time()
        + " sequence="
        + point.sequence()
        + " files="
        + point.files()
        + " bytes="
        + point.bytes()
        + " copied="
        + point.copiedBytes()
        + (point.withIndex() ? " with index" : " without index")
        + (point.leftOut().isEmpty() ? "" : ", left out: tiers " + point.leftOut());
  }
}
