package dev.vna.benchmarks.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of the resources beside this class. */
final class WordList {
  private WordList() {}

  /** All words of a resource, in its order. */
  static List<String> words(String resource) {
    return List.of(text(resource).strip().split("\\s+"));
  }

  /** Lines of the form {@code key: value|value}. */
  static Map<String, List<String>> choices(String resource) {
    Map<String, List<String>> choices = new HashMap<>();
    for (String line : text(resource).strip().split("\n")) {
      int colon = line.indexOf(':');
      choices.put(
          line.substring(0, colon), Arrays.asList(line.substring(colon + 1).strip().split("\\|")));
    }
    return Map.copyOf(choices);
  }

  private static String text(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }
}
