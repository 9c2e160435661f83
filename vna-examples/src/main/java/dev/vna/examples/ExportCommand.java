package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.transfer.BulkExport;
import dev.vna.archive.transfer.ExportResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exports a study or series of an archive; refused beside a running one. */
@Command(
    name = "export",
    description = {
      "Exports a study or a series of a stopped archive as DICOM files.",
      "Nothing that is there is overwritten."
    },
    mixinStandardHelpOptions = true,
    versionProvider = PackageVersion.class,
    sortOptions = false,
    usageHelpWidth = 100)
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(names = "--study", paramLabel = "UID", required = true, description = "The study.")
  private String study;

  @Option(names = "--series", paramLabel = "UID", description = "Only this series of it.")
  private Optional<String> series;

  @ArgGroup(multiplicity = "1")
  private Target target;

  /** Where to; one of them. */
  static final class Target {
    @Option(
        names = "--folder",
        paramLabel = "DIR",
        description = "Into a folder, as a medium with a DICOMDIR.")
    private Path folder;

    @Option(names = "--zip", paramLabel = "FILE", description = "The same as a zip.")
    private Path zip;

    @Option(
        names = "--tar",
        paramLabel = "FILE",
        description = "As a tar, named by UIDs, without a DICOMDIR.")
    private Path tar;
  }

  /** Writes a file. */
  private interface Form {
    ExportResult write(OutputStream out) throws IOException;
  }

  @Override
  public Integer call() throws Exception {
    Path directory = data.directory();
    PrintWriter messages = spec.commandLine().getErr();
    var bar = ProgressBar.of(messages, "exporting", "instances");
    try (Archive archive = DataSettings.builder(directory).open()) {
      BulkExport.Choice choice = BulkExport.of(archive);
      BulkExport export =
          (series.isPresent() ? choice.series(study, series.get()) : choice.study(study))
              .listener(bar::progress);
      ExportResult result = export(export);
      bar.clear();
      result.findings().forEach(messages::println);
      messages.flush();
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "exported %d instances, %.1f MB%n",
              result.instances(),
              result.bytes() / 1e6);
    }
    return ExitCode.OK;
  }

  private ExportResult export(BulkExport export) throws IOException {
    if (target.folder != null) {
      return export.toFolder(target.folder);
    }
    return target.zip != null ? write(target.zip, export::toZip) : write(target.tar, export::toTar);
  }

  private static ExportResult write(Path file, Form form) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      return form.write(out);
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
