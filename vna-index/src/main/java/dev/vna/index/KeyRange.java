package dev.vna.index;

import java.util.Arrays;

/**
 * Rows of the key table one after another: all from one key up to another, under a prefix. Each key
 * ends with a study's number behind a zero byte.
 *
 * @param from the first key
 * @param prefix how all begin
 * @param behind the first key above all; empty if only the prefix ends the range
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeyRange(byte[] from, byte[] prefix, byte[] behind) {
  private static final byte[] NO_END = new byte[0];

  /** What follows the value in a key: a zero byte and the study. */
  private static final int SUFFIX_BYTES = 5;

  /** The kind and the partition. */
  static final int HEAD_BYTES = 3;

  static KeyRange of(byte[] prefix) {
    return new KeyRange(prefix, prefix, NO_END);
  }

  /** Whether a key is in the range, wherever it comes from. */
  boolean contains(byte[] key) {
    return holds(key) && Arrays.compareUnsigned(key, from) >= 0;
  }

  /** Whether a key from {@link #from} on is in the range. */
  boolean holds(byte[] key) {
    return Keys.startsWith(key, prefix)
        && (behind.length == 0 || Arrays.compareUnsigned(key, behind) < 0);
  }

  /** The first key above the range; empty if there is none. */
  byte[] end() {
    return behind.length == 0 ? Keys.behind(prefix) : behind;
  }

  /** The bytes of the value in a key. */
  static byte[] valueOf(byte[] key) {
    return Arrays.copyOfRange(key, HEAD_BYTES, key.length - SUFFIX_BYTES);
  }

  static long studyOf(byte[] key) {
    return Keys.lastNumber(key);
  }
}
