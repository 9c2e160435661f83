package dev.vna.index;

import java.util.Arrays;
import java.util.Comparator;
import jnr.ffi.Pointer;
import jnr.ffi.provider.MemoryManager;
import org.lmdbjava.BufferProxy;

/**
 * Bytes on their way into LMDB or out of it. What goes in is copied into memory that is kept for
 * the next time; what comes out is copied when somebody asks for it, not before: of most rows that
 * a cursor passes, nobody does. For one thread.
 *
 * <p>What comes out lies in the map: it is there until the next look at the same cursor or
 * transaction.
 */
final class NativeBytes {
  /** What hands them to LMDB. */
  static final BufferProxy<NativeBytes> PROXY = new Proxy();

  private static final jnr.ffi.Runtime RUNTIME = jnr.ffi.Runtime.getSystemRuntime();
  private static final MemoryManager MEMORY = RUNTIME.getMemoryManager();

  private Pointer own;
  private int capacity;
  private int size;

  /** LMDB's {@code MDB_val} of what came out: size and address. */
  private Pointer found;

  private NativeBytes() {}

  /** For bytes that go in. */
  static NativeBytes withCapacity(int bytes) {
    NativeBytes made = new NativeBytes();
    made.reserve(bytes);
    return made;
  }

  private void reserve(int bytes) {
    own = MEMORY.allocateDirect(bytes);
    capacity = bytes;
  }

  /** These bytes, to go in. */
  NativeBytes set(byte[] bytes) {
    if (bytes.length > capacity) {
      reserve(Math.max(bytes.length, capacity * 2));
    }
    own.put(0, bytes, 0, bytes.length);
    size = bytes.length;
    return this;
  }

  /** A copy of what came out. */
  byte[] toBytes() {
    byte[] copy = new byte[Math.toIntExact(found.getLong(Proxy.SIZE))];
    if (copy.length > 0) {
      MEMORY.newPointer(found.getAddress(Proxy.DATA), copy.length).get(0, copy, 0, copy.length);
    }
    return copy;
  }

  /** Tells LMDB where bytes are, and takes from it where it has them. */
  private static final class Proxy extends BufferProxy<NativeBytes> {
    static final int SIZE = STRUCT_FIELD_OFFSET_SIZE;
    static final int DATA = STRUCT_FIELD_OFFSET_DATA;

    @Override
    protected NativeBytes allocate() {
      return new NativeBytes();
    }

    @Override
    protected void deallocate(NativeBytes bytes) {
      // Its memory is given back with the object.
    }

    @Override
    protected byte[] getBytes(NativeBytes bytes) {
      return bytes.toBytes();
    }

    @Override
    protected Comparator<NativeBytes> getSignedComparator() {
      return getUnsignedComparator();
    }

    /** LMDB compares bytes itself: only the iterators of the binding, which we do not use, ask. */
    @Override
    protected Comparator<NativeBytes> getUnsignedComparator() {
      return (a, b) -> Arrays.compareUnsigned(a.toBytes(), b.toBytes());
    }

    @Override
    protected Pointer in(NativeBytes bytes, Pointer to) {
      to.putLong(SIZE, bytes.size);
      to.putAddress(DATA, bytes.own.address());
      return bytes.own;
    }

    @Override
    protected Pointer in(NativeBytes bytes, int length, Pointer to) {
      throw new UnsupportedOperationException("room in a page is not reserved");
    }

    @Override
    protected NativeBytes out(NativeBytes bytes, Pointer from) {
      bytes.found = from;
      return bytes;
    }
  }
}
