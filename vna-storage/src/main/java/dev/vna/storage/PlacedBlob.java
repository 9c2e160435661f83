package dev.vna.storage;

import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;

/**
 * A blob, and the entry of a segment that holds it.
 *
 * @param entryOffset where the entry's tar header begins in the segment
 */
record PlacedBlob(
    BlobKey key, SegmentId segment, long entryOffset, long sizeBytes, BlobDigests digests) {}
