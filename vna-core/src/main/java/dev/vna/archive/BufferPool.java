package dev.vna.archive;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The archive's memory for what streams in: direct buffers of one size, made when first needed, at
 * most so many. An empty pool is back-pressure: whoever holds nothing waits, whoever holds
 * something spills it to storage instead.
 */
final class BufferPool {
  static final int BUFFER_BYTES = 64 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition given = lock.newCondition();
  private final ArrayDeque<ByteBuffer> free = new ArrayDeque<>();
  private final int capacity;
  private int made;

  BufferPool(long memoryBytes) {
    capacity = (int) Math.max(4, Math.min(Integer.MAX_VALUE, memoryBytes / BUFFER_BYTES));
  }

  /** A cleared buffer if one is to be had at once. */
  Optional<ByteBuffer> tryTake() {
    lock.lock();
    try {
      return Optional.ofNullable(takeOrMake());
    } finally {
      lock.unlock();
    }
  }

  /**
   * A cleared buffer, waiting for it; empty if none came in time. Only for a caller who holds none.
   */
  Optional<ByteBuffer> take(long timeoutNanos) throws InterruptedException {
    lock.lock();
    try {
      ByteBuffer buffer = takeOrMake();
      long left = timeoutNanos;
      while (buffer == null && left > 0) {
        left = given.awaitNanos(left);
        buffer = takeOrMake();
      }
      return Optional.ofNullable(buffer);
    } finally {
      lock.unlock();
    }
  }

  private ByteBuffer takeOrMake() {
    ByteBuffer buffer = free.pollLast();
    if (buffer == null && made < capacity) {
      made++;
      buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    }
    return buffer == null ? null : buffer.clear();
  }

  void giveBack(Iterable<ByteBuffer> buffers) {
    lock.lock();
    try {
      for (ByteBuffer buffer : buffers) {
        free.addLast(buffer);
        given.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Buffers that are lent at the moment. */
  int lent() {
    lock.lock();
    try {
      return made - free.size();
    } finally {
      lock.unlock();
    }
  }

  long memoryBytes() {
    return (long) capacity * BUFFER_BYTES;
  }
}
