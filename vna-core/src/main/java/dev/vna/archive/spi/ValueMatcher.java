package dev.vna.archive.spi;

import dev.vna.data.PersonName;
import dev.vna.data.Vr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Matches one value of an attribute, by its VR. Source: PS3.4 Sections C.2.2.2.1 to C.2.2.2.5. */
final class ValueMatcher {
  private ValueMatcher() {}

  /** Whether values of a VR can be matched at all. */
  static boolean isMatched(Vr vr) {
    return switch (vr) {
      case SQ, OB, OD, OF, OL, OV, OW, UN -> false;
      default -> true;
    };
  }

  /** Matches a value that one of {@code keys} matches, none of them empty. */
  static Predicate<String> of(int tag, Vr vr, List<String> keys) {
    if (!isMatched(vr)) {
      throw new IllegalArgumentException(
          AttributeMatcher.name(tag) + " has VR " + vr + ": want no value to match");
    }
    if (keys.size() > 1 && keys.stream().allMatch(key -> isExact(vr, key))) {
      // A list may be long: it costs no more than one value.
      Set<String> wanted = new HashSet<>();
      keys.forEach(key -> wanted.add(padded(key)));
      return wanted::contains;
    }
    List<Predicate<String>> matchers = new ArrayList<>();
    for (String key : keys) {
      matchers.add(of(tag, vr, key));
    }
    return matchers.size() == 1
        ? matchers.get(0)
        : value -> matchers.stream().anyMatch(matcher -> matcher.test(value));
  }

  private static boolean isExact(Vr vr, String key) {
    return switch (vr) {
      case UI, AS -> true;
      case AE, CS, LO, SH, UC -> !Wildcard.isIn(key);
      default -> false;
    };
  }

  private static Predicate<String> of(int tag, Vr vr, String key) {
    return switch (vr) {
      case DA, TM, DT -> TemporalRange.matcher(tag, vr, key);
      case PN -> personName(key);
      case DS, IS, FD, FL, SL, SS, SV, UL, US, UV -> number(key);
      case AT -> tag(key);
      case UI, AS -> exactly(padded(key));
      case ST, LT, UT, UR -> text(withoutTrailing(key));
      default -> text(padded(key));
    };
  }

  /** Without the spaces and zero bytes that pad a value, on either side. */
  private static String padded(String value) {
    String stripped = withoutTrailing(value);
    int first = 0;
    while (first < stripped.length() && stripped.charAt(first) == ' ') {
      first++;
    }
    return stripped.substring(first);
  }

  private static String withoutTrailing(String value) {
    int end = value.length();
    while (end > 0 && (value.charAt(end - 1) == ' ' || value.charAt(end - 1) == 0)) {
      end--;
    }
    return value.substring(0, end);
  }

  private static Predicate<String> exactly(String key) {
    return key::equals;
  }

  private static Predicate<String> text(String key) {
    return Wildcard.isIn(key) ? new Wildcard(key, false) : exactly(key);
  }

  private static Predicate<String> tag(String key) {
    String digits = key.replaceAll("[(), ]", "").toUpperCase(Locale.ROOT);
    return value -> value.equals(digits);
  }

  private static Predicate<String> number(String key) {
    Optional<BigDecimal> wanted = decimal(key);
    return wanted.isEmpty()
        ? exactly(padded(key))
        : value -> decimal(value).filter(found -> found.compareTo(wanted.get()) == 0).isPresent();
  }

  private static Optional<BigDecimal> decimal(String text) {
    try {
      String stripped = padded(text);
      return stripped.length() > 64 ? Optional.empty() : Optional.of(new BigDecimal(stripped));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A key of one group matches any group of a name; one of several matches group by group. */
  private static Predicate<String> personName(String key) {
    String[] groups = key.split("=", -1);
    if (groups.length == 1) {
      Predicate<String> group = nameGroup(key);
      return value ->
          isPlain(value)
              ? matchesPlain(group, value)
              : PersonName.of(value).matchKeys().stream().anyMatch(group);
    }
    List<Predicate<String>> matchers = new ArrayList<>();
    for (String group : groups) {
      boolean universal = group.chars().allMatch(c -> c == '*' || c == ' ' || c == '^');
      matchers.add(universal ? any -> true : nameGroup(group));
    }
    return value -> {
      List<PersonName.Group> found = PersonName.of(value).groups();
      for (int i = 0; i < Math.min(matchers.size(), found.size()); i++) {
        if (!matchers.get(i).test(PersonName.matchKey(found.get(i).toString()))) {
          return false;
        }
      }
      return true;
    };
  }

  /**
   * Whether a name is one group with no more components than there are, and without white space
   * that is no space: then its components need not be taken apart.
   */
  private static boolean isPlain(String value) {
    int carets = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '=' || (c != ' ' && Character.isWhitespace(c))) {
        return false;
      }
      carets += c == '^' ? 1 : 0;
    }
    return carets <= 4;
  }

  private static boolean matchesPlain(Predicate<String> group, String value) {
    String folded = PersonName.matchKey(value);
    return !folded.isEmpty() && group.test(folded);
  }

  private static int carets(String value) {
    int carets = 0;
    for (int i = 0; i < value.length(); i++) {
      carets += value.charAt(i) == '^' ? 1 : 0;
    }
    return carets;
  }

  private static Predicate<String> nameGroup(String key) {
    String folded = PersonName.matchKey(key);
    if (!Wildcard.isIn(folded)) {
      return exactly(folded);
    }
    int carets = carets(folded);
    Wildcard pattern = new Wildcard(folded, true);
    return value -> {
      // Components left out at the end of a name are empty: DOE is DOE^^^^.
      int missing = carets - carets(value);
      return pattern.test(missing > 0 ? value + "^".repeat(missing) : value);
    };
  }
}
