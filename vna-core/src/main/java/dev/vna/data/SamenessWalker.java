package dev.vna.data;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Feeds the canonical form of what it walks over to a digest; see {@link Sameness}. For one thread.
 */
final class SamenessWalker extends ElementWalker {
  private static final byte ELEMENT = 'E';
  private static final byte SEQUENCE = 'S';
  private static final byte ITEM = 'I';
  private static final byte ITEM_END = 'i';
  private static final byte SEQUENCE_END = 's';
  private static final byte FRAGMENTS = 'F';
  private static final byte FRAGMENT = 'f';
  private static final byte BROKEN = 'B';

  /** A private value up to this size is looked through for a sequence that is not labelled so. */
  private static final int MAX_HIDDEN_SEQUENCE_BYTES = 16 << 20;

  /** Hidden sequences in hidden sequences up to this number are looked through. */
  private static final int MAX_HIDING = 16;

  /** Padding up to this size is known for padding. */
  private static final int MAX_PADDING_BYTES = 64 << 10;

  private static final int PIECE_BYTES = 4 << 10;

  private enum Padding {
    /** None: numbers. */
    NONE,
    /** Any spaces and NULs at the end: text. */
    TEXT,
    /** A byte that makes the length even, if it is a space or a NUL: of unknown meaning. */
    ONE,
    /** A NUL that makes the length even is added if it is missing: bytes. */
    EVEN
  }

  private final Limits limits;
  private final MessageDigest digest;
  private final byte[] mark = new byte[9];

  private final byte[] piece = new byte[PIECE_BYTES];
  private int inPiece;

  /** Spaces and NULs that are padding unless something follows. */
  private Bytes held = new Bytes(64);

  private Padding padding = Padding.NONE;
  private int swapWidth;
  private long valueLength;
  private long expectedLength;

  /** The value so far, while it may be a hidden sequence; else null. */
  private Bytes hidden;

  private int hiddenTag;

  /** By level: whether the open sequence has had an item. */
  private boolean[] hasItems = new boolean[8];

  private int[] tags = new int[8];

  /** How many hidden sequences this one is in. */
  private final int hiding;

  SamenessWalker(Form form, Limits limits, Findings findings, MessageDigest digest) {
    this(form, limits, findings, digest, 0);
  }

  private SamenessWalker(
      Form form, Limits limits, Findings findings, MessageDigest digest, int hiding) {
    super(form, limits, findings);
    this.limits = limits;
    this.digest = digest;
    this.hiding = hiding;
  }

  private void mark(byte kind, int tag) {
    mark[0] = kind;
    Numbers.put32(mark, 1, tag, false);
    digest.update(mark, 0, 5);
  }

  private void mark(byte kind, long length) {
    mark[0] = kind;
    Numbers.put64(mark, 1, length, false);
    digest.update(mark, 0, 9);
  }

  private static Padding paddingOf(int tag) {
    if (Tag.isPrivateCreator(tag)) {
      return Padding.TEXT;
    }
    if (Tag.isPrivate(tag) || Dictionary.keyword(tag).isEmpty()) {
      return Padding.ONE;
    }
    Vr vr = Dictionary.vr(tag);
    if (vr.isText()) {
      return Padding.TEXT;
    }
    return vr == Vr.OB || vr == Vr.OW || vr == Vr.UN ? Padding.EVEN : Padding.NONE;
  }

  @Override
  boolean onElement(int tag, Vr vr, long length) {
    if (isGroupLength(tag, vr) || tag == Tag.DataSetTrailingPadding) {
      return false;
    }
    beginValue(ELEMENT, tag, paddingOf(tag), length);
    swapWidth = form().bigEndian && vr != Vr.UN ? vr.swapWidth() : 1;
    boolean mayHide =
        vr == Vr.UN && length >= 8 && length <= MAX_HIDDEN_SEQUENCE_BYTES && hiding < MAX_HIDING;
    hidden = mayHide ? new Bytes(64) : null;
    hiddenTag = tag;
    if (!mayHide) {
      mark(ELEMENT, tag);
    }
    return true;
  }

  private void beginValue(byte kind, int tag, Padding valuePadding, long length) {
    padding = valuePadding;
    expectedLength = length;
    valueLength = 0;
    inPiece = 0;
    held.size = 0;
    swapWidth = 1;
    hidden = null;
    if (kind == FRAGMENT) {
      mark(kind, tag);
    }
  }

  @Override
  void onValue(byte[] bytes, int offset, int length) {
    if (hidden != null) {
      hidden.put(bytes, offset, length);
      if (hidden.size >= 4 && Numbers.tag(hidden.array, 0, false) != Tag.Item) {
        Bytes plain = hidden;
        hidden = null;
        mark(ELEMENT, hiddenTag);
        gather(plain.array, 0, plain.size);
      }
      return;
    }
    gather(bytes, offset, length);
  }

  /**
   * Gathers pieces whose size is a multiple of every number's width, so that they can be swapped.
   */
  private void gather(byte[] bytes, int offset, int length) {
    if (swapWidth == 1) {
      digestValue(bytes, offset, length);
      return;
    }
    int at = offset;
    int end = offset + length;
    while (at < end) {
      int n = Math.min(end - at, PIECE_BYTES - inPiece);
      System.arraycopy(bytes, at, piece, inPiece, n);
      inPiece += n;
      at += n;
      if (inPiece == PIECE_BYTES) {
        flushPiece();
      }
    }
  }

  private void flushPiece() {
    Numbers.swap(piece, 0, inPiece, swapWidth);
    digestValue(piece, 0, inPiece);
    inPiece = 0;
  }

  private void digestValue(byte[] bytes, int offset, int length) {
    int kept = length;
    if (padding == Padding.TEXT) {
      while (kept > 0 && isPad(bytes[offset + kept - 1])) {
        kept--;
      }
    } else if (padding == Padding.ONE && valueLength + held.size + length == expectedLength) {
      boolean padded = (expectedLength & 1) == 0 && length > 0 && isPad(bytes[offset + length - 1]);
      kept -= padded ? 1 : 0;
    }
    if (kept > 0) {
      releaseHeld();
      digest.update(bytes, offset, kept);
      valueLength += kept;
    }
    if (kept < length) {
      held.put(bytes, offset + kept, length - kept);
      if (held.size > MAX_PADDING_BYTES) {
        releaseHeld();
      }
    }
  }

  private void releaseHeld() {
    if (held.size > 0) {
      digest.update(held.array, 0, held.size);
      valueLength += held.size;
      held.size = 0;
    }
  }

  private static boolean isPad(byte b) {
    return b == ' ' || b == 0;
  }

  @Override
  void onElementEnd() {
    if (hidden != null) {
      endHidden();
    } else {
      endValue(ELEMENT);
    }
  }

  private void endValue(byte kind) {
    if (inPiece > 0) {
      flushPiece();
    }
    if (padding == Padding.EVEN && (valueLength & 1) != 0) {
      digest.update((byte) 0);
      valueLength++;
    }
    mark(kind, valueLength);
  }

  /** The value begins like a sequence: it counts as one if it can be walked to its end. */
  private void endHidden() {
    Bytes value = hidden;
    hidden = null;
    if (isSequence(value)) {
      walkHidden(value);
    } else {
      mark(ELEMENT, hiddenTag);
      gather(value.array, 0, value.size);
      endValue(ELEMENT);
    }
  }

  private boolean isSequence(Bytes value) {
    try {
      TableReader.proveSequence(value.array, value.size, limits, signedPixels());
      return true;
    } catch (DataSetException e) {
      return false;
    }
  }

  private void walkHidden(Bytes value) {
    mark(SEQUENCE, hiddenTag);
    var nested =
        new SamenessWalker(Form.IMPLICIT_LE, limits, Findings.lenient(), digest, hiding + 1);
    try {
      nested.startInSequence(hiddenTag, 0, value.size, true, signedPixels());
      nested.feed(value.array, 0, value.size);
      nested.finish();
    } catch (DataSetException e) {
      throw new IllegalStateException("a proven sequence cannot be walked", e);
    }
    mark(SEQUENCE_END, 0);
  }

  @Override
  void onSequence(int tag, Vr vr, long length) {
    int level = level();
    if (level >= tags.length) {
      tags = Arrays.copyOf(tags, level * 2);
      hasItems = Arrays.copyOf(hasItems, level * 2);
    }
    tags[level] = tag;
    hasItems[level] = false;
  }

  @Override
  void onSequenceEnd(boolean delimited) {
    int level = level();
    if (hasItems[level]) {
      mark(SEQUENCE_END, 0);
    } else {
      // An empty private sequence cannot be told from an empty value in implicit VR.
      mark(ELEMENT, tags[level]);
      mark(ELEMENT, 0L);
    }
  }

  @Override
  void onItem(long length) {
    int sequence = level() - 1;
    if (sequence >= 0 && !hasItems[sequence]) {
      hasItems[sequence] = true;
      mark(SEQUENCE, tags[sequence]);
    }
    mark(ITEM, 0);
  }

  @Override
  void onItemEnd(boolean delimited) {
    mark(ITEM_END, 0);
  }

  @Override
  void onFragments(int tag, Vr vr) {
    mark(FRAGMENTS, tag);
  }

  @Override
  boolean onFragment(long length) {
    beginValue(FRAGMENT, 0, Padding.EVEN, length);
    return true;
  }

  @Override
  void onFragmentEnd() {
    endValue(FRAGMENT);
  }

  @Override
  void onFragmentsEnd(boolean delimited) {
    mark(SEQUENCE_END, 0);
  }

  @Override
  boolean onBrokenSequence(int depth, long end) {
    mark(BROKEN, 0);
    return true;
  }

  @Override
  void onBrokenRest(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
  }
}
