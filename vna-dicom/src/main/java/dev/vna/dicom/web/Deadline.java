package dev.vna.dicom.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/** When a request has to be over. */
final class Deadline {
  private final long endNanos;
  private final Duration limit;

  Deadline(Duration limit) {
    this.limit = limit;
    endNanos = System.nanoTime() + limit.toNanos();
  }

  /**
   * Goes on only in time.
   *
   * @throws InterruptedIOException if the time is over
   */
  void check() throws IOException {
    if (System.nanoTime() - endNanos > 0) {
      throw new InterruptedIOException("the request takes longer than maxRequestTime=" + limit);
    }
  }

  /** A stream that ends when the time is over, or who reads it is too slow. */
  OutputStream limit(OutputStream out, Pace pace) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        check();
        long since = System.nanoTime();
        try {
          out.write(bytes, offset, length);
        } catch (IOException e) {
          throw new ConnectionLostException(e);
        }
        pace.moved(length, since);
      }

      /** Leaves it to the container, so that a small answer goes out in one piece. */
      @Override
      public void flush() {}
    };
  }
}
