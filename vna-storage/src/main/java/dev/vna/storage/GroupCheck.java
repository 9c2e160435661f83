package dev.vna.storage;

import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.NewBlob;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes sure that a group can be replayed as it is given: a mistake would make the log look torn.
 */
final class GroupCheck {
  private GroupCheck() {}

  /**
   * Checks a group.
   *
   * @throws IllegalArgumentException if numbers do not rise, a blob has no fact, a fact is not one
   *     line of JSON, or a blob is not what its digests say
   * @throws IllegalStateException if a streamed blob is closed, committed or failed
   */
  static void check(CommitGroup group, Lanes lanes, long lastSequence) {
    Set<Long> sequences = new HashSet<>();
    long before = lastSequence;
    for (LoggedFact fact : group.facts()) {
      if (fact.sequence() <= before) {
        throw new IllegalArgumentException(
            "fact with sequence=" + fact.sequence() + ": want above " + before);
      }
      before = fact.sequence();
      sequences.add(before);
      checkJson(fact);
    }
    for (NewBlob blob : group.blobs()) {
      if (!sequences.remove(blob.key().sequence())) {
        throw new IllegalArgumentException("blob " + blob.key() + " has no fact of its own");
      }
      checkContent(blob, lanes);
    }
  }

  private static void checkJson(LoggedFact fact) {
    byte[] json = fact.json();
    boolean object = json.length > 1 && json[0] == '{' && json[json.length - 1] == '}';
    for (byte b : json) {
      object &= b != '\n' && b != '\r';
    }
    if (!object) {
      throw new IllegalArgumentException(
          "fact with sequence=" + fact.sequence() + " is not one JSON object on one line");
    }
  }

  private static void checkContent(NewBlob blob, Lanes lanes) {
    if (blob instanceof NewBlob.InMemory inMemory) {
      BlockChecksums checksums = new BlockChecksums();
      inMemory.content().forEach(checksums::update);
      if (!checksums.match(blob.digests())) {
        throw new IllegalArgumentException(
            "blob " + blob.key() + " is not what its digests say: sizeBytes=" + blob.sizeBytes());
      }
    } else if (blob instanceof NewBlob.Streamed streamed) {
      if (!(streamed.write() instanceof PackWrite write) || !write.isLentBy(lanes)) {
        throw new IllegalArgumentException(
            "blob " + blob.key() + " was not written to a place of this store");
      }
      write.check(blob.digests());
    }
  }
}
