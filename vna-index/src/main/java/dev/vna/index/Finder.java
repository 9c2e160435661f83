package dev.vna.index;

import dev.vna.archive.Filter;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.AttributeMatcher;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * Searches for one query within one read transaction: goes through the studies of a {@link Plan}
 * and matches what lies below them. What becomes of a match is for the subclass. For one thread.
 */
abstract class Finder {
  /** Of so many studies the patients are looked up rather than gone through all. */
  private static final int FEW_STUDIES = 1_000;

  /** One of so many patients that match is worth going through all. */
  private static final int DENSE_PATIENTS = 8;

  final Tree tree;
  final Query query;
  final PageToken after;
  final Judge judge;
  private final Criteria criteria;
  private final boolean isUpwards;
  private final Plan plan;
  private long looked;

  Finder(Tree tree, Query query, PageToken after) throws QueryLimitException {
    this.tree = tree;
    this.query = query;
    this.after = after;
    this.criteria = new Criteria(query.filter(), query.level());
    this.isUpwards =
        query.order().map(Query.Order::direction).orElse(Query.Direction.ASCENDING)
            == Query.Direction.ASCENDING;
    Planner planner = new Planner(tree, query, criteria, after);
    this.plan = planner.plan();
    List<Filter> proven = planner.proven();
    this.judge =
        new Judge(tree, proven.isEmpty() ? criteria : criteria.without(proven), query.level());
    nameInstances(planner.keys());
  }

  // What becomes of a match: false if no more is wanted.

  abstract boolean matchedPatient(PatientRow patient) throws QueryLimitException;

  abstract boolean matchedStudy(StudyRow study) throws QueryLimitException;

  abstract boolean matchedSeries(StudyRow study, SeriesRow series) throws QueryLimitException;

  abstract boolean matchedInstance(StudyRow study, SeriesRow series, long sequence, Payload payload)
      throws QueryLimitException;

  /** Takes all of a study at once, if that will do: all lines through it match. */
  boolean takesWhole(StudyRow study) {
    return false;
  }

  /** How it is searched. */
  final Plan plan() {
    return plan;
  }

  private void nameInstances(KeyPaths keys) throws QueryLimitException {
    for (Filter part : criteria.conjuncts()) {
      if (part instanceof Filter.Attribute key
          && key.path().equals(List.of(Tag.SOPInstanceUID))
          && !AttributeMatcher.isUniversal(key)) {
        judge.lookOnlyAt(
            keys.instancesNamed(key.values().stream().filter(value -> !value.isBlank()).toList()));
        return;
      }
    }
  }

  /** Patients, or else studies, that were looked at. */
  final long looked() {
    return looked;
  }

  /** Goes through all that matches, until no more is wanted. */
  final void search() throws QueryLimitException {
    if (query.level() == QueryLevel.PATIENT) {
      searchPatients();
      return;
    }
    StudyWalk walk = plan.walk();
    for (long study = walk.next(); study != AccessPath.END; study = walk.next()) {
      if (!study(tree.study(study))) {
        return;
      }
    }
  }

  private void searchPatients() throws QueryLimitException {
    if (plan.few().isEmpty() || !areFew(plan.few().get())) {
      scanPatients();
      return;
    }
    TreeSet<Long> patients = new TreeSet<>();
    StudyWalk walk = plan.walk();
    for (long study = walk.next(); study != AccessPath.END; study = walk.next()) {
      patients.add(tree.study(study).patient);
    }
    for (long patient : isUpwards ? patients : patients.descendingSet()) {
      if (isAtOrAfter(patient, after.patient()) && !patient(tree.patient(patient))) {
        return;
      }
    }
  }

  private boolean areFew(AccessPath path) throws QueryLimitException {
    AccessPath.Count count = path.count(FEW_STUDIES);
    return count.isExact() || count.studies() < tree.visibleStudies() / DENSE_PATIENTS;
  }

  /** Whether answers come by rising numbers, as far as it is the numbers that count. */
  final boolean isUpwards() {
    return isUpwards;
  }

  final boolean isAtOrAfter(long number, long place) {
    return plan.sort().isPresent() || place == 0 || (isUpwards ? number >= place : number <= place);
  }

  private void scanPatients() throws QueryLimitException {
    byte[] prefix = Keys.partition(tree.number());
    boolean ascends = isUpwards || plan.sort().isPresent();
    long from = plan.sort().isPresent() ? 0 : after.patient();
    try (Tx.Scan scan = tree.rows().tx().scan(Table.PATIENTS)) {
      boolean found =
          ascends
              ? scan.seek(Keys.patient(tree.number(), from))
              : scan.seekBelow(
                  from == 0 ? Keys.behind(prefix) : Keys.patient(tree.number(), from + 1));
      while (found && Keys.startsWith(scan.key(), prefix)) {
        tree.budget().spend();
        if (!patient(PatientRow.read(scan.key(), scan.value()))) {
          return;
        }
        found = ascends ? scan.next() : scan.previous();
      }
    }
  }

  private boolean patient(PatientRow patient) throws QueryLimitException {
    looked++;
    return patient.instances == 0 || !judge.matches(patient) || matchedPatient(patient);
  }

  private boolean study(StudyRow study) throws QueryLimitException {
    looked++;
    if (study.instances == 0 || !plan.walk().isPlaceOf(study)) {
      return true;
    }
    Truth truth = judge.enter(study);
    if (truth == Truth.FALSE || (truth == Truth.TRUE && takesWhole(study))) {
      return true;
    }
    if (query.level() == QueryLevel.STUDY) {
      return (truth == Truth.UNKNOWN && !judge.matchesBelow()) || matchedStudy(study);
    }
    for (SeriesRow series : series(study)) {
      if (!series(study, series)) {
        return false;
      }
    }
    return true;
  }

  private boolean series(StudyRow study, SeriesRow series) throws QueryLimitException {
    if (query.level() == QueryLevel.SERIES) {
      return !judge.matches(series) || matchedSeries(study, series);
    }
    if (judge.enter(series) == Truth.FALSE) {
      return true;
    }
    for (long sequence : instances(study, series, judge.visible(series))) {
      Payload payload = tree.payload(sequence);
      if (judge.enter(payload) == Truth.TRUE
          && !matchedInstance(study, series, sequence, payload)) {
        return false;
      }
    }
    return true;
  }

  // Where the page before ended, and which way to go.

  private boolean resumes(StudyRow study) {
    return plan.sort().isEmpty()
        && study.number == after.study()
        && Arrays.equals(after.place(), plan.walk().place());
  }

  /** The series of a study that are still to be listed, in order. */
  final List<SeriesRow> series(StudyRow study) throws QueryLimitException {
    List<SeriesRow> found = new ArrayList<>(tree.series(study));
    if (resumes(study)) {
      found.removeIf(series -> !isAtOrAfter(series.number, after.series()));
    }
    if (!isUpwards) {
      Collections.reverse(found);
    }
    return found;
  }

  /** Of visible instances those that are still to be listed, in order. */
  final List<Long> instances(StudyRow study, SeriesRow series, List<Long> visible) {
    if (resumes(study) && series.number == after.series()) {
      visible.removeIf(sequence -> !isAtOrAfter(sequence, after.instance()));
    }
    if (!isUpwards) {
      Collections.reverse(visible);
    }
    return visible;
  }

  /** The place of an answer. */
  final PageToken at(long patient, long study, long series, long instance) {
    byte[] place =
        plan.sort().isPresent()
            ? sortedPlace(plan.sort().get())
            : query.level() == QueryLevel.PATIENT ? new byte[0] : plan.walk().place();
    int walked = plan.walked().map(kind -> (int) kind.code()).orElse(0);
    return after.at(walked, patient, study, series, instance, place);
  }

  private byte[] sortedPlace(OrderKey order) {
    return order.of(
        judge.values(LevelAttributes.level(order.tag()), LevelAttributes.isCounted(order.tag())));
  }

  /** What collects the answers of the plan. */
  final <T> PageCollector<T> collector() {
    return plan.sort().isPresent()
        ? new SortingCollector<>(query, after, plan.sort().get().direction())
        : new PageCollector<>(query, after);
  }
}
