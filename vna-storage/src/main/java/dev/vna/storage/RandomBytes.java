package dev.vna.storage;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Random bytes for keys, each given out once. Made ahead: to ask for a few costs as much as to ask
 * for many. Thread-safe.
 */
final class RandomBytes {
  private static final int AHEAD_BYTES = 2048;

  private final SecureRandom random;
  private final byte[] ahead = new byte[AHEAD_BYTES];
  private int at = AHEAD_BYTES;

  RandomBytes(SecureRandom random) {
    this.random = random;
  }

  /** So many bytes, at most {@value #AHEAD_BYTES}. */
  synchronized byte[] bytes(int count) {
    if (count > ahead.length - at) {
      random.nextBytes(ahead);
      at = 0;
    }
    byte[] given = Arrays.copyOfRange(ahead, at, at + count);
    Arrays.fill(ahead, at, at + count, (byte) 0);
    at += count;
    return given;
  }
}
