package dev.vna.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in byte arrays, in either byte order. */
final class Numbers {
  private static final VarHandle SHORT_LE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT_BE = view(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT_LE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT_BE = view(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG_LE = view(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG_BE = view(long[].class, ByteOrder.BIG_ENDIAN);

  private Numbers() {}

  private static VarHandle view(Class<?> arrayType, ByteOrder order) {
    return MethodHandles.byteArrayViewVarHandle(arrayType, order);
  }

  static int u16(byte[] b, int offset) {
    return (short) SHORT_LE.get(b, offset) & 0xFFFF;
  }

  static int u16(byte[] b, int offset, boolean bigEndian) {
    return (bigEndian ? (short) SHORT_BE.get(b, offset) : (short) SHORT_LE.get(b, offset)) & 0xFFFF;
  }

  static int i32(byte[] b, int offset) {
    return (int) INT_LE.get(b, offset);
  }

  static int i32(byte[] b, int offset, boolean bigEndian) {
    return bigEndian ? (int) INT_BE.get(b, offset) : (int) INT_LE.get(b, offset);
  }

  static long i64(byte[] b, int offset) {
    return (long) LONG_LE.get(b, offset);
  }

  static long i64(byte[] b, int offset, boolean bigEndian) {
    return bigEndian ? (long) LONG_BE.get(b, offset) : (long) LONG_LE.get(b, offset);
  }

  static int tag(byte[] b, int offset, boolean bigEndian) {
    int raw = i32(b, offset, bigEndian);
    return bigEndian ? raw : Integer.rotateLeft(raw, 16);
  }

  static void put16(byte[] b, int offset, int value, boolean bigEndian) {
    (bigEndian ? SHORT_BE : SHORT_LE).set(b, offset, (short) value);
  }

  static void put32(byte[] b, int offset, int value, boolean bigEndian) {
    (bigEndian ? INT_BE : INT_LE).set(b, offset, value);
  }

  static void put64(byte[] b, int offset, long value, boolean bigEndian) {
    (bigEndian ? LONG_BE : LONG_LE).set(b, offset, value);
  }

  static void putTag(byte[] b, int offset, int tag, boolean bigEndian) {
    put32(b, offset, bigEndian ? tag : Integer.rotateLeft(tag, 16), bigEndian);
  }

  /** Turns the byte order of each whole unit of {@code width} bytes; a rest stays as it is. */
  static void swap(byte[] b, int offset, int length, int width) {
    int end = offset + length - width;
    switch (width) {
      case 2 -> {
        for (int i = offset; i <= end; i += 2) {
          SHORT_LE.set(b, i, (short) SHORT_BE.get(b, i));
        }
      }
      case 4 -> {
        for (int i = offset; i <= end; i += 4) {
          INT_LE.set(b, i, (int) INT_BE.get(b, i));
        }
      }
      case 8 -> {
        for (int i = offset; i <= end; i += 8) {
          LONG_LE.set(b, i, (long) LONG_BE.get(b, i));
        }
      }
      default -> {
        // Bytes and text have no order.
      }
    }
  }
}
