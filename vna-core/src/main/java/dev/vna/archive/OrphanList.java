package dev.vna.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Since when copies have been known that nothing refers to: the file {@code orphans} of an
 * archive's directory, a line each of number, location and time. What is on its way into a store is
 * such a copy for a moment; what was seen again after a while is not on its way any more.
 */
final class OrphanList {
  private static final String FILE = "orphans";

  private final Path file;
  private final Map<String, Instant> before = new HashMap<>();
  private final Map<String, Instant> now = new HashMap<>();

  private OrphanList(Path file) {
    this.file = file;
  }

  static OrphanList read(Path directory) throws IOException {
    OrphanList list = new OrphanList(directory.resolve(FILE));
    if (Files.exists(list.file)) {
      for (String line : Files.readAllLines(list.file, UTF_8)) {
        String[] words = line.split(" ");
        try {
          list.before.put(words[0], Instant.parse(words[1]));
        } catch (ArrayIndexOutOfBoundsException | DateTimeException e) {
          continue; // then it is seen for the first time
        }
      }
    }
    return list;
  }

  /** Takes note of a copy; since when it is known. */
  Instant seen(StoredBlob copy, Instant time) {
    String name = copy.key().sequence() + ":" + copy.location();
    Instant first = before.getOrDefault(name, time);
    now.put(name, first);
    return first;
  }

  /** Keeps what was seen this time. */
  void write() throws IOException {
    if (now.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    StringBuilder text = new StringBuilder();
    now.forEach((name, time) -> text.append(name).append(' ').append(time).append('\n'));
    DurableFiles.replace(file, text.toString().getBytes(UTF_8));
  }
}
