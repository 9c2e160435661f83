package dev.vna.archive.spi;

import java.util.function.Predicate;

/**
 * A pattern in which {@code *} stands for any characters, none included, and {@code ?} for exactly
 * one. Takes time in proportion to the lengths of pattern and value multiplied, at worst. Source:
 * PS3.4 Section C.2.2.2.4.
 */
final class Wildcard implements Predicate<String> {
  private final String pattern;
  private final boolean componentsAreApart;
  private final boolean hasPairs;

  /**
   * Reads a pattern.
   *
   * @param componentsAreApart whether {@code ?} does not stand for the caret between components
   */
  Wildcard(String pattern, boolean componentsAreApart) {
    this.pattern = pattern;
    this.componentsAreApart = componentsAreApart;
    this.hasPairs = hasPairs(pattern);
  }

  static boolean isIn(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  private static boolean hasPairs(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean test(String text) {
    // Most text has a char for each character, and then nothing has to be taken apart.
    if (hasPairs || hasPairs(text)) {
      return new CodePoints(pattern.codePoints().toArray(), text.codePoints().toArray()).match();
    }
    return new Chars(text).match();
  }

  /** Goes along pattern and value with one star remembered to go back to. */
  private abstract class Matching {
    abstract int patternLength();

    abstract int valueLength();

    abstract int pattern(int at);

    abstract int value(int at);

    boolean match() {
      int p = 0;
      int v = 0;
      int star = -1;
      int resume = 0;
      while (v < valueLength()) {
        if (p < patternLength() && pattern(p) == '*') {
          star = p++;
          resume = v;
        } else if (p < patternLength() && matches(pattern(p), value(v))) {
          p++;
          v++;
        } else if (star >= 0) {
          // Let the last star take one character more.
          p = star + 1;
          v = ++resume;
        } else {
          return false;
        }
      }
      while (p < patternLength() && pattern(p) == '*') {
        p++;
      }
      return p == patternLength();
    }
  }

  private final class Chars extends Matching {
    private final String text;

    Chars(String text) {
      this.text = text;
    }

    @Override
    int patternLength() {
      return pattern.length();
    }

    @Override
    int valueLength() {
      return text.length();
    }

    @Override
    int pattern(int at) {
      return pattern.charAt(at);
    }

    @Override
    int value(int at) {
      return text.charAt(at);
    }
  }

  private final class CodePoints extends Matching {
    private final int[] wanted;
    private final int[] found;

    CodePoints(int[] wanted, int[] found) {
      this.wanted = wanted;
      this.found = found;
    }

    @Override
    int patternLength() {
      return wanted.length;
    }

    @Override
    int valueLength() {
      return found.length;
    }

    @Override
    int pattern(int at) {
      return wanted[at];
    }

    @Override
    int value(int at) {
      return found[at];
    }
  }

  private boolean matches(int wanted, int found) {
    return wanted == '?' ? !(componentsAreApart && found == '^') : wanted == found;
  }
}
