package dev.vna.dicom.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a server said of a search beside its answers.
 *
 * @param warnings what it warns of, as it wrote it: that there is more, that a parameter was passed
 *     over
 * @param next where the search goes on, if the server told
 */
public record SearchOutcome(List<String> warnings, Optional<URI> next) {
  /** Copies the list. */
  public SearchOutcome {
    warnings = List.copyOf(warnings);
  }
}
