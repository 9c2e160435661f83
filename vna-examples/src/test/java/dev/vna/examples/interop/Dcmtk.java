package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.testkit.OutsideProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The command line tools of DCMTK, run as an outside peer. Each run writes its output to a file of
 * the working directory, so that a failure can show it. Safe for use by many threads.
 */
final class Dcmtk {
  /** Far above what any run takes, far below the limit of a test. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path directory;

  private Dcmtk(Path directory) {
    this.directory = directory;
  }

  /** The tools, working in a directory; the test is skipped where they are not installed. */
  static Dcmtk in(Path directory) {
    OutsideProgram.orSkip("storescu", "dcmtk");
    return new Dcmtk(directory);
  }

  /** Runs a tool to its end. */
  Run run(String tool, List<String> arguments) throws IOException {
    Running running = start(tool, arguments);
    return running.await();
  }

  Run run(String tool, String... arguments) throws IOException {
    return run(tool, List.of(arguments));
  }

  /** Starts a tool that goes on until it is told to stop. */
  Running start(String tool, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(tool));
    command.addAll(arguments);
    Path output = Files.createTempFile(directory, tool + "-", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    return new Running(String.join(" ", command), builder.start(), output);
  }

  /** A tool that runs. */
  record Running(String command, Process process, Path output) implements AutoCloseable {
    Run await() throws IOException {
      try {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IOException("still running after " + LIMIT + ": " + shown() + "\n" + text());
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        throw new IOException("interrupted: " + shown(), e);
      }
      return new Run(shown(), process.exitValue(), text());
    }

    private String shown() {
      return command.length() > 500 ? command.substring(0, 500) + " ..." : command;
    }

    String text() throws IOException {
      // Answers may hold text in whatever character set; what is no UTF-8 nobody looks at.
      return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
      process.destroy();
      Processes.awaitEnd(process);
    }
  }

  /** What a run of a tool left: its exit status and all that it said. */
  record Run(String command, int exitStatus, String output) {
    /** This run, if it ended well. */
    Run orFail() {
      assertThat(exitStatus).as("%s%n%s", command, tail()).isZero();
      return this;
    }

    /** The end of what it said. */
    String tail() {
      return output.substring(Math.max(0, output.length() - 4_000));
    }

    /** The first group of every place that a pattern matches. */
    List<String> all(Pattern pattern) {
      return pattern.matcher(output).results().map(found -> found.group(1)).toList();
    }

    List<MatchResult> matches(Pattern pattern) {
      return pattern.matcher(output).results().toList();
    }
  }
}
