package dev.vna.archive;

import java.time.Instant;

/**
 * A hold on a study: while there is one, nothing of the study can be deleted, by nobody.
 *
 * @param id names the hold within its study; made by whoever places it, 1 to 64 characters
 * @param reason why, for people
 * @param placed when, by the archive's clock
 */
public record Hold(String id, String reason, Instant placed) {}
