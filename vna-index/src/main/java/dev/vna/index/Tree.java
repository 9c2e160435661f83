package dev.vna.index;

import dev.vna.archive.Partition;
import dev.vna.archive.QueryLimitException;
import dev.vna.data.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Patients, studies, series and instances of a partition as one query sees them: each row that is
 * looked at is counted. For one thread.
 */
final class Tree {
  private final Rows rows;
  private final Partition partition;
  private final int number;
  private final RowBudget budget;
  private Optional<State> state = Optional.empty();
  private Optional<PatientRow> lastPatient = Optional.empty();

  Tree(Rows rows, Partition partition, int number, RowBudget budget) {
    this.rows = rows;
    this.partition = partition;
    this.number = number;
    this.budget = budget;
  }

  Rows rows() {
    return rows;
  }

  Partition partition() {
    return partition;
  }

  /** The partition's number; {@link Partitions#NONE} if nothing was ever stored in it. */
  int number() {
    return number;
  }

  /** How much is there, over all partitions. */
  State state() {
    if (state.isEmpty()) {
      state = Optional.of(State.read(rows.tx()));
    }
    return state.get();
  }

  /** Visible studies of all partitions. */
  long visibleStudies() {
    return state().studies;
  }

  RowBudget budget() {
    return budget;
  }

  PatientRow patient(long patient) throws QueryLimitException {
    budget.spend();
    return rows.patient(number, patient);
  }

  StudyRow study(long study) throws QueryLimitException {
    budget.spend();
    return rows.study(number, study);
  }

  Payload payload(long sequence) throws QueryLimitException {
    budget.spend();
    return rows.payload(sequence);
  }

  /** The studies of a patient that have something visible, by rising number. */
  List<StudyRow> studies(PatientRow patient) throws QueryLimitException {
    List<StudyRow> studies = new ArrayList<>();
    byte[] prefix = Keys.studiesOfPatient(number, patient.number);
    try (Tx.Scan scan = rows.tx().scan(Table.KEYS)) {
      for (boolean found = scan.seekPrefix(prefix); found; found = scan.nextPrefix(prefix)) {
        StudyRow study = study(Keys.lastNumber(scan.key()));
        if (study.instances > 0) {
          studies.add(study);
        }
      }
    }
    return studies;
  }

  /** The series of a study that have something visible, by rising number. */
  List<SeriesRow> series(StudyRow study) throws QueryLimitException {
    List<SeriesRow> found = new ArrayList<>();
    byte[] prefix = study.key();
    try (Tx.Scan scan = rows.tx().scan(Table.TREE)) {
      boolean more = scan.seek(Keys.series(number, study.number, 0));
      while (more && Keys.startsWith(scan.key(), prefix)) {
        if (scan.key().length == Keys.SERIES_BYTES) {
          budget.spend();
          SeriesRow series = SeriesRow.read(scan.key(), scan.value());
          if (series.instances > 0) {
            found.add(series);
          }
          more = scan.seek(Keys.series(number, study.number, series.number + 1));
        } else {
          more = scan.next();
        }
      }
    }
    return found;
  }

  /** The visible instances of a series, by rising number. */
  List<Long> visible(SeriesRow series) {
    List<Long> found = new ArrayList<>();
    MemberRows.forEach(
        rows.tx(),
        series,
        (sequence, hidden) -> {
          if (!hidden) {
            found.add(sequence);
          }
        });
    return found;
  }

  PatientRow patientOf(StudyRow study) {
    if (lastPatient.isEmpty() || lastPatient.get().number != study.patient) {
      lastPatient = Optional.of(rows.patient(number, study.patient));
    }
    return lastPatient.get();
  }

  /** Whether anything may lie over any header. */
  boolean hasAmendments() {
    return rows.identities().hasAny();
  }

  /** The header of an instance, with what lies over it. */
  DataSet overlaid(Payload payload) {
    return rows.overlaid(number, payload);
  }
}
