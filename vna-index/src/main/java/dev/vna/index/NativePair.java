package dev.vna.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A key and a value as LMDB takes and gives them: two {@code MDB_val}. What it gave lies in the map
 * and is copied when somebody asks for it, not before: of most rows that a cursor passes, nobody
 * does. It is there until the next look with the same pair, or the end of the transaction. For one
 * thread.
 *
 * <pre>
 *  0  8  size of the key in bytes, in the byte order of the machine
 *  8  8  address of the key
 * 16  8  size of the value
 * 24  8  address of the value
 * </pre>
 */
final class NativePair {
  private static final int KEY_AT = 0;
  private static final int VALUE_AT = 16;
  private static final int BYTES = 32;

  private final ByteBuffer memory = ByteBuffer.allocateDirect(BYTES).order(ByteOrder.nativeOrder());
  private final long address = LmdbCalls.address(memory);

  void setKey(NativeBytes key) {
    set(KEY_AT, key);
  }

  void setValue(NativeBytes value) {
    set(VALUE_AT, value);
  }

  private void set(int at, NativeBytes bytes) {
    memory.putLong(at, bytes.size());
    memory.putLong(at + 8, bytes.address());
  }

  /** Address of the key's {@code MDB_val}. */
  long keyAddress() {
    return address + KEY_AT;
  }

  /** Address of the value's {@code MDB_val}. */
  long valueAddress() {
    return address + VALUE_AT;
  }

  /** A copy of the key. */
  byte[] key() {
    return copy(KEY_AT);
  }

  /** A copy of the value. */
  byte[] value() {
    return copy(VALUE_AT);
  }

  private byte[] copy(int at) {
    byte[] copy = new byte[Math.toIntExact(memory.getLong(at))];
    if (copy.length > 0) {
      LmdbCalls.copy(memory.getLong(at + 8), copy);
    }
    return copy;
  }
}
