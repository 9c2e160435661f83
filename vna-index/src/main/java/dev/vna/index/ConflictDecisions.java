package dev.vna.index;

import dev.vna.archive.Conflict;
import dev.vna.archive.ConflictResolution;
import dev.vna.archive.spi.Fact;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes in what was decided of conflicts, and out again. For one thread. */
final class ConflictDecisions {
  private final WriteSession session;
  private final Filing filing;
  private final Versions versions;

  ConflictDecisions(WriteSession session, Filing filing, Versions versions) {
    this.session = session;
    this.filing = filing;
    this.versions = versions;
  }

  /** The study of the instance under which a conflict was listed, deleted or not. */
  Optional<String> studyOf(Fact.ConflictResolved resolved) {
    byte[] bytes = session.tx().get(Table.LOG, Keys.log(resolved.sequence()));
    if (bytes == null) {
      return Optional.empty();
    }
    LogRow row = LogRow.read(bytes);
    return row instanceof LogRow.Changed changed
        ? changed.studyInstanceUid()
        : session.rows().payload(row).studyInstanceUid();
  }

  private Optional<Payload> payload(long number) {
    return session.rows().instance(number).map(row -> session.rows().payload(row));
  }

  /** Takes a decision in; the version that is visible now, if that is another. */
  Optional<Payload> decide(long number, int partition, Fact.ConflictResolved resolved) {
    Optional<Payload> newcomer = payload(resolved.sequence());
    if (newcomer.isEmpty()) {
      // Deleted since: a log is replayed. What it displaced is hidden all the same.
      hideDisplaced(partition, resolved);
      return Optional.empty();
    }
    if (Conflicts.isOfHidden(resolved.kind())) {
      Conflicts.delete(session.tx(), partition, resolved.sequence(), resolved.kind());
      return resolved.resolution() == ConflictResolution.TAKE_HIDDEN
          ? take(partition, newcomer.get(), resolved.sequence())
          : Optional.empty();
    }
    String uid = uid(resolved, newcomer.get());
    String what = what(partition, resolved, newcomer.get());
    Accepted.put(session.tx(), partition, resolved.kind(), what, number, uid);
    filing.compareAgain(partition, resolved.kind(), uid);
    return Optional.empty();
  }

  private void hideDisplaced(int partition, Fact.ConflictResolved resolved) {
    displaced(resolved)
        .ifPresent(
            payload -> {
              Members found = versions.of(partition, payload.sopInstanceUid());
              if (!found.isHiddenMember(resolved.displaced().getAsLong())) {
                versions.hideVisible(found);
                versions.put(partition, payload.sopInstanceUid(), found);
              }
            });
  }

  /** The version that was visible before a hidden one was taken, while it is stored. */
  private Optional<Payload> displaced(Fact.ConflictResolved resolved) {
    return resolved.resolution() == ConflictResolution.TAKE_HIDDEN
            && Conflicts.isOfHidden(resolved.kind())
            && resolved.displaced().isPresent()
        ? payload(resolved.displaced().getAsLong())
        : Optional.empty();
  }

  private Optional<Payload> take(int partition, Payload payload, long number) {
    Members found = versions.of(partition, payload.sopInstanceUid());
    if (!found.isHiddenMember(number)) {
      return Optional.empty();
    }
    versions.hideVisible(found);
    versions.show(found, number);
    versions.put(partition, payload.sopInstanceUid(), found);
    return Optional.of(payload);
  }

  /** Takes a decision out again; the version that is visible now, if that is another. */
  Optional<Payload> undo(long number, int partition, Fact.ConflictResolved resolved) {
    Accepted.delete(session.tx(), partition, resolved.kind(), number)
        .forEach(uid -> filing.compareAgain(partition, resolved.kind(), uid));
    Optional<Payload> newcomer = payload(resolved.sequence());
    if (newcomer.isEmpty()) {
      return giveBackOfDeleted(partition, resolved);
    }
    if (Conflicts.isOfHidden(resolved.kind())) {
      Conflicts.put(session.tx(), partition, resolved.sequence(), resolved.kind());
      if (resolved.resolution() == ConflictResolution.TAKE_HIDDEN) {
        return giveBack(partition, newcomer.get(), resolved);
      }
    }
    return Optional.empty();
  }

  /** What was taken is deleted: what it displaced is visible again, unless something else is. */
  private Optional<Payload> giveBackOfDeleted(int partition, Fact.ConflictResolved resolved) {
    Optional<Payload> displaced = displaced(resolved);
    if (displaced.isEmpty()) {
      return Optional.empty();
    }
    Members found = versions.of(partition, displaced.get().sopInstanceUid());
    for (int i = 0; i < found.size(); i++) {
      if (!found.isHidden(i)) {
        return Optional.empty();
      }
    }
    versions.show(found, resolved.displaced().getAsLong());
    versions.put(partition, displaced.get().sopInstanceUid(), found);
    return displaced;
  }

  /** Something newer may have become visible since: that stays. */
  private Optional<Payload> giveBack(
      int partition, Payload newcomer, Fact.ConflictResolved resolved) {
    Members found = versions.of(partition, newcomer.sopInstanceUid());
    OptionalLong displaced = resolved.displaced();
    if (found.isHiddenMember(resolved.sequence())
        || displaced.isEmpty()
        || !found.isHiddenMember(displaced.getAsLong())) {
      return Optional.empty();
    }
    versions.hideVisible(found);
    versions.show(found, displaced.getAsLong());
    versions.put(partition, newcomer.sopInstanceUid(), found);
    return payload(displaced.getAsLong());
  }

  private static String uid(Fact.ConflictResolved resolved, Payload newcomer) {
    return (resolved.kind() == Conflict.Kind.SERIES_IN_TWO_STUDIES
            ? newcomer.seriesInstanceUid()
            : newcomer.studyInstanceUid())
        .orElse("");
  }

  private String what(int partition, Fact.ConflictResolved resolved, Payload newcomer) {
    String study = newcomer.studyInstanceUid().orElse("");
    if (resolved.kind() == Conflict.Kind.PATIENT_DEMOGRAPHICS) {
      return Accepted.demographics(study, session.rows().overlaid(partition, newcomer));
    } else if (resolved.kind() == Conflict.Kind.STUDY_OF_TWO_PATIENTS) {
      return Accepted.secondPatient(study, newcomer.patient());
    }
    return Accepted.secondStudy(newcomer.seriesInstanceUid().orElse(""), study);
  }
}
