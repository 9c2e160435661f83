package dev.vna.archive.spi;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A blob that is durable.
 *
 * @param key its name
 * @param location where the store keeps it
 * @param sizeBytes its size
 * @param sha256 SHA-256 of the whole, 32 bytes, all zeros if nobody took it; not to be changed
 */
public record StoredBlob(BlobKey key, BlobLocation location, long sizeBytes, byte[] sha256) {
  private static final int READ_BYTES = 64 << 10;

  /** The same blob in another place: what a store says that keeps it in another. */
  public StoredBlob at(BlobLocation place) {
    return new StoredBlob(key, place, sizeBytes, sha256);
  }

  /**
   * Reads bytes to the end, and tells whether they are the blob's.
   *
   * @param in is not closed
   * @return false if they have another SHA-256; true if nobody took the blob's: then reading them
   *     is all that can be done
   * @throws IOException if they cannot be read
   */
  public boolean matches(InputStream in) throws IOException {
    boolean known = BlobDigests.isSha256(sha256);
    MessageDigest digest = BlobDigester.newSha256();
    byte[] buffer = new byte[READ_BYTES];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (known) {
        digest.update(buffer, 0, read);
      }
    }
    return !known || Arrays.equals(digest.digest(), sha256);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredBlob blob
        && key.equals(blob.key)
        && location.equals(blob.location)
        && sizeBytes == blob.sizeBytes
        && Arrays.equals(sha256, blob.sha256);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key + " sizeBytes=" + sizeBytes + " location=" + location;
  }
}
