package dev.vna.archive;

import dev.vna.archive.spi.BlobKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A copy of a version of an instance that is not as it should be.
 *
 * @param blob the version's blob
 * @param sopInstanceUid the instance
 * @param studyInstanceUid its study; empty outside the patient tree
 * @param tier where the copy is, or should be
 * @param kind what is wrong
 * @param why what was found, for people
 * @param found when
 */
public record Damage(
    BlobKey blob,
    String sopInstanceUid,
    Optional<String> studyInstanceUid,
    String tier,
    Kind kind,
    String why,
    Instant found) {
  /** What is wrong with a copy. */
  public enum Kind {
    /** It is not what was stored. */
    CORRUPT,
    /** The store does not have it. */
    MISSING,
    /** The store could not read it: that may pass. */
    UNREADABLE
  }
}
