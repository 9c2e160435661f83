package dev.vna.archive.transfer;

import java.io.IOException;
import java.io.OutputStream;

/** Counts the bytes that pass. To close it leaves the stream below open. */
final class CountedOutput extends OutputStream {
  private final OutputStream out;
  private long count;

  CountedOutput(OutputStream out) {
    this.out = out;
  }

  long count() {
    return count;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    count++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    count += length;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
