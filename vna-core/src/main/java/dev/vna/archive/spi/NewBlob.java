package dev.vna.archive.spi;

import java.nio.ByteBuffer;
import java.util.List;

/** A blob to be committed. */
public sealed interface NewBlob {
  /** Its name. */
  BlobKey key();

  /** Its digests, over all its bytes. */
  BlobDigests digests();

  /** Its size in bytes. */
  long sizeBytes();

  /**
   * A small blob that is whole in memory.
   *
   * @param content its bytes, one buffer after the other; the store reads them during the commit
   *     only, and leaves positions and limits alone
   */
  record InMemory(BlobKey key, BlobDigests digests, List<ByteBuffer> content) implements NewBlob {
    @Override
    public long sizeBytes() {
      long size = 0;
      for (ByteBuffer part : content) {
        size += part.remaining();
      }
      return size;
    }
  }

  /**
   * A blob that streamed into a place that the store lent.
   *
   * @param write the place, from {@link LandingStore#begin} of the same store
   */
  record Streamed(BlobKey key, BlobDigests digests, BlobWrite write) implements NewBlob {
    @Override
    public long sizeBytes() {
      return write.sizeBytes();
    }
  }
}
