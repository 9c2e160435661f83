package dev.vna.storage;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Buffers outside the heap for large reads: the system copies into them, and what was verified is
 * copied once more, to where it is wanted. A few are kept; who comes when all are in use gets one
 * on the heap. Thread-safe.
 */
final class ReadBuffers {
  static final int BUFFER_BYTES = 1 << 20;

  private static final int MAX_BUFFERS = 8;

  private final Queue<ByteBuffer> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger made = new AtomicInteger();

  /** A buffer with room for so many bytes, at most {@value #BUFFER_BYTES}. */
  ByteBuffer take(int bytes) {
    ByteBuffer buffer = idle.poll();
    if (buffer == null && made.get() < MAX_BUFFERS && made.incrementAndGet() <= MAX_BUFFERS) {
      buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    }
    return buffer == null ? ByteBuffer.allocate(bytes) : buffer.clear().limit(bytes);
  }

  void giveBack(ByteBuffer buffer) {
    if (buffer.isDirect()) {
      idle.add(buffer);
    }
  }
}
