package dev.vna.dicom.web;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request, which ends with an exception when it is too long or takes too long. */
final class BodyInputStream extends InputStream {
  private final InputStream in;
  private final long maxBytes;
  private final Deadline deadline;
  private final Pace pace;
  private long read;

  BodyInputStream(InputStream in, WebLimits limits, Deadline deadline) {
    this.in = in;
    maxBytes = limits.maxBodyBytes();
    pace = new Pace(limits.minBytesPerSecond());
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    deadline.check();
    long since = System.nanoTime();
    int n;
    try {
      n = in.read(bytes, offset, length);
    } catch (IOException e) {
      throw new ConnectionLostException(e);
    }
    pace.moved(Math.max(0, n), since);
    if (n > 0) {
      read += n;
      if (read > maxBytes) {
        throw WebException.tooLarge("body of more than maxBodyBytes=" + maxBytes);
      }
    }
    return n;
  }
}
