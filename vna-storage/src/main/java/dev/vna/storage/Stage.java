package dev.vna.storage;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Gathers what is appended to a segment into few large writes. One direct buffer: the channel would
 * copy anything else into one of its own. What is large and direct already goes to the file as it
 * is. For one thread.
 */
final class Stage {
  /** From this size on a write of its own costs less than a copy. */
  private static final int WRITTEN_AS_IT_IS_BYTES = 32 << 10;

  private static final byte[] ZEROS = new byte[8 << 10];

  private final ByteBuffer buffer;
  private SegmentWriter to;
  private long at;

  Stage(int sizeBytes) {
    buffer = ByteBuffer.allocateDirect(sizeBytes);
  }

  /** Begins at a place in a segment. What was gathered for another and not flushed is dropped. */
  void begin(SegmentWriter writer, long offset) {
    to = writer;
    at = offset;
    buffer.clear();
  }

  /** Where the next byte goes. */
  long offset() {
    return at + buffer.position();
  }

  /** Appends what remains in a buffer, whose position stays as it is. */
  void put(ByteBuffer bytes) throws IOException {
    ByteBuffer rest = bytes.duplicate();
    if (rest.isDirect() && rest.remaining() >= WRITTEN_AS_IT_IS_BYTES) {
      flush();
      int count = rest.remaining();
      to.write(rest, at);
      at += count;
      return;
    }
    while (rest.hasRemaining()) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int count = Math.min(rest.remaining(), buffer.remaining());
      buffer.put(buffer.position(), rest, rest.position(), count);
      buffer.position(buffer.position() + count);
      rest.position(rest.position() + count);
    }
  }

  /** Appends a tar header. */
  void put(TarHeader header, long mtimeSeconds) throws IOException {
    if (buffer.remaining() < TarHeader.BLOCK_BYTES) {
      flush();
    }
    header.put(buffer, mtimeSeconds);
  }

  /** Appends part of a file. */
  void put(StorageFile file, long offset, long lengthBytes) throws IOException {
    long done = 0;
    while (done < lengthBytes) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int start = buffer.position();
      buffer.limit((int) Math.min(buffer.capacity(), start + lengthBytes - done));
      int count = file.read(buffer, offset + done);
      buffer.limit(buffer.capacity());
      if (count <= 0) {
        throw new java.io.EOFException(
            "file ends at offset="
                + (offset + done)
                + ", wanted "
                + (lengthBytes - done)
                + " more");
      }
      done += count;
    }
  }

  void putZeros(long count) throws IOException {
    long left = count;
    while (left > 0) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int now = (int) Math.min(left, Math.min(buffer.remaining(), ZEROS.length));
      buffer.put(ZEROS, 0, now);
      left -= now;
    }
  }

  /** Writes what was gathered. */
  void flush() throws IOException {
    buffer.flip();
    int count = buffer.remaining();
    if (count > 0) {
      to.write(buffer, at);
    }
    at += count;
    buffer.clear();
  }
}
