package dev.vna.dicom.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * The body of an answer on its way out. Gathers what is small; what is read from storage is read
 * straight into its buffer, and goes out in pieces as large as that. For one thread.
 */
final class AnswerStream extends OutputStream {
  private final OutputStream out;
  private final byte[] buffer;
  private int count;

  /**
   * @param out where it goes; not closed
   * @param bufferBytes how much is gathered
   */
  AnswerStream(OutputStream out, int bufferBytes) {
    this.out = out;
    buffer = new byte[bufferBytes];
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

  private void send() throws IOException {
    if (count > 0) {
      out.write(buffer, 0, count);
      count = 0;
    }
  }
}
