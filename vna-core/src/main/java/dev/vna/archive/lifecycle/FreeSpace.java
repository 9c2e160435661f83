package dev.vna.archive.lifecycle;

/**
 * Makes a rule wait for a tier to become full, and stop when there is room again.
 *
 * @param tier the tier
 * @param belowShare the rule has something to do when less than this share of the tier is free, 0
 *     to 1
 * @param untilShare it goes on until this share would be free, at least {@code belowShare}
 */
public record FreeSpace(String tier, double belowShare, double untilShare) {
  /** Checks the shares. */
  public FreeSpace {
    if (!(belowShare >= 0 && belowShare <= untilShare && untilShare <= 1)) {
      throw new IllegalArgumentException(
          "free space below " + belowShare + " until " + untilShare + ": want 0 to 1, rising");
    }
  }
}
