package dev.vna.data;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A person's name: up to three groups (alphabetic, ideographic, phonetic) of up to five components.
 * Its {@code toString} is the value's text, so do not log it. Source: PS3.5 Section 6.2.1.
 *
 * @param alphabetic the first group
 * @param ideographic the second group, empty if absent
 * @param phonetic the third group, empty if absent
 */
public record PersonName(Group alphabetic, Group ideographic, Group phonetic) {
  /**
   * One group of components; those absent are empty.
   *
   * @param familyName family name complex
   * @param givenName given name complex
   * @param middleName middle name
   * @param prefix name prefix
   * @param suffix name suffix
   */
  public record Group(
      String familyName, String givenName, String middleName, String prefix, String suffix) {
    static Group of(String text) {
      String[] parts = Arrays.copyOf(text.split("\\^", 5), 5);
      for (int i = 0; i < 5; i++) {
        parts[i] = parts[i] == null ? "" : parts[i].strip();
      }
      return new Group(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    /** Whether no component has a character. */
    public boolean isEmpty() {
      return toString().isEmpty();
    }

    /** The components joined by carets, trailing empty ones left out. */
    @Override
    public String toString() {
      return withoutTrailing(
          String.join("^", familyName, givenName, middleName, prefix, suffix), '^');
    }
  }

  /**
   * The name in a value of VR PN; groups past the third and components past the fifth are dropped.
   */
  public static PersonName of(String value) {
    String[] groups = value.split("=", -1);
    return new PersonName(
        Group.of(groups[0]),
        Group.of(groups.length > 1 ? groups[1] : ""),
        Group.of(groups.length > 2 ? groups[2] : ""));
  }

  /** Whether all groups are empty. */
  public boolean isEmpty() {
    return alphabetic.isEmpty() && ideographic.isEmpty() && phonetic.isEmpty();
  }

  /** The groups, in order: always three. */
  public List<Group> groups() {
    return List.of(alphabetic, ideographic, phonetic);
  }

  /** Keys, as {@link #matchKey(String)}, of the groups that are not empty. */
  public List<String> matchKeys() {
    return groups().stream()
        .filter(g -> !g.isEmpty())
        .map(g -> matchKey(g.toString()))
        .collect(Collectors.toUnmodifiableList());
  }

  /**
   * The text by which names match without regard to case, accents, width of characters, and
   * repeated or outer spaces; trailing empty components and groups are dropped. Wildcards stay. Two
   * values match literally if their keys are equal.
   */
  public static String matchKey(String text) {
    return isSimple(text) ? simpleKey(text) : foldedKey(text);
  }

  private static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String foldedKey(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (isKept(c)) {
        folded.appendCodePoint(c);
      }
    }
    // Upper and lower twice: some letters are only equal after both, such as the two small sigmas.
    String upper = folded.toString().toUpperCase(Locale.ROOT);
    return simpleKey(
        Normalizer.normalize(
            upper.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT), Normalizer.Form.NFC));
  }

  /** Accents go, but the marks that make another letter of a Japanese or an Indic one stay. */
  private static boolean isKept(int c) {
    if (Character.getType(c) != Character.NON_SPACING_MARK) {
      return true;
    }
    return c > 0x036F && !(c >= 0x0591 && c <= 0x06ED) && !(c >= 0x1AB0 && c <= 0x1DFF);
  }

  private static String simpleKey(String text) {
    var key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean delimiter = c == '^' || c == '=';
      if (delimiter || c == ' ') {
        boolean afterSpace = key.length() > 0 && key.charAt(key.length() - 1) == ' ';
        if (delimiter && afterSpace) {
          key.setLength(key.length() - 1);
        }
        boolean atStart = key.length() == 0 || "^= ".indexOf(key.charAt(key.length() - 1)) >= 0;
        if (delimiter) {
          dropTrailingCarets(key, c);
          key.append(c);
        } else if (!atStart) {
          key.append(c);
        }
      } else {
        key.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
      }
    }
    return withoutTrailing(key.toString().stripTrailing(), '^', '=');
  }

  /** Before an equals sign the empty components of the group that ends are dropped. */
  private static void dropTrailingCarets(StringBuilder key, char delimiter) {
    while (delimiter == '=' && key.length() > 0 && key.charAt(key.length() - 1) == '^') {
      key.setLength(key.length() - 1);
    }
  }

  private static String withoutTrailing(String text, char... dropped) {
    int end = text.length();
    while (end > 0 && new String(dropped).indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The value's text: groups joined by equals signs, trailing empty ones left out. */
  @Override
  public String toString() {
    return withoutTrailing(alphabetic + "=" + ideographic + "=" + phonetic, '=');
  }
}
