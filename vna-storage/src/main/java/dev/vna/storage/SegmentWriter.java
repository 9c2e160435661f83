package dev.vna.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** A segment that is open for writing; keeps count of its size. For one thread at a time. */
final class SegmentWriter implements Closeable {
  private final SegmentId segment;
  private final StorageFile file;
  private final long firstEntryBytes;
  private final AtomicLong usedBytes;
  private long fileBytes;

  /**
   * Takes the file over.
   *
   * @param firstEntryBytes where the entry behind the segment record begins, if it was just written
   */
  SegmentWriter(
      SegmentId segment,
      StorageFile file,
      long fileBytes,
      long firstEntryBytes,
      AtomicLong usedBytes) {
    this.segment = segment;
    this.file = file;
    this.fileBytes = fileBytes;
    this.firstEntryBytes = firstEntryBytes;
    this.usedBytes = usedBytes;
  }

  SegmentId segment() {
    return segment;
  }

  StorageFile file() {
    return file;
  }

  long fileBytes() {
    return fileBytes;
  }

  long firstEntryBytes() {
    return firstEntryBytes;
  }

  void write(ByteBuffer bytes, long offset) throws IOException {
    long end = offset + bytes.remaining();
    file.write(bytes, offset);
    grownTo(end);
  }

  /** Writes whole blocks, as {@link StorageFile#writeBlocks} wants them. */
  void writeBlocks(ByteBuffer blocks, long offset) throws IOException {
    long end = offset + blocks.remaining();
    file.writeBlocks(blocks, offset);
    grownTo(end);
  }

  /** Counts all up to a place as used: it is taken, though it may not be in the file yet. */
  void grownTo(long end) {
    if (end > fileBytes) {
      usedBytes.addAndGet(end - fileBytes);
      fileBytes = end;
    }
  }

  void force() throws IOException {
    file.force();
  }

  void truncate(long sizeBytes) throws IOException {
    if (sizeBytes < fileBytes) {
      file.truncate(sizeBytes);
      usedBytes.addAndGet(sizeBytes - fileBytes);
      fileBytes = sizeBytes;
    }
  }

  /** Cuts off all that lies behind the end of the last valid entry, and marks it as tar does. */
  void endAt(long endBytes) throws IOException {
    truncate(endBytes);
    write(ByteBuffer.allocate(TarHeader.END_MARK_BYTES), endBytes);
  }

  /** Cuts off the zeros behind the end mark. */
  void trimTo(long endBytes) throws IOException {
    truncate(endBytes + TarHeader.END_MARK_BYTES);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
