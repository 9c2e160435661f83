package dev.vna.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/** Reads frames in order from what is stored. For one thread. */
final class FrameReader {
  private final FrameTable table;
  private final InputStream in;
  private final CRC32C crc32c = new CRC32C();
  private final byte[] stored = new byte[Compression.FRAME_BYTES];
  private final byte[] plain = new byte[Compression.FRAME_BYTES];
  private int next;

  /** Reads from a stream that begins with a frame. */
  FrameReader(FrameTable table, InputStream in, int first) {
    this.table = table;
    this.in = in;
    next = first;
  }

  /**
   * Reads a frame.
   *
   * @param length of what it holds
   * @param shrunk whether one that is nothing but zeros was left out, and is zeros
   * @throws IOException if it is not what was stored
   */
  PieceInputStream.Piece read(int frame, int length, boolean shrunk) throws IOException {
    while (next < frame) {
      in.skipNBytes(Math.abs(table.lengths()[next++]));
    }
    int storedLength = Math.abs(table.lengths()[frame]);
    long start = (long) frame * Compression.FRAME_BYTES;
    if (storedLength > stored.length) {
      throw new IOException("frame=" + frame + " is longer than any");
    }
    if (in.readNBytes(stored, 0, storedLength) < storedLength) {
      throw new EOFException("what is stored ends within frame=" + frame);
    }
    next++;
    if (shrunk && ChunkCipher.isZero(stored, storedLength)) {
      return new PieceInputStream.Piece(start, new byte[length], length);
    }
    byte[] content = stored;
    if (table.lengths()[frame] >= 0) {
      Zstandard.decompress(stored, storedLength, plain, length);
      content = plain;
    }
    crc32c.reset();
    crc32c.update(content, 0, length);
    if ((int) crc32c.getValue() != table.crc32cs()[frame]) {
      throw new IOException("the CRC32C of frame=" + frame + " does not fit");
    }
    return new PieceInputStream.Piece(start, content, length);
  }
}
