package dev.vna.examples;

import dev.vna.archive.BackupPoint;
import dev.vna.archive.Backups;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes an archive again, of a backup or of segments alone. */
@Command(
    name = "restore",
    description = {
      "Makes an archive again as it was at a point of its backups, in a directory that is empty or"
          + " not there; or lists or verifies the points.",
      "With --from-store, of segments that were copied by hand to the folder store of the"
          + " directory."
    },
    mixinStandardHelpOptions = true,
    versionProvider = PackageVersion.class,
    sortOptions = false,
    usageHelpWidth = 100)
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private From from;

  /** Where the archive comes from. */
  private static final class From {
    @Option(
        names = "--from",
        paramLabel = "PLACE",
        description = "Directory of the backups, or s3://BUCKET/PREFIX.")
    private Optional<String> backups = Optional.empty();

    @Option(
        names = "--from-store",
        description = "Make an archive of the segments in the folder store of --data.")
    private boolean store;
  }

  @Mixin private BackupPlace place;

  @Option(names = "--data", paramLabel = "DIR", description = "Directory of the archive to make.")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--point", paramLabel = "N", description = "The point. Default: the last.")
  private Optional<Integer> point = Optional.empty();

  @Option(names = "--list", description = "List the points.")
  private boolean list;

  @Option(
      names = "--verify",
      description = "Read a point, and compare its digests; restore nothing.")
  private boolean verify;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (from.store) {
      restoreFromStore(out);
      return ExitCode.OK;
    }
    String name = from.backups.orElseThrow();
    try (BackupPlace.Opened opened = place.open(name)) {
      return restore(name, opened.backups(), out);
    }
  }

  private int restore(String name, Backups backups, PrintWriter out) throws IOException {
    List<BackupPoint> points = backups.points();
    if (list) {
      points.forEach(one -> out.println(BackupCommand.line(one)));
      out.flush();
      return ExitCode.OK;
    }
    if (points.isEmpty()) {
      throw new IOException("no point of a backup is in " + name);
    }
    int number = point.orElse(points.get(points.size() - 1).number());
    if (verify) {
      return verify(backups, number, out);
    }
    ProgressBar bar = ProgressBar.of(spec.commandLine().getErr(), "restoring", "bytes");
    BackupPoint restored = backups.restore(number, target(), bar::progress);
    bar.clear();
    out.println("restored: " + BackupCommand.line(restored));
    Path tiers = target().resolve("tiers");
    if (Files.isDirectory(tiers)) {
      out.println(
          "copies of other tiers are in "
              + tiers
              + ": name these folders in storage.yaml before the archive is opened, for it still"
              + " names those of the archive that was backed up");
    }
    out.flush();
    return ExitCode.OK;
  }

  private Path target() {
    return data.orElseThrow(
        () -> new ParameterException(spec.commandLine(), "Missing required option: '--data=DIR'"));
  }

  private void restoreFromStore(PrintWriter out) throws IOException {
    ProgressBar bar = ProgressBar.of(spec.commandLine().getErr(), "reading the log", "bytes");
    DataSettings.builder(target()).restoreFromStore(bar::progress);
    bar.clear();
    out.println("restored from segments: data=" + target());
    out.flush();
  }

  private int verify(Backups backups, int number, PrintWriter out) throws IOException {
    ProgressBar bar = ProgressBar.of(spec.commandLine().getErr(), "verifying", "bytes");
    List<String> wrong = backups.verify(number, bar::progress);
    bar.clear();
    wrong.forEach(out::println);
    out.println(wrong.isEmpty() ? "point=" + number + " is good" : "wrong: " + wrong.size());
    out.flush();
    return wrong.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
