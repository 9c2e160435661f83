package dev.vna.storage;

import dev.vna.archive.spi.BlobDigests;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Block checksums of a blob as its bytes go by. The store takes them once more before a commit: a
 * blob whose bytes are not those of its digests would make the log look torn. CRC32C costs far less
 * than the copy that follows it.
 */
final class BlockChecksums {
  private final CRC32C crc32c = new CRC32C();
  private int[] blocks = new int[4];
  private int blockCount;
  private int inBlock;

  void update(ByteBuffer bytes) {
    ByteBuffer rest = bytes.duplicate();
    int end = rest.limit();
    while (rest.position() < end) {
      int take = Math.min(end - rest.position(), BlobDigests.BLOCK_BYTES - inBlock);
      rest.limit(rest.position() + take);
      crc32c.update(rest);
      inBlock += take;
      if (inBlock == BlobDigests.BLOCK_BYTES) {
        endBlock();
      }
    }
  }

  /** True if all that was seen is what the digests say, block for block. */
  boolean match(BlobDigests digests) {
    int rest = inBlock > 0 ? 1 : 0;
    if (blockCount + rest != digests.blocks()) {
      return false;
    }
    for (int block = 0; block < blockCount; block++) {
      if (blocks[block] != digests.blockCrc32c(block)) {
        return false;
      }
    }
    return rest == 0 || (int) crc32c.getValue() == digests.blockCrc32c(blockCount);
  }

  private void endBlock() {
    if (blockCount == blocks.length) {
      blocks = Arrays.copyOf(blocks, blockCount * 2);
    }
    blocks[blockCount++] = (int) crc32c.getValue();
    crc32c.reset();
    inBlock = 0;
  }
}
