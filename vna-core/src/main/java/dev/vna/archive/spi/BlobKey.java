package dev.vna.archive.spi;

import dev.vna.archive.Partition;

/**
 * Names one blob, for ever: the number of the change that brought it is never given to another.
 *
 * @param partition what the blob belongs to
 * @param sequence the number of the change that stored it, 1 or more; unique in the archive
 */
public record BlobKey(Partition partition, long sequence) {
  /** Checks the number. */
  public BlobKey {
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence=" + sequence + ": want 1 or more");
    }
  }

  @Override
  public String toString() {
    return partition + "/" + sequence;
  }
}
