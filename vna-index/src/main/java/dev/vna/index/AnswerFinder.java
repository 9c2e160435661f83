package dev.vna.index;

import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.data.DataSet;
import java.util.UUID;

/** Finds the answers to a query: one for each patient, study, series or instance that matches. */
final class AnswerFinder extends Finder<DataSet> {
  private final Answers answers;

  AnswerFinder(Rows rows, Partition partition, Query query, UUID archiveId, long maxRows) {
    super(rows, partition, query, query.level(), archiveId, maxRows);
    this.answers = new Answers(query);
  }

  @Override
  boolean matchedPatient(PatientRow patient) {
    return patient.number == after.patient()
        || offer(after.at(patient.number, 0, 0, 0), () -> answers.patient(patient));
  }

  @Override
  boolean matchedStudy(StudyRow study) {
    return study.number == after.study()
        || offer(after.at(0, study.number, 0, 0), () -> answers.study(patientOf(study), study));
  }

  @Override
  boolean matchedSeries(StudyRow study, SeriesRow series) {
    return series.number == after.series()
        || offer(
            after.at(0, study.number, series.number, 0),
            () -> answers.series(patientOf(study), study, series));
  }

  @Override
  boolean matchedInstance(StudyRow study, SeriesRow series, long sequence, Payload payload) {
    return offer(
        after.at(0, study.number, series.number, sequence),
        () ->
            answers.instance(
                patientOf(study),
                study,
                series,
                payload.sopInstanceUid(),
                overlaid(study, payload)));
  }
}
