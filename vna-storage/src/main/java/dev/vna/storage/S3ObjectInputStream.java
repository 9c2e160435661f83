package dev.vna.storage;

import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Reads an object from its beginning to its end with one call, which is made again from where it
 * broke off. For one thread.
 */
final class S3ObjectInputStream extends PieceInputStream {
  private static final int PIECE_BYTES = 256 << 10;

  private final S3Bucket bucket;
  private final String key;
  private final byte[] buffer;

  /** The answer that is being read, if one is: it has what comes next. */
  private Optional<S3Bucket.Body> body = Optional.empty();

  S3ObjectInputStream(S3Bucket bucket, String key, long sizeBytes) {
    super(0, sizeBytes);
    this.bucket = bucket;
    this.key = key;
    buffer = new byte[(int) Math.min(PIECE_BYTES, sizeBytes)];
  }

  @Override
  Piece piece(long offset, long end) throws IOException {
    int length = (int) Math.min(buffer.length, end - offset);
    S3Retry.Failures failures = bucket.failures(key);
    while (true) {
      try {
        if (body.isEmpty()) {
          body = Optional.of(bucket.open(key, offset, end - offset));
        }
        body.get().readFully(buffer, length);
        return new Piece(offset, buffer, length);
      } catch (IOException | SdkException e) {
        release();
        failures.add(e);
      }
    }
  }

  @Override
  void release() {
    body.ifPresent(S3Bucket.Body::close);
    body = Optional.empty();
  }
}
