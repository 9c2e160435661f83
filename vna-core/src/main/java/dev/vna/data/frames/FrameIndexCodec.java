package dev.vna.data.frames;

import dev.vna.data.Fragments;
import dev.vna.data.frames.FrameIndex.Layout;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The bytes of a {@link FrameIndex}. Numbers are unsigned, seven bits a byte, low bits first; the
 * high bit says that more follow.
 *
 * <pre>
 * version = 1 | layout | obstacle | frame count | present
 * native:        offset | length | bits of a frame | swap width
 * encapsulated:  fragments n, without the Basic Offset Table
 *                n > 0: offset of the first's first byte | n lengths
 *                grouping: 0 each fragment is a frame, or
 *                          1 | first fragment | fragments of each present frame
 *                m bytes of padded frames: 8 each, low bits first
 * </pre>
 */
final class FrameIndexCodec {
  private static final int VERSION = 1;

  private final byte[] in;
  private int at;

  private FrameIndexCodec(byte[] in) {
    this.in = in;
  }

  static byte[] encode(FrameIndex index) {
    var out = new ByteArrayOutputStream(64);
    put(out, VERSION);
    put(out, index.layout.ordinal());
    put(out, index.obstacle.ordinal());
    put(out, index.frameCount);
    put(out, index.present);
    if (index.layout == Layout.NATIVE) {
      put(out, index.offset);
      put(out, index.length);
      put(out, index.frameBits);
      put(out, index.swapWidth);
      return out.toByteArray();
    }
    int count = Math.max(0, index.fragments.count() - 1);
    put(out, count);
    if (count > 0) {
      put(out, index.fragments.offset(1));
      for (int i = 1; i <= count; i++) {
        put(out, index.fragments.length(i));
      }
    }
    put(out, index.firsts == null ? 0 : 1);
    if (index.firsts != null) {
      put(out, index.firsts[0]);
      for (int i = 1; i < index.firsts.length; i++) {
        put(out, index.firsts[i] - index.firsts[i - 1]);
      }
    }
    byte[] padded = index.padded.toByteArray();
    put(out, padded.length);
    out.writeBytes(padded);
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest >>> 7 != 0) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  static FrameIndex decode(byte[] encoded) throws FrameException {
    var codec = new FrameIndexCodec(encoded);
    try {
      FrameIndex index = codec.decode();
      if (codec.at != encoded.length) {
        throw codec.corrupt();
      }
      return index;
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new FrameException("frame index is corrupt at byte " + codec.at, e);
    }
  }

  private FrameException corrupt() {
    return new FrameException("frame index is corrupt at byte " + at);
  }

  private FrameIndex decode() throws FrameException {
    if (next() != VERSION) {
      throw new FrameException("frame index is of a version that is not known");
    }
    Layout layout = Layout.values()[next(Layout.values().length - 1)];
    Obstacle obstacle = Obstacle.values()[next(Obstacle.values().length - 1)];
    long frameCount = next();
    long present = next();
    if (present > frameCount) {
      throw corrupt();
    }
    return layout == Layout.NATIVE
        ? nativePixels(obstacle, frameCount, present)
        : encapsulated(layout, obstacle, frameCount, present);
  }

  private FrameIndex nativePixels(Obstacle obstacle, long frameCount, long present)
      throws FrameException {
    long offset = next();
    long length = next();
    long frameBits = next();
    int swapWidth = next(8);
    Math.addExact(offset, length);
    long bits = Math.multiplyExact(frameBits, present);
    if (swapWidth == 0 || bits > Math.multiplyExact(length, 8L)) {
      throw corrupt();
    }
    return new FrameIndex(
        Layout.NATIVE,
        frameCount,
        obstacle,
        present,
        offset,
        length,
        frameBits,
        swapWidth,
        Fragments.of(0),
        null,
        new BitSet());
  }

  private FrameIndex encapsulated(Layout layout, Obstacle obstacle, long frameCount, long present)
      throws FrameException {
    int count = next(in.length - at);
    Fragments fragments = Fragments.of(0);
    if (count > 0) {
      long first = next();
      // Item number 0 is of no more use; its place is taken by nothing.
      long[] lengths = new long[count + 1];
      for (int i = 1; i <= count; i++) {
        lengths[i] = next();
      }
      fragments = Fragments.of(first - 8, lengths);
    }
    int[] firsts = next(1) == 0 ? null : firsts(count, present);
    if (firsts == null && present > count) {
      throw corrupt();
    }
    int paddedBytes = next(in.length - at);
    if (paddedBytes > in.length - at) {
      throw corrupt();
    }
    BitSet padded = BitSet.valueOf(Arrays.copyOfRange(in, at, at + paddedBytes));
    at += paddedBytes;
    if (padded.length() > present) {
      throw corrupt();
    }
    return new FrameIndex(
        layout, frameCount, obstacle, present, 0, 0, 0, 1, fragments, firsts, padded);
  }

  private int[] firsts(int count, long present) throws FrameException {
    if (present > in.length - at) {
      throw corrupt();
    }
    int[] firsts = new int[(int) present + 1];
    firsts[0] = next(count + 1);
    for (int i = 1; i <= present; i++) {
      firsts[i] = firsts[i - 1] + next(count + 1 - firsts[i - 1]);
    }
    if (firsts[0] < 1) {
      throw corrupt();
    }
    return firsts;
  }

  private long next() throws FrameException {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      if (at == in.length) {
        throw corrupt();
      }
      int b = in[at++];
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw corrupt();
  }

  private int next(int maximum) throws FrameException {
    long value = next();
    if (value > maximum) {
      throw corrupt();
    }
    return (int) value;
  }
}
