package dev.vna.archive;

import java.util.Optional;

/**
 * How the archive treats what one peer sends.
 *
 * @param duplicates what to do with other content under a taken SOP Instance UID
 * @param assignedIssuer issuer of the Patient IDs in what it sends, where a data set names none
 */
public record PeerSettings(DuplicatePolicy duplicates, Optional<String> assignedIssuer) {
  /** For peers of whom nothing is said: the first version stays visible, no issuer is assumed. */
  public static final PeerSettings DEFAULT =
      new PeerSettings(DuplicatePolicy.KEEP_FIRST, Optional.empty());
}
