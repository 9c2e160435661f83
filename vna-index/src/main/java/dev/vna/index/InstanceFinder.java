package dev.vna.index;

import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.InstanceEntry;
import java.util.UUID;

/** Finds the visible instances of whatever matches a query: what a retrieve has to send. */
final class InstanceFinder extends Finder<InstanceEntry> {
  InstanceFinder(Rows rows, Partition partition, Query query, UUID archiveId, long maxRows) {
    super(rows, partition, query, QueryLevel.INSTANCE, archiveId, maxRows);
  }

  @Override
  boolean matchedPatient(PatientRow patient) throws QueryLimitException {
    for (StudyRow study : studies(patient)) {
      boolean listed = patient.number == after.patient() && study.number < after.study();
      if (!listed && study.instances > 0 && !allOf(patient.number, study)) {
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
    for (SeriesRow series : series(study, study.number == after.study() ? after.series() : 0)) {
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
    boolean resumes = study.number == after.study() && series.number == after.series();
    for (long sequence : visible(series, resumes ? after.instance() + 1 : 0)) {
      spend();
      if (!offer(
          after.at(patient, study.number, series.number, sequence),
          () -> entry(study, sequence, rows.payload(sequence)))) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean matchedInstance(StudyRow study, SeriesRow series, long sequence, Payload payload) {
    return offer(
        after.at(0, study.number, series.number, sequence), () -> entry(study, sequence, payload));
  }

  private InstanceEntry entry(StudyRow study, long sequence, Payload payload) {
    return rows.entry(partition, sequence, payload, false, overlay(study));
  }
}
