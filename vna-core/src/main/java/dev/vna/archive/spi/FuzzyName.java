package dev.vna.archive.spi;

import dev.vna.data.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Matches persons' names as people type them: each word has to begin a word of the name, in
 * whatever order and component group. Names are folded as {@link PersonName#matchKey} folds them,
 * and hiragana counts as katakana. What is not in ASCII may be written without a space between
 * components, as is usual in Japanese, Chinese and Korean. Immutable.
 */
public final class FuzzyName implements Predicate<String> {
  private static final String SEPARATORS = " ^=,-.'\u3000\u30FB\u2019";
  private static final int HIRAGANA_FIRST = 0x3041;
  private static final int HIRAGANA_LAST = 0x3096;
  private static final int TO_KATAKANA = 0x60;

  private final List<String> words;

  /** A matcher of names that have all the words of {@code name}. */
  public FuzzyName(String name) {
    this.words = List.copyOf(words(fold(name)));
  }

  /** The words, folded. */
  public List<String> words() {
    return words;
  }

  @Override
  public boolean test(String value) {
    List<String> found = new ArrayList<>();
    List<String> joined = new ArrayList<>();
    for (PersonName.Group group : PersonName.of(value).groups()) {
      List<String> ofGroup = words(fold(group.toString()));
      found.addAll(ofGroup);
      joined.add(String.join("", ofGroup));
    }
    for (String word : words) {
      boolean matches =
          found.stream().anyMatch(one -> one.startsWith(word))
              || (!isAscii(word) && joined.stream().anyMatch(one -> one.startsWith(word)));
      if (!matches) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 0x80);
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(PersonName.matchKey(text));
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= HIRAGANA_FIRST && c <= HIRAGANA_LAST) {
        folded.setCharAt(i, (char) (c + TO_KATAKANA));
      }
    }
    return folded.toString();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || SEPARATORS.indexOf(text.charAt(i)) >= 0) {
        if (i > from) {
          words.add(text.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }
}
