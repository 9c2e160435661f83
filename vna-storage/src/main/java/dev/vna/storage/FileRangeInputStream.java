package dev.vna.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Reads a part of a file that somebody else keeps open. For one thread. */
final class FileRangeInputStream extends ArrayInputStream {
  private final StorageFile file;
  private long at;
  private long left;

  FileRangeInputStream(StorageFile file, long offset, long lengthBytes) {
    this.file = file;
    at = offset;
    left = lengthBytes;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      return -1;
    }
    int count = file.read(ByteBuffer.wrap(to, offset, (int) Math.min(length, left)), at);
    if (count <= 0) {
      throw new EOFException("file ends at offset=" + at + ", wanted " + left + " more");
    }
    at += count;
    left -= count;
    return count;
  }

  @Override
  public long skip(long count) {
    long skipped = Math.max(0, Math.min(count, left));
    at += skipped;
    left -= skipped;
    return skipped;
  }

  @Override
  public int available() {
    return (int) Math.min(left, Integer.MAX_VALUE);
  }
}
