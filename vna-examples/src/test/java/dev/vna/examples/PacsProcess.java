package dev.vna.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link Pacs} in a process of its own, on the JVM and the class path of this one. */
final class PacsProcess implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("dicom=\\S+:(\\d+) ");

  private final Process process;
  private final BufferedReader out;
  private final Path errors;

  private PacsProcess(Process process, Path errors) {
    this.process = process;
    this.out = process.inputReader();
    this.errors = errors;
  }

  /** Starts it; what it writes to standard error goes to a file in {@code directory}. */
  static PacsProcess start(Path directory, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    // the configuration that the jar holds, not that of the tests
    command.add("-Dlogback.configurationFile=");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Pacs.class.getName());
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile(directory, "stderr", ".txt");
    return new PacsProcess(
        new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
  }

  /** Waits for the next line of standard output; empty at its end. */
  String line() throws IOException {
    String line = out.readLine();
    return line == null ? "" : line;
  }

  /** Waits for the ready line. */
  int port() throws IOException {
    String line = line();
    Matcher port = PORT.matcher(line);
    if (!port.find()) {
      throw new AssertionError("not ready: \"" + line + "\"\n" + errors());
    }
    return Integer.parseInt(port.group(1));
  }

  String errors() throws IOException {
    return Files.readString(errors);
  }

  /** Sends SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** Waits for the end. */
  int exitStatus() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("still running after 60 s");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    out.close();
  }
}
