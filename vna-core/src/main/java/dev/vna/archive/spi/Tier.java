package dev.vna.archive.spi;

/**
 * A tier of storage, as an archive sees it.
 *
 * @param name names it for ever: 1 to 32 lower-case letters, digits and hyphens
 * @param kind how quickly it answers
 * @param available false if copies are known to be in it, and it is not there just now
 * @param compresses true if what is put into it is compressed; false if it is not available
 * @param usedBytes what it takes up; 0 if it is not available
 * @param usableBytes what it can still take; 0 if it is not available
 */
public record Tier(
    String name,
    Kind kind,
    boolean available,
    boolean compresses,
    long usedBytes,
    long usableBytes) {
  /** How quickly a tier answers; the quickest copy is read. */
  public enum Kind {
    /** Read as it is, at once. */
    ONLINE,
    /** Read as it is, a little later. */
    NEARLINE,
    /** Whole objects are brought back before they are read. */
    ARCHIVE
  }
}
