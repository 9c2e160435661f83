package dev.vna.archive.transfer;

import dev.vna.archive.StoreRefusedException;
import dev.vna.archive.StoreResult;
import java.util.Optional;

/**
 * What became of one item: a file, or an entry of a zip or tar.
 *
 * @param name of the item as its source has it, with control characters replaced: a path below the
 *     folder, or the name of the entry. It is whatever somebody called a file; it may tell of a
 *     patient.
 * @param outcome what became of it
 * @param stored what the archive answered, if it was stored
 * @param reason why the archive refused it, if it did
 * @param detail why, for people, without patient data; empty if there is nothing to tell
 */
public record ImportedItem(
    String name,
    ImportOutcome outcome,
    Optional<StoreResult> stored,
    Optional<StoreRefusedException.Reason> reason,
    String detail) {
  /** The outcome only: safe for logs. */
  @Override
  public String toString() {
    return "ImportedItem[" + outcome + "]";
  }
}
