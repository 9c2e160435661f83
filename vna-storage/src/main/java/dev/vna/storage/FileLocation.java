package dev.vna.storage;

import dev.vna.archive.spi.BlobLocation;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Where a {@link FileStore} keeps an object: the line of the sidecar that says where its file is.
 * Not the path itself: the line is needed to verify what is read, and a path is long.
 *
 * <pre>
 * offset size
 *      0    1  layout: 'F'
 *      1    8  number of the sidecar
 *      9    8  where the line begins in it
 *     17    4  bytes of the line
 * </pre>
 */
record FileLocation(long batch, long offset, int lengthBytes) {
  private static final byte LAYOUT = 'F';
  private static final int BYTES = 21;

  BlobLocation encode() {
    return BlobLocation.of(
        ByteBuffer.allocate(BYTES)
            .put(LAYOUT)
            .putLong(batch)
            .putLong(offset)
            .putInt(lengthBytes)
            .array());
  }

  static Optional<FileLocation> decode(BlobLocation location) {
    ByteBuffer token = ByteBuffer.wrap(location.token());
    if (token.remaining() != BYTES || token.get() != LAYOUT) {
      return Optional.empty();
    }
    FileLocation decoded = new FileLocation(token.getLong(), token.getLong(), token.getInt());
    return decoded.batch > 0 && decoded.offset > 0 && decoded.lengthBytes > 0
        ? Optional.of(decoded)
        : Optional.empty();
  }
}
