package dev.vna.data.json;

/** Tells whether the text of a DS or IS is a number of JSON, too (RFC 8259 Section 6). */
final class DecimalText {
  /**
   * No longer text is written as a number: readers limit the length of numbers, and DS has 16
   * characters.
   */
  static final int MAX_LENGTH = 64;

  private DecimalText() {}

  /** Whether the text is a number of JSON as it stands; with {@code whole}, one of digits only. */
  static boolean isNumber(byte[] b, int from, int to, boolean whole) {
    int at = from;
    if (to - from > MAX_LENGTH) {
      return false;
    }
    if (at < to && b[at] == '-') {
      at++;
    }
    int digits = digits(b, at, to);
    if (digits == 0 || (digits > 1 && b[at] == '0')) {
      return false;
    }
    at += digits;
    if (at < to && b[at] == '.' && !whole) {
      digits = digits(b, at + 1, to);
      if (digits == 0) {
        return false;
      }
      at += 1 + digits;
    }
    if (at < to && (b[at] == 'e' || b[at] == 'E') && !whole) {
      at++;
      if (at < to && (b[at] == '+' || b[at] == '-')) {
        at++;
      }
      digits = digits(b, at, to);
      if (digits == 0) {
        return false;
      }
      at += digits;
    }
    return at == to;
  }

  private static int digits(byte[] b, int from, int to) {
    int at = from;
    while (at < to && b[at] >= '0' && b[at] <= '9') {
      at++;
    }
    return at - from;
  }
}
