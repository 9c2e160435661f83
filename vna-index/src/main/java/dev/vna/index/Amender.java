package dev.vna.index;

import dev.vna.archive.Change;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LoggedAmendment;
import dev.vna.archive.spi.PatientKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Takes amendments of patients and studies in, and out again. For one thread. */
final class Amender {
  private final WriteSession session;
  private final Filing filing;
  private final ConflictDecisions decisions;

  Amender(WriteSession session, Filing filing, ConflictDecisions decisions) {
    this.session = session;
    this.filing = filing;
    this.decisions = decisions;
  }

  void apply(long number, int partition, Fact.Amendment fact) {
    if (fact instanceof Fact.Undone undone) {
      undo(number, partition, undone);
    } else if (fact instanceof Fact.ConflictResolved resolved) {
      put(number, partition, fact, List.of(), decisions.studyOf(resolved));
      changed(number, partition, Change.Kind.RESOLVED, fact, decisions.studyOf(resolved));
      new Parts(number, partition, fact).replaced(decisions.decide(number, partition, resolved));
    } else if (fact instanceof Fact.StudyCorrected corrected) {
      put(number, partition, fact, List.of(), List.of(corrected.studyInstanceUid()));
      changed(
          number,
          partition,
          Change.Kind.CORRECTED,
          fact,
          Optional.of(corrected.studyInstanceUid()));
      new Parts(number, partition, fact)
          .movedAlone(refiling(number, partition), corrected.studyInstanceUid());
    } else if (fact instanceof Fact.PatientMerged merged) {
      put(number, partition, fact, List.of(merged.source(), merged.into()), List.of());
      changed(number, partition, Change.Kind.MERGED, fact, Optional.empty());
      refile(number, partition, fact, session.studyUids(partition, merged.source()));
    } else if (fact instanceof Fact.PatientCorrected corrected) {
      put(number, partition, fact, List.of(corrected.patient()), List.of());
      changed(number, partition, Change.Kind.CORRECTED, fact, Optional.empty());
      refile(number, partition, fact, session.studyUids(partition, corrected.patient()));
    } else if (fact instanceof Fact.StudiesMoved moved) {
      put(number, partition, fact, List.of(moved.from(), moved.to()), moved.studyInstanceUids());
      changed(number, partition, Change.Kind.SPLIT, fact, Optional.empty());
      refile(number, partition, fact, moved.studyInstanceUids());
    } else if (fact instanceof Fact.PatientsLinked linked) {
      put(number, partition, fact, List.of(linked.one(), linked.other()), List.of());
      changed(number, partition, Change.Kind.LINKED, fact, Optional.empty());
    }
  }

  private void put(
      long number,
      int partition,
      Fact.Amendment fact,
      List<PatientKey> patients,
      Iterable<String> studies) {
    Amendments.put(session.tx(), partition, number, fact, patients, studies);
    session.rows().identities().forget();
  }

  private void put(
      long number,
      int partition,
      Fact.Amendment fact,
      List<PatientKey> patients,
      Optional<String> study) {
    put(number, partition, fact, patients, study.map(List::of).orElse(List.of()));
  }

  private void changed(
      long number, int partition, Change.Kind kind, Fact fact, Optional<String> study) {
    session.putLog(
        number,
        new LogRow.Changed(kind, partition, fact.time(), study, Optional.empty(), Optional.empty())
            .toBytes());
  }

  private Refiling refiling(long number, int partition) {
    return new Refiling(session, filing, partition, session.rows().identities().without(number));
  }

  private void refile(long number, int partition, Fact fact, Collection<String> studies) {
    new Parts(number, partition, fact).refiled(refiling(number, partition), studies);
  }

  private void undo(long number, int partition, Fact.Undone undone) {
    LoggedAmendment amendment = Amendments.get(session.tx(), partition, undone.sequence());
    boolean isUndone =
        amendment != null && amendment.isActive() && !(amendment.fact() instanceof Fact.Undone);
    changed(number, partition, Change.Kind.UNDONE, undone, Optional.empty());
    if (!isUndone) {
      put(number, partition, undone, List.of(), List.of());
      return;
    }
    Fact.Amendment fact = amendment.fact();
    put(number, partition, undone, patientsOf(fact), studiesOf(fact));
    Amendments.markUndone(session.tx(), partition, amendment, number);
    session.rows().identities().forget();
    Parts parts = new Parts(number, partition, undone);
    if (fact instanceof Fact.ConflictResolved resolved) {
      parts.replaced(decisions.undo(amendment.sequence(), partition, resolved));
      return;
    }
    Identities before = session.rows().identities().withUndone(amendment.sequence());
    boolean isOfPatient =
        fact instanceof Fact.PatientMerged || fact instanceof Fact.PatientCorrected;
    parts.refiled(
        new Refiling(session, filing, partition, before),
        isOfPatient
            ? Amendments.touched(session.tx(), partition, amendment.sequence())
            : studiesOf(fact));
  }

  private List<PatientKey> patientsOf(Fact.Amendment fact) {
    if (fact instanceof Fact.PatientMerged merged) {
      return List.of(merged.source(), merged.into());
    } else if (fact instanceof Fact.PatientsLinked linked) {
      return List.of(linked.one(), linked.other());
    } else if (fact instanceof Fact.StudiesMoved moved) {
      return List.of(moved.from(), moved.to());
    } else if (fact instanceof Fact.PatientCorrected corrected) {
      return List.of(corrected.patient());
    }
    return List.of();
  }

  private List<String> studiesOf(Fact.Amendment fact) {
    if (fact instanceof Fact.StudyCorrected corrected) {
      return List.of(corrected.studyInstanceUid());
    } else if (fact instanceof Fact.StudiesMoved moved) {
      return moved.studyInstanceUids();
    } else if (fact instanceof Fact.ConflictResolved resolved) {
      return decisions.studyOf(resolved).map(List::of).orElse(List.of());
    }
    return List.of();
  }

  /** What an amendment did beside, for the change feed: parts of its number. */
  private final class Parts {
    private final long number;
    private final int partition;
    private final Fact fact;
    private int count;

    Parts(long number, int partition, Fact fact) {
      this.number = number;
      this.partition = partition;
      this.fact = fact;
    }

    void refiled(Refiling refiling, Collection<String> studies) {
      for (String study : new TreeSet<>(studies)) {
        switch (refiling.refile(study)) {
          case MOVED -> add(Change.Kind.MOVED, study);
          case CHANGED -> add(Change.Kind.CORRECTED, study);
          case SAME -> {
            // Nothing to tell.
          }
        }
      }
    }

    void movedAlone(Refiling refiling, String study) {
      if (refiling.refile(study) == Refiling.Outcome.MOVED) {
        add(Change.Kind.MOVED, study);
      }
    }

    void replaced(Optional<Payload> visible) {
      visible.ifPresent(
          payload ->
              add(
                  new LogRow.Changed(
                      Change.Kind.REPLACED,
                      partition,
                      fact.time(),
                      payload.studyInstanceUid(),
                      payload.seriesInstanceUid(),
                      Optional.of(payload.sopInstanceUid()))));
    }

    private void add(Change.Kind kind, String study) {
      add(LogRow.Changed.of(kind, partition, fact.time(), study));
    }

    private void add(LogRow.Changed change) {
      session.putLogPart(number, ++count, change.toBytes());
    }
  }
}
