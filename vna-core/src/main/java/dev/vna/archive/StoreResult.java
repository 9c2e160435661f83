package dev.vna.archive;

import java.util.Optional;

/**
 * What became of an instance that was stored; it is durable and can be found.
 *
 * @param outcome what became of it
 * @param sequence the number of the change that stored it: now, or earlier for {@link
 *     Outcome#ALREADY_STORED}
 * @param sopClassUid its SOP class
 * @param sopInstanceUid its name
 * @param studyInstanceUid its study; empty outside the patient tree
 * @param seriesInstanceUid its series; empty outside the patient tree
 */
public record StoreResult(
    Outcome outcome,
    long sequence,
    String sopClassUid,
    String sopInstanceUid,
    Optional<String> studyInstanceUid,
    Optional<String> seriesInstanceUid) {

  /** What became of it. */
  public enum Outcome {
    /** It is new. */
    STORED,
    /** The same instance was here already; nothing changed. */
    ALREADY_STORED,
    /** It took the place of an earlier version, which is kept, hidden. */
    REPLACED
  }
}
