package dev.vna.data;

/**
 * A value multiplicity as the dictionary writes it: {@code 1}, {@code 1-3}, {@code 1-n}, {@code
 * 2-2n}. Source: PS3.5 Section 6.4.
 *
 * @param minimum the fewest values
 * @param maximum the most values
 * @param step that the number of values is a multiple of
 */
record Multiplicity(int minimum, int maximum, int step) {
  static Multiplicity parse(String text) {
    int dash = text.indexOf('-');
    String last = text.substring(dash + 1);
    int minimum = dash < 0 ? number(text, 1) : number(text.substring(0, dash), 1);
    boolean open = last.endsWith("n");
    int step = open ? number(last.substring(0, last.length() - 1), 1) : 1;
    return new Multiplicity(minimum, open ? Integer.MAX_VALUE : number(last, 1), step);
  }

  private static int number(String text, int otherwise) {
    return text.isEmpty() || text.equals("n") ? otherwise : Integer.parseInt(text);
  }

  boolean allows(int values) {
    return values >= minimum && values <= maximum && values % step == 0;
  }
}
