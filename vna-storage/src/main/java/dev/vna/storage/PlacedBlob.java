package dev.vna.storage;

import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.StoredBlob;

/**
 * A blob, and the entry of a segment that holds it.
 *
 * @param entryOffset where the entry's tar header begins in the segment
 */
record PlacedBlob(
    BlobKey key, SegmentId segment, long entryOffset, long sizeBytes, BlobDigests digests) {
  /**
   * What the archive is told of it.
   *
   * @param recordSegment the number of the segment whose record names it
   * @param checksumsOffset where in that segment its block checksums begin
   */
  StoredBlob stored(int recordSegment, long checksumsOffset) {
    PackLocation location =
        new PackLocation(segment, entryOffset, sizeBytes, recordSegment, checksumsOffset);
    return new StoredBlob(key, location.encode(), sizeBytes, digests.sha256());
  }
}
