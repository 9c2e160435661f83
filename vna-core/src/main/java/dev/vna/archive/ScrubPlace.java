package dev.vna.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a scrub is: the file {@code scrub} of an archive's directory, there as long as one has
 * begun and not ended. One line: the number up to which everything was read, and when it began.
 */
record ScrubPlace(long sequence, Instant begun) {
  private static final String FILE = "scrub";

  static Optional<ScrubPlace> read(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] words = Files.readString(file, UTF_8).strip().split(" ");
    try {
      return words.length == 2
          ? Optional.of(new ScrubPlace(Long.parseLong(words[0]), Instant.parse(words[1])))
          : Optional.empty();
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty(); // then it begins at the beginning
    }
  }

  void write(Path directory) throws IOException {
    String line = sequence + " " + begun + "\n";
    DurableFiles.replace(directory.resolve(FILE), line.getBytes(UTF_8));
  }

  static void delete(Path directory) throws IOException {
    Files.deleteIfExists(directory.resolve(FILE));
  }
}
