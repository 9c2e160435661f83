package dev.vna.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Programs of others that a test needs, such as those of DCMTK: found on the path, or not. */
public final class OutsideProgram {
  private OutsideProgram() {}

  /** The program, if it is on the path. */
  public static Optional<Path> find(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * The program; where it is missing, the test that asks is skipped with a message, or fails in CI
   * (environment variable {@code CI=true}).
   *
   * @param name as called
   * @param debianPackage what brings it
   */
  public static Path orSkip(String name, String debianPackage) {
    Optional<Path> program = find(name);
    if (program.isEmpty()) {
      String message = name + " is not on the path: apt-get install " + debianPackage;
      if (isCi()) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
    return program.orElseThrow();
  }

  /** Whether this runs in CI, where nothing that can be installed may be missing. */
  public static boolean isCi() {
    return Boolean.parseBoolean(System.getenv("CI"));
  }
}
