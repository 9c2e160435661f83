package dev.vna.examples;

import dev.vna.dicom.web.PasswordFile;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a line of a password file; the password comes from the terminal or standard input. */
@Command(
    name = "password",
    description = "Prints a line for the file of --http-users; asks for the password.",
    mixinStandardHelpOptions = true,
    versionProvider = PackageVersion.class,
    usageHelpWidth = 100)
final class PasswordCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "USER", description = "Name of the user, without a colon.")
  private String user;

  @Override
  public Integer call() throws IOException {
    char[] password = read();
    try {
      spec.commandLine().getOut().println(PasswordFile.line(user, password));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } finally {
      Arrays.fill(password, '\0');
    }
    return CommandLine.ExitCode.OK;
  }

  private static char[] read() throws IOException {
    Console console = System.console();
    if (console != null) {
      char[] typed = console.readPassword("Password: ");
      return typed == null ? new char[0] : typed;
    }
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    return line == null ? new char[0] : line.toCharArray();
  }
}
