package dev.vna.data;

/**
 * Walks over the elements of an encoded data set that arrives in pieces of any size, and tells a
 * subclass what it meets. Keeps a stack of open sequences and items instead of recursing, never
 * allocates by what a length claims, and can stop at any byte. For one thread; after an exception
 * it must not be fed again. Source: PS3.5 Section 7.
 *
 * <p>What it forgives becomes a {@link Finding}: wrong VR codes, a wrong transfer syntax (judged by
 * the first element), elements that overrun their item (cut off at its end), missing and stray
 * delimiters, zeros between elements, and whatever goes wrong inside a sequence of defined length,
 * which then counts as unknown bytes.
 */
abstract class ElementWalker {
  static final long UNDEFINED = -1;

  private static final long NO_BOUND = Long.MAX_VALUE;
  private static final int UNDEFINED_LENGTH = 0xFFFFFFFF;
  private static final int ITEM_TAG = Tag.Item;
  private static final int ITEM_END = Tag.ItemDelimitationItem;
  private static final int SEQUENCE_END = Tag.SequenceDelimitationItem;

  private static final byte SEQUENCE = 1;
  private static final byte ITEM = 2;
  private static final byte FRAGMENTS = 3;

  /** The longest header. */
  private static final int CARRY_BYTES = 12;

  /** A longer value is not looked at while it is walked over. */
  static final int CAPTURE_BYTES = 64;

  private static final byte[] NO_BYTES = new byte[0];
  private static final String CUT_HEADER = "header reaches past the end of its item or sequence";

  private final Limits limits;
  private final Findings findings;

  /** The data set, or the sequence that the walk began in. */
  private final Frame root = new Frame(null);

  /** The innermost that is open. */
  private Frame top = root;

  private int sequenceDepth;

  private final PrivateCreators creators = new PrivateCreators();

  /** No element has been seen yet. */
  private boolean first;

  /** The next element decides the form of the UN sequence at {@link #probeTop}. */
  private boolean probe;

  private Frame probeTop;

  /** The value being consumed is the rest of a sequence that was given up. */
  private boolean broken;

  private boolean ended;
  private boolean zerosFound;
  private long elements;
  private int blemishes;

  /** Offset of the next byte that is not consumed yet. */
  private long position;

  private long remaining;
  private boolean deliver;

  private byte[] carry = NO_BYTES;
  private int carried;

  private int captureTag;
  private byte[] capture = NO_BYTES;
  private int captured = -1;

  /** Where the element, item or delimiter that is being told of begins. */
  long elementOffset;

  /** The header of what is being told of, as received. */
  byte[] header;

  int headerStart;
  int headerLength;

  /** What is open: the data set, a sequence, an item, or fragments. */
  private static final class Frame {
    final Frame parent;
    final int level;

    /** Made once and used again: the frame of whatever is open one level below. */
    private Frame child;

    /** 0 of the data set. */
    byte kind;

    int tag;
    long bound = NO_BOUND;
    boolean undefined = true;
    Form form;
    int itemNumber;

    /** The tag before as a number without sign; -1 if there was none. */
    long lastTag = -1;

    int creatorStart;
    boolean signed;

    Frame(Frame parent) {
      this.parent = parent;
      this.level = parent == null ? 0 : parent.level + 1;
    }

    Frame child() {
      if (child == null) {
        child = new Frame(this);
      }
      return child;
    }
  }

  ElementWalker(Form form, Limits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
    root.form = form;
    first = true;
  }

  /**
   * Whether an element is a group length, which some writers label UN in private groups, and not
   * something broken under such a tag (PS3.5 Section 7.2).
   */
  static boolean isGroupLength(int tag, Vr vr) {
    return (tag & 0xFFFF) == 0 && (vr == Vr.UL || vr == Vr.UN);
  }

  /** Begins in the middle: at the items of a sequence, which start at {@code offset}. */
  final void startInSequence(
      int tag, long offset, long length, boolean probeForm, boolean signedPixels) {
    first = false;
    position = offset;
    root.kind = SEQUENCE;
    root.tag = tag;
    probe = probeForm;
    probeTop = root;
    root.signed = signedPixels;
    root.undefined = length == UNDEFINED;
    root.bound = length == UNDEFINED ? NO_BOUND : offset + length;
    sequenceDepth = 1;
  }

  /**
   * An element with a value begins, and {@link #onValue} follows unless false is returned; in any
   * case {@link #onElementEnd} follows if true is returned.
   */
  abstract boolean onElement(int tag, Vr vr, long length) throws DataSetException;

  /**
   * A plain element in explicit VR little endian, whole in an array: its header of {@code size}
   * bytes, then its value. Stands for {@link #onElement}, {@link #onValue} and {@link
   * #onElementEnd}.
   */
  void onWhole(int tag, Vr vr, byte[] bytes, int at, int size, int length) throws DataSetException {
    header = bytes;
    headerStart = at;
    headerLength = size;
    position += size;
    if (onElement(tag, vr, length)) {
      if (length > 0) {
        onValue(bytes, at + size, length);
      }
      position += length;
      onElementEnd();
    }
  }

  abstract void onValue(byte[] bytes, int offset, int length) throws DataSetException;

  abstract void onElementEnd() throws DataSetException;

  /** A sequence begins; {@code length} may be {@link #UNDEFINED}. */
  abstract void onSequence(int tag, Vr vr, long length) throws DataSetException;

  abstract void onSequenceEnd(boolean delimited) throws DataSetException;

  abstract void onItem(long length) throws DataSetException;

  abstract void onItemEnd(boolean delimited) throws DataSetException;

  /** A value of undefined length that consists of fragments begins. */
  abstract void onFragments(int tag, Vr vr) throws DataSetException;

  /** A fragment begins; {@link #onValue} and {@link #onFragmentEnd} follow if true is returned. */
  abstract boolean onFragment(long length) throws DataSetException;

  void onFragmentEnd() throws DataSetException {}

  abstract void onFragmentsEnd(boolean delimited) throws DataSetException;

  /** Bytes that belong to no element: stray delimiters and zeros. */
  void onNoise(byte[] bytes, int offset, int length) throws DataSetException {}

  /**
   * The sequence of defined length at this nesting, counted from 1, cannot be walked; whatever was
   * told of it is void, and the rest of its bytes follow as {@link #onBrokenRest}. False refuses
   * that.
   */
  boolean onBrokenSequence(int depth, long end) throws DataSetException {
    return false;
  }

  void onBrokenRest(byte[] bytes, int offset, int length) throws DataSetException {}

  void onBrokenEnd() throws DataSetException {}

  final long position() {
    return position;
  }

  /** Nesting: 0 in the data set, 1 in a sequence, 2 in its item and so on. */
  final int level() {
    return top.level;
  }

  final Form form() {
    return top.form;
  }

  final Form rootForm() {
    return root.form;
  }

  final Findings findings() {
    return findings;
  }

  /** Whether Pixel Representation, in force where the walk stands, says that pixels are signed. */
  final boolean signedPixels() {
    return top.signed;
  }

  final void feed(byte[] bytes, int offset, int length) throws DataSetException {
    int at = offset;
    int limit = offset + length;
    if (first && carried == 0 && length >= 12) {
      first = false;
      detectForm(bytes, at);
    }
    while (at < limit) {
      if (remaining > 0) {
        int n = (int) Math.min(remaining, limit - at);
        consumeValue(bytes, at, n);
        at += n;
      } else if (carried == 0 && limit - at >= 12) {
        int next = takesWhole() ? consumeRun(bytes, at, limit) : at;
        at = next > at ? next : at + consumeHeader(bytes, at);
      } else {
        at += consumeInto(bytes, at, limit - at);
      }
    }
  }

  /**
   * Ends the data set.
   *
   * @throws DataSetException if it ends amid an element
   */
  final void finish() throws DataSetException {
    if (remaining > 0) {
      throw failure("data set ends " + remaining + " bytes before its last value does");
    }
    if (carried > 0) {
      for (int i = 0; i < carried; i++) {
        if (carry[i] != 0) {
          throw failure("data set ends within the header of an element");
        }
      }
      find("zeros after the last element", "PS3.5 7.1");
      onNoise(carry, 0, carried);
      position += carried;
      carried = 0;
    }
    if (top.level == 1 && top.kind == FRAGMENTS) {
      find("fragments without Sequence Delimitation Item", "PS3.5 A.4");
      pop(false);
    }
    if (top != root) {
      throw failure("data set ends within a sequence");
    }
  }

  /** Whether elements stand here whose bytes may be handed over in one piece. */
  private boolean takesWhole() {
    return !top.form.bigEndian && !probe && (top.kind == 0 || top.kind == ITEM);
  }

  /**
   * Elements stand here, in little endian; takes over as many as there are whole and regular, so
   * that there is nothing to find in them. A subclass that knows a faster way than to be told of
   * each takes it, and says so by {@link #passed}.
   *
   * @return where it stopped
   */
  int consumeRun(byte[] b, int from, int limit) throws DataSetException {
    return form().explicit ? consumeWhole(b, from, limit) : from;
  }

  /** How many bytes there are up to the end of the item, if that is known. */
  final long room() {
    return top.bound - position;
  }

  /** How many elements and items more may come. */
  final long elementsLeft() {
    return limits.maxElements() - elements;
  }

  /** How many sequences are open. */
  final int sequenceDepth() {
    return sequenceDepth;
  }

  /** The last tag before, as a number without sign; -1 if there was none. */
  final long lastTag() {
    return top.lastTag;
  }

  /** A subclass has taken over elements and items by itself. */
  final void passed(int bytes, long count, long lastTag) throws DataSetException {
    position += bytes;
    top.lastTag = lastTag;
    elements += count;
    closeFrames();
  }

  /** A subclass has taken over an element; notes it if it says how to read others. */
  final void passedValue(int tag, byte[] b, int at, int length) {
    if (length > CAPTURE_BYTES) {
      return;
    }
    if (tag == Tag.PixelRepresentation) {
      top.signed = length >= 2 && Numbers.u16(b, at) != 0;
    } else if (Tag.isPrivateCreator(tag) && !top.form.explicit) {
      creators.reserve(tag, b, at, length);
    }
  }

  /**
   * The common case, kept short: plain elements in explicit VR little endian that are there whole.
   * Stops at whatever is not so plain.
   *
   * @return where it stopped
   */
  private int consumeWhole(byte[] b, int from, int limit) throws DataSetException {
    int at = from;
    while (limit - at >= 12) {
      int tag = Numbers.tag(b, at, false);
      Vr vr = Vr.ofLetters(b[at + 4], b[at + 5]);
      if (vr == null || vr == Vr.SQ || tag >>> 16 == 0xFFFE || tag == Tag.PixelRepresentation) {
        break;
      }
      int size = vr.isLongForm() ? 12 : 8;
      int length = size == 8 ? Numbers.u16(b, at + 6) : Numbers.i32(b, at + 8);
      if (length < 0 || length > limit - at - size || size + length > top.bound - position) {
        break;
      }
      if (++elements > limits.maxElements()) {
        throw failure("more elements and items than maxElements=" + limits.maxElements());
      }
      elementOffset = position;
      if ((tag & 0xFFFFFFFFL) <= top.lastTag || (length & 1) != 0) {
        blemishes(tag, length);
      }
      top.lastTag = tag & 0xFFFFFFFFL;
      onWhole(tag, vr, b, at, size, length);
      at += size + length;
      position = elementOffset + size + length;
      if (top.bound <= position) {
        closeFrames();
        break;
      }
    }
    return at;
  }

  /** Gathers a header that is not there in one piece; consumes bytes up to its end. */
  private int consumeInto(byte[] bytes, int at, int available) throws DataSetException {
    if (carry.length == 0) {
      carry = new byte[CARRY_BYTES];
    }
    int taken = 0;
    while (taken < available) {
      carry[carried++] = bytes[at + taken++];
      boolean whole = carried >= 8 && carried == headerLength(carry, 0);
      if (whole || carried == top.bound - position) {
        int size = carried;
        carried = 0;
        if (whole) {
          consumeHeader(carry, 0);
        } else {
          breakOrFail(CUT_HEADER, carry, 0, size);
        }
        break;
      }
    }
    return taken;
  }

  private void consumeValue(byte[] bytes, int at, int n) throws DataSetException {
    if (broken) {
      onBrokenRest(bytes, at, n);
    } else {
      if (deliver) {
        onValue(bytes, at, n);
      }
      if (captured >= 0) {
        System.arraycopy(bytes, at, capture, captured, n);
        captured += n;
      }
    }
    position += n;
    remaining -= n;
    if (remaining == 0) {
      endValue();
    }
  }

  private void endValue() throws DataSetException {
    if (broken) {
      broken = false;
      onBrokenEnd();
      closeFrames();
      return;
    }
    if (captured >= 0) {
      endCapture();
    }
    if (deliver) {
      deliver = false;
      if (top.kind == FRAGMENTS) {
        onFragmentEnd();
      } else {
        onElementEnd();
      }
    }
    closeFrames();
  }

  private void endCapture() {
    passedValue(captureTag, capture, 0, captured);
    captured = -1;
  }

  /** Closes what ends here by its length. */
  private void closeFrames() throws DataSetException {
    while (top != root && top.bound <= position) {
      if (top.undefined) {
        find("no delimitation item where the enclosing length ends", "PS3.5 7.5");
      }
      pop(false);
    }
  }

  private void pop(boolean delimited) throws DataSetException {
    byte kind = top.kind;
    creators.truncate(top.creatorStart);
    top = top.parent;
    switch (kind) {
      case SEQUENCE -> {
        probe = false;
        sequenceDepth--;
        onSequenceEnd(delimited);
      }
      case ITEM -> onItemEnd(delimited);
      default -> onFragmentsEnd(delimited);
    }
  }

  private void push(byte kind, int tag, long length, Form form) throws DataSetException {
    if (kind == SEQUENCE && ++sequenceDepth > limits.maxDepth()) {
      throw failure("sequences nest deeper than maxDepth=" + limits.maxDepth());
    }
    Frame enclosing = top;
    top = enclosing.child();
    top.kind = kind;
    top.tag = tag;
    top.undefined = length == UNDEFINED;
    long bound = enclosing.bound;
    top.bound = length == UNDEFINED ? bound : Math.min(bound, position + length);
    top.form = form;
    top.itemNumber = 0;
    top.lastTag = -1;
    top.creatorStart = creators.size();
    top.signed = enclosing.signed;
    if (length != UNDEFINED && position + length > bound) {
      findHere("length reaches past the enclosing item or sequence", "PS3.5 7.5");
    }
  }

  /** How many bytes the header at {@code at} has, of which 8 are there. */
  private int headerLength(byte[] b, int at) throws DataSetException {
    if (first) {
      first = false;
      detectForm(b, at);
    }
    Form form = top.form;
    byte kind = top.kind;
    if (kind == SEQUENCE || kind == FRAGMENTS || !form.explicit) {
      return 8;
    }
    int tag = Numbers.tag(b, at, form.bigEndian);
    if (tag >>> 16 == 0xFFFE) {
      return 8;
    }
    if (probe) {
      return 8;
    }
    Vr vr = Vr.ofLetters(b[at + 4], b[at + 5]);
    if (vr != null) {
      return vr.isLongForm() ? 12 : 8;
    }
    return wrongVrForm(b, at, tag) == WrongVr.LONG ? 12 : 8;
  }

  private enum WrongVr {
    SHORT,
    LONG,
    IMPLICIT
  }

  /** What a header with a VR code that does not exist looks like. */
  private static WrongVr wrongVrForm(byte[] b, int at, int tag) {
    if ((b[at + 6] | b[at + 7]) != 0) {
      return WrongVr.SHORT;
    }
    boolean blank = (b[at + 4] == 0 && b[at + 5] == 0) || (b[at + 4] == ' ' && b[at + 5] == ' ');
    if (!blank && !(isLetter(b[at + 4]) && isLetter(b[at + 5]))) {
      // A length of 32 bits below 64 KiB: this element is implicit VR.
      return WrongVr.IMPLICIT;
    }
    Vr vr = Dictionary.vr(tag);
    // A VR of the future has the long form (PS3.5 Section 7.1.2).
    return vr.isLongForm() ? WrongVr.LONG : WrongVr.SHORT;
  }

  private static boolean isLetter(byte c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** Corrects the declared form if the first element of the data set contradicts it. */
  private void detectForm(byte[] b, int at) throws DataSetException {
    Form declared = root.form;
    Vr vr = Vr.ofLetters(b[at + 4], b[at + 5]);
    int littleTag = Numbers.tag(b, at, false);
    int bigTag = Numbers.tag(b, at, true);
    Form actual = declared;
    if (vr == Vr.UN) {
      // Says nothing: tags that are not in the dictionary are UN, too.
      return;
    }
    if (vr != null) {
      boolean little = Dictionary.vr(littleTag) == vr || Tag.isGroupLength(littleTag);
      if (little && declared == Form.EXPLICIT_LE) {
        return;
      }
      boolean big = Dictionary.vr(bigTag) == vr || Tag.isGroupLength(bigTag);
      if (declared == Form.EXPLICIT_BE ? !big && little : declared == Form.IMPLICIT_LE && little) {
        actual = Form.EXPLICIT_LE;
      } else if (declared != Form.EXPLICIT_BE && big && !little) {
        actual = Form.EXPLICIT_BE;
      }
    } else if (declared.explicit) {
      int length = Numbers.i32(b, at + 4);
      boolean known = Dictionary.keyword(littleTag).isPresent() || Tag.isGroupLength(littleTag);
      if (known && length > 0 && length <= 0xFFFF) {
        actual = Form.IMPLICIT_LE;
      }
    }
    if (actual != declared) {
      root.form = actual;
      find("encoded as " + actual + ", declared as " + declared, "PS3.5 10");
      blemishes++;
    }
  }

  private int consumeHeader(byte[] b, int at) throws DataSetException {
    header = b;
    headerStart = at;
    elementOffset = position;
    if (++elements > limits.maxElements()) {
      throw failure("more elements and items than maxElements=" + limits.maxElements());
    }
    long room = top.bound - position;
    if (room < 12 && (room < 8 || room < headerLength(b, at))) {
      return breakOrFail(CUT_HEADER, b, at, (int) room);
    }
    Form form = top.form;
    int tag = Numbers.tag(b, at, form.bigEndian);
    byte kind = top.kind;
    if (tag >>> 16 == 0xFFFE || kind == SEQUENCE || kind == FRAGMENTS) {
      headerLength = 8;
      position += 8;
      return structure(tag, Numbers.i32(b, at + 4, form.bigEndian), b, at);
    }
    return element(tag, form, b, at);
  }

  private int element(int tag, Form form, byte[] b, int at) throws DataSetException {
    if (probe) {
      probeForm(b, at);
      return reread(b, at);
    }
    Vr vr;
    long length;
    int size = 8;
    if (form.explicit) {
      vr = Vr.ofLetters(b[at + 4], b[at + 5]);
      if (vr == null) {
        WrongVr wrong = wrongVrForm(b, at, tag);
        if ((tag | Numbers.i32(b, at + 4)) == 0) {
          return zeros(b, at);
        }
        find(tag, "VR code that the standard has not", "PS3.5 6.2");
        vr = plainVr(tag);
        switch (wrong) {
          case LONG -> {
            size = 12;
            length = Numbers.i32(b, at + 8, form.bigEndian) & 0xFFFFFFFFL;
          }
          case SHORT -> length = Numbers.u16(b, at + 6, form.bigEndian);
          default -> length = Numbers.i32(b, at + 4, form.bigEndian) & 0xFFFFFFFFL;
        }
      } else if (vr.isLongForm()) {
        size = 12;
        length = Numbers.i32(b, at + 8, form.bigEndian) & 0xFFFFFFFFL;
      } else {
        length = Numbers.u16(b, at + 6, form.bigEndian);
      }
    } else {
      length = Numbers.i32(b, at + 4) & 0xFFFFFFFFL;
      if (tag == 0 && length == 0) {
        return zeros(b, at);
      }
      vr = plainVr(tag);
    }
    if ((tag & 0xFFFFFFFFL) <= top.lastTag || (length & 1) != 0) {
      blemishes(tag, length);
    }
    top.lastTag = tag & 0xFFFFFFFFL;
    headerLength = size;
    position += size;
    if (length == 0xFFFFFFFFL) {
      undefinedLength(tag, vr, form);
      closeFrames();
    } else if (vr == Vr.SQ) {
      onSequence(tag, vr, length);
      push(SEQUENCE, tag, length, form);
      closeFrames();
    } else {
      value(tag, vr, length, form);
    }
    return size;
  }

  /** Some writers fill an UN sequence in explicit VR: looks which it is (PS3.5 Section 6.2.2). */
  private void probeForm(byte[] b, int at) throws DataSetException {
    probe = false;
    Vr vr = Vr.ofLetters(b[at + 4], b[at + 5]);
    if (vr == null) {
      return;
    }
    find("UN sequence in explicit VR", "PS3.5 6.2.2");
    for (Frame frame = top; frame != probeTop.parent; frame = frame.parent) {
      frame.form = Form.EXPLICIT_LE;
    }
  }

  private void value(int tag, Vr vr, long length, Form form) throws DataSetException {
    long kept = length;
    if (top.bound - position < length) {
      kept = top.bound - position;
      find(tag, "value reaches past the end of its item", "PS3.5 7.5");
    }
    deliver = onElement(tag, vr, kept);
    boolean creator = !form.explicit && Tag.isPrivateCreator(tag);
    if ((creator || tag == Tag.PixelRepresentation) && kept <= CAPTURE_BYTES) {
      captureTag = tag;
      captured = 0;
      if (capture.length == 0) {
        capture = new byte[CAPTURE_BYTES];
      }
    }
    remaining = kept;
    if (kept == 0) {
      endValue();
    }
  }

  private void undefinedLength(int tag, Vr vr, Form form) throws DataSetException {
    if (vr == Vr.OB || vr == Vr.OW || tag == Tag.PixelData) {
      onFragments(tag, vr);
      push(FRAGMENTS, tag, UNDEFINED, form);
    } else if (vr == Vr.SQ || (!form.explicit && vr == Vr.UN)) {
      onSequence(tag, Vr.SQ, UNDEFINED);
      push(SEQUENCE, tag, UNDEFINED, form);
    } else if (vr == Vr.UN) {
      // In UN of undefined length, items are implicit VR little endian (PS3.5 Section 6.2.2).
      probe = true;
      onSequence(tag, Vr.SQ, UNDEFINED);
      push(SEQUENCE, tag, UNDEFINED, Form.IMPLICIT_LE);
      probeTop = top;
    } else if (form.explicit && vr.isLongForm()) {
      throw failure("VR " + vr + " with undefined length, PS3.5 7.1.2");
    } else {
      find(tag, "VR " + vr + " with undefined length taken for a sequence", "PS3.5 7.1.2");
      onSequence(tag, Vr.SQ, UNDEFINED);
      push(SEQUENCE, tag, UNDEFINED, form);
    }
  }

  /** An item, a delimiter, or what stands where one of them should; the header is consumed. */
  private int structure(int tag, int length, byte[] b, int at) throws DataSetException {
    byte kind = top.kind;
    if (tag == ITEM_TAG && kind == SEQUENCE) {
      top.itemNumber++;
      long size = length == UNDEFINED_LENGTH ? UNDEFINED : length & 0xFFFFFFFFL;
      onItem(size);
      push(ITEM, top.tag, size, top.form);
      closeFrames();
      return 8;
    }
    if (tag == ITEM_TAG && kind == FRAGMENTS) {
      fragment(length);
      return 8;
    }
    if (tag == SEQUENCE_END && (kind == SEQUENCE || kind == FRAGMENTS) && top.undefined) {
      if (length != 0) {
        findHere("delimitation item with a length", "PS3.5 7.5");
      }
      if (top == root) {
        ended = true;
        return 8;
      }
      pop(true);
      closeFrames();
      return 8;
    }
    if (tag == ITEM_END && kind == ITEM && top.undefined) {
      if (length != 0) {
        findHere("delimitation item with a length", "PS3.5 7.5");
      }
      pop(true);
      closeFrames();
      return 8;
    }
    return disorder(tag, length, b, at);
  }

  /** Whether a walk that began in a sequence has met its delimiter. */
  final boolean ended() {
    return ended;
  }

  private void fragment(int length) throws DataSetException {
    if (length == UNDEFINED_LENGTH) {
      throw failure("fragment of undefined length, PS3.5 A.4");
    }
    top.itemNumber++;
    long size = length & 0xFFFFFFFFL;
    if (top.bound - position < size) {
      findHere("fragment reaches past the end of its item", "PS3.5 A.4");
      size = top.bound - position;
    }
    deliver = onFragment(size);
    remaining = size;
    if (size == 0) {
      endValue();
    }
  }

  /** Structure out of place; the header of 8 bytes is consumed. */
  private int disorder(int tag, int length, byte[] b, int at) throws DataSetException {
    byte kind = top.kind;
    boolean delimiter = tag == ITEM_END || tag == SEQUENCE_END;
    if (kind == ITEM && top.undefined && (tag == SEQUENCE_END || tag == ITEM_TAG)) {
      findHere("item without Item Delimitation Item", "PS3.5 7.5");
      position -= 8;
      pop(false);
      elements--;
      position += 8;
      elementOffset = position - 8;
      return structure(tag, length, b, at);
    }
    if (delimiter && kind != FRAGMENTS) {
      findHere("stray delimitation item", "PS3.5 7.5");
      onNoise(b, at, 8);
      closeFrames();
      return 8;
    }
    if (kind == SEQUENCE
        && top != root
        && top.undefined
        && tag >>> 16 != 0xFFFE
        && top.itemNumber > 0) {
      findHere("sequence without Sequence Delimitation Item", "PS3.5 7.5");
      position -= 8;
      pop(false);
      return reread(b, at);
    }
    position -= 8;
    return breakOrFail("neither item nor delimitation item in a sequence", b, at, 8);
  }

  /**
   * Reads a header again under another form or frame, by which it may be longer than was thought.
   */
  private int reread(byte[] b, int at) throws DataSetException {
    elements--;
    if (b == carry) {
      carried = 8;
      if (headerLength(b, at) > 8) {
        return 8;
      }
      carried = 0;
    }
    return consumeHeader(b, at);
  }

  private int zeros(byte[] b, int at) throws DataSetException {
    if (!zerosFound) {
      find("zeros between elements", "PS3.5 7.1");
    }
    zerosFound = true;
    onNoise(b, at, 8);
    position += 8;
    closeFrames();
    return 8;
  }

  /**
   * Gives up the innermost sequence of defined length, whose bytes are then of unknown meaning; the
   * header at {@code at} is not consumed.
   *
   * @return bytes consumed of the header
   */
  private int breakOrFail(String what, byte[] b, int at, int size) throws DataSetException {
    Frame frame = top;
    while (frame != root && (frame.kind != SEQUENCE || frame.undefined)) {
      frame = frame.parent;
    }
    int depth = 0;
    for (Frame f = frame; f != root; f = f.parent) {
      depth += f.kind == SEQUENCE ? 1 : 0;
    }
    if (frame == root || !onBrokenSequence(depth, frame.bound)) {
      throw failure(what);
    }
    find(what + ": its sequence is taken for unknown bytes", "PS3.5 7.5");
    remaining = frame.bound - position;
    creators.truncate(frame.creatorStart);
    top = frame.parent;
    sequenceDepth = depth - 1 + (root.kind == SEQUENCE ? 1 : 0);
    probe = false;
    broken = true;
    if (remaining == 0) {
      endValue();
    } else {
      consumeValue(b, at, size);
    }
    return size;
  }

  /** The VR of an element that does not say it itself. */
  final Vr plainVr(int tag) {
    if (Tag.isPrivate(tag)) {
      return creators.vr(tag, top.creatorStart);
    }
    Vr vr = Dictionary.vr(tag);
    if (vr == Vr.US && top.signed && Dictionary.kind(tag) == ElementKind.US_OR_SS) {
      return Vr.SS;
    }
    return vr;
  }

  /** Something is wrong where the walk stands. */
  final void find(String what, String section) throws DataSetException {
    if (findings.hasRoom()) {
      findings.add(path(), position, what, section);
    } else {
      findings.countOnly();
    }
  }

  /** Something is wrong with the item or delimiter that is being told of. */
  private void findHere(String what, String section) throws DataSetException {
    if (findings.hasRoom()) {
      findings.add(path(), elementOffset, what, section);
    } else {
      findings.countOnly();
    }
  }

  /** Something is wrong with the element that is being told of. */
  private void find(int tag, String what, String section) throws DataSetException {
    if (findings.hasRoom()) {
      findings.add(path(tag), elementOffset, what, section);
    } else {
      findings.countOnly();
    }
  }

  /** Something is wrong with an element that is read all the same, and copied as it is. */
  private void blemish(int tag, String what, String section) throws DataSetException {
    find(tag, what, section);
    blemishes++;
  }

  /** How many findings tell of bytes that cannot be copied into another frame as they are. */
  final int damage() {
    return findings.count() - blemishes;
  }

  /** What is not quite right with an element's header; kept out of the way of the common case. */
  private void blemishes(int tag, long length) throws DataSetException {
    long before = top.lastTag;
    long key = tag & 0xFFFFFFFFL;
    if (key == before) {
      blemish(tag, "element twice, of which the first counts", "PS3.5 7.1");
    } else if (key < before) {
      blemish(tag, "element after one with a higher tag", "PS3.5 7.1");
    }
    if ((length & 1) != 0 && length != 0xFFFFFFFFL) {
      blemish(tag, "odd length", "PS3.5 7.1.1");
    }
  }

  private String path(int tag) {
    String enclosing = path();
    return enclosing + (enclosing.isEmpty() ? "" : ".") + Tag.toString(tag);
  }

  final DataSetException failure(String what) {
    return new DataSetException(what, path(), position);
  }

  private String path() {
    var path = new StringBuilder();
    for (Frame frame = root; frame != top.child; frame = frame.child) {
      if (frame.kind == SEQUENCE || frame.kind == FRAGMENTS) {
        path.append(path.length() == 0 ? "" : ".").append(Tag.toString(frame.tag));
        if (frame.itemNumber > 0) {
          path.append('[').append(frame.itemNumber).append(']');
        }
      }
      if (path.length() > 2000) {
        return path.append("...").toString();
      }
    }
    return path.toString();
  }
}
