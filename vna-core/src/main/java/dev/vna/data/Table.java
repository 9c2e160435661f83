package dev.vna.data;

import java.util.Arrays;

/**
 * The elements of a data set or item by tag: for each its tag, where it starts and ends in the data
 * set's bytes, and what is known of its value. Sorted by tag; of two elements with one tag the
 * first counts. Immutable once sealed, but for a hint where to look first.
 *
 * <p>Of the regular, which is nearly all, only tag and start are kept: each ends where the next
 * begins, and in explicit VR little endian the bytes themselves say the rest. The other columns are
 * made when the first element comes that is not so.
 */
final class Table {
  static final Table EMPTY = new Table(new byte[0], 0);

  static final int UNDEFINED_LENGTH = 1 << 6;
  static final int FRAGMENTS = 1 << 7;
  static final int BULK = 1 << 8;
  static final int CONTENT_IMPLICIT = 1 << 9;

  /**
   * Something in the element was forgiven: it may be read otherwise where something else follows.
   */
  static final int DAMAGED = 1 << 10;

  /** Above the flags and the ordinal of the VR stands the length of the header. */
  private static final int HEADER_SHIFT = 12;

  private static final int VR_MASK = 0x3F;

  /** Of an element whose header has eight bytes. */
  static final int HEADER_8 = 8 << HEADER_SHIFT;

  private static final int HEADER_12 = 12 << HEADER_SHIFT;
  private static final int FEWEST = 8;

  /** In which the elements lie whose bytes say all; null if there are none. */
  private final byte[] bytes;

  /** Of each element the tag, above where it starts. */
  private long[] places;

  /** Of each element what is known of it; null if the bytes say it of all. */
  private char[] known;

  /** Where each element ends; null if each ends where the next begins. */
  private int[] ends;

  private int size;

  /** Where the last element ends. */
  private int end;

  private boolean sorted = true;

  /** Where the last look-up ended: the next is likely to be of a near tag. Any value is right. */
  private int near;

  private Table(byte[] bytes, int elements) {
    this.bytes = bytes;
    this.places = new long[elements];
  }

  /** For elements of which all is told by {@link #add}. */
  static Table withCapacity(int elements) {
    var table = new Table(null, elements);
    table.known = new char[elements];
    return table;
  }

  /** For so many elements that lie in {@code bytes}. */
  static Table withCapacity(byte[] bytes, int elements) {
    return new Table(bytes, elements);
  }

  /** For elements that lie in {@code bytes}, a few to begin with. */
  static Table of(byte[] bytes) {
    return new Table(bytes, 16);
  }

  /** The same for a data set of this size: as many as an image may have before Pixel Data. */
  static Table of(byte[] bytes, int length) {
    return new Table(bytes, 8 + Math.min(length / 48, 136));
  }

  void add(int tag, int start, int end, int headerLength, Vr vr, int flags) {
    add(tag, start, end, headerLength, flags | vr.ordinal());
  }

  /** Adds an element of which {@code facts} are flags and the ordinal of the VR. */
  void add(int tag, int start, int end, int headerLength, int facts) {
    if (size == places.length) {
      grow();
    }
    if (size > 0 && Integer.compareUnsigned(tag(size - 1), tag) >= 0) {
      sorted = false;
    }
    noteGap(start);
    known();
    places[size] = place(tag, start);
    known[size] = (char) (headerLength << HEADER_SHIFT | facts);
    if (ends != null) {
      ends[size] = end;
    }
    this.end = end;
    size++;
  }

  /** What stands in {@link #places} for an element. */
  static long place(int tag, int start) {
    return (long) tag << 32 | start;
  }

  /**
   * Where one who tells {@link #wrote} afterwards writes elements, by {@link #place}, from {@link
   * #size} on.
   */
  long[] places() {
    return places;
  }

  /** Makes {@link #places} larger. */
  long[] grow() {
    int capacity = Math.max(FEWEST, places.length * 2);
    places = Arrays.copyOf(places, capacity);
    known = known == null ? null : Arrays.copyOf(known, capacity);
    ends = ends == null ? null : Arrays.copyOf(ends, capacity);
    return places;
  }

  /**
   * Elements in explicit VR little endian were written to {@link #places}: after those of lower
   * tags, one right behind the other.
   *
   * @param newSize how many there are now
   * @param newEnd where the last ends
   */
  void wrote(int newSize, int newEnd) {
    for (int i = size; known != null && i < newSize; i++) {
      known[i] = (char) said(start(i));
    }
    wroteKnown(newSize, newEnd);
  }

  /** The same in any form: what is known of them was written to {@link #known}, too. */
  void wroteKnown(int newSize, int newEnd) {
    int first = size;
    if (newSize == first) {
      return;
    }
    noteGap(start(first));
    size = newSize;
    end = newEnd;
    for (int i = first; ends != null && i < newSize; i++) {
      ends[i] = i + 1 < newSize ? start(i + 1) : newEnd;
    }
  }

  /** What the bytes say of an element in explicit VR little endian. */
  private int said(int at) {
    int code = Vr.code(Numbers.u16(bytes, at + 4));
    if ((code & Vr.LONG_FORM) == 0) {
      return HEADER_8 | Vr.ordinalOf(code);
    }
    int flags = Numbers.i32(bytes, at + 8) == -1 ? UNDEFINED_LENGTH : 0;
    return HEADER_12 | Vr.ordinalOf(code) | flags;
  }

  /** What is known of each element, for one who tells {@link #wroteKnown} afterwards. */
  char[] known() {
    if (known == null) {
      known = new char[places.length];
      for (int i = 0; i < size; i++) {
        known[i] = (char) said(start(i));
      }
    }
    return known;
  }

  /** An element is about to be added: keeps where others end if that is not where it starts. */
  private void noteGap(int start) {
    if (size > 0 && start != end) {
      keepEnds();
    }
  }

  private void keepEnds() {
    if (ends == null) {
      var kept = new int[places.length];
      for (int i = 0; i < size; i++) {
        kept[i] = end(i);
      }
      ends = kept;
    }
  }

  /** Adds an element that was copied whole from another data set to {@code start}. */
  void addLike(Table other, int index, int start, int tag) {
    int length = other.end(index) - other.start(index);
    add(tag, start, start + length, 0, other.facts(index));
  }

  /** A sealed copy. */
  Table copy() {
    var copy = new Table(bytes, 0);
    copy.places = Arrays.copyOf(places, size);
    copy.known = known == null ? null : Arrays.copyOf(known, size);
    copy.ends = ends == null ? null : Arrays.copyOf(ends, size);
    copy.size = size;
    copy.end = end;
    copy.sorted = sorted;
    return copy.seal();
  }

  /** Tells of the last element where it ends, and more of what is known. */
  void setEnd(int newEnd, int flags) {
    end = newEnd;
    if (ends != null) {
      ends[size - 1] = newEnd;
    }
    known[size - 1] = (char) (known[size - 1] | flags);
  }

  /** Tells the VR of the last element. */
  void setVr(Vr vr) {
    known[size - 1] = (char) ((known[size - 1] & ~VR_MASK & ~UNDEFINED_LENGTH) | vr.ordinal());
  }

  /** Sorts and drops repeated tags; to be called once, before the table is shared. */
  Table seal() {
    if (!sorted) {
      sort();
    }
    return this;
  }

  private void sort() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compareUnsigned(tag(a), tag(b)));
    var newPlaces = new long[size];
    var newKnown = new char[size];
    var newEnds = new int[size];
    int kept = 0;
    for (Integer from : order) {
      if (kept == 0 || (int) (newPlaces[kept - 1] >>> 32) != tag(from)) {
        newPlaces[kept] = places[from];
        newKnown[kept] = (char) facts(from);
        newEnds[kept++] = end(from);
      }
    }
    places = newPlaces;
    known = newKnown;
    ends = newEnds;
    size = kept;
    sorted = true;
  }

  int size() {
    return size;
  }

  /** The index of the element, or a negative number. */
  int find(int tag) {
    int key = tag ^ Integer.MIN_VALUE;
    int low = 0;
    int high = size - 1;
    int from = near;
    if (from <= high && key(from) <= key) {
      int step = 1;
      low = from;
      while (low + step <= high && key(low + step) <= key) {
        low += step;
        step <<= 1;
      }
      high = Math.min(high, low + step - 1);
    } else {
      high = Math.min(high, from - 1);
    }
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = key(middle);
      if (found < key) {
        low = middle + 1;
      } else if (found > key) {
        high = middle - 1;
      } else {
        near = middle;
        return middle;
      }
    }
    near = low;
    return -1;
  }

  /** The tag as a number that sorts as tags do. */
  private int key(int index) {
    return tag(index) ^ Integer.MIN_VALUE;
  }

  int tag(int index) {
    return (int) (places[index] >>> 32);
  }

  /** Where the element's header begins. */
  int start(int index) {
    return (int) places[index];
  }

  /** Where the element ends, its delimiter included. */
  int end(int index) {
    if (ends != null) {
      return ends[index];
    }
    return index + 1 < size ? start(index + 1) : end;
  }

  /** What is known of an element besides its tag and place, as the methods below read it. */
  int facts(int index) {
    return known == null ? said(start(index)) : known[index];
  }

  /**
   * The {@link Vr#code} of an element in explicit VR little endian of which the bytes say all, with
   * a header of eight bytes if that is not {@link Vr#LONG_FORM}; else 0.
   */
  int code(int index) {
    return known == null ? Vr.code(Numbers.u16(bytes, start(index) + 4)) : 0;
  }

  static boolean has(int facts, int flag) {
    return (facts & flag) != 0;
  }

  static Vr vr(int facts) {
    return Vr.ofOrdinal(facts & VR_MASK);
  }

  int valueStart(int index, int facts) {
    return start(index) + (facts >>> HEADER_SHIFT);
  }

  int valueEnd(int index, int facts) {
    return end(index) - (has(facts, UNDEFINED_LENGTH) ? 8 : 0);
  }

  boolean isFlagged(int index, int flag) {
    return has(facts(index), flag);
  }

  Vr vrOf(int index) {
    return vr(facts(index));
  }

  int valueStart(int index) {
    return valueStart(index, facts(index));
  }

  /** Length of the value without a delimiter that ends it. */
  int valueLength(int index) {
    int facts = facts(index);
    return valueEnd(index, facts) - valueStart(index, facts);
  }

  /** Tags, places and what is known; no values. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      text.append(Tag.toString(tag(i)))
          .append(' ')
          .append(start(i))
          .append('-')
          .append(end(i))
          .append(' ')
          .append(Integer.toHexString(facts(i)))
          .append('\n');
    }
    return text.toString();
  }
}
