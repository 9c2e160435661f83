package dev.vna.archive.spi;

import java.util.List;

/**
 * What becomes durable together, or not at all.
 *
 * @param blobs the blobs
 * @param facts the facts, by rising number; every blob's sequence is that of the fact that tells of
 *     it
 */
public record CommitGroup(List<NewBlob> blobs, List<LoggedFact> facts) {
  /** Checks that there is something, and copies the lists. */
  public CommitGroup {
    blobs = List.copyOf(blobs);
    facts = List.copyOf(facts);
    if (facts.isEmpty()) {
      throw new IllegalArgumentException("a group without facts: want at least one");
    }
  }

  /** The number of the last fact. */
  public long lastSequence() {
    return facts.get(facts.size() - 1).sequence();
  }
}
