package dev.vna.dicom.web;

import java.io.IOException;
import java.io.InputStream;

/** Numbers of a big endian data set, turned into little endian. For one thread. */
final class SwappedInputStream extends InputStream {
  private final InputStream in;
  private final byte[] unit;
  private long left;
  private int at;
  private int filled;

  /**
   * @param unit bytes of a number
   * @param length of all of them, in bytes
   */
  SwappedInputStream(InputStream in, int unit, long length) {
    this.in = in;
    this.unit = new byte[unit];
    left = length;
  }

  @Override
  public int read() throws IOException {
    if (at == filled && !fill()) {
      return -1;
    }
    return unit[at++] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int n = 0;
    while (n < length && (at < filled || fill())) {
      to[offset + n++] = unit[at++];
    }
    return n == 0 && length > 0 ? -1 : n;
  }

  private boolean fill() throws IOException {
    filled = in.readNBytes(unit, 0, (int) Math.min(unit.length, left));
    left -= filled;
    at = 0;
    for (int i = 0; i < filled / 2 && filled == unit.length; i++) {
      byte b = unit[i];
      unit[i] = unit[filled - 1 - i];
      unit[filled - 1 - i] = b;
    }
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
