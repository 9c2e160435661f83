package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Reads an object that was shrunk, block by block, each verified: what is not kept reads as zeros,
 * whether or not the segment has its bytes still. For one thread.
 */
final class ShrunkInputStream extends PieceInputStream {
  private final SegmentCache segments;
  private final BlobKey key;
  private final PackLocation location;
  private final Deletion deletion;
  private final byte[] block = new byte[BlobDigests.BLOCK_BYTES];

  /** Reads from an offset to the end. */
  ShrunkInputStream(
      SegmentCache segments, BlobKey key, PackLocation location, Deletion deletion, long offset) {
    super(offset, location.sizeBytes() - offset);
    this.segments = segments;
    this.key = key;
    this.location = location;
    this.deletion = deletion;
  }

  @Override
  Piece piece(long offset, long end) throws IOException {
    int index = (int) (offset / BlobDigests.BLOCK_BYTES);
    long start = (long) index * BlobDigests.BLOCK_BYTES;
    int size = (int) Math.min(block.length, location.sizeBytes() - start);
    try (SegmentCache.OpenSegment open = segments.acquire(location.segment())) {
      ByteBuffer into = ByteBuffer.wrap(block, 0, size);
      if (open.file().read(into, location.contentOffset() + start) < size) {
        throw new BlobCorruptException(
            key, start, "segment=" + location.segment() + " ends before the blob does");
      }
    }
    deletion.blank(block, size, start);
    CRC32C crc32c = new CRC32C();
    crc32c.update(block, 0, size);
    if ((int) crc32c.getValue() != deletion.checksums()[index]) {
      throw new BlobCorruptException(
          key, start, "the CRC32C of what is kept of block=" + index + " does not fit");
    }
    return new Piece(start, block, size);
  }
}
