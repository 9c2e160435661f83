package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * Reads an object that was shrunk, block by block, each verified: what is not kept reads as zeros,
 * whether or not the segment has its bytes still. For one thread.
 */
final class ShrunkInputStream extends InputStream {
  private final SegmentCache segments;
  private final BlobKey key;
  private final PackLocation location;
  private final Deletion deletion;
  private final byte[] block = new byte[BlobDigests.BLOCK_BYTES];
  private long at;
  private int loaded = -1;

  ShrunkInputStream(
      SegmentCache segments, BlobKey key, PackLocation location, Deletion deletion, long offset) {
    this.segments = segments;
    this.key = key;
    this.location = location;
    this.deletion = deletion;
    at = offset;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    if (length == 0) {
      return 0;
    }
    if (at == location.sizeBytes()) {
      return -1;
    }
    int wanted = (int) (at / BlobDigests.BLOCK_BYTES);
    long start = (long) wanted * BlobDigests.BLOCK_BYTES;
    int size = (int) Math.min(block.length, location.sizeBytes() - start);
    if (wanted != loaded) {
      load(wanted, start, size);
    }
    int from = (int) (at - start);
    int count = Math.min(length, size - from);
    System.arraycopy(block, from, to, offset, count);
    at += count;
    return count;
  }

  private void load(int wanted, long start, int size) throws IOException {
    loaded = -1;
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
    if ((int) crc32c.getValue() != deletion.checksums()[wanted]) {
      throw new BlobCorruptException(
          key, start, "the CRC32C of what is kept of block=" + wanted + " does not fit");
    }
    loaded = wanted;
  }
}
