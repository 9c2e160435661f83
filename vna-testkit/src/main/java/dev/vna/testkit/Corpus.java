package dev.vna.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A directory of real DICOM files with a manifest, {@code MANIFEST.tsv}, that says what each is.
 * The system property {@value #PROPERTY} names it. Immutable.
 */
public final class Corpus {
  /** System property with the directory. */
  public static final String PROPERTY = "vna.corpus";

  private static final String MANIFEST = "MANIFEST.tsv";

  private final Path directory;
  private final List<CorpusFile> files;

  private Corpus(Path directory, List<CorpusFile> files) {
    this.directory = directory;
    this.files = files;
  }

  /**
   * The corpus, if there is one.
   *
   * @throws IOException if its manifest cannot be read
   */
  public static Optional<Corpus> find() throws IOException {
    Path directory = Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize();
    Path manifest = directory.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      return Optional.empty();
    }
    List<CorpusFile> files =
        Files.readAllLines(manifest).stream()
            .skip(1)
            .map(row -> CorpusFile.parse(directory, row))
            .toList();
    return Optional.of(new Corpus(directory, files));
  }

  /**
   * The corpus; where there is none, the test that asks is skipped with a message.
   *
   * @throws IOException if its manifest cannot be read
   */
  public static Corpus orSkip() throws IOException {
    Optional<Corpus> corpus = find();
    Assumptions.assumeTrue(
        corpus.isPresent(),
        () ->
            "no corpus: -D"
                + PROPERTY
                + "="
                + System.getProperty(PROPERTY, "")
                + " has no "
                + MANIFEST);
    return corpus.orElseThrow();
  }

  /** Where it lies. */
  public Path directory() {
    return directory;
  }

  /** All its files, in the order of the manifest. */
  public List<CorpusFile> files() {
    return files;
  }

  /** Files in a folder, such as {@code series-ct}, and below it. */
  public List<CorpusFile> files(String folder) {
    return files.stream().filter(file -> file.name().startsWith(folder + "/")).toList();
  }
}
