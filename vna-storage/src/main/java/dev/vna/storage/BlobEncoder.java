package dev.vna.storage;

import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Turns the bytes of one blob into those that are stored, as they go by. For one thread. */
interface BlobEncoder {
  /** Takes what remains in a buffer; gives on what is ready. */
  void write(ByteBuffer plain, SourceCopy.Target to) throws IOException;

  /**
   * Gives on the rest.
   *
   * @param key the blob's name
   * @param sizeBytes of all that was written
   * @param sha256 of all that was written
   */
  void finish(BlobKey key, long sizeBytes, byte[] sha256, SourceCopy.Target to) throws IOException;

  /** What the location is, of what was finished and stored there. */
  BlobLocation location(StoredBlob stored);

  /**
   * Reads what was written so far.
   *
   * @param encoded what was given on so far; closed with the stream
   */
  InputStream readBack(InputStream encoded) throws IOException;
}
