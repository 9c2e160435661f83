package dev.vna.data;

/** Looks at plain characters eight at a time. */
final class Ascii {
  /** What {@link #number} says of anything but a short plain number. */
  static final long NO_NUMBER = Long.MIN_VALUE;

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long BACKSLASHES = ONES * '\\';
  private static final long ESCAPES = ONES * 0x1B;
  private static final int MAX_DIGITS = 9;

  private Ascii() {}

  /** Not zero if a byte of {@code word} is zero. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGH;
  }

  /**
   * Passes over bytes that mean nothing but themselves, in steps of eight: it stops at the latest
   * before a backslash if {@code backslashes} matter, before an escape or a byte above 127 if
   * {@code codes} do.
   */
  static int skip(byte[] b, int start, int end, boolean backslashes, boolean codes) {
    int at = start;
    while (end - at >= 8) {
      if (isSpecial(Numbers.i64(b, at), backslashes, codes)) {
        return at;
      }
      at += 8;
    }
    if (at == end || b.length - at < 8) {
      return at;
    }
    // What stands behind the end becomes zeros, which mean nothing either.
    long rest = Numbers.i64(b, at) & ~(-1L << ((end - at) * 8));
    return isSpecial(rest, backslashes, codes) ? at : end;
  }

  private static boolean isSpecial(long word, boolean backslashes, boolean codes) {
    long hit = backslashes ? zeros(word ^ BACKSLASHES) : 0;
    return (hit | (codes ? (word & HIGH) | zeros(word ^ ESCAPES) : 0)) != 0;
  }

  /**
   * The text of bytes of which each stands for the character of its number. The old constructor is
   * that of the same meaning which a compiler takes over in place: half of the time that reading a
   * short value takes.
   */
  @SuppressWarnings("deprecation")
  static String text(byte[] b, int start, int end) {
    return new String(b, 0, start, end - start);
  }

  /** Whether no byte is above 127 or an escape. */
  static boolean isPlain(byte[] b, int start, int end) {
    for (int i = skip(b, start, end, false, true); i < end; i++) {
      if (b[i] < 0 || b[i] == 0x1B) {
        return false;
      }
    }
    return true;
  }

  /**
   * The whole number that stands before a backslash or the end, in at most nine digits with a sign
   * and spaces around; else {@link #NO_NUMBER}, which says nothing.
   */
  static long number(byte[] b, int start, int end) {
    int at = start;
    while (at < end && b[at] == ' ') {
      at++;
    }
    boolean negative = at < end && b[at] == '-';
    at += negative ? 1 : 0;
    int digits = at;
    int number = 0;
    while (at < end && at - digits < MAX_DIGITS && b[at] >= '0' && b[at] <= '9') {
      number = number * 10 + b[at++] - '0';
    }
    if (at == digits) {
      return NO_NUMBER;
    }
    while (at < end && b[at] == ' ') {
      at++;
    }
    return at == end || b[at] == '\\' ? negative ? -number : number : NO_NUMBER;
  }
}
