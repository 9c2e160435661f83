package dev.vna.data;

import java.util.Arrays;
import java.util.Optional;

/** Turns what is walked over into {@link HeaderForm}, in one copy. For one thread. */
final class HeaderWriter extends ElementWalker {
  private static final int FIRST_BYTES = 8 << 10;

  private final Limits limits;
  private final Bytes out = new Bytes(FIRST_BYTES);
  private Table table = Table.withCapacity(96);

  /** Where in {@link #out} the value of each open sequence and item begins, by level. */
  private int[] valueStarts = new int[8];

  /** Where in the data set the value of each open sequence begins, by level. */
  private long[] sourceStarts = new long[8];

  private int tag;
  private Vr vr;
  private int elementStart;
  private int valueStart;
  private int swapWidth;
  private boolean atPixelData;
  private boolean pastPixelData;
  private Fragments.Collector fragments;
  private boolean collecting;

  HeaderWriter(Form form, Limits limits, Findings findings) {
    super(form, limits, findings);
    this.limits = limits;
  }

  boolean isAtPixelData() {
    return atPixelData;
  }

  boolean isPastPixelData() {
    return pastPixelData;
  }

  DataSet snapshot() {
    int end = table.size() == 0 ? 0 : table.end(table.size() - 1);
    return new DataSet(
        Arrays.copyOf(out.array, end), 0, end, Form.HEADER, table.copy(), null, signedPixels());
  }

  ParsedHeader result() {
    var header =
        new DataSet(out.array, 0, out.size, Form.HEADER, table.seal(), null, signedPixels());
    return new ParsedHeader(
        header,
        fragments == null ? Optional.empty() : Optional.of(fragments.toFragments()),
        position(),
        rootForm().bigEndian,
        findings().list(),
        findings().count());
  }

  private static boolean isPixelData(int tag) {
    return tag == Tag.PixelData || tag == Tag.FloatPixelData || tag == Tag.DoubleFloatPixelData;
  }

  private void begin(int newTag, Vr newVr) {
    tag = newTag;
    vr = newVr;
    elementStart = out.size;
    if (level() == 0 && Integer.compareUnsigned(newTag, Tag.FloatPixelData) >= 0) {
      if (isPixelData(newTag)) {
        atPixelData = true;
      } else {
        pastPixelData |= Integer.compareUnsigned(newTag, Tag.PixelData) > 0;
      }
    }
  }

  private void endPixelData(int ended) {
    pastPixelData |= level() == 0 && isPixelData(ended);
  }

  private void checkSize(long more) throws DataSetException {
    if (out.size + more > limits.maxHeaderBytes()) {
      throw failure("header takes more than maxHeaderBytes=" + limits.maxHeaderBytes());
    }
  }

  private void note(int headerLength, int flags) {
    if (level() == 0) {
      table.add(tag, elementStart, out.size, headerLength, vr, flags);
    }
  }

  @Override
  boolean onElement(int newTag, Vr newVr, long length) throws DataSetException {
    if (isGroupLength(newTag, newVr)) {
      return false;
    }
    begin(newTag, newVr);
    boolean pixelData = level() == 0 && isPixelData(newTag);
    if (pixelData || length > limits.bulkThresholdBytes()) {
      checkSize(24);
      HeaderForm.putBulk(out, tag, vr, HeaderForm.BULK, position(), length);
      note(8, Table.BULK);
      if (pixelData) {
        swapWidth = 0;
        passing = true;
        return true;
      }
      return false;
    }
    checkSize(12 + length);
    HeaderForm.putHeader(out, tag, vr, (int) length);
    valueStart = out.size;
    swapWidth = form().bigEndian && vr != Vr.UN ? vr.swapWidth() : 0;
    return true;
  }

  /** In this form an element has the same bytes in the header: one copy takes it over. */
  @Override
  void onWhole(int newTag, Vr newVr, byte[] bytes, int at, int size, int length)
      throws DataSetException {
    boolean plain = Tag.element(newTag) != 0 && length < HeaderForm.BULK_FRAGMENTS;
    if (!plain || length > limits.bulkThresholdBytes() || isPixelData(newTag)) {
      super.onWhole(newTag, newVr, bytes, at, size, length);
      return;
    }
    begin(newTag, newVr);
    checkSize(size + length);
    out.put(bytes, at, size + length);
    if (size == 12) {
      // What is reserved in a data set has a meaning in a header.
      Numbers.put16(out.array, elementStart + 6, 0, false);
    }
    note(size, 0);
  }

  /** The value is not wanted, only its end is. */
  private boolean passing;

  @Override
  void onValue(byte[] bytes, int offset, int length) {
    if (collecting) {
      fragments.take(bytes, offset, length);
    } else if (!passing) {
      out.put(bytes, offset, length);
    }
  }

  @Override
  void onElementEnd() {
    if (passing) {
      passing = false;
      endPixelData(tag);
      return;
    }
    if (swapWidth > 1) {
      Numbers.swap(out.array, valueStart, out.size - valueStart, swapWidth);
    }
    note(valueStart - elementStart, 0);
  }

  @Override
  void onSequence(int newTag, Vr newVr, long length) throws DataSetException {
    begin(newTag, newVr);
    checkSize(12);
    HeaderForm.putHeader(out, newTag, Vr.SQ, 0);
    open();
  }

  private void open() {
    int level = level();
    if (level == valueStarts.length) {
      valueStarts = Arrays.copyOf(valueStarts, level * 2);
      sourceStarts = Arrays.copyOf(sourceStarts, level * 2);
    }
    valueStarts[level] = out.size;
    sourceStarts[level] = position();
  }

  private int close() {
    int start = valueStarts[level()];
    Numbers.put32(out.array, start - 4, out.size - start, false);
    return start;
  }

  @Override
  void onSequenceEnd(boolean delimited) {
    int start = close();
    if (level() == 0) {
      elementStart = start - 12;
      tag = Numbers.tag(out.array, elementStart, false);
      vr = Vr.SQ;
      note(12, 0);
    }
  }

  @Override
  void onItem(long length) throws DataSetException {
    checkSize(8);
    out.putTag(Tag.Item, false);
    out.put32(0, false);
    open();
  }

  @Override
  void onItemEnd(boolean delimited) {
    close();
  }

  @Override
  void onFragments(int newTag, Vr newVr) throws DataSetException {
    begin(newTag, newVr);
    checkSize(24);
    open();
    if (level() == 0 && newTag == Tag.PixelData && fragments == null) {
      fragments = new Fragments.Collector(limits.maxFragments());
      collecting = true;
    }
  }

  @Override
  boolean onFragment(long length) {
    if (collecting) {
      fragments.add(position(), length);
    }
    return collecting;
  }

  @Override
  void onFragmentsEnd(boolean delimited) {
    collecting = false;
    long start = sourceStarts[level()];
    HeaderForm.putBulk(out, tag, vr, HeaderForm.BULK_FRAGMENTS, start, position() - start);
    note(8, Table.BULK | Table.FRAGMENTS);
    endPixelData(tag);
  }

  /** What was read of the sequence goes; where its bytes lie, of unknown meaning, stays. */
  @Override
  boolean onBrokenSequence(int depth, long end) {
    int level = (depth - 1) * 2;
    long start = sourceStarts[level];
    elementStart = valueStarts[level] - 12;
    tag = Numbers.tag(out.array, elementStart, false);
    vr = Vr.UN;
    out.size = elementStart;
    HeaderForm.putBulk(out, tag, vr, HeaderForm.BULK, start, end - start);
    if (level == 0) {
      table.add(tag, elementStart, out.size, 8, vr, Table.BULK);
    }
    return true;
  }
}
