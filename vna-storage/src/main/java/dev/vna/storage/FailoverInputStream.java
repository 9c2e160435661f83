package dev.vna.storage;

import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Reads a range of a blob from one of its copies, and goes on with the next where one fails: each
 * verifies what it gives out, so that what was read so far is right. For one thread.
 */
final class FailoverInputStream extends ArrayInputStream {
  /** A copy that can be opened. */
  interface Copy {
    InputStream open(long offset, long lengthBytes) throws IOException;

    /** It could not be read as it was stored. */
    void damaged(IOException why);
  }

  private final StoredBlob blob;
  private final Iterator<Copy> copies;
  private final long end;
  private Copy copy;
  private InputStream in;
  private long at;
  private IOException first;
  private boolean closed;

  /** Opens the range in the first copy that can be opened. */
  FailoverInputStream(StoredBlob blob, List<Copy> copies, long offset, long lengthBytes)
      throws IOException {
    this.blob = blob;
    this.copies = copies.iterator();
    at = offset;
    end = offset + lengthBytes;
    openNext();
  }

  private void openNext() throws IOException {
    while (copies.hasNext()) {
      copy = copies.next();
      try {
        in = copy.open(at, end - at);
        return;
      } catch (IOException e) {
        failed(e);
      }
    }
    throw first == null ? new IOException("blob " + blob.key() + " has no copy") : first;
  }

  private void failed(IOException e) {
    copy.damaged(e);
    if (first == null) {
      first = e;
    } else if (first != e) {
      first.addSuppressed(e);
    }
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    if (closed) {
      throw new IOException("the stream is closed");
    }
    while (true) {
      try {
        int count = in.read(to, offset, length);
        at += Math.max(0, count);
        return count;
      } catch (IOException e) {
        failed(e);
        close(in);
        openNext();
      }
    }
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    at += skipped;
    return skipped;
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  private void close(InputStream failed) {
    try {
      failed.close();
    } catch (IOException e) {
      first.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      in.close();
    }
  }
}
