package dev.vna.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * Reads a range of a blob piece by piece: whatever is verified, decrypted or decompressed as a
 * whole. For one thread.
 */
abstract class PieceInputStream extends InputStream {
  private final long end;

  /** What was read and not given out yet: from {@link #next} on, up to {@link #stop}. */
  private byte[] bytes = new byte[0];

  private int next;
  private int stop;

  /** With {@link #next}, the next byte of the blob to be given out: where the bytes begin in it. */
  private long start;

  private boolean closed;

  /**
   * A part of the blob.
   *
   * @param offset where it begins in the blob
   * @param bytes from the first one on
   * @param length how many count
   */
  @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
  record Piece(long offset, byte[] bytes, int length) {}

  PieceInputStream(long offset, long lengthBytes) {
    start = offset;
    end = offset + lengthBytes;
  }

  /**
   * Reads the piece that has a byte. Asked for rising offsets. The piece before is of no use then.
   *
   * @param offset of the byte in the blob
   * @param end where the range ends, behind it
   */
  abstract Piece piece(long offset, long end) throws IOException;

  /**
   * Reads to where bytes are wanted, past the pieces, where that saves copying them; nothing unless
   * overridden. Asked when no piece has the next byte.
   *
   * @param from the next byte, in the blob
   * @param end where the range ends, behind it
   * @param length how many bytes are wanted at the most
   * @return how many were read; 0 if it is to be a piece
   */
  int readDirect(long from, long end, byte[] to, int offset, int length) throws IOException {
    return 0;
  }

  /** Gives back what is held; called once. */
  void release() throws IOException {}

  /** The next byte of the blob to be given out. */
  final long at() {
    return start + next;
  }

  @Override
  public final int read() throws IOException {
    if (next == stop && !fill()) {
      return -1;
    }
    return bytes[next++] & 0xff;
  }

  @Override
  public final int read(byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    if (length == 0) {
      return 0;
    }
    if (next == stop) {
      requireOpen();
      int direct = readDirect(at(), end, to, offset, length);
      start += direct;
      if (direct > 0) {
        return direct;
      }
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, stop - next);
    System.arraycopy(bytes, next, to, offset, count);
    next += count;
    return count;
  }

  /** Gives pieces out as they are. */
  @Override
  public final long transferTo(OutputStream out) throws IOException {
    long from = at();
    while (next < stop || fill()) {
      out.write(bytes, next, stop - next);
      next = stop;
    }
    return at() - from;
  }

  @Override
  public final long skip(long count) throws IOException {
    requireOpen();
    long skipped = Math.max(0, Math.min(count, end - at()));
    int within = (int) Math.min(skipped, stop - next);
    next += within;
    start += skipped - within;
    return skipped;
  }

  @Override
  public final int available() throws IOException {
    requireOpen();
    return stop - next;
  }

  @Override
  public final void close() throws IOException {
    if (!closed) {
      closed = true;
      bytes = new byte[0];
      next = 0;
      stop = 0;
      release();
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
  }

  /** Reads the piece that has the next byte; false at the end of the range. */
  private boolean fill() throws IOException {
    requireOpen();
    long at = at();
    if (at == end) {
      return false;
    }
    Piece piece = piece(at, end);
    bytes = piece.bytes();
    start = piece.offset();
    next = (int) (at - start);
    stop = (int) Math.min(piece.length(), end - start);
    return true;
  }
}
