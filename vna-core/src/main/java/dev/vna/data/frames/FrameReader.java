package dev.vna.data.frames;

import dev.vna.data.DataSet;
import dev.vna.data.Element;
import dev.vna.data.Fragments;
import dev.vna.data.HeaderParser;
import dev.vna.data.ParsedHeader;
import dev.vna.data.Part10;
import dev.vna.data.TransferSyntax;
import dev.vna.data.frames.FrameIndex.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives frames of a stored object as bytes, each with one range read. Immutable; safe for use by
 * many threads if its {@link RangeSource} is.
 *
 * <p>Frames are counted from 1. The bytes of a frame are:
 *
 * <ul>
 *   <li>native: its samples as stored, numbers in little endian whatever the transfer syntax, the
 *       first bit of a frame of single bits (or of 12-bit cells) the lowest of the first byte, bits
 *       after the last zero; without padding of the value;
 *   <li>encapsulated: its codestream, the fragments joined. A byte of padding at the end stays,
 *       because only a decoder can tell it from data; every decoder passes over it. It goes if the
 *       data set tells the exact length: Extended Offset Table Lengths, or for an only frame
 *       Encapsulated Pixel Data Value Total Length (PS3.3 Section C.7.6.3);
 *   <li>video: the whole stream, which is frame 1.
 * </ul>
 */
public final class FrameReader {
  private static final int BUFFER_BYTES = 64 << 10;

  private final FrameIndex index;
  private final RangeSource source;
  private final FrameLimits limits;

  private FrameReader(FrameIndex index, RangeSource source, FrameLimits limits) {
    this.index = Objects.requireNonNull(index);
    this.source = Objects.requireNonNull(source);
    this.limits = Objects.requireNonNull(limits);
  }

  /** A reader of a stored object whose index is known. */
  public static FrameReader of(FrameIndex index, RangeSource source) {
    return new FrameReader(index, source, FrameLimits.DEFAULT);
  }

  /**
   * A reader of a data set that is held in memory whole, of which this keeps a copy of Pixel Data;
   * empty if there is none.
   *
   * @param syntax that the data set was read in
   * @throws FrameException if its fragments cannot be read
   * @throws IllegalArgumentException if it is a header, and does not hold Pixel Data
   */
  public static Optional<FrameReader> of(DataSet dataSet, TransferSyntax syntax)
      throws FrameException {
    Optional<Element> pixels = FrameIndexer.pixelData(dataSet);
    if (pixels.isEmpty()) {
      return Optional.empty();
    }
    Element element = pixels.get();
    if (element.bulk().isPresent()) {
      throw new IllegalArgumentException("a header does not hold Pixel Data");
    }
    byte[] value = element.bytes();
    Optional<Fragments> fragments = Optional.empty();
    if (element.isEncapsulated()) {
      value = withElementHeader(value);
      fragments = fragments(value);
    }
    FrameIndexer indexer = FrameIndexer.of(dataSet, fragments, dataSet.isBigEndian(), syntax);
    RangeSource source = RangeSource.of(value);
    return indexer.index().map(index -> of(index, source));
  }

  private static byte[] withElementHeader(byte[] items) {
    return ByteBuffer.allocate(12 + items.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x00107FE0)
        .put((byte) 'O')
        .put((byte) 'B')
        .putShort((short) 0)
        .putInt(-1)
        .put(items)
        .array();
  }

  private static Optional<Fragments> fragments(byte[] pixelData) throws FrameException {
    try {
      return HeaderParser.parse(pixelData, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN).fragments();
    } catch (IOException e) {
      throw new FrameException("fragments cannot be read", e);
    }
  }

  /**
   * A reader of a DICOM file; empty if it has no Pixel Data. The file is read once, in pieces, to
   * find its frames, and then again for each frame; it is not kept open.
   *
   * @throws IOException if it is no DICOM file or cannot be read
   */
  public static Optional<FrameReader> open(Path file) throws IOException {
    Part10 part10;
    ParsedHeader parsed;
    try (InputStream in = Files.newInputStream(file)) {
      part10 = Part10.open(in);
      HeaderParser parser = HeaderParser.of(part10.fileMeta().transferSyntax());
      try {
        byte[] buffer = new byte[BUFFER_BYTES];
        InputStream dataSet = part10.dataSet();
        for (int n = dataSet.read(buffer); n >= 0; n = dataSet.read(buffer)) {
          parser.feed(buffer, 0, n);
        }
        parsed = parser.finish();
      } finally {
        parser.abort();
      }
    }
    TransferSyntax syntax = part10.fileMeta().transferSyntax();
    RangeSource source = RangeSource.of(file, part10.dataSetOffset());
    if (syntax.deflated()) {
      source = RangeSource.inflating(source, Files.size(file) - part10.dataSetOffset());
    }
    RangeSource ranges = source;
    return FrameIndex.of(parsed, syntax, ranges).map(index -> of(index, ranges));
  }

  /** A copy with other limits. */
  public FrameReader withLimits(FrameLimits newLimits) {
    return new FrameReader(index, source, newLimits);
  }

  /** Where the frames lie. */
  public FrameIndex index() {
    return index;
  }

  /** How many frames there are; see {@link FrameIndex#frameCount}. */
  public long frameCount() {
    return index.frameCount();
  }

  /**
   * The bytes of a frame.
   *
   * @param frame from 1
   * @throws IllegalArgumentException if there is no such frame
   * @throws FrameException if the frame cannot be given, or is longer than {@link
   *     FrameLimits#maxFrameBytes}
   * @throws IOException if the source fails
   */
  public byte[] read(long frame) throws IOException {
    long length = index.length(frame);
    if (length > limits.maxFrameBytes()) {
      throw new FrameException(
          frame, length + " bytes are more than maxFrameBytes=" + limits.maxFrameBytes());
    }
    var bytes = new byte[(int) length];
    try (InputStream in = isPlain() ? plainStream(frame) : stream(frame)) {
      if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
        throw new FrameException(frame, "stored data set ends within the frame");
      }
    }
    return bytes;
  }

  /**
   * The bytes of a frame as a stream, for frames of any length. It must be closed; it fails if the
   * stored object ends early.
   *
   * @param frame from 1
   * @throws IllegalArgumentException if there is no such frame
   * @throws FrameException if the frame cannot be given
   * @throws IOException if the source fails
   */
  public InputStream stream(long frame) throws IOException {
    index.check(frame);
    return index.layout == Layout.NATIVE ? nativeStream(frame) : joinedStream(frame);
  }

  /** Whether frames are given as they lie, byte for byte. */
  private boolean isPlain() {
    return index.layout == Layout.NATIVE && index.frameBits % 8 == 0 && index.swapWidth == 1;
  }

  private InputStream plainStream(long frame) throws IOException {
    long bytes = index.frameBits / 8;
    long from = Math.multiplyExact(frame - 1, bytes);
    return source.open(Math.addExact(index.offset, from), bytes);
  }

  private InputStream nativeStream(long frame) throws IOException {
    long bits = index.frameBits;
    long firstBit = Math.multiplyExact(frame - 1, bits);
    long unit = index.swapWidth;
    long from = firstBit / 8 / unit * unit;
    long endBit = Math.addExact(firstBit, bits);
    long end = Math.min(index.length, ((endBit + 7) / 8 + unit - 1) / unit * unit);
    InputStream in = source.open(Math.addExact(index.offset, from), end - from);
    try {
      return new NativeInputStream(in, frame, index.swapWidth, firstBit - from * 8, bits);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private InputStream joinedStream(long frame) throws IOException {
    int first = index.firstFragment(frame);
    int end = index.endFragment(frame);
    long length = index.length(frame);
    if (length == 0) {
      return InputStream.nullInputStream();
    }
    long from = index.fragments.offset(first);
    long to = index.fragments.offset(end - 1) + index.fragments.length(end - 1);
    InputStream in = source.open(from, to - from);
    return new JoinedInputStream(in, index.fragments, frame, first, end, length);
  }
}
