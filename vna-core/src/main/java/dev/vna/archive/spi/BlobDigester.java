package dev.vna.archive.spi;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Takes the digests of a blob as its bytes go by. For one thread; one use. */
public final class BlobDigester {
  private final Optional<MessageDigest> sha256;
  private final CRC32C crc32c = new CRC32C();
  private int[] blocks = new int[16];
  private int blockCount;
  private int inBlock;
  private long sizeBytes;

  /** A digester that has seen nothing. */
  public BlobDigester() {
    this(Optional.of(newSha256()));
  }

  private BlobDigester(Optional<MessageDigest> sha256) {
    this.sha256 = sha256;
  }

  /** A digester that does not take SHA-256, which costs ten times what the others do. */
  public static BlobDigester withoutSha256() {
    return new BlobDigester(Optional.empty());
  }

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds what remains in the buffer; leaves its position as it was. */
  public void update(ByteBuffer bytes) {
    if (sha256.isPresent()) {
      sha256.get().update(bytes.duplicate());
    }
    ByteBuffer rest = bytes.duplicate();
    while (rest.hasRemaining()) {
      int take = Math.min(rest.remaining(), BlobDigests.BLOCK_BYTES - inBlock);
      crc32c.update(rest.slice(rest.position(), take));
      rest.position(rest.position() + take);
      sizeBytes += take;
      inBlock += take;
      if (inBlock == BlobDigests.BLOCK_BYTES) {
        endBlock();
      }
    }
  }

  /** Bytes seen so far. */
  public long sizeBytes() {
    return sizeBytes;
  }

  /** The digests of all that was seen; nothing may be added afterwards. */
  public BlobDigests finish() {
    if (inBlock > 0) {
      endBlock();
    }
    int[] checksums = Arrays.copyOf(blocks, blockCount);
    return sha256.isPresent()
        ? new BlobDigests(sha256.get().digest(), checksums)
        : BlobDigests.withoutSha256(checksums);
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
