package dev.vna.storage;

import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;

/** What every store says of ranges and locations that it is asked for. */
final class Ranges {
  private Ranges() {}

  /**
   * Makes sure that a range is within a blob.
   *
   * @throws IllegalArgumentException if it is not
   */
  static void check(StoredBlob blob, long offset, long lengthBytes) {
    if (offset < 0 || lengthBytes < 0 || lengthBytes > blob.sizeBytes() - offset) {
      throw new IllegalArgumentException(
          "range offset="
              + offset
              + " lengthBytes="
              + lengthBytes
              + " is not within sizeBytes="
              + blob.sizeBytes());
    }
  }

  /** What to throw for the location of another store. */
  static FileNotFoundException foreign(StoredBlob blob, String store) {
    BlobLocation location = blob.location();
    return new FileNotFoundException(
        "location=" + location + " of blob=" + blob.key() + " is not one of a " + store);
  }
}
