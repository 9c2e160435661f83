package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.transfer.BulkImport;
import dev.vna.archive.transfer.ImportOutcome;
import dev.vna.archive.transfer.ImportResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files into an archive; refused beside a running one. */
@Command(
    name = "import",
    description = {
      "Imports DICOM files into a stopped archive: folders with all that is below them, zips, tars"
          + " (.tar, .tar.gz), DICOMDIRs with the files that they name, single files.",
      "An import that was ended or killed goes on where it was when it is started again.",
      "Exit status 1 if there is something to look at: conflicts, files refused, damaged, missing."
    },
    mixinStandardHelpOptions = true,
    versionProvider = PackageVersion.class,
    sortOptions = false,
    usageHelpWidth = 100)
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Directory of the archive; made if it is not there.")
  private Path data;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Append a line for each item that is not in the archive now: outcome, reason, name.")
  private Optional<Path> report;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = {
        "Remember here what was dealt with, and keep it: the next import of the same sources reads"
            + " only what is new or changed.",
        "Without it, a journal in DIR is there until the import is complete."
      })
  private Optional<Path> journal;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Files that are read at once. Default: 4 for each processor.")
  private Optional<Integer> workers;

  @Option(names = "--follow-links", description = "Follow symbolic links in folders.")
  private boolean followLinks;

  @Option(names = "--stop-at-failure", description = "Stop at the first file to look at.")
  private boolean stopAtFailure;

  @Option(
      names = "--study",
      paramLabel = "UID",
      description =
          "Make DICOM objects of files that are none (PDF, CDA, STL, JPEG, PNG, MP4), for this"
              + " study of the archive.")
  private Optional<String> study;

  @Option(names = "--title", paramLabel = "TEXT", description = "Title of these.")
  private Optional<String> title;

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "What to import.")
  private List<Path> sources;

  @Override
  public Integer call() throws Exception {
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new NoSuchFileException(source.toString());
      }
    }
    try (Archive archive = DataSettings.builder(data).open();
        ImportReport lines = ImportReport.open(report, spec.commandLine().getErr())) {
      if (study.isPresent()) {
        var content =
            new ContentFiles(
                study.get(), title, spec.commandLine().getOut(), spec.commandLine().getErr());
        return content.storeAll(archive, sources) ? ExitCode.OK : ExitCode.SOFTWARE;
      }
      return importInto(archive, lines);
    }
  }

  private int importInto(Archive archive, ImportReport lines)
      throws IOException, InterruptedException {
    Path remembered = journal.isPresent() ? journal.get() : journalIn(archive.directory());
    BulkImport work = BulkImport.into(archive).journal(remembered).listener(lines);
    sources.forEach(work::from);
    workers.ifPresent(work::workers);
    if (followLinks) {
      work.followLinks();
    }
    if (stopAtFailure) {
      work.stopAtFirstFailure();
    }
    ImportResult result = work.run();
    lines.end();
    print(result);
    if (journal.isEmpty() && result.failures() == 0) {
      Files.deleteIfExists(remembered);
    }
    return result.failures() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** The same for the same sources, and for no others. */
  private Path journalIn(Path directory) throws IOException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (Path source : sources) {
        sha256.update(source.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
      }
      String name = HexFormat.of().formatHex(sha256.digest(), 0, 8);
      return directory.resolve("import-" + name + ".journal");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private void print(ImportResult result) {
    PrintWriter out = spec.commandLine().getOut();
    for (ImportOutcome outcome : ImportOutcome.values()) {
      if (result.count(outcome) > 0) {
        out.printf(Locale.ROOT, "%d %s%n", result.count(outcome), words(outcome));
      }
    }
    for (Map.Entry<?, Long> refusal : result.refusals().entrySet()) {
      out.printf(
          Locale.ROOT, "  refused, %s: %d%n", lowerCase(refusal.getKey()), refusal.getValue());
    }
    double seconds = Math.max(0.001, result.elapsed().toNanos() / 1e9);
    out.printf(
        Locale.ROOT,
        "imported %.1f MB in %.1f s: %.1f MB/s, %.0f items/s%n",
        result.storedBytes() / 1e6,
        seconds,
        result.storedBytes() / 1e6 / seconds,
        result.items() / seconds);
    out.flush();
  }

  static String words(ImportOutcome outcome) {
    return outcome == ImportOutcome.NO_INSTANCE ? "no DICOM instance" : lowerCase(outcome);
  }

  private static String lowerCase(Object constant) {
    return constant.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
