package dev.vna.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vna.archive.spi.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which number a tier has in locations: the file {@code tiers} of a store's directory, a line each
 * of number and name. A name that had a number keeps it for ever.
 */
final class TierNames {
  private static final String FILE = "tiers";
  private static final Pattern LINE = Pattern.compile("([0-9]{1,3}) ([a-z0-9-]{1,32})");
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");
  private static final int MAX = 255;

  private final Path directory;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private TierNames(Path directory) {
    this.directory = directory;
  }

  /** Reads the names of a directory; the landing store's is number 0. */
  static TierNames read(Path directory) throws IOException {
    TierNames names = new TierNames(directory);
    Path file = directory.resolve(FILE);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, UTF_8)) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
          throw new IOException(file + " is damaged: \"" + line + "\", want a number and a name");
        }
        names.numbers.put(matcher.group(2), Integer.parseInt(matcher.group(1)));
      }
    }
    return names;
  }

  static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "tier \"" + name + "\": want 1 to 32 lower-case letters, digits and hyphens");
    }
  }

  /** The number of a tier, given out now if it is new. */
  int number(String name) throws IOException {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    int next = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    if (next > MAX) {
      throw new IllegalStateException("there have been " + MAX + " tiers: no more numbers");
    }
    numbers.put(name, next);
    write();
    return next;
  }

  /** The name of a tier that is not among those that are open. */
  Optional<String> name(int number) {
    return numbers.entrySet().stream()
        .filter(entry -> entry.getValue() == number)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  Iterable<String> names() {
    return numbers.keySet();
  }

  /** The file, to be copied. */
  StoreFile file() throws IOException {
    Path file = directory.resolve(FILE);
    return new StoreFile(FILE, file, Files.size(file), "");
  }

  private void write() throws IOException {
    StringBuilder text = new StringBuilder();
    numbers.forEach((name, number) -> text.append(number).append(' ').append(name).append('\n'));
    SystemFiles.INSTANCE.replace(directory, FILE, text.toString().getBytes(UTF_8));
  }
}
