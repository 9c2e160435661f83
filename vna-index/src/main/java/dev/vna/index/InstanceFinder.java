package dev.vna.index;

import dev.vna.archive.Page;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.InstanceEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Finds the visible instances of whatever matches a query: what a retrieve has to send. */
final class InstanceFinder extends Finder {
  private final PageCollector<InstanceEntry> page;

  InstanceFinder(Tree tree, Query query, UUID archiveId) throws QueryLimitException {
    super(tree, query, PageToken.of(query, QueryLevel.INSTANCE, archiveId));
    this.page = collector();
  }

  Page<InstanceEntry> find(UUID archiveId) throws QueryLimitException {
    search();
    return page.page(archiveId);
  }

  @Override
  boolean matchedPatient(PatientRow patient) throws QueryLimitException {
    List<StudyRow> studies = new ArrayList<>(tree.studies(patient));
    boolean resumes = plan().sort().isEmpty() && patient.number == after.patient();
    if (resumes) {
      studies.removeIf(study -> !isAtOrAfter(study.number, after.study()));
    }
    if (!isUpwards()) {
      Collections.reverse(studies);
    }
    for (StudyRow study : studies) {
      if (!allOf(patient.number, study)) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean matchedStudy(StudyRow study) throws QueryLimitException {
    return allOf(0, study);
  }

  private boolean allOf(long patient, StudyRow study) throws QueryLimitException {
    for (SeriesRow series : series(study)) {
      if (!allOf(patient, study, series)) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean matchedSeries(StudyRow study, SeriesRow series) throws QueryLimitException {
    return allOf(0, study, series);
  }

  private boolean allOf(long patient, StudyRow study, SeriesRow series) throws QueryLimitException {
    for (long sequence : instances(study, series, tree.visible(series))) {
      tree.budget().spend();
      if (!page.offer(
          () -> at(patient, study.number, series.number, sequence),
          () -> tree.rows().entry(tree.partition(), tree.number(), sequence, false))) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean matchedInstance(StudyRow study, SeriesRow series, long sequence, Payload payload) {
    return page.offer(
        () -> at(0, study.number, series.number, sequence), () -> entry(sequence, payload));
  }

  private InstanceEntry entry(long sequence, Payload payload) {
    return tree.rows().entry(tree.partition(), tree.number(), sequence, payload, false);
  }
}
