package dev.vna.storage;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Gathers what is appended to a segment into few large writes of whole blocks, the larger of which
 * pass the system's cache. So the block in which it begins is written once more, with the same
 * bytes before that place. For one thread.
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

  /** What is appended since it began passes the cache. */
  private boolean passesCache;

  /** How much of the buffer lies in the file already. */
  private int flushed;

  /** A place that was marked, and what lies before it in its block. */
  private long marked;

  private final byte[] beforeMark = new byte[BLOCK_BYTES];

  Stage(PackSettings settings) {
    int blocks = settings.stageBytes() / BLOCK_BYTES;
    buffer =
        ByteBuffer.allocateDirect((blocks + 1) * BLOCK_BYTES)
            .alignedSlice(BLOCK_BYTES)
            .slice(0, blocks * BLOCK_BYTES);
    mayPassCache = settings.writesPastCache();
  }

  /** Begins at a place in a segment. What was gathered for another and not flushed is dropped. */
  void begin(SegmentWriter writer, long offset) throws IOException {
    boolean isMarked = to == writer && marked == offset;
    to = writer;
    int before = (int) (offset % BLOCK_BYTES);
    at = offset - before;
    passesCache = false;
    flushed = 0;
    buffer.clear();
    if (isMarked) {
      buffer.put(beforeMark, 0, before);
    } else if (before > 0) {
      put(writer.file(), at, before);
    }
  }

  /** Remembers the place where the next byte goes, so that beginning there again reads nothing. */
  long mark() {
    int before = buffer.position() % BLOCK_BYTES;
    buffer.get(buffer.position() - before, beforeMark, 0, before);
    marked = offset();
    return marked;
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

  /** Appends zeros to the end of the block. */
  void fillBlock() throws IOException {
    putZeros(-buffer.position() & (BLOCK_BYTES - 1));
  }

  /** Writes what was gathered. What is appended next begins in the last block, if it has room. */
  void flush() throws IOException {
    int count = buffer.position();
    int inBlocks = count - count % BLOCK_BYTES;
    passesCache |= mayPassCache && inBlocks >= PAST_CACHE_BYTES;
    int written = 0;
    if (passesCache && inBlocks > 0) {
      to.writeBlocks(buffer.slice(0, inBlocks), at);
      written = inBlocks;
    }
    if (count > Math.max(written, flushed)) {
      to.write(buffer.slice(written, count - written), at + written);
    }
    at += inBlocks;
    flushed = count - inBlocks;
    buffer.put(0, buffer, inBlocks, flushed);
    buffer.position(flushed);
  }
}
