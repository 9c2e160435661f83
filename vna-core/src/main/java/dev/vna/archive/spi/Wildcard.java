package dev.vna.archive.spi;

import java.util.function.Predicate;

/**
 * A pattern in which {@code *} stands for any characters, none included, and {@code ?} for exactly
 * one. Takes time in proportion to the lengths of pattern and value multiplied, at worst. Source:
 * PS3.4 Section C.2.2.2.4.
 */
final class Wildcard implements Predicate<String> {
  private final int[] pattern;
  private final boolean componentsAreApart;

  /**
   * Reads a pattern.
   *
   * @param componentsAreApart whether {@code ?} does not stand for the caret between components
   */
  Wildcard(String pattern, boolean componentsAreApart) {
    this.pattern = pattern.codePoints().toArray();
    this.componentsAreApart = componentsAreApart;
  }

  static boolean isIn(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  @Override
  public boolean test(String text) {
    int[] value = text.codePoints().toArray();
    int p = 0;
    int v = 0;
    int star = -1;
    int resume = 0;
    while (v < value.length) {
      if (p < pattern.length && pattern[p] == '*') {
        star = p++;
        resume = v;
      } else if (p < pattern.length && matches(pattern[p], value[v])) {
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
    while (p < pattern.length && pattern[p] == '*') {
      p++;
    }
    return p == pattern.length;
  }

  private boolean matches(int wanted, int found) {
    return wanted == '?' ? !(componentsAreApart && found == '^') : wanted == found;
  }
}
