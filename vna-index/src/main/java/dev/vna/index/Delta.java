package dev.vna.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes bytes as what they share with a base and what they do not. Instances of one series differ
 * in a few values, so that an instance of some kilobytes becomes some hundred bytes, at the speed
 * of comparing memory.
 *
 * <pre>
 * delta   length: varint | part ...         until length bytes are made
 * part    n: varint | literal: n | m: varint | [ jump: zigzag varint ]    jump only if m is not 0
 * </pre>
 *
 * A part makes n literal bytes, then copies m bytes of the base, from jump bytes behind the place
 * that would have come next had the literal replaced as many bytes.
 */
final class Delta {
  /** Shortest run worth a copy that goes on where the last one ended. */
  private static final int MIN_NEAR = 4;

  /** Shortest run worth a jump, and the bytes that are hashed. */
  private static final int MIN_FAR = 8;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Delta() {}

  /** A base. Its bytes are safe for use by many threads; only one writes against it. */
  static final class Base {
    private final byte[] bytes;
    private final int bits;

    /**
     * Where runs of eight bytes begin, plus one, by their hash; made when first written against.
     */
    private int[] places = new int[0];

    Base(byte[] bytes) {
      this.bytes = bytes;
      this.bits = Math.max(8, Math.min(16, 33 - Integer.numberOfLeadingZeros(bytes.length)));
    }

    private void prepare() {
      if (places.length == 0) {
        places = new int[1 << bits];
        // Downwards, so that of equal runs the first one stays.
        for (int at = bytes.length - MIN_FAR; at >= 0; at--) {
          places[slot(bytes, at)] = at + 1;
        }
      }
    }

    byte[] bytes() {
      return bytes;
    }

    /** Memory that this takes up, in bytes. */
    int weightBytes() {
      return bytes.length + (4 << bits) + 64;
    }

    private int slot(byte[] in, int at) {
      return (int) (((long) LONG.get(in, at) * 0x9E3779B97F4A7C15L) >>> (64 - bits));
    }

    /** Where eight bytes of another array begin in the base; -1 if nowhere known. */
    private int find(byte[] in, int at) {
      int place = places[slot(in, at)] - 1;
      return place >= 0 && (long) LONG.get(bytes, place) == (long) LONG.get(in, at) ? place : -1;
    }
  }

  /** The delta that makes {@code target} of {@code base}. */
  static byte[] encode(Base base, byte[] target) {
    base.prepare();
    ByteWriter out = new ByteWriter(256).varint(target.length);
    byte[] from = base.bytes;
    int literal = 0;
    int next = 0;
    int at = 0;
    while (at < target.length) {
      int near = next + at - literal;
      int place = match(base, target, at, near);
      if (place < 0) {
        at++;
        continue;
      }
      int length = common(from, place, target, at);
      out.varint(at - literal).bytes(target, literal, at - literal);
      out.varint(length).zigzag(place - near);
      at += length;
      literal = at;
      next = place + length;
    }
    if (literal < at) {
      out.varint(at - literal).bytes(target, literal, at - literal).varint(0);
    }
    return out.toBytes();
  }

  private static int match(Base base, byte[] target, int at, int near) {
    byte[] from = base.bytes;
    int left = target.length - at;
    if (left >= MIN_NEAR
        && near <= from.length - MIN_NEAR
        && (int) INT.get(from, near) == (int) INT.get(target, at)) {
      return near;
    }
    return left >= MIN_FAR ? base.find(target, at) : -1;
  }

  private static int common(byte[] a, int fromA, byte[] b, int fromB) {
    int length = Math.min(a.length - fromA, b.length - fromB);
    int mismatch = Arrays.mismatch(a, fromA, fromA + length, b, fromB, fromB + length);
    return mismatch < 0 ? length : mismatch;
  }

  /** The bytes that a delta makes of a base. */
  static byte[] decode(byte[] base, byte[] delta) {
    return decode(base, delta, Integer.MAX_VALUE);
  }

  /** The first bytes that a delta makes of a base, at most so many. */
  static byte[] decode(byte[] base, byte[] delta, int most) {
    ByteReader in = new ByteReader(delta);
    long length = in.varint();
    if (length < 0 || length > Integer.MAX_VALUE - 16) {
      throw new CorruptRowException("delta makes " + length + " bytes");
    }
    byte[] target = new byte[(int) Math.min(length, most)];
    long at = 0;
    long next = 0;
    while (at < target.length) {
      int literal = in.length();
      check(literal <= length - at);
      in.copyTo(target, (int) at, Math.min(literal, target.length - (int) at));
      at += literal;
      if (at >= most) {
        return target;
      }
      long copy = in.varint();
      check(copy >= 0 && copy <= length - at && literal + copy > 0);
      if (copy > 0) {
        long place = next + literal + in.zigzag();
        check(place >= 0 && place + copy <= base.length);
        int fits = (int) Math.min(copy, target.length - at);
        System.arraycopy(base, (int) place, target, (int) at, fits);
        at += copy;
        next = place + copy;
      }
    }
    return target;
  }

  private static void check(boolean sound) {
    if (!sound) {
      throw new CorruptRowException("delta does not fit its base");
    }
  }
}
