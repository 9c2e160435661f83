package dev.vna.dicom.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The body of an answer on its way out. Gathers what is small; what is read from storage is read
 * straight into its buffer, and goes out in pieces as large as that. For one thread.
 */
final class AnswerStream extends OutputStream {
  private static final byte[] ENDED = new byte[0];

  private final OutputStream out;
  private final Consumer<byte[]> afterwards;
  private byte[] buffer;
  private int count;

  /**
   * @param out where it goes; not closed
   * @param buffer what it gathers in
   * @param afterwards given the buffer when the body has ended well; after a failure nobody knows
   *     for sure who still reads from it
   */
  AnswerStream(OutputStream out, byte[] buffer, Consumer<byte[]> afterwards) {
    this.out = out;
    this.buffer = buffer;
    this.afterwards = afterwards;
  }

  @Override
  public void write(int b) throws IOException {
    if (count == buffer.length) {
      send();
    }
    buffer[count++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length > buffer.length - count) {
      send();
    }
    if (length >= buffer.length) {
      out.write(bytes, offset, length);
    } else {
      System.arraycopy(bytes, offset, buffer, count, length);
      count += length;
    }
  }

  /**
   * Writes so many bytes of a stream.
   *
   * @throws EOFException if it ends before
   */
  void copy(InputStream in, long length) throws IOException {
    for (long left = length; left > 0; ) {
      if (count == buffer.length) {
        send();
      }
      int n = in.read(buffer, count, (int) Math.min(left, buffer.length - count));
      if (n < 0) {
        throw new EOFException("what is stored ends " + left + " bytes early");
      }
      count += n;
      left -= n;
    }
  }

  @Override
  public void flush() throws IOException {
    send();
    out.flush();
  }

  /** Sends what is left; nothing can be written afterwards. */
  void end() throws IOException {
    flush();
    byte[] used = buffer;
    buffer = ENDED;
    afterwards.accept(used);
  }

  private void send() throws IOException {
    if (count > 0) {
      out.write(buffer, 0, count);
      count = 0;
    }
  }
}
