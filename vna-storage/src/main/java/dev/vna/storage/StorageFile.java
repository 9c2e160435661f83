package dev.vna.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * An open file. Safe for use by many threads; interrupting a thread in one of its methods neither
 * ends the call nor closes the file.
 */
interface StorageFile extends Closeable {
  /** What disks are written in: no less passes the system's cache. */
  int BLOCK_BYTES = 4096;

  /**
   * Reads at an offset until the buffer is full or the file ends.
   *
   * @return how many bytes were read; fewer than were asked for only at the end of the file
   */
  int read(ByteBuffer into, long offset) throws IOException;

  /** Writes all that remains in the buffer at an offset. */
  void write(ByteBuffer bytes, long offset) throws IOException;

  /**
   * Writes whole blocks, past the system's cache where it can be passed: what is large and not read
   * again at once is then not copied, and takes no room from what is read. Until the first call the
   * file must have the name that it was opened by.
   *
   * @param blocks a direct buffer; what remains in it begins at an address that is a multiple of
   *     {@link #BLOCK_BYTES}, as are its length and the offset
   */
  default void writeBlocks(ByteBuffer blocks, long offset) throws IOException {
    write(blocks, offset);
  }

  /** Makes what was written, and the size of the file, survive a power cut. */
  void force() throws IOException;

  /** Shortens the file; does nothing if it is not longer. */
  void truncate(long sizeBytes) throws IOException;

  /** The size of the file in bytes. */
  long sizeBytes() throws IOException;
}
