package dev.vna.data;

import java.util.Arrays;

/** A growing byte array with numbers in either byte order. For one thread. */
final class Bytes {
  private static final int MAX_SIZE = Integer.MAX_VALUE - 64;

  byte[] array;
  int size;

  Bytes(int capacity) {
    array = new byte[capacity];
  }

  /** Makes room for {@code more} bytes at {@link #size}. */
  void ensure(int more) {
    if (array.length - size < more) {
      grow(more);
    }
  }

  /** Makes room for {@code capacity} bytes in all, no more. */
  void reserve(int capacity) {
    if (array.length < capacity) {
      array = Arrays.copyOf(array, capacity);
    }
  }

  private void grow(int more) {
    long wanted = (long) size + more;
    if (wanted > MAX_SIZE) {
      throw new IllegalStateException("size=" + wanted + " bytes, maximum=" + MAX_SIZE);
    }
    array = Arrays.copyOf(array, (int) Math.min(MAX_SIZE, Math.max(wanted, array.length * 2L)));
  }

  void put(byte[] source, int offset, int length) {
    ensure(length);
    System.arraycopy(source, offset, array, size, length);
    size += length;
  }

  void put8(int value) {
    ensure(1);
    array[size++] = (byte) value;
  }

  void put16(int value, boolean bigEndian) {
    ensure(2);
    Numbers.put16(array, size, value, bigEndian);
    size += 2;
  }

  void put32(int value, boolean bigEndian) {
    ensure(4);
    Numbers.put32(array, size, value, bigEndian);
    size += 4;
  }

  void put64(long value, boolean bigEndian) {
    ensure(8);
    Numbers.put64(array, size, value, bigEndian);
    size += 8;
  }

  void putTag(int tag, boolean bigEndian) {
    ensure(4);
    Numbers.putTag(array, size, tag, bigEndian);
    size += 4;
  }

  byte[] toArray() {
    return Arrays.copyOf(array, size);
  }
}
