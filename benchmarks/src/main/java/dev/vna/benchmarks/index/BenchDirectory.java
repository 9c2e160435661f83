package dev.vna.benchmarks.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where benchmarks keep what they make.
 *
 * @param root the directory; it exists
 */
record BenchDirectory(Path root) {
  static final String PROPERTY = "vna.bench.directory";

  /**
   * The directory that the system property {@value #PROPERTY} names, or else {@code vna-bench}
   * among the temporary files.
   */
  static BenchDirectory standard() throws IOException {
    String named = System.getProperty(PROPERTY, "");
    Path root =
        named.isEmpty()
            ? Path.of(System.getProperty("java.io.tmpdir"), "vna-bench")
            : Path.of(named);
    return new BenchDirectory(Files.createDirectories(root));
  }

  /** A new directory for one run. */
  Path temporary(String name) throws IOException {
    return Files.createTempDirectory(root, name + "-");
  }

  /** Deletes a directory with all that is in it; nothing happens if there is none. */
  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
