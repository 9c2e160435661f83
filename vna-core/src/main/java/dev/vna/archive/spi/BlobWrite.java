package dev.vna.archive.spi;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * A place that a store lent for one blob that streams in. Nothing of it is visible or durable
 * before {@link LandingStore#commit}; closing it without a commit leaves nothing. For one thread at
 * a time.
 */
public interface BlobWrite extends Closeable {
  /**
   * Appends what remains in the buffer.
   *
   * @throws IOException if storage fails; the write can only be closed then
   */
  void write(ByteBuffer bytes) throws IOException;

  /** Bytes written so far. */
  long sizeBytes();

  /**
   * Reads what was written so far, from its beginning. Close the stream before {@link
   * LandingStore#commit}.
   */
  InputStream read() throws IOException;

  /** Gives the place back. What was not committed is gone. Does nothing after a commit. */
  @Override
  void close() throws IOException;
}
