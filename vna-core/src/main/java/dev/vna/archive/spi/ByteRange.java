package dev.vna.archive.spi;

/**
 * A range of bytes.
 *
 * @param offset the first byte, from 0
 * @param lengthBytes how many, 1 or more
 */
public record ByteRange(long offset, long lengthBytes) {
  /** Checks the numbers. */
  public ByteRange {
    if (offset < 0 || lengthBytes < 1) {
      throw new IllegalArgumentException(
          "range offset=" + offset + " lengthBytes=" + lengthBytes + ": want 0 and 1 or more");
    }
  }

  /** The first byte behind it. */
  public long end() {
    return Math.addExact(offset, lengthBytes);
  }
}
