package dev.vna.data.deidentify;

import dev.vna.data.TagPath;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what identifies out of descriptive text: with {@link
 * ConfidentialityOption#CLEAN_DESCRIPTORS}, and of structured content. Must be safe for use by many
 * threads.
 */
@FunctionalInterface
public interface TextCleaner {
  /**
   * Cleans one value.
   *
   * @param path where it stands
   * @param text patient data as it may be: not to be logged
   * @return the text without anything that identifies; empty to treat it as the profile does
   *     without the option
   */
  Optional<String> clean(TagPath path, String text);

  /**
   * A cleaner that keeps the words of a vocabulary, without regard to case, and nothing else. Only
   * with a vocabulary in which no name can stand its result holds none.
   */
  static TextCleaner keepingWords(Set<String> vocabulary) {
    Set<String> words = new HashSet<>();
    vocabulary.forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    Pattern word = Pattern.compile("[\\p{L}\\p{N}]+");
    return (path, text) -> {
      var kept = new StringBuilder();
      Matcher matcher = word.matcher(text);
      while (matcher.find()) {
        if (words.contains(matcher.group().toLowerCase(Locale.ROOT))) {
          kept.append(kept.length() == 0 ? "" : " ").append(matcher.group());
        }
      }
      return kept.length() == 0 ? Optional.empty() : Optional.of(kept.toString());
    };
  }
}
