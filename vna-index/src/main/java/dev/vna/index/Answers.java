package dev.vna.index;

import dev.vna.archive.Query;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Makes answers: what is asked for, of the level of the query and those above; unique keys and the
 * character set always. Immutable.
 */
final class Answers {
  private static final String UTF_8 = "ISO_IR 192";

  private static final Answers ALL = new Answers();

  private final IntPredicate wanted;
  private final boolean countsOfPatient;

  Answers(Query query) {
    this.wanted = query.allAttributes() ? tag -> true : among(query);
    this.countsOfPatient =
        wanted.test(Tag.NumberOfPatientRelatedStudies)
            || wanted.test(Tag.NumberOfPatientRelatedSeries)
            || wanted.test(Tag.NumberOfPatientRelatedInstances);
  }

  /** Answers that have everything. */
  Answers() {
    this.wanted = tag -> true;
    this.countsOfPatient = true;
  }

  private static IntPredicate among(Query query) {
    int[] tags = query.attributes().stream().mapToInt(tag -> tag).sorted().toArray();
    return tag -> Arrays.binarySearch(tags, tag) >= 0;
  }

  /** Looks a study's patient up, if an answer has to tell of it. */
  interface PatientOf {
    PatientRow get();
  }

  DataSet patient(PatientRow patient) {
    ElementMerge answer = new ElementMerge();
    answer.add(Tag.SpecificCharacterSet, Vr.CS, UTF_8);
    answer.add(Tag.PatientID, Vr.LO, patient.attributes.first(Tag.PatientID));
    addCounts(patient, answer);
    return answer.merge(wanted, List.of(patient.attributes.values()));
  }

  DataSet study(PatientOf patient, StudyRow study) {
    ElementMerge answer = new ElementMerge();
    addBeforePatient(study, answer);
    answer.add(Tag.PatientID, Vr.LO, study.attributes.first(Tag.PatientID));
    answer.add(Tag.StudyInstanceUID, Vr.UI, study.uid);
    addCounts(patient, answer);
    addCounts(study, answer);
    return answer.merge(wanted, List.of(study.attributes.values()));
  }

  DataSet series(PatientOf patient, StudyRow study, SeriesRow series) {
    ElementMerge answer = new ElementMerge();
    addBeforePatient(study, answer);
    answer.add(Tag.PatientID, Vr.LO, study.attributes.first(Tag.PatientID));
    answer.add(Tag.StudyInstanceUID, Vr.UI, study.uid);
    answer.add(Tag.SeriesInstanceUID, Vr.UI, series.uid);
    addCounts(patient, answer);
    addCounts(study, answer);
    add(answer, Tag.NumberOfSeriesRelatedInstances, series.instances);
    return answer.merge(wanted, List.of(series.attributes.values(), study.attributes.values()));
  }

  DataSet instance(
      PatientOf patient,
      StudyRow study,
      SeriesRow series,
      String sopInstanceUid,
      DataSet overlaidHeader) {
    // A header may be in any character set: the builder turns it into UTF-8.
    DataSet above = series(patient, study, series);
    DataSet.Builder answer = Utf8.EMPTY.toBuilder();
    Utf8.copy(overlaidHeader, tag -> LevelAttributes.index(tag) < 0 && wanted.test(tag), answer);
    Utf8.copy(above, tag -> true, answer);
    answer.set(Tag.SOPInstanceUID, sopInstanceUid);
    return answer.build();
  }

  /** What is counted of a patient. */
  static DataSet counted(PatientRow patient) {
    ElementMerge counts = new ElementMerge();
    ALL.addCounts(patient, counts);
    return counts.merge(tag -> false, List.of());
  }

  /** What is counted of a study, or gathered from its series. */
  static DataSet counted(StudyRow study) {
    ElementMerge counts = new ElementMerge();
    ALL.addBeforePatient(study, counts);
    ALL.addCounts(study, counts);
    return counts.merge(tag -> false, List.of());
  }

  /** What is counted of a series. */
  static DataSet counted(SeriesRow series) {
    ElementMerge counts = new ElementMerge();
    ALL.add(counts, Tag.NumberOfSeriesRelatedInstances, series.instances);
    return counts.merge(tag -> false, List.of());
  }

  private void addBeforePatient(StudyRow study, ElementMerge answer) {
    answer.add(Tag.SpecificCharacterSet, Vr.CS, UTF_8);
    if (wanted.test(Tag.ModalitiesInStudy)) {
      answer.add(Tag.ModalitiesInStudy, Vr.CS, study.modalities.texts());
    }
    if (wanted.test(Tag.SOPClassesInStudy)) {
      answer.add(Tag.SOPClassesInStudy, Vr.UI, study.sopClasses.texts());
    }
  }

  private void addCounts(PatientOf patient, ElementMerge answer) {
    if (countsOfPatient) {
      addCounts(patient.get(), answer);
    }
  }

  private void addCounts(PatientRow patient, ElementMerge answer) {
    add(answer, Tag.NumberOfPatientRelatedStudies, patient.studies);
    add(answer, Tag.NumberOfPatientRelatedSeries, patient.series);
    add(answer, Tag.NumberOfPatientRelatedInstances, patient.instances);
  }

  private void addCounts(StudyRow study, ElementMerge answer) {
    add(answer, Tag.NumberOfStudyRelatedSeries, study.series);
    add(answer, Tag.NumberOfStudyRelatedInstances, study.instances);
  }

  private void add(ElementMerge answer, int tag, long count) {
    if (wanted.test(tag)) {
      answer.add(tag, Vr.IS, Long.toString(count));
    }
  }
}
