package dev.vna.storage;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Gathers what is appended to a segment into few large writes, of which the larger pass the
 * system's cache in whole blocks. What lies before the place where it began is never written, not
 * even with the same bytes: a deletion may change it at any time. For one thread.
 */
final class Stage {
  /** From this size on what is appended at once passes the cache, if anything does. */
  static final int PAST_CACHE_BYTES = 256 << 10;

  private static final int BLOCK_BYTES = StorageFile.BLOCK_BYTES;
  private static final byte[] ZEROS = new byte[8 << 10];

  /** Begins at the border of a block in memory, as a write past the cache wants it. */
  private final ByteBuffer buffer;

  private final boolean mayPassCache;
  private SegmentWriter to;

  /** Where the buffer goes: the border of a block. */
  private long at;

  /** Up to where the buffer is not to be written: that is in the file, or not of this. */
  private int flushed;

  /** What is appended since it began stays in the cache. */
  private boolean staysInCache;

  /** What is appended since it began passes the cache. */
  private boolean passesCache;

  Stage(PackSettings settings) {
    int blocks = settings.stageBytes() / BLOCK_BYTES;
    buffer =
        ByteBuffer.allocateDirect((blocks + 1) * BLOCK_BYTES)
            .alignedSlice(BLOCK_BYTES)
            .slice(0, blocks * BLOCK_BYTES);
    mayPassCache = settings.writesPastCache();
  }

  /** Begins at a place in a segment. What was gathered for another and not flushed is dropped. */
  void begin(SegmentWriter writer, long offset) {
    to = writer;
    flushed = (int) (offset % BLOCK_BYTES);
    at = offset - flushed;
    staysInCache = !mayPassCache;
    passesCache = false;
    buffer.clear().position(flushed);
  }

  /** Nothing passes the cache until it begins again: what is appended will soon be overwritten. */
  void stayInCache() {
    staysInCache = true;
  }

  /** Where the next byte goes. */
  long offset() {
    return at + buffer.position();
  }

  /** Appends what remains in a buffer, whose position stays as it is. */
  void put(ByteBuffer bytes) throws IOException {
    ByteBuffer rest = bytes.duplicate();
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
    if (!buffer.hasRemaining()) {
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
    int count = buffer.position();
    int inBlocks = count - count % BLOCK_BYTES;
    int border = Math.min(count, flushed + (-flushed & (BLOCK_BYTES - 1)));
    passesCache |= !staysInCache && inBlocks - border >= PAST_CACHE_BYTES;
    if (passesCache && border < inBlocks) {
      writeThroughCache(flushed, border);
      to.writeBlocks(buffer.slice(border, inBlocks - border), at + border);
      writeThroughCache(inBlocks, count);
    } else {
      writeThroughCache(flushed, count);
    }
    at += inBlocks;
    flushed = count - inBlocks;
    buffer.clear().position(flushed);
  }

  private void writeThroughCache(int from, int end) throws IOException {
    if (from < end) {
      to.write(buffer.slice(from, end - from), at + from);
    }
  }
}
