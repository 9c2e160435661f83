package dev.vna.data.frames;

import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * RLE Lossless: each byte of the samples, the most significant first, is a plane of its own, and
 * each plane a segment of PackBits runs. Single bits, which are not allowed but met, are decoded as
 * packed bytes of one plane, and never encoded. Source: PS3.5 Annex G and Section 8.2.2.
 *
 * <pre>
 * 0   number of segments: 4, little endian, 1 to 15
 * 4   offset of each segment from the start of the header: 15 x 4, the first 64; 0 if unused
 * 64  segments, each padded to even length
 * </pre>
 */
public final class RleCodec implements PixelCodec {
  private static final int HEADER_BYTES = 64;
  private static final int MAX_SEGMENTS = 15;
  private static final int MAX_RUN = 128;

  /** What two bytes of a run can become at most, by byte. */
  static final int MAX_RATIO = MAX_RUN / 2;

  private static final RleCodec INSTANCE = new RleCodec();

  private RleCodec() {}

  /** The codec. */
  public static RleCodec instance() {
    return INSTANCE;
  }

  @Override
  public boolean supports(TransferSyntax syntax) {
    return syntax.uid().equals(Uid.RLELossless);
  }

  /** How the bytes of one shape are dealt out to segments. */
  private record Planes(FrameShape shape, int bytesPerSample, int segments, int planeBytes) {
    static Planes of(FrameShape shape) throws FrameException {
      int bytesPerSample = shape.bitsAllocated() == 1 ? 1 : shape.bitsAllocated() / 8;
      long segments = (long) shape.samplesPerPixel() * bytesPerSample;
      boolean bits = shape.bitsAllocated() == 1 && shape.samplesPerPixel() != 1;
      if (segments > MAX_SEGMENTS || shape.bitsAllocated() == 12 || bits) {
        throw new FrameException(
            "RLE has no form for samplesPerPixel=%d bitsAllocated=%d"
                .formatted(shape.samplesPerPixel(), shape.bitsAllocated()));
      }
      long bytes;
      try {
        bytes = shape.bytes();
      } catch (ArithmeticException e) {
        bytes = Long.MAX_VALUE;
      }
      if (bytes > Integer.MAX_VALUE - 64) {
        throw new FrameException("a frame of " + bytes + " bytes is too large for an array");
      }
      return new Planes(shape, bytesPerSample, (int) segments, (int) (bytes / segments));
    }

    /** Where the first byte of a segment's plane lies in the native frame. */
    int start(int segment) {
      int sample = segment / bytesPerSample;
      int low = bytesPerSample - 1 - segment % bytesPerSample;
      int samples = shape.planar() ? planeBytes : 1;
      return sample * samples * bytesPerSample + low;
    }

    /** From one byte of a plane to the next. */
    int step() {
      return shape.planar() ? bytesPerSample : segments;
    }
  }

  /**
   * How long a decoded frame is, in bytes.
   *
   * @throws FrameException if frames of that shape cannot be encoded so
   */
  public int decodedBytes(FrameShape shape) throws FrameException {
    Planes planes = Planes.of(shape);
    return planes.segments() * planes.planeBytes();
  }

  @Override
  public byte[] decode(byte[] codestream, FrameShape shape) throws FrameException {
    Planes planes = Planes.of(shape);
    int[] offsets = offsets(codestream, planes.segments());
    for (int i = 0; i < planes.segments(); i++) {
      // No runs make so much of so little; and so nothing is allocated for it.
      if (planes.planeBytes() / MAX_RATIO > offsets[i + 1] - offsets[i]) {
        throw cut(i, planes);
      }
    }
    byte[] frame = new byte[planes.segments() * planes.planeBytes()];
    for (int i = 0; i < planes.segments(); i++) {
      segment(codestream, offsets[i], offsets[i + 1], frame, planes, i);
    }
    return frame;
  }

  /** Where each segment begins, and the end. */
  private static int[] offsets(byte[] codestream, int segments) throws FrameException {
    if (codestream.length < HEADER_BYTES) {
      throw new FrameException(
          "RLE header of 64 bytes is cut off, length=" + codestream.length + ", PS3.5 G.5");
    }
    ByteBuffer header = ByteBuffer.wrap(codestream).order(ByteOrder.LITTLE_ENDIAN);
    long stated = header.getInt() & 0xFFFFFFFFL;
    if (stated != segments) {
      throw new FrameException(
          "RLE header has " + stated + " segments, wanted " + segments + ", PS3.5 G.5");
    }
    int[] offsets = new int[segments + 1];
    long before = HEADER_BYTES;
    for (int i = 0; i < segments; i++) {
      long offset = header.getInt() & 0xFFFFFFFFL;
      boolean isWrong = i == 0 ? offset != HEADER_BYTES : offset < before;
      if (isWrong || offset > codestream.length) {
        throw new FrameException(
            "RLE segment %d begins at %d of %d bytes, after %d, PS3.5 G.5"
                .formatted(i + 1, offset, codestream.length, before));
      }
      offsets[i] = (int) offset;
      before = offset;
    }
    offsets[segments] = codestream.length;
    return offsets;
  }

  private static void segment(byte[] in, int from, int to, byte[] frame, Planes planes, int segment)
      throws FrameException {
    int step = planes.step();
    int out = planes.start(segment);
    int left = planes.planeBytes();
    int at = from;
    while (left > 0) {
      if (at >= to) {
        throw cut(segment, planes);
      }
      int control = in[at++];
      if (control == -128) {
        continue;
      }
      int run = control >= 0 ? control + 1 : 1 - control;
      int wanted = control >= 0 ? run : 1;
      if (to - at < wanted) {
        throw cut(segment, planes);
      }
      if (run > left) {
        throw new FrameException(
            "RLE segment %d holds more than %d bytes, PS3.5 G.4"
                .formatted(segment + 1, planes.planeBytes()));
      }
      if (control >= 0) {
        for (int i = 0; i < run; i++, out += step) {
          frame[out] = in[at++];
        }
      } else {
        byte value = in[at++];
        for (int i = 0; i < run; i++, out += step) {
          frame[out] = value;
        }
      }
      left -= run;
    }
  }

  private static FrameException cut(int segment, Planes planes) {
    return new FrameException(
        "RLE segment %d ends before its %d bytes do, PS3.5 G.4"
            .formatted(segment + 1, planes.planeBytes()));
  }

  @Override
  public byte[] encode(byte[] frame, FrameShape shape) throws FrameException {
    if (shape.bitsAllocated() == 1) {
      throw new FrameException("RLE of single bits is not allowed, PS3.5 8.2.2");
    }
    Planes planes = Planes.of(shape);
    if (frame.length != planes.segments() * planes.planeBytes()) {
      throw new IllegalArgumentException(
          "frame of " + frame.length + " bytes, wanted " + planes.segments() * planes.planeBytes());
    }
    var out = new ByteArrayOutputStream(HEADER_BYTES + frame.length / 2);
    out.writeBytes(new byte[HEADER_BYTES]);
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(planes.segments());
    byte[] plane = new byte[planes.planeBytes()];
    // A run never goes from one row to the next (PS3.5 Annex G.3.1).
    int row = (int) shape.columns();
    for (int segment = 0; segment < planes.segments(); segment++) {
      header.putInt(out.size());
      int from = planes.start(segment);
      for (int i = 0; i < plane.length; i++, from += planes.step()) {
        plane[i] = frame[from];
      }
      for (int start = 0; start < plane.length; start += row) {
        row(plane, start, start + row, out);
      }
      if ((out.size() & 1) != 0) {
        out.write(0);
      }
    }
    byte[] codestream = out.toByteArray();
    System.arraycopy(header.array(), 0, codestream, 0, HEADER_BYTES);
    return codestream;
  }

  private static void row(byte[] plane, int start, int end, ByteArrayOutputStream out) {
    int literal = start;
    int at = start;
    while (at < end) {
      int run = run(plane, at, end);
      // Two alike amid others cost less as they are.
      if (run >= 3 || (run == 2 && literal == at)) {
        literal(plane, literal, at, out);
        out.write(1 - run);
        out.write(plane[at]);
        at += run;
        literal = at;
      } else {
        at += run;
      }
    }
    literal(plane, literal, end, out);
  }

  private static int run(byte[] plane, int at, int end) {
    int limit = Math.min(end, at + MAX_RUN);
    int next = at + 1;
    while (next < limit && plane[next] == plane[at]) {
      next++;
    }
    return next - at;
  }

  private static void literal(byte[] plane, int from, int to, ByteArrayOutputStream out) {
    for (int at = from; at < to; at += MAX_RUN) {
      int n = Math.min(MAX_RUN, to - at);
      out.write(n - 1);
      out.write(plane, at, n);
    }
  }
}
