package dev.vna.index;

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
  private static final int HEAD_BYTES = 8;
  private static final int LONG_HEAD_BYTES = 12;
  private static final int LONG_LENGTH = 0xFFFF;
  private static final int BULK = 0xFFFE;
  private static final int BULK_FRAGMENTS = 0xFFFD;
  private static final int BULK_BYTES = 16;
  private static final int NONE = -1;
  private static final char UNKNOWN = '\uFFFD';

  /** A copy. */
  byte[] toBytes() {
    return Arrays.copyOfRange(array, from, to);
  }

  /** The tag of the element at a place. */
  static int tag(byte[] b, int at) {
    return u16(b, at) << 16 | u16(b, at + 2);
  }

  /** Whether the element at a place is bulk. */
  static boolean isBulk(byte[] b, int at) {
    int mark = u16(b, at + 6);
    return mark == BULK || mark == BULK_FRAGMENTS;
  }

  /** Where the element at a place ends. */
  static int end(byte[] b, int at) {
    int mark = u16(b, at + 6);
    if (mark == BULK || mark == BULK_FRAGMENTS) {
      return at + HEAD_BYTES + BULK_BYTES;
    }
    return mark == LONG_LENGTH || isLongForm(b[at + 4], b[at + 5])
        ? at + LONG_HEAD_BYTES + (u16(b, at + 8) | u16(b, at + 10) << 16)
        : at + HEAD_BYTES + mark;
  }

  private static int u16(byte[] b, int at) {
    return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
  }

  private static boolean isLongForm(byte first, byte second) {
    return switch (first) {
      case 'O' -> second != 'A';
      case 'S' -> second == 'Q' || second == 'V';
      case 'U' -> second == 'C' || second == 'N' || second == 'R' || second == 'T' || second == 'V';
      default -> false;
    };
  }

  /** Where an element begins; negative if there is none. */
  private int find(int tag) {
    for (int at = from; at < to; at = end(array, at)) {
      int here = tag(array, at);
      if (here == tag) {
        return at;
      }
      if (Integer.compareUnsigned(here, tag) > 0) {
        break;
      }
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

  /** Whether an attribute has exactly one value, of one component group if it is a name. */
  boolean hasOneValue(int tag) {
    String value = plainValue(tag);
    return value != null && !value.isEmpty() && value.indexOf('=') < 0;
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
