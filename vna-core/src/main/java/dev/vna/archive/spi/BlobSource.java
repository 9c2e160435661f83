package dev.vna.archive.spi;

import dev.vna.data.DataSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A blob to be copied into another store.
 *
 * @param key its name
 * @param sizeBytes its size
 * @param sha256 SHA-256 of the whole, 32 bytes; or empty if nobody knows it before the bytes have
 *     been read: then the store takes what comes, and says what it was; each opening may give other
 *     bytes, as many; or all zeros if the store need not take it. Not to be changed
 * @param content where its bytes come from
 */
public record BlobSource(BlobKey key, long sizeBytes, byte[] sha256, Content content) {
  /** Checks the size, and that the digest is one or empty. */
  public BlobSource {
    if (sizeBytes < 0 || (sha256.length != 0 && sha256.length != 32)) {
      throw new IllegalArgumentException(
          "source of sizeBytes="
              + sizeBytes
              + " with a digest of "
              + sha256.length
              + " bytes: want 0 or more, and 32 or 0");
    }
  }

  /** What takes the digests that are wanted of what is read. */
  public BlobDigester digester() {
    return sha256.length == 0 || BlobDigests.isSha256(sha256)
        ? new BlobDigester()
        : BlobDigester.withoutSha256();
  }

  /** Whether that digest of what was read is the one that is wanted, or any is. */
  public boolean accepts(byte[] found) {
    return !BlobDigests.isSha256(sha256) || Arrays.equals(sha256, found);
  }

  /** Gives the bytes, and what they say. May be asked more than once, one thread at a time. */
  public interface Content {
    /** Opens the whole blob. */
    InputStream open() throws IOException;

    /** The instance's header, in header form: for stores that file by attributes. */
    DataSet header() throws IOException;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BlobSource source
        && key.equals(source.key)
        && sizeBytes == source.sizeBytes
        && Arrays.equals(sha256, source.sha256)
        && content.equals(source.content);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key + " sizeBytes=" + sizeBytes;
  }
}
