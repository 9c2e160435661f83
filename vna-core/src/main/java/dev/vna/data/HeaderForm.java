package dev.vna.data;

/**
 * The form in which a header is kept: a data set without its bulk values, normalised, as one array
 * of bytes that needs nothing else to be read. It is explicit VR little endian with these
 * differences:
 *
 * <ul>
 *   <li>all sequences and items have defined lengths, so that each is skipped in one step;
 *   <li>group lengths are left out, and a sequence that came as VR UN of undefined length has VR
 *       SQ;
 *   <li>numbers of big endian data sets are turned into little endian;
 *   <li>a value that is bulk is replaced by its place in the data set as received;
 *   <li>a value too long for its VR's length of 16 bits has one of 32 bits.
 * </ul>
 *
 * <pre>
 * element with VR AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US
 *   tag: group 2, element 2 | VR 2 | n: 2                           | value: n     n below FFFDH
 *   tag                     | VR   | FFFFH: 2 | n: 4                | value: n
 * element with another VR
 *   tag                     | VR   | 0: 2     | n: 4                | value: n
 * bulk, any VR
 *   tag                     | VR   | FFFEH: 2 | offset: 8 | length: 8
 *   tag                     | VR   | FFFDH: 2 | offset: 8 | length: 8     encapsulated: fragments
 * item, in the value of VR SQ
 *   FFFEH E000H             | n: 4                                  | elements: n
 * </pre>
 *
 * All numbers are little endian, lengths in bytes.
 */
final class HeaderForm {
  static final int LONG_LENGTH = 0xFFFF;
  static final int BULK = 0xFFFE;
  static final int BULK_FRAGMENTS = 0xFFFD;
  static final int BULK_BYTES = 16;

  /** An element takes about that, header and value: a table of so many need not grow. */
  private static final int USUAL_ELEMENT_BYTES = 30;

  private static final int MOST_EXPECTED = 256;

  private HeaderForm() {}

  /**
   * The table of the elements in a range of bytes; proves that they fill it, not what lies in them.
   */
  static Table table(byte[] b, int start, int end) throws DataSetException {
    int expected = 8 + Math.min((end - start) / USUAL_ELEMENT_BYTES, MOST_EXPECTED);
    Table table = Table.withCapacity(b, expected);
    int at = regularRun(table, b, start, end);
    while (at < end) {
      at = regularRun(table, b, next(table, b, at, end), end);
    }
    return table.seal();
  }

  /**
   * Elements that lie as in explicit VR little endian, each behind the one before and of a higher
   * tag: nearly all are so. Returns where the first one begins that is not.
   */
  private static int regularRun(Table table, byte[] b, int start, int end) {
    long[] places = table.places();
    int size = table.size();
    long last = size == 0 ? -1 : table.tag(size - 1) & 0xFFFFFFFFL;
    int at = start;
    while (end - at >= 8) {
      long word = Numbers.i64(b, at);
      int tag = Integer.rotateLeft((int) word, 16);
      int code = Vr.codeOrNone((int) (word >>> 32) & 0xFFFF);
      int length = (int) (word >>> 48);
      int valueAt = at + 8;
      if (length >= BULK_FRAGMENTS || (tag & 0xFFFFFFFFL) <= last) {
        break;
      }
      if ((code & Vr.NONE_OR_LONG) != 0) {
        if ((code & Vr.NONE) != 0 || end - at < 12) {
          break;
        }
        valueAt = at + 12;
        length = Numbers.i32(b, at + 8);
      }
      if (length < 0 || length > end - valueAt) {
        break;
      }
      if (size == places.length) {
        places = table.grow();
      }
      last = tag & 0xFFFFFFFFL;
      places[size++] = Table.place(tag, at);
      at = valueAt + length;
    }
    table.wrote(size, at);
    return at;
  }

  private static int next(Table table, byte[] b, int at, int end) throws DataSetException {
    Vr vr = end - at < 8 ? null : Vr.ofLetters(b[at + 4], b[at + 5]);
    if (vr == null) {
      throw corrupt(at);
    }
    int short16 = Numbers.u16(b, at + 6);
    int size = 8;
    int length = short16;
    int flags = 0;
    if (short16 == BULK || short16 == BULK_FRAGMENTS) {
      length = BULK_BYTES;
      flags = Table.BULK | (short16 == BULK ? 0 : Table.FRAGMENTS);
    } else if (short16 == LONG_LENGTH || vr.isLongForm()) {
      size = 12;
      length = end - at < 12 ? -1 : Numbers.i32(b, at + 8);
    }
    if (length < 0 || end - at - size < length) {
      throw corrupt(at);
    }
    table.add(Numbers.tag(b, at, false), at, at + size + length, size, vr, flags);
    return at + size + length;
  }

  /** Whether a range of bytes is whole elements in the order of their tags, none repeated. */
  static boolean isInOrder(byte[] b, int start, int end) {
    long last = -1;
    int at = start;
    while (at < end) {
      Vr vr = end - at < 8 ? null : Vr.ofLetters(b[at + 4], b[at + 5]);
      if (vr == null) {
        return false;
      }
      long tag = Numbers.tag(b, at, false) & 0xFFFFFFFFL;
      int mark = Numbers.u16(b, at + 6);
      int size = 8;
      int length = mark;
      if (mark == BULK || mark == BULK_FRAGMENTS) {
        length = BULK_BYTES;
      } else if (mark == LONG_LENGTH || vr.isLongForm()) {
        size = 12;
        length = end - at < 12 ? -1 : Numbers.i32(b, at + 8);
      }
      if (tag <= last || length < 0 || end - at - size < length) {
        return false;
      }
      last = tag;
      at += size + length;
    }
    return true;
  }

  private static DataSetException corrupt(int at) {
    return new DataSetException("header form is corrupt", "", at);
  }

  /**
   * Begins an element in header form; for a value of more bytes than its length holds, the long
   * way.
   */
  static void putHeader(Bytes out, int tag, Vr vr, int length) {
    out.ensure(12);
    byte[] b = out.array;
    int at = out.size;
    Numbers.putTag(b, at, tag, false);
    b[at + 4] = vr.firstLetter();
    b[at + 5] = vr.secondLetter();
    if (!vr.isLongForm() && length < BULK_FRAGMENTS) {
      Numbers.put16(b, at + 6, length, false);
      out.size = at + 8;
    } else {
      Numbers.put16(b, at + 6, vr.isLongForm() ? 0 : LONG_LENGTH, false);
      Numbers.put32(b, at + 8, length, false);
      out.size = at + 12;
    }
  }

  static void putBulk(Bytes out, int tag, Vr vr, int mark, long offset, long length) {
    out.ensure(24);
    byte[] b = out.array;
    int at = out.size;
    Numbers.putTag(b, at, tag, false);
    b[at + 4] = vr.firstLetter();
    b[at + 5] = vr.secondLetter();
    Numbers.put16(b, at + 6, mark, false);
    Numbers.put64(b, at + 8, offset, false);
    Numbers.put64(b, at + 16, length, false);
    out.size = at + 24;
  }
}
