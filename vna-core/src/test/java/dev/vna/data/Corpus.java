package dev.vna.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real DICOM files to test with: a folder with a MANIFEST.tsv, named by the system property {@code
 * vna.corpus}. Tests that want it are skipped, saying so, where it is absent.
 */
public final class Corpus {
  /** A file of the corpus. */
  public record Sample(String name, Path path, String transferSyntaxUid) {
    public byte[] bytes() {
      try {
        return Files.readAllBytes(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public boolean isMalformed() {
      return name.startsWith("malformed/") || BROKEN_IN_PRACTICE.contains(name);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Files outside of the folder of malformed ones that other readers cannot read either: an element
   * without a length amid the data set; a stray byte before the first element.
   */
  private static final List<String> BROKEN_IN_PRACTICE =
      List.of("odd/gh179b.dcm", "odd/no_meta.dcm");

  private Corpus() {}

  public static Path folder() {
    String folder = System.getProperty("vna.corpus", "");
    Path path = Path.of(folder.isEmpty() ? "." : folder);
    assumeTrue(
        Files.exists(path.resolve("MANIFEST.tsv")),
        "no corpus of DICOM files: set the system property vna.corpus");
    return path;
  }

  public static List<Sample> samples() {
    Path folder = folder();
    try (Stream<String> lines = Files.lines(folder.resolve("MANIFEST.tsv"))) {
      return lines
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(row -> new Sample(row[0], folder.resolve(row[0]), row[4]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Sample> wellFormed() {
    return samples().stream().filter(s -> !s.isMalformed()).toList();
  }

  public static List<Sample> malformed() {
    return samples().stream().filter(Sample::isMalformed).toList();
  }

  public static Sample sample(String name) {
    return samples().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }
}
