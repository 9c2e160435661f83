package dev.vna.storage;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pieces of contents records that were read lately, so that what lies side by side is found with
 * one call. Thread-safe; the lock is not held while a piece is read.
 */
final class S3Pieces {
  private static final int PIECE_BYTES = 64 << 10;

  private final S3Bucket bucket;
  private final long maxBytes;
  private final Map<Piece, byte[]> pieces = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private record Piece(String key, long number) {}

  S3Pieces(S3Bucket bucket, long maxBytes) {
    this.bucket = bucket;
    this.maxBytes = maxBytes;
  }

  /**
   * Reads bytes of an object through the pieces.
   *
   * @param end where the object ends, no sooner than what is asked for
   */
  byte[] read(String key, long offset, int lengthBytes, long end) throws IOException {
    byte[] to = new byte[lengthBytes];
    int done = 0;
    while (done < lengthBytes) {
      long at = offset + done;
      byte[] piece = piece(new Piece(key, at / PIECE_BYTES), end);
      int from = (int) (at % PIECE_BYTES);
      int count = Math.min(lengthBytes - done, piece.length - from);
      System.arraycopy(piece, from, to, done, count);
      done += count;
    }
    return to;
  }

  /** Reads what is there once more when it is asked for again. */
  synchronized void forget(String key) {
    Iterator<Map.Entry<Piece, byte[]>> all = pieces.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Piece, byte[]> entry = all.next();
      if (entry.getKey().key().equals(key)) {
        bytes -= entry.getValue().length;
        all.remove();
      }
    }
  }

  private byte[] piece(Piece piece, long end) throws IOException {
    synchronized (this) {
      byte[] known = pieces.get(piece);
      if (known != null) {
        return known;
      }
    }
    long offset = piece.number() * PIECE_BYTES;
    byte[] read = bucket.read(piece.key(), offset, (int) Math.min(PIECE_BYTES, end - offset));
    synchronized (this) {
      if (pieces.put(piece, read) == null) {
        bytes += read.length;
      }
      Iterator<byte[]> eldest = pieces.values().iterator();
      while (bytes > maxBytes && eldest.hasNext()) {
        bytes -= eldest.next().length;
        eldest.remove();
      }
    }
    return read;
  }
}
