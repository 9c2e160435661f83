package dev.vna.examples;

import dev.vna.archive.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --data} of commands that work on an archive that is there. */
final class DataOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Directory of the archive.")
  private Path data;

  /** The directory, which is there; whether it is one of an archive, whoever opens it will see. */
  Path directory() {
    if (!Files.isDirectory(data)) {
      throw new ParameterException(spec.commandLine(), "--data=" + data + " is no directory");
    }
    return data;
  }

  /**
   * Opens the archive.
   *
   * @throws dev.vna.archive.ArchiveInUseException beside a running one: the message says whose
   */
  Archive open() throws IOException {
    if (!Files.isRegularFile(data.resolve("archive.json"))) {
      throw new ParameterException(spec.commandLine(), "--data=" + data + " is no archive");
    }
    return DataSettings.builder(data).open();
  }
}
