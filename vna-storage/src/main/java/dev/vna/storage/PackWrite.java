package dev.vna.storage;

import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobWrite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A place that was lent for a blob: a part of a file, from an offset on. */
abstract class PackWrite implements BlobWrite {
  private final Lanes lender;
  private final BlockChecksums checksums = new BlockChecksums();
  private long sizeBytes;
  private boolean failed;
  private boolean closed;

  PackWrite(Lanes lender) {
    this.lender = lender;
  }

  /** The file that takes the blob. */
  abstract StorageFile file();

  /** Where the blob's first byte is in the file. */
  abstract long contentOffset();

  /** Takes what comes next, at an offset from the blob's first byte. */
  abstract void write(ByteBuffer bytes, long offset) throws IOException;

  /** Brings what was taken into the file, so that it can be read there. */
  void flush() throws IOException {}

  /** Gives the place back. */
  abstract void giveBack() throws IOException;

  @Override
  public final void write(ByteBuffer bytes) throws IOException {
    if (closed) {
      throw new IllegalStateException("the write is closed or committed");
    }
    if (failed) {
      throw new IOException("an earlier write failed after sizeBytes=" + sizeBytes);
    }
    failed = true;
    int count = bytes.remaining();
    checksums.update(bytes);
    write(bytes, sizeBytes);
    sizeBytes += count;
    failed = false;
  }

  @Override
  public final long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public final InputStream read() throws IOException {
    if (!failed) {
      failed = true;
      flush();
      failed = false;
    }
    return new FileRangeInputStream(file(), contentOffset(), sizeBytes);
  }

  @Override
  public final void close() throws IOException {
    if (!closed) {
      closed = true;
      giveBack();
    }
  }

  /** True if this place was lent by a store's lanes. */
  final boolean isLentBy(Lanes lanes) {
    return lender == lanes;
  }

  /**
   * Makes sure that the blob can be committed.
   *
   * @throws IllegalStateException if it is closed, committed, or a write to it failed
   * @throws IllegalArgumentException if its bytes are not those of the digests
   */
  final void check(BlobDigests digests) {
    if (closed || failed) {
      throw new IllegalStateException("the write is closed or committed, or failed");
    }
    if (!checksums.match(digests)) {
      throw new IllegalArgumentException(
          "what was written is not what the digests say: sizeBytes=" + sizeBytes);
    }
  }

  /** Nothing more can be done with it. */
  final void end() {
    closed = true;
  }

  final Lanes lender() {
    return lender;
  }
}
