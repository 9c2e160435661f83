package dev.vna.archive.spi;

/**
 * A place in the log, between two groups.
 *
 * @param sequence the number of the last fact before it; 0 at the beginning
 * @param token what the store needs to find the place again: opaque, at most 64 characters; empty
 *     at the beginning
 */
public record LogPosition(long sequence, String token) {
  /** Before the first group. */
  public static final LogPosition START = new LogPosition(0, "");
}
