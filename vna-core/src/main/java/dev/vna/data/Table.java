package dev.vna.data;

import java.util.Arrays;

/**
 * The elements of a data set or item by tag: for each its tag, where it starts and ends in the data
 * set's bytes, and what is known of its value. Sorted by tag; of two elements with one tag the
 * first counts. Immutable once sealed.
 */
final class Table {
  static final Table EMPTY = new Table(new int[0], 0);

  static final int UNDEFINED_LENGTH = 1 << 6;
  static final int FRAGMENTS = 1 << 7;
  static final int BULK = 1 << 8;
  static final int CONTENT_IMPLICIT = 1 << 9;

  /**
   * Something in the element was forgiven: it may be read otherwise where something else follows.
   */
  static final int DAMAGED = 1 << 10;

  /** Above the flags and the ordinal of the VR stands the length of the header. */
  static final int HEADER_SHIFT = 12;

  /** An element takes four numbers: tag, start, end, and what is known of it. */
  static final int STRIDE = 4;

  private int[] entries;
  private int size;
  private boolean sorted;

  private Table(int[] entries, int size) {
    this(entries, size, true);
  }

  private Table(int[] entries, int size, boolean sorted) {
    this.entries = entries;
    this.size = size;
    this.sorted = sorted;
  }

  static Table withCapacity(int elements) {
    return new Table(new int[elements * STRIDE], 0);
  }

  /** For the elements of a data set of this size: as many as one without Pixel Data may have. */
  static Table forBytes(int length) {
    return withCapacity(8 + Math.min(length / 32, 184));
  }

  void add(int tag, int start, int end, int headerLength, Vr vr, int flags) {
    add(tag, start, end, headerLength, flags | vr.ordinal());
  }

  /** Adds an element of which {@code known} are flags and the ordinal of the VR. */
  void add(int tag, int start, int end, int headerLength, int known) {
    int at = size * STRIDE;
    if (at == entries.length) {
      grow();
    }
    if (size > 0 && Integer.compareUnsigned(entries[at - STRIDE], tag) >= 0) {
      sorted = false;
    }
    entries[at] = tag;
    entries[at + 1] = start;
    entries[at + 2] = end;
    entries[at + 3] = headerLength << HEADER_SHIFT | known;
    size++;
  }

  /** What elements are written to by one who tells {@link #wrote} afterwards. */
  int[] entries() {
    return entries;
  }

  /** Makes {@link #entries} larger. */
  int[] grow() {
    entries = Arrays.copyOf(entries, Math.max(8 * STRIDE, entries.length * 2));
    return entries;
  }

  /** Elements were written to {@link #entries}, each after those of lower tags. */
  void wrote(int newSize) {
    size = newSize;
  }

  /** Adds an element that was copied whole from another data set to {@code start}. */
  void addLike(Table other, int index, int start, int tag) {
    int length = other.end(index) - other.start(index);
    add(tag, start, start + length, 0, Vr.AE, 0);
    entries[(size - 1) * STRIDE + 3] = other.meta(index);
  }

  /** A sealed copy. */
  Table copy() {
    return new Table(Arrays.copyOf(entries, size * STRIDE), size, sorted).seal();
  }

  void setEnd(int index, int end, int flags) {
    entries[index * STRIDE + 2] = end;
    entries[index * STRIDE + 3] |= flags;
  }

  void setVr(int index, Vr vr) {
    int at = index * STRIDE + 3;
    entries[at] = (entries[at] & ~0x3F & ~UNDEFINED_LENGTH) | vr.ordinal();
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
    var result = new int[size * STRIDE];
    int kept = 0;
    for (Integer from : order) {
      if (kept == 0 || result[(kept - 1) * STRIDE] != tag(from)) {
        System.arraycopy(entries, from * STRIDE, result, kept++ * STRIDE, STRIDE);
      }
    }
    entries = result;
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
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = entries[middle * STRIDE] ^ Integer.MIN_VALUE;
      if (found < key) {
        low = middle + 1;
      } else if (found > key) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  int tag(int index) {
    return entries[index * STRIDE];
  }

  /** Where the element's header begins. */
  int start(int index) {
    return entries[index * STRIDE + 1];
  }

  /** Where the element ends, its delimiter included. */
  int end(int index) {
    return entries[index * STRIDE + 2];
  }

  private int meta(int index) {
    return entries[index * STRIDE + 3];
  }

  boolean has(int index, int flag) {
    return (meta(index) & flag) != 0;
  }

  Vr vr(int index) {
    return Vr.ofOrdinal(meta(index) & 0x3F);
  }

  int valueStart(int index) {
    return start(index) + (meta(index) >>> HEADER_SHIFT);
  }

  /** Length of the value without a delimiter that ends it. */
  int valueLength(int index) {
    return end(index) - valueStart(index) - (has(index, UNDEFINED_LENGTH) ? 8 : 0);
  }

  /** Tags, places and what is known; no values. */
  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(entries, size * STRIDE));
  }
}
