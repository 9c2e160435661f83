package dev.vna.archive.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets arrays through, and sees them; a single byte is an array of one. */
abstract class WatchedInputStream extends FilterInputStream {
  WatchedInputStream(InputStream in) {
    super(in);
  }

  @Override
  public abstract int read(byte[] bytes, int offset, int length) throws IOException;

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }
}
