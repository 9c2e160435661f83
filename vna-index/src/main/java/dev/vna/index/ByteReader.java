package dev.vna.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads what {@link ByteWriter} wrote. A row that ends too early is a damaged index. */
final class ByteReader {
  private final byte[] array;
  private final int end;
  private int at;

  ByteReader(byte[] array) {
    this(array, 0);
  }

  ByteReader(byte[] array, int from) {
    this.array = array;
    this.at = from;
    this.end = array.length;
  }

  int u8() {
    if (at >= end) {
      throw new CorruptRowException("row of " + end + " bytes ends too early");
    }
    return array[at++] & 0xFF;
  }

  int u16() {
    return u8() << 8 | u8();
  }

  long u32() {
    return (long) u16() << 16 | u16();
  }

  long u64() {
    return u32() << 32 | u32();
  }

  long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = u8();
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new CorruptRowException("number of more than 64 bits");
  }

  long zigzag() {
    long value = varint();
    return value >>> 1 ^ -(value & 1);
  }

  /** A count or length that memory can hold. */
  int length() {
    long value = varint();
    if (value < 0 || value > end - (long) at) {
      throw new CorruptRowException("length of " + value + " in a row of " + end + " bytes");
    }
    return (int) value;
  }

  byte[] bytes(int length) {
    if (length > end - at) {
      throw new CorruptRowException("row of " + end + " bytes ends too early");
    }
    byte[] bytes = Arrays.copyOfRange(array, at, at + length);
    at += length;
    return bytes;
  }

  void copyTo(byte[] target, int offset, int length) {
    if (length > end - at) {
      throw new CorruptRowException("row of " + end + " bytes ends too early");
    }
    System.arraycopy(array, at, target, offset, length);
    at += length;
  }

  void skip(int length) {
    if (length > end - at) {
      throw new CorruptRowException("row of " + end + " bytes ends too early");
    }
    at += length;
  }

  /** What it reads, which is not copied. */
  byte[] array() {
    return array;
  }

  /** Another reader that stands at the same place. */
  ByteReader fork() {
    return new ByteReader(array, at);
  }

  /** The rest as elements in header form, which are not copied. */
  HeaderBytes restAsHeader() {
    int from = at;
    at = end;
    return new HeaderBytes(array, from, end);
  }

  byte[] rest() {
    return bytes(end - at);
  }

  String text() {
    return text(varint());
  }

  /** Text of so many bytes of UTF-8. */
  String text(long length) {
    if (length < 0 || length > end - at) {
      throw new CorruptRowException("text of " + length + " bytes in a row of " + end + " bytes");
    }
    String text = new String(array, at, (int) length, StandardCharsets.UTF_8);
    at += (int) length;
    return text;
  }

  /** Text that may be absent. */
  Optional<String> optional() {
    long length = varint();
    return length == 0 ? Optional.empty() : Optional.of(text(length - 1));
  }

  int position() {
    return at;
  }

  int remaining() {
    return end - at;
  }
}
