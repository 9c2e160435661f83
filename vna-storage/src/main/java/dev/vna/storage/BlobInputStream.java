package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.zip.CRC32C;

/**
 * Reads a range of a blob, whole blocks at a time, each verified before a byte of it is given out.
 * Holds no file open between two reads. For one thread.
 */
final class BlobInputStream extends PieceInputStream {
  /** How many blocks are read ahead for a reader of small pieces. */
  private static final int READ_BLOCKS = 4;

  /** How many block checksums are read at once: those of 8 MiB. */
  private static final int READ_CHECKSUMS = 128;

  private final SegmentCache segments;
  private final ReadBuffers buffers;
  private final BlobKey key;
  private final PackLocation location;
  private final int lastBlock;
  private final SegmentCache.Streams streams;
  private final CRC32C crc32c = new CRC32C();

  private byte[] buffer = new byte[0];
  private byte[] checksums = new byte[0];
  private int firstChecksum;

  BlobInputStream(
      SegmentCache segments,
      ReadBuffers buffers,
      BlobKey key,
      PackLocation location,
      long offset,
      long lengthBytes) {
    super(offset, lengthBytes);
    this.segments = segments;
    this.buffers = buffers;
    this.key = key;
    this.location = location;
    lastBlock = block(offset + lengthBytes - 1);
    streams = segments.streamOpened(location.segment());
  }

  @Override
  Piece piece(long offset, long end) throws IOException {
    int first = block(offset);
    // Who begins within a block may want whole ones from the next on.
    int ahead = offset % BlobDigests.BLOCK_BYTES == 0 ? READ_BLOCKS : 1;
    int blocks = Math.min(ahead, lastBlock - first + 1);
    int length = bytes(first, blocks);
    if (buffer.length < length) {
      buffer = new byte[length];
    }
    readVerified(ByteBuffer.wrap(buffer, 0, length), first, blocks);
    return new Piece((long) first * BlobDigests.BLOCK_BYTES, buffer, length);
  }

  /**
   * Reads all the blocks that a reader of much wants at once; up to the end of one, so that none is
   * read twice. What does not fit is not given out.
   */
  @Override
  int readDirect(long from, long end, byte[] to, int offset, int length) throws IOException {
    int first = block(from);
    long start = (long) first * BlobDigests.BLOCK_BYTES;
    long stop = Math.min(from + Math.min(length, end - from), start + ReadBuffers.BUFFER_BYTES);
    if (stop < end) {
      stop -= stop % BlobDigests.BLOCK_BYTES;
    }
    if (stop - from < BlobDigests.BLOCK_BYTES) {
      return 0;
    }
    int blocks = block(stop - 1) - first + 1;
    int count = (int) (stop - from);
    ByteBuffer direct = buffers.take(bytes(first, blocks));
    try {
      readVerified(direct, first, blocks);
      direct.position((int) (from - start)).get(to, offset, count);
    } finally {
      buffers.giveBack(direct);
    }
    return count;
  }

  @Override
  void release() throws IOException {
    buffer = new byte[0];
    checksums = buffer;
    streams.closed();
  }

  private static int block(long offset) {
    return (int) (offset / BlobDigests.BLOCK_BYTES);
  }

  /** Bytes of so many blocks; the last one of the blob may be shorter. */
  private int bytes(int firstBlock, int blocks) {
    long start = (long) firstBlock * BlobDigests.BLOCK_BYTES;
    return (int) Math.min((long) blocks * BlobDigests.BLOCK_BYTES, location.sizeBytes() - start);
  }

  /** Fills a buffer with blocks. */
  private void readVerified(ByteBuffer into, int firstBlock, int blocks) throws IOException {
    long start = (long) firstBlock * BlobDigests.BLOCK_BYTES;
    int length = into.remaining();
    int read = read(location.segment(), into, location.contentOffset() + start);
    if (read < length) {
      throw new BlobCorruptException(
          key, start + read, "segment=" + location.segment() + " ends before the blob does");
    }
    for (int block = firstBlock; block < firstBlock + blocks; block++) {
      int from = (block - firstBlock) * BlobDigests.BLOCK_BYTES;
      into.limit(Math.min(length, from + BlobDigests.BLOCK_BYTES)).position(from);
      crc32c.reset();
      crc32c.update(into);
      if ((int) crc32c.getValue() != checksum(block)) {
        throw new BlobCorruptException(
            key,
            (long) block * BlobDigests.BLOCK_BYTES,
            "the CRC32C of block=" + block + " in segment=" + location.segment() + " does not fit");
      }
    }
  }

  private int checksum(int block) throws IOException {
    int have = checksums.length / Hex.DIGITS;
    if (block < firstChecksum || block >= firstChecksum + have) {
      int count = Math.min(READ_CHECKSUMS, lastBlock - block + 1);
      byte[] digits = new byte[count * Hex.DIGITS];
      SegmentId record = location.checksumsSegment();
      long offset = location.checksumsOffset() + (long) block * Hex.DIGITS;
      if (read(record, ByteBuffer.wrap(digits), offset) < digits.length) {
        throw unreadableChecksum(block);
      }
      checksums = digits;
      firstChecksum = block;
    }
    try {
      return Hex.parse(checksums, (block - firstChecksum) * Hex.DIGITS);
    } catch (IllegalArgumentException e) {
      throw unreadableChecksum(block);
    }
  }

  private BlobCorruptException unreadableChecksum(int block) {
    return new BlobCorruptException(
        key,
        (long) block * BlobDigests.BLOCK_BYTES,
        "the CRC32C of block="
            + block
            + " cannot be read from segment="
            + location.checksumsSegment());
  }

  private int read(SegmentId segment, ByteBuffer into, long offset) throws IOException {
    try (SegmentCache.OpenSegment open =
        segment.equals(location.segment())
            ? segments.acquire(segment, streams)
            : segments.acquire(segment)) {
      return open.file().read(into, offset);
    } catch (NoSuchFileException e) {
      throw new BlobCorruptException(key, at(), "segment=" + segment + " is missing");
    }
  }
}
