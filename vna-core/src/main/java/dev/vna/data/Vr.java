package dev.vna.data;

import java.util.Arrays;
import java.util.Optional;

/**
 * A Value Representation: how the bytes of a value are to be read. Source: PS3.5 Section 6.2; form
 * of the header, PS3.5 Section 7.1.2.
 */
public enum Vr {
  /** Application Entity. */
  AE(Kind.TEXT),
  /** Age String. */
  AS(Kind.TEXT),
  /** Attribute Tag. */
  AT(Kind.TAG, 2, 4),
  /** Code String. */
  CS(Kind.TEXT),
  /** Date. */
  DA(Kind.TEXT),
  /** Decimal String. */
  DS(Kind.TEXT),
  /** Date Time. */
  DT(Kind.TEXT),
  /** Floating Point Double. */
  FD(Kind.FLOAT, 8, 8),
  /** Floating Point Single. */
  FL(Kind.FLOAT, 4, 4),
  /** Integer String. */
  IS(Kind.TEXT),
  /** Long String. */
  LO(Kind.CHARSET_TEXT),
  /** Long Text. */
  LT(Kind.SINGLE_TEXT),
  /** Other Byte. */
  OB(Kind.BYTES, 1, 1),
  /** Other Double. */
  OD(Kind.FLOAT, 8, 8),
  /** Other Float. */
  OF(Kind.FLOAT, 4, 4),
  /** Other Long. */
  OL(Kind.UNSIGNED, 4, 4),
  /** Other 64-bit Very Long. */
  OV(Kind.UNSIGNED, 8, 8),
  /** Other Word. */
  OW(Kind.UNSIGNED, 2, 2),
  /** Person Name. */
  PN(Kind.CHARSET_TEXT),
  /** Short String. */
  SH(Kind.CHARSET_TEXT),
  /** Signed Long. */
  SL(Kind.SIGNED, 4, 4),
  /** Sequence of Items. */
  SQ(Kind.SEQUENCE, 1, 1),
  /** Signed Short. */
  SS(Kind.SIGNED, 2, 2),
  /** Short Text. */
  ST(Kind.SINGLE_TEXT),
  /** Signed 64-bit Very Long. */
  SV(Kind.SIGNED, 8, 8),
  /** Time. */
  TM(Kind.TEXT),
  /** Unlimited Characters. */
  UC(Kind.CHARSET_TEXT),
  /** Unique Identifier. */
  UI(Kind.UID),
  /** Unsigned Long. */
  UL(Kind.UNSIGNED, 4, 4),
  /** Unknown. */
  UN(Kind.BYTES, 1, 1),
  /** Universal Resource Identifier or Locator. */
  UR(Kind.ASCII_SINGLE_TEXT),
  /** Unsigned Short. */
  US(Kind.UNSIGNED, 2, 2),
  /** Unlimited Text. */
  UT(Kind.SINGLE_TEXT),
  /** Unsigned 64-bit Very Long. */
  UV(Kind.UNSIGNED, 8, 8);

  private enum Kind {
    TEXT,
    CHARSET_TEXT,
    SINGLE_TEXT,
    ASCII_SINGLE_TEXT,
    UID,
    TAG,
    FLOAT,
    SIGNED,
    UNSIGNED,
    BYTES,
    SEQUENCE
  }

  private static final Vr[] VALUES = values();

  /** VR by the two letters of its code, as an index of 26 x 26; null where there is none. */
  private static final Vr[] BY_LETTERS = new Vr[26 * 26];

  /** In a {@link #code}: the length has 32 bits, after two reserved bytes. */
  static final int LONG_FORM = 1 << 22;

  /** In a {@link #code}: the value is items. */
  static final int SEQUENCE = 1 << 23;

  /** In a {@link #code}: values are characters. */
  static final int TEXT = 1 << 24;

  /** In a {@link #code}: a backslash separates values. */
  static final int SEVERAL_TEXTS = 1 << 25;

  /** In a {@link #code}: the character set matters. */
  static final int CODED_TEXT = 1 << 26;

  /** In a {@link #code}: leading spaces mean nothing. */
  static final int LOOSE_TEXT = 1 << 27;

  /** In a {@link #codeOrNone}: there is no such VR. */
  static final int NONE = 0xFFFF;

  static final int NONE_OR_LONG = NONE | LONG_FORM;

  private static final int ORDINAL_SHIFT = 16;

  /**
   * VR by five bits of each of its letters: both letters as they stand in little endian, the
   * ordinal, and flags. One load and one comparison in the loop over elements.
   */
  private static final int[] CODES = new int[1 << 10];

  static {
    // What no letters of a free slot are equal to.
    Arrays.fill(CODES, 0xFFFF);
    CODES[slot(0xFFFF)] = 0;
    for (Vr vr : VALUES) {
      BY_LETTERS[(vr.first - 'A') * 26 + vr.second - 'A'] = vr;
      int letters = vr.first | (vr.second << 8);
      CODES[slot(letters)] =
          letters
              | (vr.ordinal() << ORDINAL_SHIFT)
              | (vr.longForm ? LONG_FORM : 0)
              | (vr == SQ ? SEQUENCE : 0)
              | (vr.text ? TEXT : 0)
              | (vr.multiValuedText ? SEVERAL_TEXTS : 0)
              | (vr.usesCharacterSet ? CODED_TEXT : 0)
              | (vr.trimsLeadingSpaces ? LOOSE_TEXT : 0);
    }
  }

  private final Kind kind;
  private final int swapWidth;
  private final int valueWidth;
  private final boolean longForm;
  private final byte first;
  private final byte second;
  private final boolean text;
  private final boolean usesCharacterSet;
  private final boolean multiValuedText;
  private final boolean trimsLeadingSpaces;

  Vr(Kind kind) {
    this(kind, 1, 1);
  }

  Vr(Kind kind, int swapWidth, int valueWidth) {
    this.kind = kind;
    this.swapWidth = swapWidth;
    this.valueWidth = valueWidth;
    this.first = (byte) name().charAt(0);
    this.second = (byte) name().charAt(1);
    this.text =
        switch (kind) {
          case TEXT, CHARSET_TEXT, SINGLE_TEXT, ASCII_SINGLE_TEXT, UID -> true;
          default -> false;
        };
    this.usesCharacterSet = kind == Kind.CHARSET_TEXT || kind == Kind.SINGLE_TEXT;
    this.multiValuedText = kind == Kind.TEXT || kind == Kind.CHARSET_TEXT || kind == Kind.UID;
    this.trimsLeadingSpaces =
        kind == Kind.TEXT || kind == Kind.UID || name().equals("LO") || name().equals("SH");
    this.longForm = "OB OD OF OL OV OW SQ SV UC UN UR UT UV".contains(name());
  }

  /** The VR with this two-letter code; empty if the standard has none. */
  public static Optional<Vr> of(String code) {
    return code.length() == 2
        ? Optional.ofNullable(ofLetters(code.charAt(0), code.charAt(1)))
        : Optional.empty();
  }

  /** The VR with these two letters, or null. */
  static Vr ofLetters(int first, int second) {
    int row = first - 'A';
    int column = second - 'A';
    return row >= 0 && row < 26 && column >= 0 && column < 26
        ? BY_LETTERS[row * 26 + column]
        : null;
  }

  private static int slot(int letters) {
    return (letters & 0x1F) | ((letters >>> 3) & 0x3E0);
  }

  /**
   * What is known of a VR by its letters, the first in the lower byte: flags, and {@link
   * #ordinalOf}; 0 if there is no such VR.
   */
  static int code(int letters) {
    int code = CODES[slot(letters)];
    return (code & 0xFFFF) == letters ? code : 0;
  }

  /**
   * The same in half the steps: instead of the letters it has some bits of {@link #NONE} if there
   * is no such VR, else none of them.
   */
  static int codeOrNone(int letters) {
    return CODES[slot(letters)] ^ letters;
  }

  /** The ordinal in a {@link #code}. */
  static int ordinalOf(int code) {
    return (code >>> ORDINAL_SHIFT) & 0x3F;
  }

  /** The {@link #code} of this VR. */
  int code() {
    return CODES[slot(first | (second << 8))];
  }

  /** The VR with this ordinal, without the copy that {@link #values()} makes. */
  static Vr ofOrdinal(int ordinal) {
    return VALUES[ordinal];
  }

  byte firstLetter() {
    return first;
  }

  byte secondLetter() {
    return second;
  }

  /** Whether the explicit VR header has two reserved bytes and a length of 32 bits. */
  public boolean isLongForm() {
    return longForm;
  }

  /** The byte that fills a value up to even length: a space for text, else zero. */
  public byte padding() {
    return isText() && kind != Kind.UID ? (byte) ' ' : 0;
  }

  /** Whether values are characters (UI included). */
  public boolean isText() {
    return text;
  }

  /** Whether values are a sequence of items. */
  public boolean isSequence() {
    return kind == Kind.SEQUENCE;
  }

  /** Whether values are binary numbers, tags or bytes. */
  public boolean isBinary() {
    return !isText() && kind != Kind.SEQUENCE;
  }

  /**
   * Whether Specific Character Set (0008,0005) applies: LO LT PN SH ST UC UT (PS3.5 Section
   * 6.1.2.2).
   */
  public boolean usesCharacterSet() {
    return usesCharacterSet;
  }

  /**
   * Whether a backslash separates values: true of text but LT, ST, UT and UR (PS3.5 Section 6.4).
   */
  public boolean isMultiValuedText() {
    return multiValuedText;
  }

  /** Whether leading spaces mean nothing and are dropped when a value is read. */
  public boolean trimsLeadingSpaces() {
    return trimsLeadingSpaces;
  }

  boolean isFloat() {
    return kind == Kind.FLOAT;
  }

  boolean isSigned() {
    return kind == Kind.SIGNED;
  }

  boolean isUnsigned() {
    return kind == Kind.UNSIGNED;
  }

  /** The bytes that change their order between little and big endian: 1, 2, 4 or 8. */
  public int swapWidth() {
    return swapWidth;
  }

  /** The bytes of one binary value: 1, 2, 4 or 8; 1 for text. */
  public int valueWidth() {
    return valueWidth;
  }
}
