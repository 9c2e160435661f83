package dev.vna.archive;

import java.util.Optional;

/**
 * Where an instance came from, as far as is known; kept with it for ever.
 *
 * @param callingAeTitle the AE title of the sender, for what came over DIMSE
 * @param calledAeTitle the AE title that the sender addressed, for what came over DIMSE
 * @param address the sender's network address as text, for what came over a network
 */
public record Source(
    Optional<String> callingAeTitle, Optional<String> calledAeTitle, Optional<String> address) {
  /** What was stored by a call in this process. */
  public static final Source LOCAL =
      new Source(Optional.empty(), Optional.empty(), Optional.empty());
}
