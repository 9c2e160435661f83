package dev.vna.index;

import dev.vna.archive.Query;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Vr;

/**
 * Makes answers: what is asked for, of the level of the query and those above; unique keys and the
 * character set always. For one thread.
 */
final class Answers {
  private static final byte[] IN_UTF_8 = Utf8.EMPTY.encoded();

  private final WantedTags wanted;
  private final ElementMerge merge;
  private final boolean wantsCountsOfPatient;
  private final boolean wantsModalities;
  private final boolean wantsSopClasses;
  private final boolean wantsSeries;
  private final boolean wantsInstances;

  /** Made when the first instance comes. */
  private WantedTags wantedOfInstance;

  private SeriesRow lastSeries;
  private HeaderBytes lastAbove = Utf8.EMPTY_BYTES;

  /**
   * Answers to a query.
   *
   * @param merge makes them; others may use it between two answers
   */
  Answers(Query query, ElementMerge merge) {
    this(query.allAttributes() ? WantedTags.ALL : WantedTags.of(query.attributes()), merge);
  }

  /** Answers that have everything. */
  Answers() {
    this(WantedTags.ALL, new ElementMerge());
  }

  private Answers(WantedTags wanted, ElementMerge merge) {
    this.merge = merge;
    this.wanted = wanted;
    this.wantsCountsOfPatient =
        wanted.test(Tag.NumberOfPatientRelatedStudies)
            || wanted.test(Tag.NumberOfPatientRelatedSeries)
            || wanted.test(Tag.NumberOfPatientRelatedInstances);
    this.wantsModalities = wanted.test(Tag.ModalitiesInStudy);
    this.wantsSopClasses = wanted.test(Tag.SOPClassesInStudy);
    this.wantsSeries = wanted.test(Tag.NumberOfStudyRelatedSeries);
    this.wantsInstances = wanted.test(Tag.NumberOfStudyRelatedInstances);
  }

  /** Looks a study's patient up, if an answer has to tell of it. */
  interface PatientOf {
    PatientRow get();
  }

  DataSet patient(PatientRow patient) {
    merge.clear().add(IN_UTF_8);
    merge.add(Tag.PatientID, Vr.LO, patient.attributes.first(Tag.PatientID));
    addCounts(patient);
    return merge.merge(wanted, patient.attributes.encoded());
  }

  DataSet study(PatientOf patient, StudyRow study) {
    beginStudy(study);
    addCounts(patient);
    addCounts(study);
    return merge.merge(wanted, study.attributes.encoded());
  }

  DataSet series(PatientOf patient, StudyRow study, SeriesRow series) {
    beginStudy(study);
    merge.add(Tag.SeriesInstanceUID, Vr.UI, series.uid);
    addCounts(patient);
    addCounts(study);
    addCounts(series);
    return merge.merge(wanted, series.attributes.encoded(), study.attributes.encoded());
  }

  /** An instance whose header lies under no amendment, and as it is. */
  DataSet instance(PatientOf patient, StudyRow study, SeriesRow series, Payload payload) {
    HeaderBytes known = above(patient, study, series);
    merge.clear().add(Tag.SOPInstanceUID, Vr.UI, payload.sopInstanceUid());
    DataSet answer = merge.mergeIfUtf8(known, payload.header().encoded(), wantedOfInstance());
    return answer != null
        ? answer
        : instance(patient, study, series, payload.sopInstanceUid(), Rows.header(payload));
  }

  /** An instance whose header may be in any character set: the builder turns it into UTF-8. */
  DataSet instance(
      PatientOf patient,
      StudyRow study,
      SeriesRow series,
      String sopInstanceUid,
      DataSet overlaidHeader) {
    DataSet.Builder answer = Utf8.EMPTY.toBuilder();
    Utf8.copy(overlaidHeader, wantedOfInstance(), answer);
    Utf8.copy(Utf8.header(above(patient, study, series).toBytes()), tag -> true, answer);
    answer.set(Tag.SOPInstanceUID, sopInstanceUid);
    return answer.build();
  }

  private WantedTags wantedOfInstance() {
    if (wantedOfInstance == null) {
      wantedOfInstance = wanted.ofInstances();
    }
    return wantedOfInstance;
  }

  /** What instances of a series have in common: they come one after the other. */
  private HeaderBytes above(PatientOf patient, StudyRow study, SeriesRow series) {
    if (series != lastSeries) {
      lastAbove = HeaderBytes.of(series(patient, study, series));
      lastSeries = series;
    }
    return lastAbove;
  }

  /** What is counted of a patient. */
  static DataSet counted(PatientRow patient) {
    Answers all = new Answers();
    all.addCounts(patient);
    return all.merge.merge(WantedTags.NONE);
  }

  /** What is counted of a study, or gathered from its series. */
  static DataSet counted(StudyRow study) {
    Answers all = new Answers();
    all.addGathered(study);
    all.addCounts(study);
    return all.merge.merge(WantedTags.NONE);
  }

  /** What is counted of a series. */
  static DataSet counted(SeriesRow series) {
    Answers all = new Answers();
    all.addCounts(series);
    return all.merge.merge(WantedTags.NONE);
  }

  private void beginStudy(StudyRow study) {
    merge.clear();
    addGathered(study);
    merge.add(Tag.PatientID, Vr.LO, study.attributes.first(Tag.PatientID));
    merge.add(Tag.StudyInstanceUID, Vr.UI, study.uid);
  }

  private void addGathered(StudyRow study) {
    merge.add(IN_UTF_8);
    if (wantsModalities) {
      merge.add(Tag.ModalitiesInStudy, Vr.CS, study.modalities.values());
    }
    if (wantsSopClasses) {
      merge.add(Tag.SOPClassesInStudy, Vr.UI, study.sopClasses.values());
    }
  }

  private void addCounts(PatientOf patient) {
    if (wantsCountsOfPatient) {
      addCounts(patient.get());
    }
  }

  private void addCounts(PatientRow patient) {
    add(Tag.NumberOfPatientRelatedStudies, patient.studies);
    add(Tag.NumberOfPatientRelatedSeries, patient.series);
    add(Tag.NumberOfPatientRelatedInstances, patient.instances);
  }

  private void addCounts(StudyRow study) {
    if (wantsSeries) {
      merge.add(Tag.NumberOfStudyRelatedSeries, Vr.IS, Long.toString(study.series));
    }
    if (wantsInstances) {
      merge.add(Tag.NumberOfStudyRelatedInstances, Vr.IS, Long.toString(study.instances));
    }
  }

  private void addCounts(SeriesRow series) {
    add(Tag.NumberOfSeriesRelatedInstances, series.instances);
  }

  private void add(int tag, long count) {
    if (wanted.test(tag)) {
      merge.add(tag, Vr.IS, Long.toString(count));
    }
  }
}
