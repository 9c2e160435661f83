package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.testkit.OutsideProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Packages of npm in a folder of a test, and scripts that use them. Where node, npm or a package
 * cannot be had, the test is skipped with a message, but not in CI.
 */
final class Npm {
  private final Path node;
  private final Path directory;

  private Npm(Path node, Path directory) {
    this.node = node;
    this.directory = directory;
  }

  /** Fetches packages, such as {@code dcmjs@0.51.1}, into a folder. */
  static Npm orSkip(Path directory, String... packages) throws IOException, InterruptedException {
    Path node = OutsideProgram.orSkip("node", "nodejs");
    Path npm = OutsideProgram.orSkip("npm", "npm");
    Path log = directory.resolve("npm.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                npm.toString(),
                "install",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--prefix",
                directory.toString()));
    command.addAll(List.of(packages));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    if (!ended || process.waitFor() != 0) {
      String message =
          "npm cannot install " + String.join(" ", packages) + ": " + Files.readString(log);
      if (OutsideProgram.isCi()) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
    return new Npm(node, directory);
  }

  /** Puts a script that lies beside this class where others can load it. */
  Path add(String script) throws IOException {
    Path copy = directory.resolve(script);
    try (InputStream in = Npm.class.getResourceAsStream(script)) {
      Files.copy(Objects.requireNonNull(in, script), copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  /** Starts a script that lies beside this class, and that reads from its standard input. */
  Process start(String script, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(node.toString(), add(script).toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectError(ProcessBuilder.Redirect.appendTo(directory.resolve("node.log").toFile()))
        .start();
  }

  /** Runs a script that lies beside this class; the lines that it prints. */
  List<String> run(String script, String... arguments) throws IOException, InterruptedException {
    Path copy = add(script);
    Path output = directory.resolve("output.txt");
    Path log = directory.resolve("node.log");
    List<String> command = new ArrayList<>(List.of(node.toString(), copy.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(output.toFile())
            .redirectError(log.toFile())
            .start();
    boolean ended = process.waitFor(4, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended && process.waitFor() == 0).as(Files.readString(log)).isTrue();
    return Files.readAllLines(output);
  }
}
