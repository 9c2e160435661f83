package dev.vna.data.frames;

import dev.vna.data.BulkReference;
import dev.vna.data.DataSet;
import dev.vna.data.Element;
import dev.vna.data.Finding;
import dev.vna.data.Fragments;
import dev.vna.data.ParsedHeader;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Vr;
import dev.vna.data.frames.FrameIndex.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out where frames lie; see {@link FrameIndex}. For one thread, used once. */
final class FrameIndexer {
  private final DataSet header;
  private final Optional<Fragments> received;
  private final boolean bigEndian;
  private final TransferSyntax syntax;
  private Optional<byte[]> extendedTable;
  private Optional<byte[]> extendedLengths;

  // The result.
  Layout layout = Layout.NATIVE;
  long frameCount;
  Obstacle obstacle = Obstacle.NONE;
  long present;
  long offset;
  long length;
  long frameBits;
  int swapWidth = 1;
  Fragments fragments = Fragments.of(0);
  int[] firsts;
  BitSet padded = new BitSet();
  final List<Finding> findings = new ArrayList<>();

  private int pixelTag;

  /** Number of Frames; 1 if absent, 0 if it is no valid number. */
  private long declared;

  private FrameIndexer(
      DataSet header, Optional<Fragments> received, boolean bigEndian, TransferSyntax syntax) {
    this.header = header;
    this.received = received;
    this.bigEndian = bigEndian;
    this.syntax = syntax;
    this.extendedTable = held(Tag.ExtendedOffsetTable);
    this.extendedLengths = held(Tag.ExtendedOffsetTableLengths);
  }

  static FrameIndexer of(ParsedHeader parsed, TransferSyntax syntax) {
    return new FrameIndexer(parsed.header(), parsed.fragments(), parsed.bigEndian(), syntax);
  }

  static FrameIndexer of(
      DataSet dataSet, Optional<Fragments> fragments, boolean bigEndian, TransferSyntax syntax) {
    return new FrameIndexer(dataSet, fragments, bigEndian, syntax);
  }

  private Optional<byte[]> held(int tag) {
    return header
        .element(tag)
        .filter(e -> e.bulk().isEmpty() && !e.isEncapsulated() && !e.isEmpty())
        .map(Element::bytes);
  }

  /** Pixel Data of the data set itself; of items, such as icons, it is never asked for. */
  static Optional<Element> pixelData(DataSet header) {
    return Stream.of(Tag.PixelData, Tag.FloatPixelData, Tag.DoubleFloatPixelData)
        .flatMap(tag -> header.element(tag).stream())
        .findFirst();
  }

  /** Reads extended offset tables that the header refers to only. */
  void readTables(RangeSource source) throws IOException {
    if (received.isPresent()) {
      if (extendedTable.isEmpty()) {
        extendedTable = read(Tag.ExtendedOffsetTable, source);
      }
      if (extendedLengths.isEmpty()) {
        extendedLengths = read(Tag.ExtendedOffsetTableLengths, source);
      }
    }
  }

  private Optional<byte[]> read(int tag, RangeSource source) throws IOException {
    Optional<BulkReference> bulk = header.element(tag).flatMap(Element::bulk);
    long longest = 8L * received.map(Fragments::count).orElse(0);
    if (bulk.isEmpty() || bulk.get().length() > longest) {
      return Optional.empty();
    }
    try (InputStream in = source.open(bulk.get().offset(), bulk.get().length())) {
      byte[] bytes = in.readNBytes((int) bulk.get().length());
      if (bytes.length < bulk.get().length()) {
        throw new FrameException(Tag.toString(tag) + ": stored data set ends within its value");
      }
      return Optional.of(bytes);
    }
  }

  Optional<FrameIndex> index() {
    Optional<Element> pixels = pixelData(header);
    if (pixels.isEmpty()) {
      return Optional.empty();
    }
    Element element = pixels.get();
    pixelTag = element.tag();
    offset = element.bulk().map(BulkReference::offset).orElse(0L);
    length = element.length();
    readNumberOfFrames();
    checkAttributes();
    if (element.isEncapsulated()) {
      encapsulated();
    } else if (syntax.encapsulated() && syntax.isKnown() && pixelTag == Tag.PixelData) {
      frameCount = Math.max(1, declared);
      fail(Obstacle.NOT_ENCAPSULATED);
    } else {
      native_(element);
    }
    return Optional.of(new FrameIndex(this));
  }

  private void find(int tag, String what, String section) {
    findings.add(new Finding(Tag.toString(tag), offset, what, section));
  }

  private void fail(Obstacle what) {
    obstacle = what;
    find(pixelTag, what.what, what.section);
  }

  private void readNumberOfFrames() {
    if (!header.containsValue(Tag.NumberOfFrames)) {
      declared = 1;
      return;
    }
    long[] values = header.longs(Tag.NumberOfFrames);
    declared = values.length == 0 ? 0 : values[0];
    if (declared < 1 || declared > Integer.MAX_VALUE) {
      find(Tag.NumberOfFrames, "no valid number of frames", "PS3.3 C.7.6.6");
      declared = 0;
    }
  }

  private void checkAttributes() {
    int allocated = header.intValue(Tag.BitsAllocated).orElse(-1);
    int stored = header.intValue(Tag.BitsStored).orElse(allocated);
    int high = header.intValue(Tag.HighBit).orElse(stored - 1);
    if (allocated >= 0 && (stored > allocated || high >= allocated || high < 0)) {
      find(
          Tag.BitsStored,
          "bits stored=%d and high bit=%d do not lie within bits allocated=%d"
              .formatted(stored, high, allocated),
          "PS3.5 8.1.1");
    }
    for (int tag : new int[] {Tag.Rows, Tag.Columns}) {
      header
          .element(tag)
          .filter(e -> e.vr() != Vr.US)
          .ifPresent(e -> find(tag, "VR " + e.vr() + " in place of US", "PS3.6 6"));
    }
    long others =
        Stream.of(Tag.PixelData, Tag.FloatPixelData, Tag.DoubleFloatPixelData)
            .filter(header::contains)
            .count();
    if (others > 1) {
      find(
          pixelTag,
          "more than one of Pixel Data, Float and Double Float Pixel Data",
          "PS3.3 C.7.6");
    }
  }

  // Native.

  private void native_(Element element) {
    layout = Layout.NATIVE;
    frameCount = Math.max(1, declared);
    if (length == 0) {
      find(pixelTag, "empty", "PS3.5 8.1.1");
      return;
    }
    try {
      frameBits = frameBits();
    } catch (FrameException | ArithmeticException e) {
      fail(Obstacle.NO_SIZE);
      return;
    }
    if (bigEndian) {
      swapWidth = swapWidth(element.vr());
    }
    long bits;
    try {
      bits = Math.multiplyExact(length, 8L);
    } catch (ArithmeticException e) {
      fail(Obstacle.NO_SIZE);
      return;
    }
    long whole = bits / frameBits;
    if (declared == 0) {
      // As many as fill the value, if they do so.
      frameCount = whole > 0 && bits - whole * frameBits < 16 ? whole : 1;
    }
    present = Math.min(frameCount, whole);
    if (present < frameCount) {
      find(pixelTag, length + " bytes are too few for " + frameCount + " frames", "PS3.5 8.1.1");
    } else if (bits - present * frameBits >= 16) {
      find(pixelTag, length + " bytes are more than " + frameCount + " frames have", "PS3.5 8.1.1");
    }
  }

  private long frameBits() throws FrameException {
    if (pixelTag == Tag.FloatPixelData || pixelTag == Tag.DoubleFloatPixelData) {
      return FrameShape.of(header, pixelTag == Tag.FloatPixelData ? 32 : 64).bits();
    }
    FrameShape shape = FrameShape.of(header);
    long full = shape.bits();
    long subsampled = Subsampling.of(header).bits(shape);
    if (subsampled == full) {
      return full;
    }
    long frames = Math.max(1, declared);
    boolean isFull = Math.multiplyExact(full, frames) / 8 <= length;
    if (isFull) {
      find(
          Tag.PhotometricInterpretation,
          "says that chrominance is subsampled, and the length of Pixel Data that it is not",
          "PS3.3 C.7.6.3.1.2");
    }
    return isFull ? full : subsampled;
  }

  private static int swapWidth(Vr vr) {
    if (vr == Vr.OW) {
      return 2;
    }
    if (vr == Vr.OF || vr == Vr.OL) {
      return 4;
    }
    return vr == Vr.OD || vr == Vr.OV ? 8 : 1;
  }

  // Encapsulated.

  private void encapsulated() {
    if (received.isEmpty()) {
      throw new IllegalStateException("encapsulated Pixel Data whose fragments were not noted");
    }
    fragments = received.get();
    int count = Math.max(0, fragments.count() - 1);
    layout = syntax.video() ? Layout.STREAM : Layout.ENCAPSULATED;
    if (layout == Layout.STREAM) {
      declared = 1;
    }
    frameCount = Math.max(1, declared);
    if (!fragments.isComplete()) {
      fail(Obstacle.TOO_MANY_FRAGMENTS);
      return;
    }
    if (count == 0) {
      find(pixelTag, "no fragments", "PS3.5 A.4");
      return;
    }
    if (layout == Layout.STREAM) {
      group(new int[] {1, count + 1});
    } else {
      group(
          new FrameGrouping(
              fragments, syntax, declared, (what, section) -> find(pixelTag, what, section)));
    }
    trimByLengths();
  }

  private void group(FrameGrouping grouping) {
    Optional<int[]> found = grouping.find(extendedTable);
    if (found.isEmpty()) {
      fail(Obstacle.NOT_TOLD_APART);
      return;
    }
    group(found.get());
  }

  private void group(int[] found) {
    int frames = found.length - 1;
    if (declared == 0) {
      frameCount = frames;
    }
    present = Math.min(frames, frameCount);
    boolean single = found[0] == 1;
    for (int i = 1; i <= present && single; i++) {
      single = found[i] == i + 1;
    }
    firsts = single ? null : Arrays.copyOf(found, (int) present + 1);
    if (frames < frameCount) {
      find(pixelTag, "has " + frames + " of " + frameCount + " frames", "PS3.5 A.4");
    } else if (frames > frameCount) {
      find(pixelTag, "has more than " + frameCount + " frames", "PS3.5 A.4");
    }
  }

  /** Leaves out padding where the data set tells how long frames are without it. */
  private void trimByLengths() {
    long[] exact = extendedLengths.map(OffsetTable::lengths).orElseGet(() -> new long[0]);
    int tag = Tag.ExtendedOffsetTableLengths;
    if (exact.length == 0 && present == 1 && frameCount == 1) {
      tag = Tag.EncapsulatedPixelDataValueTotalLength;
      exact = header.longs(tag);
    }
    if (exact.length == 0) {
      return;
    }
    if (exact.length != frameCount) {
      find(tag, "is not for " + frameCount + " frames", "PS3.3 C.7.6.3");
      return;
    }
    int wrong = 0;
    for (int i = 0; i < present; i++) {
      long stored = stored(i + 1);
      if (exact[i] == stored - 1) {
        padded.set(i);
      } else if (exact[i] != stored) {
        wrong++;
      }
    }
    if (wrong > 0) {
      find(tag, "differs from the fragments of " + wrong + " frames", "PS3.3 C.7.6.3");
    }
  }

  private long stored(int frame) {
    long sum = 0;
    int end = firsts == null ? frame + 1 : firsts[frame];
    for (int i = firsts == null ? frame : firsts[frame - 1]; i < end; i++) {
      sum += fragments.length(i);
    }
    return sum;
  }
}
