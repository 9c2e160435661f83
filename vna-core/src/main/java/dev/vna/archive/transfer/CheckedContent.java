package dev.vna.archive.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/**
 * The bytes of an item on their way in. What goes wrong with them is told apart from what goes
 * wrong in the archive; the end is only reached if everything is well.
 */
final class CheckedContent extends WatchedInputStream {
  /** The item could not be read. */
  static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableException(String message, Throwable cause) {
      super(message, cause);
    }

    UnreadableException(String message) {
      super(message);
    }
  }

  private final long maxBytes;
  private final BooleanSupplier stop;
  private long read;

  CheckedContent(InputStream in, long maxBytes, BooleanSupplier stop) {
    super(in);
    this.maxBytes = maxBytes;
    this.stop = stop;
  }

  long bytesRead() {
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (stop.getAsBoolean()) {
      throw new UnreadableException("the import was stopped");
    }
    int n;
    try {
      n = in.read(bytes, offset, length);
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      // Messages of file systems are often but a path.
      throw new UnreadableException("cannot be read: " + e.getClass().getSimpleName(), e);
    }
    if (n > 0) {
      read += n;
      if (read > maxBytes) {
        throw new UnreadableException("more than maxInstanceBytes=" + maxBytes);
      }
    }
    return n;
  }

  @Override
  public long skip(long wanted) {
    throw new UnsupportedOperationException("every byte is counted");
  }

  /** A buffer before this would ask after each read, and a file would ask the system. */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
