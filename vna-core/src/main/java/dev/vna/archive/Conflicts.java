package dev.vna.archive;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.LoggedAmendment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The conflicts of a partition that wait for somebody, and what can be decided of them. A conflict
 * leaves the list when it is decided here, or when its cause is gone: by a correction, a move or a
 * merge ({@link Patients}), or a deletion. Each decision has a number by which it can be undone
 * ({@link ArchiveView#undo}). Safe for use by many threads.
 */
public final class Conflicts {
  private static final int PAGE = 200;

  private final ArchiveView view;

  Conflicts(ArchiveView view) {
    this.view = view;
  }

  /**
   * Conflicts that wait, after a number, in order. Those of one number are never parted: the list
   * may be a few longer than the limit.
   */
  public List<Conflict> waiting(long afterSequence, int limit) throws IOException {
    return view.conflicts(afterSequence, limit);
  }

  /**
   * Accepts a conflict of any kind: what is visible stays visible, what is hidden stays hidden. Of
   * demographics, exactly these are accepted for the study, in later instances too; of a study
   * under two patients, this patient; of a series in two studies, this study.
   *
   * @return the number of this decision
   * @throws IllegalStateException if the conflict is not on the list any more
   */
  public long accept(Conflict conflict, String reason) throws IOException {
    permit(conflict);
    return decide(conflict, ConflictResolution.ACCEPT, OptionalLong.empty(), reason);
  }

  /**
   * Makes the hidden version visible in the place of the one that is; that one is hidden and kept.
   * For {@link Conflict.Kind#CONTENT} and {@link Conflict.Kind#IDENTITY}.
   *
   * @return the number of this decision
   * @throws IllegalStateException if the conflict is not on the list any more
   */
  public long takeHidden(Conflict conflict, String reason) throws IOException {
    permit(conflict);
    requireHidden(conflict);
    OptionalLong visible =
        versions(conflict).stream()
            .filter(entry -> entry.visibility() == Visibility.VISIBLE)
            .mapToLong(InstanceEntry::sequence)
            .findFirst();
    return decide(conflict, ConflictResolution.TAKE_HIDDEN, visible, reason);
  }

  /**
   * Stores the hidden version again, as an instance of its own under a new SOP Instance UID; the
   * first stays as it is. For {@link Conflict.Kind#CONTENT} and {@link Conflict.Kind#IDENTITY}. If
   * it fails on the way it can be done again: the new UID is the same then.
   *
   * @return what was stored
   * @throws IllegalStateException if the conflict is not on the list any more
   */
  public StoreResult keepBoth(Conflict conflict, String reason) throws IOException {
    permit(conflict);
    requireHidden(conflict);
    requireWaiting(conflict);
    InstanceEntry hidden =
        versions(conflict).stream()
            .filter(entry -> entry.sequence() == conflict.sequence())
            .findFirst()
            .orElseThrow(() -> new NoSuchInstanceException("the hidden version is gone"));
    StoreResult stored = Restore.underNewUid(view, hidden);
    decide(conflict, ConflictResolution.KEEP_BOTH, OptionalLong.empty(), reason);
    return stored;
  }

  /** What was decided of conflicts after a number, in order, what was undone included. */
  public List<LoggedAmendment> history(long afterSequence, int limit) throws IOException {
    view.permit(Action.OVERSEE, Optional.empty());
    List<LoggedAmendment> found = new ArrayList<>();
    long after = afterSequence;
    while (found.size() < limit) {
      List<LoggedAmendment> page = view.core().index().amendments(view.partition(), after, PAGE);
      if (page.isEmpty()) {
        break;
      }
      for (LoggedAmendment amendment : page) {
        if (amendment.fact() instanceof Fact.ConflictResolved && found.size() < limit) {
          found.add(amendment);
        }
      }
      after = page.get(page.size() - 1).sequence();
    }
    return List.copyOf(found);
  }

  private long decide(
      Conflict conflict, ConflictResolution resolution, OptionalLong displaced, String reason)
      throws IOException {
    return view.core()
        .log(
            new Fact.ConflictResolved(
                view.partition(),
                view.core().now(),
                conflict.sequence(),
                conflict.kind(),
                resolution,
                displaced,
                view.by(),
                reason),
            () -> requireWaiting(conflict));
  }

  private void permit(Conflict conflict) throws IOException {
    view.permit(Action.RESOLVE, conflict.studyInstanceUid());
    if (!conflict.partition().equals(view.partition())) {
      throw new IllegalArgumentException(
          "the conflict is of partition " + conflict.partition() + ", not " + view.partition());
    }
  }

  private List<InstanceEntry> versions(Conflict conflict) throws IOException {
    return view.core().index().versions(view.partition(), conflict.sopInstanceUid());
  }

  private static void requireHidden(Conflict conflict) {
    if (conflict.kind() != Conflict.Kind.CONTENT && conflict.kind() != Conflict.Kind.IDENTITY) {
      throw new IllegalArgumentException(
          "a conflict of kind " + conflict.kind() + " hides nothing");
    }
  }

  private void requireWaiting(Conflict conflict) throws IOException {
    boolean waits =
        view.core().index().conflicts(view.partition(), conflict.sequence() - 1, 1).stream()
            .anyMatch(
                one -> one.sequence() == conflict.sequence() && one.kind() == conflict.kind());
    if (!waits) {
      throw new IllegalStateException(
          "conflict sequence="
              + conflict.sequence()
              + " kind="
              + conflict.kind()
              + " does not wait any more");
    }
  }
}
