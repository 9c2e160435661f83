package dev.vna.archive.spi;

import java.util.Arrays;

/**
 * A blob that is durable.
 *
 * @param key its name
 * @param location where the store keeps it
 * @param sizeBytes its size
 * @param sha256 SHA-256 of the whole, 32 bytes; not to be changed
 */
public record StoredBlob(BlobKey key, BlobLocation location, long sizeBytes, byte[] sha256) {
  /** The same blob in another place: what a store says that keeps it in another. */
  public StoredBlob at(BlobLocation place) {
    return new StoredBlob(key, place, sizeBytes, sha256);
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
