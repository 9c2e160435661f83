package dev.vna.storage;

/**
 * Block checksums as text: eight lower-case hex digits each, so that the n-th is where it must be.
 */
final class Hex {
  /** Digits of one checksum. */
  static final int DIGITS = 8;

  private Hex() {}

  static void format(int value, byte[] to, int at) {
    for (int i = 0; i < DIGITS; i++) {
      to[at + i] = (byte) Character.forDigit(value >>> (28 - 4 * i) & 0xf, 16);
    }
  }

  /**
   * Reads eight digits.
   *
   * @throws IllegalArgumentException if one is none
   */
  static int parse(byte[] from, int at) {
    int value = 0;
    for (int i = at; i < at + DIGITS; i++) {
      int digit = Character.digit(from[i], 16);
      if (digit < 0) {
        throw new IllegalArgumentException("byte " + from[i] + " is no hex digit");
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
