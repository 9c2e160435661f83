package dev.vna.examples.dcm;

import dev.vna.examples.PackageVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * Works on DICOM files, one after the other. A bad file never stops the others. Exit status: 0 if
 * all went well, 1 if a file failed, 2 for a wrong command line.
 */
@Command(
    name = "dcm",
    description = "Shows, converts, checks, changes and de-identifies DICOM files.",
    mixinStandardHelpOptions = true,
    versionProvider = PackageVersion.class,
    usageHelpWidth = 100,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DumpCommand.class,
      JsonCommand.class,
      XmlCommand.class,
      Part10Command.class,
      ValidateCommand.class,
      EditCommand.class,
      DeidentifyCommand.class,
      HelpCommand.class
    })
public final class Dcm {
  /** For {@link #main} and picocli. */
  public Dcm() {}

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Dcm());
  }
}
