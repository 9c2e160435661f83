package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Reads an object of its own file, a few blocks at once, each verified. For one thread. */
final class FileBlobInputStream extends PieceInputStream {
  /** How many blocks are read at once. */
  private static final int READ_BLOCKS = 4;

  private final StorageFile file;
  private final FileRecord record;
  private final CRC32C crc32c = new CRC32C();
  private byte[] buffer = new byte[0];

  /** Takes the file over. */
  FileBlobInputStream(StorageFile file, FileRecord record, long offset, long lengthBytes) {
    super(offset, lengthBytes);
    this.file = file;
    this.record = record;
  }

  @Override
  Piece piece(long offset, long end) throws IOException {
    int first = (int) (offset / BlobDigests.BLOCK_BYTES);
    int last = (int) ((end - 1) / BlobDigests.BLOCK_BYTES);
    int blocks = Math.min(READ_BLOCKS, last - first + 1);
    long start = (long) first * BlobDigests.BLOCK_BYTES;
    int length =
        (int) Math.min((long) blocks * BlobDigests.BLOCK_BYTES, record.sizeBytes() - start);
    if (buffer.length < length) {
      buffer = new byte[length];
    }
    int read = file.read(ByteBuffer.wrap(buffer, 0, length), start);
    if (read < length) {
      throw new BlobCorruptException(record.key(), start + read, "its file ends before it does");
    }
    for (int at = 0; at < length; at += BlobDigests.BLOCK_BYTES) {
      int block = first + at / BlobDigests.BLOCK_BYTES;
      crc32c.reset();
      crc32c.update(buffer, at, Math.min(BlobDigests.BLOCK_BYTES, length - at));
      if ((int) crc32c.getValue() != record.digests().blockCrc32c(block)) {
        throw new BlobCorruptException(
            record.key(), start + at, "the CRC32C of block=" + block + " of its file");
      }
    }
    return new Piece(start, buffer, length);
  }

  @Override
  void release() throws IOException {
    file.close();
  }
}
