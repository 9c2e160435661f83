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

  /** So many bytes may be replaced before what follows is looked for elsewhere. */
  private static final int MAX_AHEAD = 8;

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
    int ahead = 0;
    while (at < target.length) {
      int shift = next - literal;
      ahead = nearAhead(from, target, Math.max(at, ahead), at + MAX_AHEAD, shift);
      boolean isNear = ahead < at + MAX_AHEAD;
      int place = isNear ? ahead + shift : far(base, target, at);
      if (place < 0) {
        at++;
        continue;
      }
      at = isNear ? ahead : at;
      int length = common(from, place, target, at);
      out.varint(at - literal).bytes(target, literal, at - literal);
      out.varint(length).zigzag(place - (at + shift));
      at += length;
      literal = at;
      ahead = at;
      next = place + length;
    }
    if (literal < target.length) {
      out.varint(target.length - literal).bytes(target, literal, target.length - literal).varint(0);
    }
    return out.toBytes();
  }

  /**
   * The first place from one up to another at which the base goes on as before, had as many bytes
   * been replaced; the other if there is none. Values are mostly replaced by others as long: to
   * look a few bytes ahead spares a search for each byte that was replaced.
   */
  private static int nearAhead(byte[] base, byte[] target, int from, int to, int shift) {
    int last = Math.min(to - 1, Math.min(target.length, base.length - shift) - MIN_NEAR);
    for (int at = from; at <= last; at++) {
      if ((int) INT.get(base, at + shift) == (int) INT.get(target, at)) {
        return at;
      }
    }
    return to;
  }

  private static int far(Base base, byte[] target, int at) {
    return target.length - at >= MIN_FAR ? base.find(target, at) : -1;
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
