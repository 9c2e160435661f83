package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.CRC32C;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Reads a range of a blob with one call for all blocks that it touches, each verified before a byte
 * of it is given out. A call that breaks off is made again from the first block that is not there
 * yet. For one thread.
 */
final class S3BlobInputStream extends PieceInputStream {
  /** How many block checksums are looked up at once: those of 8 MiB. */
  private static final int READ_CHECKSUMS = 128;

  private final S3Bucket bucket;
  private final S3Reader.Place place;
  private final int lastBlock;
  private final CRC32C crc32c = new CRC32C();

  /** The answer that is being read, if one is, and the block that comes next in it. */
  private Optional<S3Bucket.Body> body = Optional.empty();

  private int bodyBlock;

  /** The block that was read last. */
  private byte[] buffer = new byte[0];

  private byte[] checksums = new byte[0];
  private int firstChecksum;

  S3BlobInputStream(S3Bucket bucket, S3Reader.Place place, long offset, long lengthBytes) {
    super(offset, lengthBytes);
    this.bucket = bucket;
    this.place = place;
    lastBlock = (int) ((offset + lengthBytes - 1) / BlobDigests.BLOCK_BYTES);
  }

  @Override
  Piece piece(long offset, long end) throws IOException {
    int block = (int) (offset / BlobDigests.BLOCK_BYTES);
    int length = read(block);
    return new Piece((long) block * BlobDigests.BLOCK_BYTES, buffer, length);
  }

  @Override
  void release() {
    hangUp();
    buffer = new byte[0];
    checksums = buffer;
    place.close();
  }

  private int read(int block) throws IOException {
    long start = (long) block * BlobDigests.BLOCK_BYTES;
    int length = (int) Math.min(BlobDigests.BLOCK_BYTES, place.sizeBytes() - start);
    if (buffer.length < length) {
      buffer = new byte[length];
    }
    S3Retry.Failures failures = bucket.failures(place.objectKey());
    boolean doubted = false;
    while (true) {
      try {
        body(block).readFully(buffer, length);
        bodyBlock = block + 1;
        crc32c.reset();
        crc32c.update(buffer, 0, length);
        if ((int) crc32c.getValue() == checksum(block)) {
          return length;
        }
      } catch (FileNotFoundException e) {
        hangUp();
        place.move(e);
        continue;
      } catch (IOException | SdkException e) {
        hangUp();
        retry(failures, e);
        continue;
      }
      hangUp();
      if (doubted) {
        throw new BlobCorruptException(
            place.key(),
            start,
            "the CRC32C of block=" + block + " in " + bucket.uri(place.objectKey()) + " differs");
      }
      doubted = true; // on the way, or where it is kept: once more will tell
      checksums = new byte[0];
      place.doubt();
    }
  }

  private void retry(S3Retry.Failures failures, Exception failure) throws IOException {
    try {
      failures.add(failure);
    } catch (FileNotFoundException e) {
      place.move(e);
    }
  }

  private S3Bucket.Body body(int block) throws IOException {
    if (body.isPresent() && bodyBlock != block) {
      hangUp();
    }
    if (body.isEmpty()) {
      long start = (long) block * BlobDigests.BLOCK_BYTES;
      long stop = Math.min((lastBlock + 1L) * BlobDigests.BLOCK_BYTES, place.sizeBytes());
      body = Optional.of(bucket.open(place.objectKey(), place.offset(start), stop - start));
      bodyBlock = block;
    }
    return body.get();
  }

  private void hangUp() {
    body.ifPresent(S3Bucket.Body::close);
    body = Optional.empty();
  }

  private int checksum(int block) throws IOException {
    int have = checksums.length / Hex.DIGITS;
    if (block < firstChecksum || block >= firstChecksum + have) {
      checksums = place.checksums(block, Math.min(READ_CHECKSUMS, lastBlock - block + 1));
      firstChecksum = block;
    }
    try {
      return Hex.parse(checksums, (block - firstChecksum) * Hex.DIGITS);
    } catch (IllegalArgumentException e) {
      return ~(int) crc32c.getValue(); // what is no checksum fits nothing
    }
  }
}
