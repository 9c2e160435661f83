package dev.vna.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Bytes that were read ahead, then the rest of the stream that they were read from. For one thread.
 */
final class PrefixedInputStream extends InputStream {
  private final byte[] prefix;
  private final int end;
  private final InputStream rest;
  private int at;

  PrefixedInputStream(byte[] prefix, int start, int end, InputStream rest) {
    this.prefix = prefix;
    this.at = start;
    this.end = end;
    this.rest = rest;
  }

  @Override
  public int read() throws IOException {
    return at < end ? prefix[at++] & 0xFF : rest.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (at == end) {
      return rest.read(target, offset, length);
    }
    int n = Math.min(length, end - at);
    System.arraycopy(prefix, at, target, offset, n);
    at += n;
    return n;
  }

  @Override
  public int available() throws IOException {
    return at < end ? end - at : rest.available();
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
