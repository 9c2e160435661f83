package dev.vna.data.frames;

import dev.vna.data.DataSet;
import dev.vna.data.Element;
import dev.vna.data.NativePixels;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/**
 * The pixels of a stored RLE object in native form, decoded one frame after the other as they are
 * written: memory holds one frame, whatever their number. No sample changes; what changes beside
 * Pixel Data is told by {@link RleTranscoder}. Safe for use by many threads if the reader is.
 */
public final class RleDecoding implements NativePixels {
  private static final String SUBSAMPLED = "YBR_FULL_422";
  private static final String FULL = "YBR_FULL";

  /** The largest even length that is no undefined one. */
  private static final long MAX_VALUE_BYTES = 0xFFFFFFFEL;

  private final FrameReader frames;
  private final FrameShape shape;
  private final DataSet changes;
  private final long bits;
  private final long lengthBytes;

  /**
   * Decoded beforehand, so that what is damaged from the start is known before anything goes out.
   */
  private final byte[] first;

  private RleDecoding(DataSet header, FrameReader frames) throws IOException {
    this.frames = frames;
    shape = FrameShape.of(header);
    changes = changes(header, shape);
    FrameIndex index = frames.index();
    try {
      bits = shape.bits();
      lengthBytes = Math.addExact(Math.multiplyExact(bits, frames.frameCount()), 7L) / 8;
    } catch (ArithmeticException e) {
      throw new FrameException("native pixels take more than 64 bits count", e);
    }
    if (lengthBytes > MAX_VALUE_BYTES) {
      throw new FrameException(
          "native pixels of %d bytes, maximum=%d, PS3.5 7.1.2"
              .formatted(lengthBytes, MAX_VALUE_BYTES));
    }
    if (index.presentFrameCount() < index.frameCount()) {
      index.check(index.presentFrameCount() + 1);
    }
    for (long frame = 1; frame <= frames.frameCount(); frame++) {
      if (shape.bytes() / RleCodec.MAX_RATIO > index.length(frame)) {
        throw new FrameException(frame, "RLE segments are too short for the size of frames");
      }
    }
    first = decoded(1);
  }

  /**
   * Ready to be written: all frames are there, of a size that RLE has a form for, and the first is
   * whole; empty if there is no Pixel Data.
   *
   * @param header with or without the value of Pixel Data
   * @param frames of the same object; empty if it has none
   * @throws FrameException if that is not so, or if an item of a sequence, such as an icon, is
   *     encapsulated too: that has no place in an uncompressed data set
   * @throws IOException if the stored object cannot be read
   */
  public static Optional<RleDecoding> of(DataSet header, Optional<FrameReader> frames)
      throws IOException {
    if (hasEncapsulatedItem(header)) {
      throw new FrameException("a value within a sequence is encapsulated, too, PS3.5 A.4");
    }
    if (frames.isEmpty()) {
      return Optional.empty();
    }
    if (header.element(Tag.PixelData).filter(Element::isEncapsulated).isEmpty()) {
      throw new FrameException("Pixel Data is not encapsulated, PS3.5 A.4");
    }
    return Optional.of(new RleDecoding(header, frames.get()));
  }

  private static boolean hasEncapsulatedItem(DataSet dataSet) {
    for (Element element : dataSet.elements()) {
      if (element.vr() == Vr.SQ) {
        for (DataSet item : element.items()) {
          boolean encapsulated = item.elements().stream().anyMatch(Element::isEncapsulated);
          if (encapsulated || hasEncapsulatedItem(item)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** What is told otherwise once pixels went through RLE, the same into it and out of it. */
  static DataSet changes(DataSet header, FrameShape shape) {
    DataSet.Builder changes = DataSet.builder();
    if (shape.samplesPerPixel() > 1 && header.intValue(Tag.PlanarConfiguration).isEmpty()) {
      changes.set(Tag.PlanarConfiguration, 0);
    }
    if (header.string(Tag.PhotometricInterpretation).filter(SUBSAMPLED::equals).isPresent()) {
      changes.set(Tag.PhotometricInterpretation, FULL);
    }
    return changes.build();
  }

  private byte[] decoded(long frame) throws IOException {
    try {
      return RleCodec.instance().decode(frames.read(frame), shape);
    } catch (FrameException e) {
      throw e.frame() > 0 ? e : new FrameException(frame, String.valueOf(e.getMessage()));
    }
  }

  /** Attributes that the native object has other values of. */
  public DataSet changes() {
    return changes;
  }

  /**
   * The data set as stored but for the fragments: Pixel Data is there, and empty. To be closed.
   *
   * @param source of the data set
   * @param dataSetBytes its length
   */
  public InputStream withoutFragments(RangeSource source, long dataSetBytes) throws IOException {
    var fragments = frames.index().fragments;
    int last = fragments.count() - 1;
    // Number 0 is the offset table, of which an index keeps nothing.
    long start = fragments.offset(1) - 8;
    long end = Math.min(dataSetBytes, fragments.offset(last) + fragments.length(last));
    InputStream before = source.open(0, start);
    try {
      return new SequenceInputStream(before, source.open(end, dataSetBytes - end));
    } catch (IOException | RuntimeException e) {
      before.close();
      throw e;
    }
  }

  @Override
  public Vr vr() {
    return shape.bitsAllocated() > 8 ? Vr.OW : Vr.OB;
  }

  @Override
  public long lengthBytes() {
    return lengthBytes;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    var joined = new JoinedBits(out);
    joined.write(first, bits);
    for (long frame = 2; frame <= frames.frameCount(); frame++) {
      joined.write(decoded(frame), bits);
    }
    joined.finish();
  }

  /** Frames of single bits follow one another without a gap. For one thread. */
  private static final class JoinedBits {
    private final OutputStream out;

    /** Bits of the byte that is not full, from the lowest. */
    private int open;

    private int openBits;

    JoinedBits(OutputStream out) {
      this.out = out;
    }

    void write(byte[] frame, long bits) throws IOException {
      if (openBits == 0 && bits % 8 == 0) {
        out.write(frame);
        return;
      }
      int whole = (int) (bits / 8);
      byte[] shifted = new byte[whole];
      for (int i = 0; i < whole; i++) {
        open |= (frame[i] & 0xFF) << openBits;
        shifted[i] = (byte) open;
        open >>>= 8;
      }
      out.write(shifted);
      int rest = (int) (bits % 8);
      if (rest > 0) {
        open |= (frame[whole] & (1 << rest) - 1) << openBits;
        openBits += rest;
        if (openBits >= 8) {
          out.write(open);
          open >>>= 8;
          openBits -= 8;
        }
      }
    }

    void finish() throws IOException {
      if (openBits > 0) {
        out.write(open);
      }
    }
  }
}
