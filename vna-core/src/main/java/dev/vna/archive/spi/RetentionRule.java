package dev.vna.archive.spi;

import dev.vna.archive.StudySummary;
import java.time.Instant;
import java.util.Optional;

/**
 * Says how long studies have to be kept. The archive asks before it deletes anything, whoever wants
 * that. A rule is a pure function; what it cannot tell, it keeps.
 */
public interface RetentionRule {
  /** Names the rule, for people. */
  String name();

  /**
   * Why a study has to be kept at that time; empty if this rule does not keep it.
   *
   * @return the reason, for people; no patient data
   */
  Optional<String> keeps(StudySummary study, Instant now);
}
