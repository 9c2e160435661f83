package dev.vna.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A growing array of bytes. Numbers are big endian, so that keys sort by them. */
final class ByteWriter {
  private byte[] array;
  private int size;

  ByteWriter(int capacity) {
    array = new byte[capacity];
  }

  /** Makes room, in an array of its own if need be: {@code array} is to be read after this. */
  private int grow(int bytes) {
    int at = size;
    if (array.length - at < bytes) {
      array = Arrays.copyOf(array, Math.max(at + bytes, array.length * 2));
    }
    size = at + bytes;
    return at;
  }

  ByteWriter u8(int value) {
    int at = grow(1);
    array[at] = (byte) value;
    return this;
  }

  ByteWriter u16(int value) {
    return u8(value >>> 8).u8(value);
  }

  ByteWriter u32(long value) {
    int at = grow(4);
    for (int i = 0; i < 4; i++) {
      array[at + i] = (byte) (value >>> (24 - 8 * i));
    }
    return this;
  }

  ByteWriter u64(long value) {
    return u32(value >>> 32).u32(value);
  }

  /** Seven bits a byte, lowest first; the top bit says that more follow. */
  ByteWriter varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      u8((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    return u8((int) rest);
  }

  /** A number of either sign: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4. */
  ByteWriter zigzag(long value) {
    return varint(value << 1 ^ value >> 63);
  }

  ByteWriter bytes(byte[] bytes) {
    return bytes(bytes, 0, bytes.length);
  }

  ByteWriter bytes(byte[] bytes, int offset, int length) {
    int at = grow(length);
    System.arraycopy(bytes, offset, array, at, length);
    return this;
  }

  /** Text in UTF-8, behind its length in bytes. */
  ByteWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return varint(utf8.length).bytes(utf8);
  }

  /** Text that may be absent: 0, or its length and one, and the text. */
  ByteWriter optional(Optional<String> text) {
    if (text.isEmpty()) {
      return varint(0);
    }
    byte[] utf8 = text.get().getBytes(StandardCharsets.UTF_8);
    return varint(utf8.length + 1L).bytes(utf8);
  }

  int size() {
    return size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(array, size);
  }
}
