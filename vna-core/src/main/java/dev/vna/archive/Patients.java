package dev.vna.archive;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LoggedAmendment;
import dev.vna.archive.spi.Overlay;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The patients of a partition, and what somebody has to decide of them: that two are one, that a
 * study is of somebody else, that a name was wrong. What was received is never touched: each
 * decision is a fact that lies over it, on every way out, for what is there and for what comes
 * later. It has a number by which it can be undone ({@link ArchiveView#undo}): then everything is
 * as if it had never been, but for its history.
 *
 * <p>An instance's patient follows from its own header and from the decisions in the order in which
 * they were made, those that were undone left out. So chains have one meaning: with C merged into B
 * and then B into A, what comes for C is of A; without the second, of B again.
 *
 * <p>A hold on a study forbids its deletion and none of this; it stays with the study wherever that
 * goes. Safe for use by many threads.
 */
public final class Patients {
  private final ArchiveView view;

  Patients(ArchiveView view) {
    this.view = view;
  }

  /** The patients under whom something visible of a study is filed: more than one is a conflict. */
  public List<PatientKey> of(String studyInstanceUid) throws IOException {
    view.permit(Action.OVERSEE, Optional.of(studyInstanceUid));
    return view.core().index().patientsOf(view.partition(), studyInstanceUid);
  }

  /** What is known of a patient, as a query answers it; empty if nothing of it is visible. */
  public Optional<DataSet> find(PatientKey patient) throws IOException {
    view.permit(Action.OVERSEE, Optional.empty());
    return view.core().index().patient(view.partition(), patient);
  }

  /**
   * Merges a patient into another: every study of the first, and what comes for it later, is found
   * and goes out under the second's ID, name, birth date and sex, as they are now. The first ID is
   * among the Other Patient IDs (0010,1000) then.
   *
   * @param source the patient that will be no more; nothing of it need be there yet
   * @param into the patient that remains; has a Patient ID
   * @return the number of this decision
   * @throws NoSuchPatientException if nothing of {@code into} is visible
   * @throws IllegalStateException if one of them is merged into another already: undo that first
   */
  public long merge(PatientKey source, PatientKey into, String reason) throws IOException {
    permit();
    return merge(source, into, Demographics.of(into, require(into), now()), reason);
  }

  /**
   * The same, into a patient of whom nothing need be there yet.
   *
   * @param demographics of the patient that remains, by tag: name, birth date, sex and whatever
   *     else is of a patient, but no ID
   */
  public long merge(
      PatientKey source, PatientKey into, Map<Integer, List<String>> demographics, String reason)
      throws IOException {
    permit();
    Demographics.check(demographics);
    return merge(source, into, Demographics.of(into, demographics, now()), reason);
  }

  private long merge(PatientKey source, PatientKey into, Overlay overlay, String reason)
      throws IOException {
    requireTwo(source, into);
    requireId(into);
    Overlay before =
        Demographics.before(overlay, view.core().index().patient(view.partition(), source));
    return view.core()
        .log(
            new Fact.PatientMerged(
                view.partition(), now(), source, into, overlay, before, view.by(), reason),
            () -> {
              requireNotMerged(source);
              requireNotMerged(into);
              view.guards().requireNotFrozen(source);
            });
  }

  /**
   * Links two patients: they are one person under two IDs, and both stay as they are.
   *
   * @return the number of this decision
   * @throws NoSuchPatientException if nothing of one of them is visible
   */
  public long link(PatientKey one, PatientKey other, String reason) throws IOException {
    permit();
    requireTwo(one, other);
    return view.core()
        .log(
            new Fact.PatientsLinked(view.partition(), now(), one, other, view.by(), reason),
            () -> {
              require(one);
              require(other);
            });
  }

  /** All patients that are linked with one, directly or by others; without itself. */
  public Set<PatientKey> linked(PatientKey patient) throws IOException {
    view.permit(Action.OVERSEE, Optional.empty());
    Set<PatientKey> found = new LinkedHashSet<>();
    ArrayDeque<PatientKey> open = new ArrayDeque<>(List.of(patient));
    while (!open.isEmpty()) {
      PatientKey next = open.remove();
      if (found.add(next)) {
        for (LoggedAmendment amendment : view.core().index().amendmentsOf(view.partition(), next)) {
          if (amendment.isActive() && amendment.fact() instanceof Fact.PatientsLinked linked) {
            open.add(linked.one());
            open.add(linked.other());
          }
        }
      }
    }
    found.remove(patient);
    return found;
  }

  /**
   * Moves studies from one patient to another who is there: what is filed of them under the first,
   * and what comes later, goes out as the second's.
   *
   * @return the number of this decision
   * @throws NoSuchPatientException if nothing of {@code to} is visible
   * @throws NoSuchInstanceException if nothing visible of a study is the first's
   * @throws IllegalStateException if {@code to} is merged into another
   */
  public long move(List<String> studyInstanceUids, PatientKey from, PatientKey to, String reason)
      throws IOException {
    permit(studyInstanceUids);
    return move(studyInstanceUids, from, to, Demographics.of(to, require(to), now()), reason);
  }

  /**
   * Splits studies off a patient: the same as {@link #move}, to a patient of whom nothing need be
   * there yet.
   *
   * @param demographics of that patient, by tag: name, birth date, sex and whatever else is of a
   *     patient, but no ID
   */
  public long split(
      List<String> studyInstanceUids,
      PatientKey from,
      PatientKey to,
      Map<Integer, List<String>> demographics,
      String reason)
      throws IOException {
    permit(studyInstanceUids);
    Demographics.check(demographics);
    return move(studyInstanceUids, from, to, Demographics.of(to, demographics, now()), reason);
  }

  private long move(
      List<String> studies, PatientKey from, PatientKey to, Overlay overlay, String reason)
      throws IOException {
    if (studies.isEmpty()) {
      throw new IllegalArgumentException("no study to move: want at least one");
    }
    requireTwo(from, to);
    requireId(to);
    Overlay before =
        Demographics.before(overlay, view.core().index().patient(view.partition(), from));
    return view.core()
        .log(
            new Fact.StudiesMoved(
                view.partition(),
                now(),
                from,
                to,
                List.copyOf(new LinkedHashSet<>(studies)),
                overlay,
                before,
                view.by(),
                reason),
            () -> {
              requireNotMerged(to);
              for (String study : studies) {
                requireStudyOf(study, from);
                view.guards().requireNotFrozen(study);
              }
            });
  }

  /**
   * Corrects the demographics of a patient: of all that is of the patient, whenever it came or
   * comes to it. A later correction of a study ({@link ArchiveView#correctStudy}) lies above.
   *
   * @param values the corrected values by tag; an empty list empties an attribute. No ID: that
   *     changes by a merge or a move
   * @return the number of this decision
   * @throws NoSuchPatientException if nothing of the patient is visible
   */
  public long correct(PatientKey patient, Map<Integer, List<String>> values, String reason)
      throws IOException {
    permit();
    Demographics.check(values);
    Overlay overlay = Overlay.of(values, now());
    return view.core()
        .log(
            new Fact.PatientCorrected(
                view.partition(),
                now(),
                patient,
                overlay,
                Demographics.before(overlay, Optional.of(require(patient))),
                view.by(),
                reason),
            () -> {
              require(patient);
              view.guards().requireNotFrozen(patient);
            });
  }

  /** All decisions that name a patient, in order, those that were undone included. */
  public List<LoggedAmendment> history(PatientKey patient) throws IOException {
    view.permit(Action.OVERSEE, Optional.empty());
    return view.core().index().amendmentsOf(view.partition(), patient);
  }

  /**
   * All decisions that name a study, in order: its corrections, its moves, resolved conflicts;
   * those that were undone included.
   */
  public List<LoggedAmendment> history(String studyInstanceUid) throws IOException {
    view.permit(Action.OVERSEE, Optional.of(studyInstanceUid));
    return view.core().index().amendmentsOf(view.partition(), studyInstanceUid);
  }

  /** All decisions of the partition after a number, in order, those that were undone included. */
  public List<LoggedAmendment> history(long afterSequence, int limit) throws IOException {
    view.permit(Action.OVERSEE, Optional.empty());
    return view.core().index().amendments(view.partition(), afterSequence, limit);
  }

  private void permit() throws IOException {
    view.permit(Action.AMEND_PATIENT, Optional.empty());
  }

  private void permit(List<String> studies) throws IOException {
    for (String study : studies) {
      view.permit(Action.AMEND_PATIENT, Optional.of(study));
    }
  }

  private Instant now() {
    return view.core().now();
  }

  private DataSet require(PatientKey patient) throws IOException {
    return view.core()
        .index()
        .patient(view.partition(), patient)
        .orElseThrow(
            () -> new NoSuchPatientException("no such patient in partition " + view.partition()));
  }

  private static void requireTwo(PatientKey one, PatientKey other) {
    if (one.equals(other)) {
      throw new IllegalArgumentException("both are the same patient: want two");
    }
  }

  private static void requireId(PatientKey patient) {
    if (patient.patientId().isEmpty()) {
      throw new IllegalArgumentException("the patient that remains has no Patient ID: want one");
    }
  }

  private void requireNotMerged(PatientKey patient) throws IOException {
    for (LoggedAmendment amendment : view.core().index().amendmentsOf(view.partition(), patient)) {
      if (amendment.isActive()
          && amendment.fact() instanceof Fact.PatientMerged merged
          && merged.source().equals(patient)) {
        throw new IllegalStateException(
            "the patient is merged into another by amendment=" + amendment.sequence());
      }
    }
  }

  private void requireStudyOf(String study, PatientKey patient) throws IOException {
    if (!view.core().index().patientsOf(view.partition(), study).contains(patient)) {
      throw new NoSuchInstanceException(
          "nothing visible of study " + study + " is of the patient that it is to be moved from");
    }
  }
}
