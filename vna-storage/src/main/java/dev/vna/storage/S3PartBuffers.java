package dev.vna.storage;

import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/**
 * The buffers in which parts are gathered and sent: so many in all, whoever writes. A writer holds
 * at most one that is not being sent, so none waits for another's. Thread-safe.
 */
final class S3PartBuffers {
  private final int sizeBytes;
  private final Semaphore permits;
  private final Deque<byte[]> free = new ArrayDeque<>();

  S3PartBuffers(int count, int sizeBytes) {
    permits = new Semaphore(count, true);
    this.sizeBytes = sizeBytes;
  }

  byte[] take() throws InterruptedIOException {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      throw S3Failures.interrupted("waiting for a part to be sent", e);
    }
    synchronized (free) {
      byte[] buffer = free.poll();
      return buffer != null ? buffer : new byte[sizeBytes];
    }
  }

  void give(byte[] buffer) {
    synchronized (free) {
      free.push(buffer);
    }
    permits.release();
  }
}
