package dev.vna.dicom.web;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Buffers for large answers. A few are kept: to make and clear one for each frame costs as much as
 * to read the frame. Thread-safe.
 */
final class AnswerBuffers {
  /** Room for a frame of 512 rows and columns of 16 bits, with what stands around it. */
  static final int BUFFER_BYTES = (512 << 10) + (4 << 10);

  private static final int MAX_KEPT = 8;

  private final Queue<byte[]> kept = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();

  /** A buffer of {@value #BUFFER_BYTES} bytes, whatever is in it. */
  byte[] take() {
    byte[] buffer = kept.poll();
    if (buffer == null) {
      return new byte[BUFFER_BYTES];
    }
    count.decrementAndGet();
    return buffer;
  }

  /** Takes one back that nobody uses any more. */
  void giveBack(byte[] buffer) {
    if (count.incrementAndGet() <= MAX_KEPT) {
      kept.add(buffer);
    } else {
      count.decrementAndGet();
    }
  }
}
