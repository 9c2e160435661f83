package dev.vna.index;

import java.util.Arrays;

/**
 * A run of the instances of a series, hidden ones included, by rising number. A series has its
 * members in rows of at most {@link #MAX}, which lie behind the series' own row.
 *
 * <pre>
 * member ...   (number - number before) * 2 + (1 if hidden): varint    before the first: the key's
 * </pre>
 */
final class Members {
  /** Most members in one row: the row of the last ones is written with each new one. */
  static final int MAX = 128;

  private long[] numbers;
  private boolean[] hidden;
  private int size;

  Members() {
    numbers = new long[8];
    hidden = new boolean[8];
  }

  /**
   * Reads a row.
   *
   * @param from what the first number was written against
   */
  static Members read(long from, byte[] row) {
    Members members = new Members();
    ByteReader in = new ByteReader(row);
    long last = from;
    while (in.remaining() > 0) {
      long value = in.varint();
      last += value >>> 1;
      members.insert(members.size, last, (value & 1) != 0);
    }
    return members;
  }

  /**
   * The row.
   *
   * @param from what the first number is written against
   */
  byte[] toBytes(long from) {
    ByteWriter out = new ByteWriter(size * 3 + 8);
    long last = from;
    for (int i = 0; i < size; i++) {
      out.varint((numbers[i] - last) << 1 | (hidden[i] ? 1 : 0));
      last = numbers[i];
    }
    return out.toBytes();
  }

  int size() {
    return size;
  }

  long first() {
    return numbers[0];
  }

  long last() {
    return numbers[size - 1];
  }

  long number(int index) {
    return numbers[index];
  }

  boolean isHidden(int index) {
    return hidden[index];
  }

  void append(long number, boolean isHidden) {
    insert(size, number, isHidden);
  }

  void add(long number, boolean isHidden) {
    int at = Arrays.binarySearch(numbers, 0, size, number);
    if (at >= 0) {
      throw new CorruptRowException("instance " + number + " is a member already");
    }
    insert(-at - 1, number, isHidden);
  }

  private void insert(int at, long number, boolean isHidden) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      hidden = Arrays.copyOf(hidden, size * 2);
    }
    System.arraycopy(numbers, at, numbers, at + 1, size - at);
    System.arraycopy(hidden, at, hidden, at + 1, size - at);
    numbers[at] = number;
    hidden[at] = isHidden;
    size++;
  }

  void remove(long number) {
    int at = find(number);
    System.arraycopy(numbers, at + 1, numbers, at, size - at - 1);
    System.arraycopy(hidden, at + 1, hidden, at, size - at - 1);
    size--;
  }

  void hide(long number) {
    hidden[find(number)] = true;
  }

  void show(long number) {
    hidden[find(number)] = false;
  }

  /** True if a number is one of them, and hidden. */
  boolean isHiddenMember(long number) {
    int at = Arrays.binarySearch(numbers, 0, size, number);
    return at >= 0 && hidden[at];
  }

  private int find(long number) {
    int at = Arrays.binarySearch(numbers, 0, size, number);
    if (at < 0) {
      throw new CorruptRowException("instance " + number + " is no member");
    }
    return at;
  }

  /** Takes the upper half out of this into a row of its own. */
  Members split() {
    int half = size / 2;
    Members upper = new Members();
    for (int i = half; i < size; i++) {
      upper.append(numbers[i], hidden[i]);
    }
    size = half;
    return upper;
  }
}
