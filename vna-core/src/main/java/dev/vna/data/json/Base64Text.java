package dev.vna.data.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Base 64 (RFC 4648 Section 4), eight characters at a time in one register: private elements are
 * half of many headers.
 */
final class Base64Text {
  private static final byte[] DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
          .getBytes(StandardCharsets.US_ASCII);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Bytes that become the eight characters of a register. */
  private static final int GROUP_BYTES = 6;

  private static final long ONES = 0x0101010101010101L;

  private Base64Text() {}

  /** How many characters so many bytes become. */
  static int characters(int bytes) {
    return (bytes + 2) / 3 * 4;
  }

  /** Writes bytes as characters. */
  static void encode(byte[] bytes, int from, int to, byte[] target, int at) {
    int next = from;
    int place = at;
    for (; next <= to - Long.BYTES; next += GROUP_BYTES) {
      LONG.set(target, place, digits((long) LONG.get(bytes, next) >>> 16));
      place += Long.BYTES;
    }
    for (; next < to; next += 3) {
      place = encodeThree(bytes, next, to, target, place);
    }
  }

  /** The characters of 48 bits: each byte of the result is one. */
  private static long digits(long bits) {
    long halves = (bits & 0xFFFFFF000000L) << 8 | (bits & 0xFFFFFFL);
    long quarters = (halves & 0x00FFF00000FFF000L) << 4 | (halves & 0x00000FFF00000FFFL);
    long sixes = (quarters & 0x0FC00FC00FC00FC0L) << 2 | (quarters & 0x003F003F003F003FL);
    // A to Z, then up to a to z, down to 0 to 9, down to +, up to /; no byte reaches into another.
    return sixes
        + ONES * 'A'
        + from(sixes, 26) * ('a' - 'Z' - 1)
        + from(sixes, 63) * ('/' - '+' - 1)
        - from(sixes, 52) * ('z' + 1 - '0')
        - from(sixes, 62) * ('9' + 1 - '+');
  }

  /** One in each byte that is not below a number of six bits. */
  private static long from(long sixes, int number) {
    return (sixes + ONES * (0x80 - number)) >>> 7 & ONES;
  }

  private static int encodeThree(byte[] bytes, int from, int to, byte[] target, int at) {
    int left = Math.min(3, to - from);
    int bits = (bytes[from] & 0xFF) << 16;
    bits |= left > 1 ? (bytes[from + 1] & 0xFF) << 8 : 0;
    bits |= left > 2 ? bytes[from + 2] & 0xFF : 0;
    for (int i = 0; i < 4; i++) {
      target[at + i] = i > left ? (byte) '=' : DIGITS[bits >>> (18 - 6 * i) & 0x3F];
    }
    return at + 4;
  }
}
