package dev.vna.archive;

import java.time.Instant;

/**
 * A hold on a study: while there is one, nothing of the study can be deleted, by nobody.
 *
 * @param kind what else it forbids
 * @param id names the hold within its study; made by whoever places it, 1 to 64 characters
 * @param reason why, for people
 * @param placed when, by the archive's clock
 */
public record Hold(Kind kind, String id, String reason, Instant placed) {
  /** What a hold forbids. In every case, what comes in for the study is taken. */
  public enum Kind {
    /** Nothing of the study can be deleted. */
    HOLD,
    /** Nothing of the study can be deleted, corrected or moved. */
    FREEZE
  }
}
