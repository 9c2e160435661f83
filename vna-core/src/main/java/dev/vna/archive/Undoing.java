package dev.vna.archive;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LoggedAmendment;
import dev.vna.archive.spi.StudyIndex;
import java.io.IOException;
import java.util.List;

/** Which decisions can be undone, and who may. */
final class Undoing {
  private Undoing() {}

  /** The decision of a number that can be undone now. */
  static Fact.Amendment find(StudyIndex index, Partition partition, long number)
      throws IOException {
    List<LoggedAmendment> found = index.amendments(partition, number - 1, 1);
    if (found.isEmpty()
        || found.get(0).sequence() != number
        || found.get(0).fact() instanceof Fact.Undone) {
      throw new IllegalArgumentException(
          "amendment=" + number + " is none that can be undone in partition " + partition);
    }
    if (!found.get(0).isActive()) {
      throw new IllegalStateException(
          "amendment=" + number + " is undone already by " + found.get(0).undoneBy().getAsLong());
    }
    return found.get(0).fact();
  }

  static Action action(Fact.Amendment amendment) {
    if (amendment instanceof Fact.StudyCorrected) {
      return Action.CORRECT;
    }
    return amendment instanceof Fact.ConflictResolved ? Action.RESOLVE : Action.AMEND_PATIENT;
  }
}
