package dev.vna.archive.spi;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What proves that a blob is still the same: SHA-256 of the whole, and CRC32C of each block of
 * {@link #BLOCK_BYTES} (the last may be shorter), so that any range can be verified alone.
 */
public final class BlobDigests {
  /** Bytes that one block checksum covers. */
  public static final int BLOCK_BYTES = 64 * 1024;

  private static final int SHA256_BYTES = 32;

  private final byte[] sha256;
  private final int[] blockCrc32c;

  /** Takes the digests over: the arrays must not be changed afterwards. */
  public BlobDigests(byte[] sha256, int[] blockCrc32c) {
    if (sha256.length != SHA256_BYTES) {
      throw new IllegalArgumentException("sha256 has " + sha256.length + " bytes: want 32");
    }
    this.sha256 = sha256;
    this.blockCrc32c = blockCrc32c;
  }

  /**
   * Digests without SHA-256, for what proves itself as a whole in another way, as encrypted blobs
   * do; {@link #sha256} is all zeros then.
   */
  public static BlobDigests withoutSha256(int[] blockCrc32c) {
    return new BlobDigests(noSha256(), blockCrc32c);
  }

  /** What stands for SHA-256 where nobody took it: 32 zeros, which are the caller's. */
  public static byte[] noSha256() {
    return new byte[SHA256_BYTES];
  }

  /** Whether that is SHA-256 of anything: nobody took it if it is all zeros, or empty. */
  static boolean isSha256(byte[] sha256) {
    for (byte part : sha256) {
      if (part != 0) {
        return true;
      }
    }
    return false;
  }

  /** How many blocks a blob of that size has. */
  public static int blocksOf(long sizeBytes) {
    return Math.toIntExact((sizeBytes + BLOCK_BYTES - 1) / BLOCK_BYTES);
  }

  /** Whether SHA-256 was taken. */
  public boolean hasSha256() {
    return isSha256(sha256);
  }

  /** SHA-256 of the whole blob, 32 bytes, all zeros if it was not taken; a copy. */
  public byte[] sha256() {
    return sha256.clone();
  }

  /** How many blocks there are. */
  public int blocks() {
    return blockCrc32c.length;
  }

  /** CRC32C of one block. */
  public int blockCrc32c(int block) {
    return blockCrc32c[block];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BlobDigests digests
        && Arrays.equals(sha256, digests.sha256)
        && Arrays.equals(blockCrc32c, digests.blockCrc32c);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sha256);
  }

  @Override
  public String toString() {
    return "sha256=" + HexFormat.of().formatHex(sha256) + " blocks=" + blockCrc32c.length;
  }
}
