package dev.vna.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * An open file. Safe for use by many threads; interrupting a thread in one of its methods neither
 * ends the call nor closes the file.
 */
interface StorageFile extends Closeable {
  /**
   * Reads at an offset until the buffer is full or the file ends.
   *
   * @return how many bytes were read; fewer than were asked for only at the end of the file
   */
  int read(ByteBuffer into, long offset) throws IOException;

  /** Writes all that remains in the buffer at an offset. */
  void write(ByteBuffer bytes, long offset) throws IOException;

  /** Makes what was written, and the size of the file, survive a power cut. */
  void force() throws IOException;

  /** Shortens the file; does nothing if it is not longer. */
  void truncate(long sizeBytes) throws IOException;

  /** The size of the file in bytes. */
  long sizeBytes() throws IOException;
}
