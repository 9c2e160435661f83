package dev.vna.storage;

import java.io.IOException;
import java.io.InputStream;

/** A stream that reads arrays; a single byte is an array of one. */
abstract class ArrayInputStream extends InputStream {
  @Override
  public abstract int read(byte[] to, int offset, int length) throws IOException;

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }
}
