package dev.vna.data.frames;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Gives the bits of one native frame out of a range that holds them: numbers little endian, the
 * frame's first bit the lowest of the first byte, and zeros after its last. For one thread.
 *
 * <p>Pixel cells fill 16-bit words from the lowest bit on, so that in little endian they fill bytes
 * from the lowest bit on, and a frame whose number of bits is no multiple of 8 begins amid a byte
 * (PS3.5 Section 8.1.1 and Annex D).
 */
final class NativeInputStream extends InputStream {
  private static final int BUFFER_BYTES = 16 << 10;

  private final InputStream in;
  private final long frame;
  private final int swapWidth;
  private final int shift;
  private long bitsLeft;

  /** Holds what has to be turned or shifted; what is given as it lies passes it by. */
  private byte[] buffer = new byte[0];

  private int at;
  private int filled;

  /**
   * @param in a range that begins with a whole unit
   * @param swapWidth of the units to be turned; 1 if none are
   * @param skipBits before the frame's first bit
   * @param bits of the frame
   */
  NativeInputStream(InputStream in, long frame, int swapWidth, long skipBits, long bits)
      throws IOException {
    this.in = in;
    this.frame = frame;
    this.swapWidth = swapWidth;
    this.shift = (int) (skipBits % 8);
    this.bitsLeft = bits;
    for (long i = 0; i < skipBits / 8; i++) {
      next();
    }
  }

  /** The next byte in little endian order, -1 at the end. */
  private int peek() throws IOException {
    if (at == filled && !fill()) {
      return -1;
    }
    return buffer[at] & 0xFF;
  }

  private int next() throws IOException {
    int b = peek();
    if (b < 0) {
      throw new FrameException(frame, "stored data set ends within the frame");
    }
    at++;
    return b;
  }

  private boolean fill() throws IOException {
    if (buffer.length == 0) {
      buffer = new byte[BUFFER_BYTES];
    }
    at = 0;
    filled = in.readNBytes(buffer, 0, BUFFER_BYTES);
    if (swapWidth > 1) {
      turn();
    }
    return filled > 0;
  }

  private void turn() {
    for (int i = 0; i + swapWidth <= filled; i += swapWidth) {
      for (int low = i, high = i + swapWidth - 1; low < high; low++, high--) {
        byte b = buffer[low];
        buffer[low] = buffer[high];
        buffer[high] = b;
      }
    }
  }

  @Override
  public int read() throws IOException {
    if (bitsLeft == 0) {
      return -1;
    }
    int value = next();
    if (shift > 0) {
      value >>>= shift;
      if (bitsLeft > 8 - shift) {
        int upper = peek();
        if (upper < 0) {
          throw new FrameException(frame, "stored data set ends within the frame");
        }
        value |= upper << (8 - shift) & 0xFF;
      }
    }
    if (bitsLeft < 8) {
      value &= (1 << bitsLeft) - 1;
      bitsLeft = 0;
    } else {
      bitsLeft -= 8;
    }
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (swapWidth == 1 && shift == 0 && at == filled && bitsLeft >= 8 && length > 0) {
      return readAsItLies(target, offset, length);
    }
    int n = 0;
    while (n < length && bitsLeft > 0) {
      if (shift == 0 && bitsLeft >= 8 && peek() >= 0) {
        int whole = (int) Math.min(Math.min(length - n, filled - at), bitsLeft / 8);
        System.arraycopy(buffer, at, target, offset + n, whole);
        at += whole;
        n += whole;
        bitsLeft -= 8L * whole;
      } else {
        target[offset + n++] = (byte) read();
      }
    }
    return n == 0 && length > 0 ? -1 : n;
  }

  private int readAsItLies(byte[] target, int offset, int length) throws IOException {
    int n = in.read(target, offset, (int) Math.min(length, bitsLeft / 8));
    if (n < 0) {
      throw new FrameException(frame, "stored data set ends within the frame");
    }
    bitsLeft -= 8L * n;
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
