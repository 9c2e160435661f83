package dev.vna.testkit.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own with the class path of this one. */
public final class JavaProcess {
  private static final int TIMEOUT_SECONDS = 120;
  private static final int DEFAULT_HEAP_MEBIBYTES = 256;

  private final Process process;
  private final Path output;

  private JavaProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a main class.
   *
   * @param prefix words before the command
   * @param output file for what it prints
   */
  public static JavaProcess start(
      List<String> prefix, Path output, Class<?> main, List<String> arguments) throws IOException {
    return start(prefix, DEFAULT_HEAP_MEBIBYTES, output, main, arguments);
  }

  /**
   * Starts a main class with a heap of that size.
   *
   * @param prefix words before the command
   * @param output file for what it prints
   */
  public static JavaProcess start(
      List<String> prefix, int heapMebibytes, Path output, Class<?> main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx" + heapMebibytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    // without the file of counters that every JVM maps and writes
    command.add("-XX:-UsePerfData");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new JavaProcess(process, output);
  }

  /** Waits until it has ended by itself, with success. */
  public void awaitSuccess() throws IOException, InterruptedException {
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError("no end after " + TIMEOUT_SECONDS + " s\n" + printed());
    }
    assertThat(process.exitValue()).as("exit status; it printed:%n%s", printed()).isZero();
  }

  /** Kills it with SIGKILL, and waits until it is gone. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What it printed. */
  public String printed() throws IOException {
    return Files.readString(output);
  }
}
