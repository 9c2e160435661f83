package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * Reads a range of a blob, whole blocks at a time, each verified before a byte of it is given out.
 * Holds no file open between two reads. For one thread.
 */
final class BlobInputStream extends InputStream {
  /** How many blocks are read ahead for a reader of small pieces. */
  private static final int READ_BLOCKS = 4;

  /** How many blocks are read at once into the array of a reader of large ones. */
  private static final int DIRECT_BLOCKS = 16;

  /** How many block checksums are read at once: those of 8 MiB. */
  private static final int READ_CHECKSUMS = 128;

  private final SegmentCache segments;
  private final BlobKey key;
  private final PackLocation location;
  private final long end;
  private final SegmentCache.Streams streams;
  private final CRC32C crc32c = new CRC32C();

  /** Verified bytes that were not given out yet: from {@link #at} on. */
  private byte[] buffer = new byte[0];

  private int bufferAt;
  private int bufferEnd;

  /** The next byte of the blob to be given out. */
  private long at;

  private byte[] checksums = new byte[0];
  private int firstChecksum;
  private boolean closed;

  BlobInputStream(
      SegmentCache segments, BlobKey key, PackLocation location, long offset, long lengthBytes) {
    this.segments = segments;
    this.key = key;
    this.location = location;
    at = offset;
    end = offset + lengthBytes;
    streams = segments.streamOpened(location.segment());
  }

  @Override
  public int read() throws IOException {
    if (!fill()) {
      return -1;
    }
    at++;
    return buffer[bufferAt++] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    if (length == 0) {
      return 0;
    }
    requireOpen();
    int whole = wholeBlocks(length);
    if (whole > 0) {
      int count = whole * BlobDigests.BLOCK_BYTES;
      readDirect(to, offset, whole);
      at += count;
      return count;
    }
    if (!fill()) {
      return -1;
    }
    int count = (int) Math.min(Math.min(length, bufferEnd - bufferAt), end - at);
    System.arraycopy(buffer, bufferAt, to, offset, count);
    bufferAt += count;
    at += count;
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    requireOpen();
    long skipped = Math.max(0, Math.min(count, end - at));
    at += skipped;
    bufferAt = (int) Math.min(bufferEnd, bufferAt + skipped);
    return skipped;
  }

  @Override
  public int available() throws IOException {
    requireOpen();
    return (int) Math.min(bufferEnd - bufferAt, end - at);
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      buffer = new byte[0];
      checksums = buffer;
      bufferAt = 0;
      bufferEnd = 0;
      streams.closed();
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
  }

  /** Makes sure that the buffer has a byte to give out; false at the end of the range. */
  private boolean fill() throws IOException {
    requireOpen();
    if (at == end) {
      return false;
    }
    if (bufferAt == bufferEnd) {
      int firstBlock = (int) (at / BlobDigests.BLOCK_BYTES);
      int lastBlock = (int) ((end - 1) / BlobDigests.BLOCK_BYTES);
      // Who begins within a block may want whole ones from the next on.
      int ahead = at % BlobDigests.BLOCK_BYTES == 0 ? READ_BLOCKS : 1;
      int blocks = Math.min(ahead, lastBlock - firstBlock + 1);
      readBlocks(firstBlock, blocks);
      bufferAt = (int) (at - (long) firstBlock * BlobDigests.BLOCK_BYTES);
    }
    return true;
  }

  /** How many whole blocks come next that a reader takes all at once, none being buffered. */
  private int wholeBlocks(int length) {
    boolean next = bufferAt == bufferEnd && at % BlobDigests.BLOCK_BYTES == 0;
    long bytes = Math.min(length, end - at);
    return next ? (int) Math.min(DIRECT_BLOCKS, bytes / BlobDigests.BLOCK_BYTES) : 0;
  }

  /** Reads whole blocks to where they are wanted; what does not fit does not stay there. */
  private void readDirect(byte[] to, int offset, int blocks) throws IOException {
    int length = blocks * BlobDigests.BLOCK_BYTES;
    boolean good = false;
    try {
      readVerified(to, offset, (int) (at / BlobDigests.BLOCK_BYTES), blocks, length);
      good = true;
    } finally {
      if (!good) {
        Arrays.fill(to, offset, offset + length, (byte) 0);
      }
    }
  }

  private void readBlocks(int firstBlock, int blocks) throws IOException {
    bufferAt = 0;
    bufferEnd = 0;
    long start = (long) firstBlock * BlobDigests.BLOCK_BYTES;
    int length =
        (int) Math.min((long) blocks * BlobDigests.BLOCK_BYTES, location.sizeBytes() - start);
    if (buffer.length < length) {
      buffer = new byte[length];
    }
    readVerified(buffer, 0, firstBlock, blocks, length);
    bufferEnd = length;
  }

  private void readVerified(byte[] to, int offset, int firstBlock, int blocks, int length)
      throws IOException {
    long start = (long) firstBlock * BlobDigests.BLOCK_BYTES;
    int read =
        read(
            location.segment(),
            ByteBuffer.wrap(to, offset, length),
            location.contentOffset() + start);
    if (read < length) {
      throw new BlobCorruptException(
          key, start + read, "segment=" + location.segment() + " ends before the blob does");
    }
    for (int block = firstBlock; block < firstBlock + blocks; block++) {
      int from = (block - firstBlock) * BlobDigests.BLOCK_BYTES;
      crc32c.reset();
      crc32c.update(to, offset + from, Math.min(BlobDigests.BLOCK_BYTES, length - from));
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
      int last = (int) ((end - 1) / BlobDigests.BLOCK_BYTES);
      int count = Math.min(READ_CHECKSUMS, last - block + 1);
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
      throw new BlobCorruptException(key, at, "segment=" + segment + " is missing");
    }
  }
}
