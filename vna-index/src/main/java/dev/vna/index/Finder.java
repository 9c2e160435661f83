package dev.vna.index;

import dev.vna.archive.Page;
import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.Overlay;
import dev.vna.data.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Searches for one query within one read transaction: goes through the studies that the best key
 * finds, or else through all, by rising number, and matches what lies below them. What becomes of a
 * match is for the subclass. For one thread.
 *
 * <p>The attributes of a level are matched where they are aggregated: a study's by the study, a
 * series' by the series; a patient's by the patient if patients are asked for, else by the study. A
 * study matches keys of levels below if one series matches all keys of series and one of its
 * instances all keys of instances.
 */
abstract class Finder<T> {
  /** So few studies, of the rows allowed, are gone through rather than tried to be scanned for. */
  private static final int FEW_PART = 100;

  /** Rows, of those allowed, that a scan may look at before the keys are asked after all. */
  private static final int TRIAL_PART = 20;

  final Rows rows;
  final Partition partition;
  final int number;
  final Query query;
  final PageToken after;
  private final UUID archiveId;
  private final long maxRows;
  private final Criteria criteria;
  private final Answers everything = new Answers();
  private final boolean hasOverlays;
  private RowBudget budget;
  private PageCollector<T> page;
  private Optional<Set<Long>> instancesNamed = Optional.empty();
  private Optional<PatientRow> lastPatient = Optional.empty();

  Finder(
      Rows rows,
      Partition partition,
      Query query,
      QueryLevel pageLevel,
      UUID archiveId,
      long maxRows) {
    this.rows = rows;
    this.partition = partition;
    this.number = Partitions.number(rows.tx(), partition);
    this.query = query;
    this.archiveId = archiveId;
    this.maxRows = maxRows;
    this.criteria = new Criteria(query.filter());
    this.after = PageToken.of(query.after(), query.level(), pageLevel, archiveId);
    this.hasOverlays = State.read(rows.tx()).overlays > 0;
    begin(maxRows);
  }

  // What becomes of a match: false if the page is full.

  abstract boolean matchedPatient(PatientRow patient) throws QueryLimitException;

  abstract boolean matchedStudy(StudyRow study) throws QueryLimitException;

  abstract boolean matchedSeries(StudyRow study, SeriesRow series) throws QueryLimitException;

  abstract boolean matchedInstance(
      StudyRow study, SeriesRow series, long sequence, Payload payload);

  /** Puts an answer on the page, unless an earlier page had it; false if the page is full. */
  final boolean offer(PageToken at, PageCollector.Maker<T> maker) {
    return page.offer(at, maker);
  }

  private void begin(long rowsAllowed) {
    budget = new RowBudget(rowsAllowed);
    page = new PageCollector<>(query.limit());
    instancesNamed = Optional.empty();
  }

  /** The page. */
  final Page<T> find() throws QueryLimitException {
    if (number == Partitions.NONE) {
      return Page.last(List.of());
    }
    Candidates candidates = new Candidates(rows, number, criteria);
    Optional<Candidates.Found> few = candidates.find(maxRows / FEW_PART);
    if (few.isPresent()) {
      search(few);
    } else if (!candidates.hasKeys()) {
      search(Optional.empty());
    } else {
      scanOnTrial(candidates);
    }
    return page.page(archiveId);
  }

  /** Many match the keys: a page of them may well be filled soon; if not, the keys have to help. */
  private void scanOnTrial(Candidates candidates) throws QueryLimitException {
    try {
      begin(maxRows / TRIAL_PART);
      search(Optional.empty());
    } catch (QueryLimitException e) {
      begin(maxRows);
      search(candidates.find(maxRows));
    }
  }

  private void search(Optional<Candidates.Found> found) throws QueryLimitException {
    instancesNamed = found.flatMap(Candidates.Found::instances);
    if (query.level() == QueryLevel.PATIENT) {
      searchPatients(found);
    } else if (found.isPresent()) {
      for (long study : found.get().studies()) {
        if (study >= after.study() && !study(rows.study(number, study))) {
          return;
        }
      }
    } else {
      scanStudies();
    }
  }

  private void searchPatients(Optional<Candidates.Found> found) throws QueryLimitException {
    if (found.isEmpty()) {
      scanPatients();
      return;
    }
    Set<Long> patients = new TreeSet<>();
    for (long study : found.get().studies()) {
      budget.spend();
      patients.add(rows.study(number, study).patient);
    }
    for (long patient : patients) {
      if (patient >= after.patient() && !patient(rows.patient(number, patient))) {
        return;
      }
    }
  }

  private void scanPatients() throws QueryLimitException {
    byte[] prefix = Keys.partition(number);
    try (Tx.Scan scan = rows.tx().scan(Table.PATIENTS)) {
      boolean found = scan.seek(Keys.patient(number, after.patient()));
      while (found
          && Keys.startsWith(scan.key(), prefix)
          && patient(PatientRow.read(scan.key(), scan.value()))) {
        found = scan.next();
      }
    }
  }

  private void scanStudies() throws QueryLimitException {
    byte[] prefix = Keys.partition(number);
    try (Tx.Scan scan = rows.tx().scan(Table.TREE)) {
      boolean found = scan.seek(Keys.study(number, after.study()));
      while (found && Keys.startsWith(scan.key(), prefix)) {
        long at = Keys.number(scan.key(), 2);
        boolean isStudy = scan.key().length == Keys.STUDY_BYTES;
        if (isStudy && !study(StudyRow.read(scan.key(), scan.value()))) {
          return;
        }
        found = scan.seek(Keys.study(number, at + 1));
      }
    }
  }

  private boolean patient(PatientRow patient) throws QueryLimitException {
    budget.spend();
    if (patient.instances == 0) {
      return true;
    }
    DataSet values =
        criteria.asksCounted(QueryLevel.PATIENT)
            ? everything.patient(patient)
            : patient.attributes.values();
    if (!criteria.matches(QueryLevel.PATIENT, values) || !hasMatchingStudy(patient)) {
      return true;
    }
    return matchedPatient(patient);
  }

  private boolean hasMatchingStudy(PatientRow patient) throws QueryLimitException {
    if (!criteria.asks(QueryLevel.STUDY)
        && !criteria.asks(QueryLevel.SERIES)
        && !criteria.asks(QueryLevel.INSTANCE)) {
      return true;
    }
    for (StudyRow study : studies(patient)) {
      if (study.instances > 0
          && criteria.matches(QueryLevel.STUDY, studyValues(study, QueryLevel.STUDY))
          && hasMatchingSeries(study)) {
        return true;
      }
    }
    return false;
  }

  /** The studies of a patient, by rising number. */
  final List<StudyRow> studies(PatientRow patient) throws QueryLimitException {
    List<StudyRow> studies = new ArrayList<>();
    byte[] prefix = Keys.studiesOfPatient(number, patient.number);
    try (Tx.Scan scan = rows.tx().scan(Table.KEYS)) {
      for (boolean found = scan.seekPrefix(prefix); found; found = scan.nextPrefix(prefix)) {
        budget.spend();
        studies.add(rows.study(number, Keys.lastNumber(scan.key())));
      }
    }
    return studies;
  }

  private DataSet studyValues(StudyRow study, QueryLevel level) {
    return criteria.asksCounted(level)
        ? everything.study(patientOf(study), study)
        : study.attributes.values();
  }

  private boolean study(StudyRow study) throws QueryLimitException {
    budget.spend();
    if (study.instances == 0
        || !criteria.matches(QueryLevel.PATIENT, studyValues(study, QueryLevel.PATIENT))
        || !criteria.matches(QueryLevel.STUDY, studyValues(study, QueryLevel.STUDY))) {
      return true;
    }
    if (query.level() == QueryLevel.STUDY) {
      return !hasMatchingSeries(study) || matchedStudy(study);
    }
    for (SeriesRow series : series(study, study.number == after.study() ? after.series() : 0)) {
      if (!series(study, series)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasMatchingSeries(StudyRow study) throws QueryLimitException {
    if (!criteria.asks(QueryLevel.SERIES) && !criteria.asks(QueryLevel.INSTANCE)) {
      return true;
    }
    for (SeriesRow series : series(study, 0)) {
      if (matches(study, series) && hasMatchingInstance(study, series)) {
        return true;
      }
    }
    return false;
  }

  /** The series of a study that have something visible, by rising number. */
  final List<SeriesRow> series(StudyRow study, long from) throws QueryLimitException {
    List<SeriesRow> found = new ArrayList<>();
    byte[] prefix = study.key();
    try (Tx.Scan scan = rows.tx().scan(Table.TREE)) {
      boolean more = scan.seek(Keys.series(number, study.number, from));
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

  private boolean matches(StudyRow study, SeriesRow series) {
    DataSet values =
        criteria.asksCounted(QueryLevel.SERIES)
            ? everything.series(patientOf(study), study, series)
            : series.attributes.values();
    return criteria.matches(QueryLevel.SERIES, values);
  }

  private boolean series(StudyRow study, SeriesRow series) throws QueryLimitException {
    if (!matches(study, series)) {
      return true;
    }
    if (query.level() == QueryLevel.SERIES) {
      return !hasMatchingInstance(study, series) || matchedSeries(study, series);
    }
    for (long sequence : visible(study, series)) {
      budget.spend();
      Payload payload = rows.payload(sequence);
      if (matches(study, payload) && !matchedInstance(study, series, sequence, payload)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasMatchingInstance(StudyRow study, SeriesRow series) throws QueryLimitException {
    if (!criteria.asks(QueryLevel.INSTANCE)) {
      return true;
    }
    for (long sequence : visible(series, 0)) {
      if (instancesNamed.isEmpty() || instancesNamed.get().contains(sequence)) {
        budget.spend();
        if (matches(study, rows.payload(sequence))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean matches(StudyRow study, Payload payload) {
    return !criteria.asks(QueryLevel.INSTANCE)
        || criteria.matches(QueryLevel.INSTANCE, overlaid(study, payload));
  }

  /** The visible instances of a series from where the page begins, those that can match. */
  private List<Long> visible(StudyRow study, SeriesRow series) {
    boolean resumes = study.number == after.study() && series.number == after.series();
    List<Long> found = visible(series, resumes ? after.instance() + 1 : 0);
    instancesNamed.ifPresent(found::retainAll);
    return found;
  }

  /** The visible instances of a series from a number on. */
  final List<Long> visible(SeriesRow series, long from) {
    List<Long> found = new ArrayList<>();
    MemberRows.forEach(
        rows.tx(),
        series,
        (sequence, hidden) -> {
          if (!hidden && sequence >= from) {
            found.add(sequence);
          }
        });
    return found;
  }

  /** Counts a row that was looked at. */
  final void spend() throws QueryLimitException {
    budget.spend();
  }

  final PatientRow patientOf(StudyRow study) {
    if (lastPatient.isEmpty() || lastPatient.get().number != study.patient) {
      lastPatient = Optional.of(rows.patient(number, study.patient));
    }
    return lastPatient.get();
  }

  final Overlay overlay(StudyRow study) {
    return hasOverlays ? Overlays.get(rows.tx(), number, study.uid) : Overlay.NONE;
  }

  /** The header of an instance, with the corrections that lie over its study. */
  final DataSet overlaid(StudyRow study, Payload payload) {
    return Utf8.overlaid(Rows.header(payload), overlay(study));
  }
}
