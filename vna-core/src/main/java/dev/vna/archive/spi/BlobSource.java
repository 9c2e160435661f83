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
 * @param sha256 SHA-256 of the whole, 32 bytes; not to be changed
 * @param content where its bytes come from
 */
public record BlobSource(BlobKey key, long sizeBytes, byte[] sha256, Content content) {
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
