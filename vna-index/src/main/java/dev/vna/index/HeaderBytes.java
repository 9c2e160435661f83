package dev.vna.index;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Elements in header form and UTF-8, where they lie in a row: what a question needs is found in
 * them without a table of all. Immutable, as long as the array is.
 *
 * @param array is not copied
 * @param from where the first element begins
 * @param to where the last one ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HeaderBytes(byte[] array, int from, int to) {
  /** Of a header whose length has 32 bits. */
  static final int LONG_HEAD_BYTES = 12;

  /** Stands for a length of 32 bits behind it. */
  static final int LONG_LENGTH = 0xFFFF;

  private static final int BULK = 0xFFFE;
  private static final int BULK_FRAGMENTS = 0xFFFD;

  /** A value of 16 bits of length has no more. */
  static final int MAX_SHORT_LENGTH = BULK_FRAGMENTS - 1;

  private static final int HEAD_BYTES = 8;
  private static final int BULK_BYTES = 16;
  private static final int NONE = -1;
  private static final byte ESCAPE = 0x1B;
  private static final long ONES = 0x0101010101010101L;
  private static final long TOP_BITS = 0x8080808080808080L;

  /** A bit for each two letters. */
  private static final long[] LONG_FORMS = longForms();

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The element of a header that is in UTF-8. */
  private static final byte[] SAYS_UTF_8 =
      "\b\0\5\0CS\n\0ISO_IR 192".getBytes(StandardCharsets.ISO_8859_1);

  private static final char UNKNOWN = '\uFFFD';

  static HeaderBytes of(DataSet header) {
    byte[] encoded = header.encoded();
    return new HeaderBytes(encoded, 0, encoded.length);
  }

  /** A copy. */
  byte[] toBytes() {
    return Arrays.copyOfRange(array, from, to);
  }

  /** The first eight bytes of the element at a place: what the methods below read. */
  static long head(byte[] b, int at) {
    if (at > b.length - HEAD_BYTES) {
      throw new CorruptRowException("an element ends too early");
    }
    return (long) LONG.get(b, at);
  }

  /** The tag of an element. */
  static int tag(long head) {
    return Integer.rotateLeft((int) head, 16);
  }

  /** Whether an element is bulk. */
  static boolean isBulk(long head) {
    int mark = (int) (head >>> 48);
    return mark == BULK || mark == BULK_FRAGMENTS;
  }

  /** Where the element at a place ends. */
  static int end(byte[] b, int at, long head) {
    int mark = (int) (head >>> 48);
    int end;
    if (mark < BULK_FRAGMENTS && !isLongForm((int) (head >>> 32))) {
      end = at + HEAD_BYTES + mark;
    } else if (isBulk(head)) {
      end = at + HEAD_BYTES + BULK_BYTES;
    } else {
      end = at + LONG_HEAD_BYTES + (u16(b, at + 8) | u16(b, at + 10) << 16);
    }
    if (end > b.length || end <= at) {
      throw new CorruptRowException("an element ends behind the row");
    }
    return end;
  }

  private static int end(byte[] b, int at) {
    return end(b, at, head(b, at));
  }

  private static int valueStart(byte[] b, int at) {
    int letters = (int) INT.get(b, at + 4);
    boolean isLong = letters >>> 16 == LONG_LENGTH || isLongForm(letters);
    return at + (isLong ? LONG_HEAD_BYTES : HEAD_BYTES);
  }

  private static int u16(byte[] b, int at) {
    return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
  }

  /** Whether the VR in the lower half of a number has a length of 32 bits. */
  private static boolean isLongForm(int letters) {
    int vr = letters & 0xFFFF;
    return (LONG_FORMS[vr >>> 6] >>> vr & 1) != 0;
  }

  private static long[] longForms() {
    long[] bits = new long[(1 << 16) / Long.SIZE];
    for (String vr : "OB OD OF OL OV OW SQ SV UC UN UR UT UV".split(" ")) {
      int letters = vr.charAt(0) | vr.charAt(1) << 8;
      bits[letters >>> 6] |= 1L << letters;
    }
    return bits;
  }

  /** Where an element begins; negative if there is none. */
  private int find(int tag) {
    int at = from;
    while (at < to) {
      long head = head(array, at);
      int here = tag(head);
      if (Integer.compareUnsigned(here, tag) >= 0) {
        return here == tag ? at : NONE;
      }
      at = end(array, at, head);
    }
    return NONE;
  }

  /**
   * The value of an attribute without padding, empty if there is none. Null if that is not said so
   * easily: if there may be several, or it is another VR than those of most keys.
   */
  String plainValue(int tag) {
    int at = find(tag);
    if (at == NONE) {
      return "";
    }
    if (!isShortText(array[at + 4], array[at + 5]) || u16(array, at + 6) >= BULK_FRAGMENTS) {
      return null;
    }
    int first = at + HEAD_BYTES;
    int last = end(array, at);
    while (last > first && (array[last - 1] == ' ' || array[last - 1] == 0)) {
      last--;
    }
    boolean isName = array[at + 4] == 'P';
    while (!isName && first < last && array[first] == ' ') {
      first++;
    }
    return isName && first < last && array[first] == ' ' ? null : text(at, first, last);
  }

  private String text(int at, int first, int last) {
    boolean isAscii = true;
    for (int i = first; i < last; i++) {
      byte c = array[i];
      isAscii &= c >= 0;
      if ((c >= 0 && c < ' ') || c == '\\') {
        return null;
      }
    }
    if (isAscii) {
      return new String(array, first, last - first, StandardCharsets.ISO_8859_1);
    }
    String text = new String(array, first, last - first, StandardCharsets.UTF_8);
    return usesCharacterSet(array[at + 4]) && text.indexOf(UNKNOWN) < 0 ? text : null;
  }

  /** Whether it says that its text is in UTF-8. */
  boolean saysUtf8() {
    int at = find(Tag.SpecificCharacterSet);
    return at != NONE && Arrays.equals(array, at, end(array, at), SAYS_UTF_8, 0, SAYS_UTF_8.length);
  }

  private boolean isAsciiItem(int start, int end) {
    int at = start;
    while (at < end) {
      long head = head(array, at);
      if (tag(head) == Tag.SpecificCharacterSet || !(isBulk(head) || isAsciiValue(at))) {
        return false;
      }
      at = end(array, at, head);
    }
    return true;
  }

  /** Whether the value of an element, which is not bulk, is in ASCII as far as it is text. */
  boolean isAsciiValue(int at) {
    byte first = array[at + 4];
    byte second = array[at + 5];
    if (first == 'S' && second == 'Q') {
      return areAsciiItems(valueStart(array, at), end(array, at));
    }
    boolean isText =
        switch (first) {
          case 'L' -> true;
          case 'P' -> true;
          case 'S' -> second == 'H' || second == 'T';
          case 'U' -> second == 'C' || second == 'T';
          default -> false;
        };
    return !isText || isAscii(valueStart(array, at), end(array, at));
  }

  /** Eight bytes at a time. */
  private boolean isAscii(int start, int end) {
    int at = start;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      long eight = (long) LONG.get(array, at);
      long escapes = eight ^ ESCAPE * ONES;
      if (((eight | (escapes - ONES & ~escapes)) & TOP_BITS) != 0) {
        return false;
      }
    }
    for (; at < end; at++) {
      if (array[at] < 0 || array[at] == ESCAPE) {
        return false;
      }
    }
    return true;
  }

  private boolean areAsciiItems(int start, int end) {
    int at = start;
    while (at < end) {
      int length = at > end - HEAD_BYTES ? -1 : u16(array, at + 4) | u16(array, at + 6) << 16;
      if (length < 0 || length > end - at - HEAD_BYTES) {
        throw new CorruptRowException("an item ends behind its sequence");
      }
      if (!isAsciiItem(at + HEAD_BYTES, at + HEAD_BYTES + length)) {
        return false;
      }
      at += HEAD_BYTES + length;
    }
    return true;
  }

  /** Whether an attribute has exactly one value, of one component group if it is a name. */
  boolean hasOneValue(int tag) {
    int at = find(tag);
    if (at == NONE || !isShortText(array[at + 4], array[at + 5])) {
      return false;
    }
    boolean hasCharacter = false;
    int end = end(array, at);
    for (int i = valueStart(array, at); i < end; i++) {
      byte c = array[i];
      if (c == '\\' || c == '=') {
        return false;
      }
      hasCharacter |= c != ' ' && c != 0;
    }
    return hasCharacter && !isBulk(head(array, at));
  }

  /** AE and the VRs whose values are no short text are left to the data set. */
  private static boolean isShortText(byte first, byte second) {
    return switch (first) {
      case 'C' -> second == 'S';
      case 'D' -> second == 'A';
      case 'L' -> second == 'O';
      case 'P' -> second == 'N';
      case 'S' -> second == 'H';
      case 'T' -> second == 'M';
      case 'U' -> second == 'I';
      default -> false;
    };
  }

  /** Of those LO, PN and SH. */
  private static boolean usesCharacterSet(byte first) {
    return first == 'L' || first == 'P' || first == 'S';
  }
}
