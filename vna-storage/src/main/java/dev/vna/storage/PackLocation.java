package dev.vna.storage;

import dev.vna.archive.spi.BlobLocation;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Where a blob is: what a {@link BlobLocation} of this store says. Big endian.
 *
 * <pre>
 * offset size
 *      0    1 layout of this location: 1
 *      1    1 kind of the blob's segment: 0 log, 1 lane, 2 pack
 *      2    4 number of the blob's segment
 *      6    8 where the tar header of its entry begins in that segment
 *     14    8 size of the blob
 *     22    4 number of the log segment that holds its commit record; for a pack, its own
 *     26    8 where in that segment its block checksums begin, 8 hex digits each
 * </pre>
 */
record PackLocation(
    SegmentId segment, long entryOffset, long sizeBytes, int recordSegment, long checksumsOffset) {
  static final int BYTES = 34;

  private static final byte LAYOUT = 1;

  BlobLocation encode() {
    ByteBuffer to = ByteBuffer.allocate(BYTES);
    to.put(LAYOUT).put(segment.kind().code).putInt(segment.number());
    to.putLong(entryOffset).putLong(sizeBytes).putInt(recordSegment).putLong(checksumsOffset);
    return BlobLocation.of(to.array());
  }

  /** What a location says; empty if it is not one of this store's. */
  static Optional<PackLocation> decode(BlobLocation location) {
    ByteBuffer from = ByteBuffer.wrap(location.token());
    if (from.remaining() != BYTES || from.get() != LAYOUT) {
      return Optional.empty();
    }
    Optional<SegmentId.Kind> kind = SegmentId.Kind.ofCode(from.get());
    int number = from.getInt();
    if (kind.isEmpty() || number < 1) {
      return Optional.empty();
    }
    SegmentId segment = new SegmentId(number, kind.get());
    PackLocation decoded =
        new PackLocation(segment, from.getLong(), from.getLong(), from.getInt(), from.getLong());
    return decoded.entryOffset < 0
            || decoded.sizeBytes < 0
            || decoded.recordSegment < 1
            || decoded.checksumsOffset < 0
        ? Optional.empty()
        : Optional.of(decoded);
  }

  /** The segment in which its block checksums are. */
  SegmentId checksumsSegment() {
    return segment.kind() == SegmentId.Kind.PACK ? segment : SegmentId.log(recordSegment);
  }

  /** Where the blob's first byte is in its segment. */
  long contentOffset() {
    return entryOffset + TarHeader.BLOCK_BYTES;
  }
}
