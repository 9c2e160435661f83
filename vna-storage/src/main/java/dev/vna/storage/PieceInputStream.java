package dev.vna.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Reads a range of a blob piece by piece: whatever is verified, decrypted or decompressed as a
 * whole. For one thread.
 */
abstract class PieceInputStream extends InputStream {
  private final long end;

  private long at;

  private Piece piece = new Piece(0, new byte[0], 0);
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
    at = offset;
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
    return at;
  }

  @Override
  public final int read() throws IOException {
    if (!fill()) {
      return -1;
    }
    return piece.bytes()[(int) (at++ - piece.offset())] & 0xff;
  }

  @Override
  public final int read(byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    if (length == 0) {
      return 0;
    }
    requireOpen();
    if (at >= piece.offset() + piece.length()) {
      int direct = readDirect(at, end, to, offset, length);
      if (direct > 0) {
        at += direct;
        return direct;
      }
    }
    if (!fill()) {
      return -1;
    }
    int from = (int) (at - piece.offset());
    int count = (int) Math.min(Math.min(length, piece.length() - from), end - at);
    System.arraycopy(piece.bytes(), from, to, offset, count);
    at += count;
    return count;
  }

  @Override
  public final long skip(long count) throws IOException {
    requireOpen();
    long skipped = Math.max(0, Math.min(count, end - at));
    at += skipped;
    return skipped;
  }

  @Override
  public final int available() throws IOException {
    requireOpen();
    long left = Math.min(piece.offset() + piece.length(), end) - at;
    return (int) Math.max(0, left);
  }

  @Override
  public final void close() throws IOException {
    if (!closed) {
      closed = true;
      piece = new Piece(0, new byte[0], 0);
      release();
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
  }

  /** Makes sure that the piece has the next byte; false at the end of the range. */
  private boolean fill() throws IOException {
    requireOpen();
    if (at == end) {
      return false;
    }
    if (at >= piece.offset() + piece.length()) {
      piece = piece(at, end);
    }
    return true;
  }
}
