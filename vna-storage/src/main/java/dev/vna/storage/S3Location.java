package dev.vna.storage;

import dev.vna.archive.spi.BlobLocation;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a blob is in a bucket: what a {@link BlobLocation} of an {@link S3Store} says. The offsets
 * are those of the pack as it was first written; see {@link S3Cuts}. Big endian.
 *
 * <pre>
 * offset size
 *      0    1 layout of this location: 3
 *      1   16 id of the pack
 *     17    8 where the tar header of its entry begins in the pack
 *     25    8 where in the pack its block checksums begin, 8 hex digits each
 * </pre>
 */
record S3Location(UUID pack, long entryOffset, long checksumsOffset) {
  static final int BYTES = 33;

  private static final byte LAYOUT = 3;

  BlobLocation encode() {
    ByteBuffer to = ByteBuffer.allocate(BYTES);
    to.put(LAYOUT).putLong(pack.getMostSignificantBits()).putLong(pack.getLeastSignificantBits());
    to.putLong(entryOffset).putLong(checksumsOffset);
    return BlobLocation.of(to.array());
  }

  /** What a location says; empty if it is not one of this store's. */
  static Optional<S3Location> decode(BlobLocation location) {
    ByteBuffer from = ByteBuffer.wrap(location.token());
    if (from.remaining() != BYTES || from.get() != LAYOUT) {
      return Optional.empty();
    }
    S3Location decoded =
        new S3Location(new UUID(from.getLong(), from.getLong()), from.getLong(), from.getLong());
    return decoded.entryOffset < 0 || decoded.checksumsOffset < 0
        ? Optional.empty()
        : Optional.of(decoded);
  }

  /** Where the blob's first byte is. */
  long contentOffset() {
    return entryOffset + TarHeader.BLOCK_BYTES;
  }
}
