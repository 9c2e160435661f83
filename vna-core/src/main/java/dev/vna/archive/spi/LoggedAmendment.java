package dev.vna.archive.spi;

import java.util.OptionalLong;

/**
 * An amendment, and whether it still holds.
 *
 * @param sequence its number
 * @param fact what was decided, by whom, when and why
 * @param undoneBy the number of the {@link Fact.Undone} that undid it
 */
public record LoggedAmendment(long sequence, Fact.Amendment fact, OptionalLong undoneBy) {
  /** True if it was not undone. */
  public boolean isActive() {
    return undoneBy.isEmpty();
  }
}
