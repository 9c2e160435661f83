package dev.vna.storage;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A segment that takes large objects as they stream in, one at a time. The header block of the
 * entry under way stays zero, so that tar ends before it, until {@link #complete} knows its size.
 * Guarded by {@link Lanes}, except that the one to whom it is lent writes and completes it.
 */
final class Lane {
  private final SegmentWriter writer;
  private final PackSettings settings;

  /** Gathers what streams in; null until something does. */
  private Stage stage;

  /** The stage stands in the entry under way. */
  private boolean streams;

  /** Where the next entry begins: all before is committed. */
  private long endBytes;

  /** The same with the entry that is being committed. */
  private long completedBytes;

  /** An object of it is committed. */
  private boolean inUse;

  /** The segment's name is known to be durable. */
  private boolean named;

  /** Something was written or cut off since the last sync. */
  private boolean dirty;

  /** A write or sync failed: what the disk made of it is not known. */
  private boolean failed;

  private Lane(SegmentWriter writer, PackSettings settings, long endBytes, boolean inUse) {
    this.writer = writer;
    this.settings = settings;
    this.endBytes = endBytes;
    this.inUse = inUse;
    named = inUse;
    dirty = inUse; // what was found may never have been forced
    completedBytes = endBytes;
  }

  /** A lane in a segment that was just made. */
  static Lane of(SegmentWriter created, PackSettings settings) {
    return new Lane(created, settings, created.firstEntryBytes(), false);
  }

  /** A lane in a segment that was recovered. */
  static Lane resumed(SegmentWriter recovered, PackSettings settings, long endBytes) {
    return new Lane(recovered, settings, endBytes, true);
  }

  SegmentId segment() {
    return writer.segment();
  }

  StorageFile file() {
    return writer.file();
  }

  long endBytes() {
    return endBytes;
  }

  long contentOffset() {
    return endBytes + TarHeader.BLOCK_BYTES;
  }

  boolean inUse() {
    return inUse;
  }

  boolean failed() {
    return failed;
  }

  /** True if an object of that size fits, or would have the segment for itself. */
  boolean takes(long expectedSizeBytes, long segmentSizeBytes) {
    long end = endBytes + TarHeader.entryBytes(expectedSizeBytes) + TarHeader.END_MARK_BYTES;
    return !inUse || end <= segmentSizeBytes;
  }

  /** What counts of it, the entry that is being committed included. */
  SegmentEnd end() {
    boolean counts = inUse || completedBytes > endBytes;
    return new SegmentEnd(writer.segment().number(), counts ? completedBytes : 0);
  }

  /** Takes what comes next of the object that streams in. */
  void write(ByteBuffer bytes) throws IOException {
    failed = true;
    dirty = true;
    if (!streams) {
      stage = stage == null ? new Stage(settings) : stage;
      stage.begin(writer, endBytes);
      stage.putZeros(TarHeader.BLOCK_BYTES);
      streams = true;
    }
    stage.put(bytes);
    bytes.position(bytes.limit());
    writer.grownTo(stage.offset());
    failed = false;
  }

  /** Brings what streamed in so far into the file. */
  void flush() throws IOException {
    if (streams) {
      failed = true;
      stage.flush();
      failed = false;
    }
  }

  void force() throws IOException {
    failed = true;
    writer.force();
    dirty = false;
    failed = false;
  }

  /** Writes what was missing around the streamed bytes, and makes the entry durable. */
  void complete(TarHeader header, PackDirectory directory) throws IOException {
    flush();
    streams = false;
    failed = true;
    long end = endBytes + TarHeader.entryBytes(header.sizeBytes());
    int padding = TarHeader.paddingBytes(header.sizeBytes());
    writer.truncate(end - padding);
    writer.write(ByteBuffer.allocate(padding + TarHeader.END_MARK_BYTES), end - padding);
    ByteBuffer block = ByteBuffer.allocate(TarHeader.BLOCK_BYTES);
    header.put(block, directory.nowSeconds());
    writer.write(block.flip(), endBytes);
    writer.force();
    if (!named) {
      directory.force();
      named = true;
    }
    completedBytes = end;
    dirty = false;
    failed = false;
  }

  /** The commit record that names the completed entry is durable. */
  void committed() {
    endBytes = completedBytes;
    inUse = true;
  }

  /** Takes back what was completed, and cuts off what streamed in. */
  void rollBack() throws IOException {
    completedBytes = endBytes;
    streams = false;
    failed = true;
    dirty = true;
    writer.endAt(endBytes);
    failed = false;
  }

  /** Never to be relied on again, whatever succeeds from now on. */
  void giveUp() {
    failed = true;
  }

  /**
   * Ends the use of the segment: what counts of it stays; nothing of it counting, it goes. No
   * commit record need name it afterwards.
   *
   * @throws IOException if it could not be cut off for good
   */
  void end(PackDirectory directory) throws IOException {
    if (inUse) {
      try (writer) {
        if (dirty) {
          writer.force();
        }
      }
    } else {
      IOException failure = new IOException("could not remove segment=" + writer.segment());
      directory.remove(writer, failure);
      if (failure.getSuppressed().length > 0) {
        throw failure;
      }
    }
  }
}
