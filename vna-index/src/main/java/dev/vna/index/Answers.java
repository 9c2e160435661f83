package dev.vna.index;

import dev.vna.archive.Query;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.util.function.IntPredicate;

/**
 * Makes answers: what is asked for, of the level of the query and those above; unique keys and the
 * character set always.
 */
final class Answers {
  private final IntPredicate wanted;

  Answers(Query query) {
    this.wanted = tag -> query.allAttributes() || query.attributes().contains(tag);
  }

  /** An answer that has everything, for matching. */
  Answers() {
    this.wanted = tag -> true;
  }

  DataSet patient(PatientRow patient) {
    DataSet.Builder answer = Utf8.EMPTY.toBuilder();
    Utf8.copy(patient.attributes.values(), wanted, answer);
    answer.set(Tag.PatientID, patient.attributes.first(Tag.PatientID));
    counted(patient, answer);
    return answer.build();
  }

  DataSet study(PatientRow patient, StudyRow study) {
    DataSet.Builder answer = Utf8.EMPTY.toBuilder();
    above(patient, study, answer);
    return answer.build();
  }

  DataSet series(PatientRow patient, StudyRow study, SeriesRow series) {
    DataSet.Builder answer = Utf8.EMPTY.toBuilder();
    above(patient, study, answer);
    above(series, answer);
    return answer.build();
  }

  DataSet instance(
      PatientRow patient,
      StudyRow study,
      SeriesRow series,
      String sopInstanceUid,
      DataSet overlaidHeader) {
    DataSet.Builder answer = Utf8.EMPTY.toBuilder();
    Utf8.copy(overlaidHeader, tag -> LevelAttributes.index(tag) < 0 && wanted.test(tag), answer);
    above(patient, study, answer);
    above(series, answer);
    answer.set(Tag.SOPInstanceUID, sopInstanceUid);
    return answer.build();
  }

  private void above(PatientRow patient, StudyRow study, DataSet.Builder answer) {
    Utf8.copy(study.attributes.values(), wanted, answer);
    answer.set(Tag.PatientID, study.attributes.first(Tag.PatientID));
    answer.set(Tag.StudyInstanceUID, study.uid);
    counted(patient, answer);
    set(answer, Tag.NumberOfStudyRelatedSeries, study.series);
    set(answer, Tag.NumberOfStudyRelatedInstances, study.instances);
    if (wanted.test(Tag.ModalitiesInStudy)) {
      answer.set(Tag.ModalitiesInStudy, study.modalities.texts().toArray(String[]::new));
    }
    if (wanted.test(Tag.SOPClassesInStudy)) {
      answer.set(Tag.SOPClassesInStudy, study.sopClasses.texts().toArray(String[]::new));
    }
  }

  private void above(SeriesRow series, DataSet.Builder answer) {
    Utf8.copy(series.attributes.values(), wanted, answer);
    answer.set(Tag.SeriesInstanceUID, series.uid);
    set(answer, Tag.NumberOfSeriesRelatedInstances, series.instances);
  }

  private void counted(PatientRow patient, DataSet.Builder answer) {
    set(answer, Tag.NumberOfPatientRelatedStudies, patient.studies);
    set(answer, Tag.NumberOfPatientRelatedSeries, patient.series);
    set(answer, Tag.NumberOfPatientRelatedInstances, patient.instances);
  }

  private void set(DataSet.Builder answer, int tag, long count) {
    if (wanted.test(tag)) {
      answer.set(tag, Long.toString(count));
    }
  }
}
