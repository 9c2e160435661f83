package dev.vna.index;

import java.nio.ByteBuffer;

/**
 * Bytes on their way into LMDB: copied into memory that is kept for the next time. For one thread.
 */
final class NativeBytes {
  private ByteBuffer memory;
  private long address;
  private int size;

  private NativeBytes() {}

  /** Room for so many to begin with; it grows. */
  static NativeBytes withCapacity(int bytes) {
    NativeBytes made = new NativeBytes();
    made.reserve(bytes);
    return made;
  }

  private void reserve(int bytes) {
    memory = ByteBuffer.allocateDirect(bytes);
    address = LmdbCalls.address(memory);
  }

  /** Takes these bytes instead of those before. */
  NativeBytes set(byte[] bytes) {
    if (bytes.length > memory.capacity()) {
      reserve(Math.max(bytes.length, memory.capacity() * 2));
    }
    memory.put(0, bytes);
    size = bytes.length;
    return this;
  }

  /** Where they lie, as long as this object is reachable and nothing else is set. */
  long address() {
    return address;
  }

  int size() {
    return size;
  }
}
