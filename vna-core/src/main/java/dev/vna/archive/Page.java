package dev.vna.archive;

import java.util.List;
import java.util.Optional;

/**
 * A part of a longer answer.
 *
 * @param items what this page holds, in the order of the answer
 * @param next where the next page begins; empty if this is the last one. An opaque token that stays
 *     good while data comes in, and may be kept as text.
 */
public record Page<T>(List<T> items, Optional<String> next) {
  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }

  /** A last page. */
  public static <T> Page<T> last(List<T> items) {
    return new Page<>(items, Optional.empty());
  }
}
