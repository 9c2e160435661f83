package dev.vna.dicom.web;

import java.util.concurrent.ArrayBlockingQueue;

/**
 * Buffers for large answers. A few are kept: to make and clear one for each frame costs as much as
 * to read the frame. Thread-safe.
 */
final class AnswerBuffers {
  /** Room for a frame of 512 rows and columns of 16 bits, with what stands around it. */
  static final int BUFFER_BYTES = (512 << 10) + (4 << 10);

  private static final int MAX_KEPT = 8;

  private final ArrayBlockingQueue<byte[]> kept = new ArrayBlockingQueue<>(MAX_KEPT);

  /** A buffer of {@value #BUFFER_BYTES} bytes, whatever is in it. */
  byte[] take() {
    byte[] buffer = kept.poll();
    return buffer == null ? new byte[BUFFER_BYTES] : buffer;
  }

  /** Takes one back that nobody uses any more; with enough of them it is let go. */
  void giveBack(byte[] buffer) {
    boolean unused = kept.offer(buffer);
  }
}
