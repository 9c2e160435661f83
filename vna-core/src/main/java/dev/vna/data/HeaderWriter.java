package dev.vna.data;

import java.util.Arrays;
import java.util.Optional;

/** Turns what is walked over into {@link HeaderForm}, in one copy. For one thread. */
final class HeaderWriter extends ElementWalker {
  private static final int FIRST_BYTES = 256;

  private final Limits limits;
  private final Bytes out = new Bytes(FIRST_BYTES);
  private Table table = Table.withCapacity(160);

  /** Where in {@link #out} the value of each open sequence and item begins, by level. */
  private int[] valueStarts = new int[8];

  /** Where in the data set the value of each open sequence begins, by level. */
  private long[] sourceStarts = new long[8];

  /** Where open sequences and items that are taken over whole end; -1 for at their delimiter. */
  private int[] ends = new int[8];

  /** Of each of them, how many blocks those around it have reserved. */
  private int[] creatorStarts = new int[8];

  /** The blocks that the items which are taken over have reserved. */
  private final PrivateCreators itemCreators = new PrivateCreators();

  private RegularItems regular;

  /** How many elements and items the last run had. */
  private int passed;

  /** The last tag of the last run. */
  private long passedTag;

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
    checkSize(length + (vr.isLongForm() || length >= HeaderForm.BULK_FRAGMENTS ? 12 : 8));
    HeaderForm.putHeader(out, tag, vr, (int) length);
    valueStart = out.size;
    swapWidth = form().bigEndian && vr != Vr.UN ? vr.swapWidth() : 0;
    return true;
  }

  @Override
  int consumeRun(byte[] b, int from, int limit) throws DataSetException {
    if (level() > 0) {
      return super.consumeRun(b, from, limit);
    }
    int at = form().explicit ? explicitRun(b, from, limit) : implicitRun(b, from, limit);
    passed(at - from, passed, passedTag);
    return at;
  }

  /**
   * In this form an element has the same bytes in the header: one copy takes over all that follow
   * each other. Stops at what is bulk or otherwise changed, and at Pixel Data.
   */
  private int explicitRun(byte[] b, int from, int limit) throws DataSetException {
    long left = elementsLeft();
    long last = lastTag();
    int seen = 0;
    int at = from;
    int run = from;
    int room = limits.maxHeaderBytes() - out.size;
    int shift = out.size - from;
    int maxBytes = limits.bulkThresholdBytes();
    while (limit - at >= 8 && seen < left) {
      long word = Numbers.i64(b, at);
      int tag = Integer.rotateLeft((int) word, 16);
      int code = Vr.code((int) (word >>> 32) & 0xFFFF);
      if (code == 0
          || (tag & 0xFFFFFFFFL) <= last
          || tag + Integer.MIN_VALUE >= Tag.FloatPixelData + Integer.MIN_VALUE
          || Tag.element(tag) == 0) {
        break;
      }
      int length = (int) (word >>> 48);
      int size = 8;
      if ((code & Vr.LONG_FORM) != 0) {
        if (limit - at < 12 || length != 0) {
          break;
        }
        length = Numbers.i32(b, at + 8);
        size = 12;
        if ((code & Vr.SEQUENCE) != 0) {
          int end = pass(b, at + 12, limit, length, seen + 1, from);
          if (end < 0 || end - from > room || ((length & 1) != 0 && length != -1)) {
            break;
          }
          seen += regular.count() + 1;
          if (!regular.isPlain()) {
            put(b, run, at, limit);
            int start = out.size;
            rewrite(b, at, end);
            table.add(tag, start, out.size, 12, Vr.SQ.ordinal());
            run = end;
            shift = out.size - end;
          } else {
            table.add(tag, at + shift, end + shift, 12, Vr.SQ.ordinal());
          }
          last = tag & 0xFFFFFFFFL;
          at = end;
          continue;
        }
      } else if (length >= HeaderForm.BULK_FRAGMENTS) {
        break;
      }
      int next = at + size + length;
      if (length < 0
          || length > maxBytes
          || (length & 1) != 0
          || length > limit - at - size
          || next - from > room) {
        break;
      }
      if (tag == Tag.PixelRepresentation) {
        passedValue(tag, b, at + size, length);
      }
      table.add(tag, at + shift, next + shift, size, Vr.ordinalOf(code));
      last = tag & 0xFFFFFFFFL;
      at = next;
      seen++;
    }
    put(b, run, at, limit);
    passed = seen;
    passedTag = last;
    return at;
  }

  /** As {@link #explicitRun}, but each element gets its VR. */
  private int implicitRun(byte[] b, int from, int limit) throws DataSetException {
    long left = elementsLeft();
    long last = lastTag();
    int seen = 0;
    int at = from;
    int maxBytes = limits.bulkThresholdBytes();
    while (limit - at >= 8 && seen < left) {
      long word = Numbers.i64(b, at);
      int tag = Integer.rotateLeft((int) word, 16);
      int length = (int) (word >>> 32);
      if (word == 0
          || tag + Integer.MIN_VALUE >= Tag.FloatPixelData + Integer.MIN_VALUE
          || Tag.element(tag) == 0
          || (tag & 0xFFFFFFFFL) <= last
          || ((length & 1) != 0 && length != -1)
          || length > limit - at - 8) {
        break;
      }
      Vr vr = plainVr(tag);
      int start = out.size;
      if (vr == Vr.SQ) {
        int end = pass(b, at + 8, limit, length, seen + 1, from);
        // A header takes four bytes more in explicit VR at the most.
        if (end < 0
            || (long) out.size + end - at + 4L * regular.count() + 4 > limits.maxHeaderBytes()) {
          break;
        }
        seen += regular.count();
        rewriteImplicit(b, at, end);
        table.add(tag, start, out.size, 12, Vr.SQ.ordinal());
        at = end;
      } else {
        if (length < 0 || length > maxBytes || length >= HeaderForm.BULK_FRAGMENTS) {
          break;
        }
        if (out.size + 12L + length > limits.maxHeaderBytes()) {
          break;
        }
        passedValue(tag, b, at + 8, length);
        HeaderForm.putHeader(out, tag, vr, length);
        int size = out.size - start;
        out.put(b, at + 8, length);
        table.add(tag, start, out.size, size, vr.ordinal());
        at += 8 + length;
      }
      last = tag & 0xFFFFFFFFL;
      seen++;
    }
    passed = seen;
    passedTag = last;
    return at;
  }

  /** Where a regular sequence ends that a header keeps as it is but for lengths; else negative. */
  private int pass(byte[] b, int at, int limit, int length, long seen, int from) {
    if (regular == null) {
      regular = new RegularItems(limits);
    }
    int end = regular.pass(b, at, limit, length, form(), position() - from, 0);
    return end >= 0 && regular.isCopied() && seen + regular.count() <= elementsLeft()
        ? end
        : RegularItems.IRREGULAR;
  }

  /** Copies a part of what stands before {@code limit}. */
  private void put(byte[] b, int from, int to, int limit) {
    int length = to - from;
    if (out.array.length == FIRST_BYTES && out.size + length > FIRST_BYTES) {
      // What follows is likely to be smaller; and there is the reference to Pixel Data.
      out.reserve(out.size + length + Math.min(length, limit - to) + 64);
    }
    out.put(b, from, length);
  }

  /** Copies a regular sequence in explicit VR, all lengths defined, group lengths left out. */
  private void rewrite(byte[] b, int from, int to) {
    out.ensure(to - from);
    int at = from;
    int run = from;
    int depth = 0;
    do {
      if (depth > 0 && at == ends[depth - 1]) {
        out.put(b, run, at - run);
        run = at;
        close(--depth);
        continue;
      }
      long word = Numbers.i64(b, at);
      int raw = (int) word;
      if (raw == RegularItems.RAW_ITEM) {
        int length = (int) (word >>> 32);
        at += 8;
        open(depth++, out.size + at - run, length == -1 ? -1 : at + length);
      } else if ((short) raw == (short) 0xFFFE) {
        out.put(b, run, at - run);
        at += 8;
        run = at;
        close(--depth);
      } else {
        int code = Vr.code((int) (word >>> 32) & 0xFFFF);
        boolean longForm = (code & Vr.LONG_FORM) != 0;
        int length = longForm ? Numbers.i32(b, at + 8) : (int) (word >>> 48);
        int next = at + (longForm ? 12 : 8);
        if ((code & Vr.SEQUENCE) != 0) {
          open(depth++, out.size + next - run, length == -1 ? -1 : next + length);
        } else {
          next += length;
          int tag = Integer.rotateLeft(raw, 16);
          if (isGroupLength(tag, Vr.ofOrdinal(Vr.ordinalOf(code)))) {
            out.put(b, run, at - run);
            run = next;
          }
        }
        at = next;
      }
    } while (depth > 0);
  }

  /** Copies a regular sequence in implicit VR, all lengths defined, group lengths left out. */
  private void rewriteImplicit(byte[] b, int from, int to) {
    out.ensure(to - from + 4 * regular.count() + 4);
    itemCreators.truncate(0);
    int at = from;
    int depth = 0;
    do {
      if (depth > 0 && at == ends[depth - 1]) {
        close(--depth);
        itemCreators.truncate(creatorStarts[depth]);
        continue;
      }
      long word = Numbers.i64(b, at);
      int tag = Integer.rotateLeft((int) word, 16);
      int length = (int) (word >>> 32);
      at += 8;
      if (tag == Tag.Item) {
        out.putTag(Tag.Item, false);
        out.put32(0, false);
        open(depth++, out.size, length == -1 ? -1 : at + length);
      } else if (tag >>> 16 == 0xFFFE) {
        close(--depth);
        itemCreators.truncate(creatorStarts[depth]);
      } else {
        Vr vr = depth == 0 ? Vr.SQ : itemVr(tag, b, at, length, depth);
        if (vr == Vr.SQ || length == -1) {
          HeaderForm.putHeader(out, tag, Vr.SQ, 0);
          open(depth++, out.size, length == -1 ? -1 : at + length);
        } else {
          if (!isGroupLength(tag, vr)) {
            HeaderForm.putHeader(out, tag, vr, length);
            out.put(b, at, length);
          }
          at += length;
        }
      }
    } while (depth > 0);
  }

  private void open(int depth, int start, int end) {
    if (depth == ends.length) {
      ends = Arrays.copyOf(ends, depth * 2);
      creatorStarts = Arrays.copyOf(creatorStarts, depth * 2);
    }
    if (depth == valueStarts.length) {
      growStarts();
    }
    valueStarts[depth] = start;
    ends[depth] = end;
    creatorStarts[depth] = itemCreators.size();
  }

  /** The VR of an element of an item that is taken over whole; notes what reserves a block. */
  private Vr itemVr(int tag, byte[] b, int at, int length, int depth) {
    return Tag.isPrivate(tag)
        ? itemCreators.pass(tag, b, at, length, creatorStarts[depth - 1])
        : Dictionary.vr(tag);
  }

  private void close(int depth) {
    int start = valueStarts[depth];
    Numbers.put32(out.array, start - 4, out.size - start, false);
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
      growStarts();
    }
    valueStarts[level] = out.size;
    sourceStarts[level] = position();
  }

  private int close() {
    close(level());
    return valueStarts[level()];
  }

  private void growStarts() {
    valueStarts = Arrays.copyOf(valueStarts, valueStarts.length * 2);
    sourceStarts = Arrays.copyOf(sourceStarts, sourceStarts.length * 2);
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
