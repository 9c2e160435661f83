package dev.vna.data.frames;

import dev.vna.data.Fragments;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Joins the fragments of one frame out of one range that holds them with their item headers. Each
 * header is held against the index, so that bytes of another object never pass for pixels. For one
 * thread.
 */
final class JoinedInputStream extends InputStream {
  private static final int ITEM_HEADER_BYTES = 8;

  private final InputStream in;
  private final Fragments fragments;
  private final long frame;
  private final int end;

  /** The fragment being read; what of it, and of the frame, is left. */
  private int fragment;

  private long left;
  private long leftOfFrame;

  /**
   * @param in stands at the first byte of fragment {@code first}
   * @param end after the last fragment
   * @param length of the frame in bytes
   */
  JoinedInputStream(
      InputStream in, Fragments fragments, long frame, int first, int end, long length) {
    this.in = in;
    this.fragments = fragments;
    this.frame = frame;
    this.end = end;
    this.fragment = first;
    this.left = fragments.length(first);
    this.leftOfFrame = length;
  }

  private boolean advance() throws IOException {
    if (leftOfFrame == 0) {
      return false;
    }
    while (left == 0) {
      if (++fragment == end) {
        return false;
      }
      left = fragments.length(fragment);
      byte[] header = in.readNBytes(ITEM_HEADER_BYTES);
      if (header.length < ITEM_HEADER_BYTES || !isItemOf(header, left)) {
        throw new FrameException(frame, "stored bytes are not those that were indexed");
      }
    }
    return true;
  }

  private static boolean isItemOf(byte[] header, long length) {
    long stored = 0;
    for (int i = 7; i >= 4; i--) {
      stored = stored << 8 | (header[i] & 0xFF);
    }
    return (header[0] & 0xFF) == 0xFE
        && (header[1] & 0xFF) == 0xFF
        && header[2] == 0
        && (header[3] & 0xFF) == 0xE0
        && stored == length;
  }

  private FrameException cut() {
    return new FrameException(frame, "stored data set ends within the frame");
  }

  @Override
  public int read() throws IOException {
    if (!advance()) {
      return -1;
    }
    int b = in.read();
    if (b < 0) {
      throw cut();
    }
    left--;
    leftOfFrame--;
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!advance()) {
      return -1;
    }
    int n = in.read(target, offset, (int) Math.min(length, Math.min(left, leftOfFrame)));
    if (n < 0) {
      throw cut();
    }
    left -= n;
    leftOfFrame -= n;
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
