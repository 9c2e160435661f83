package dev.vna.benchmarks.index;

import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.benchmarks.population.Study;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.util.List;

/** What viewers, routers and people ask an index, and what it answers. */
public enum Question {
  /** The versions of an instance by its SOP Instance UID, as every retrieve asks. */
  SOP_INSTANCE_UID("by SOP Instance UID"),
  /** A study by its Study Instance UID. */
  STUDY_INSTANCE_UID("by Study Instance UID"),
  /** A study by its Accession Number, as a reporting system asks. */
  ACCESSION_NUMBER("by accession number"),
  /** The studies of a patient by Patient ID. */
  PATIENT("by patient"),
  /** First page of 100 studies by the beginning of a name. */
  NAME_PREFIX("name prefix, page of 100"),
  /** First page of 100 studies by a common part of a name, as viewers ask: {@code *x*}. */
  NAME_INFIX("name infix, page of 100"),
  /** All studies by a rare part of a name. */
  NAME_RARE_INFIX("rare name infix, all"),
  /** First page of 100 studies of a modality in eight years. */
  DATE_AND_MODALITY("dates and modality, page of 100"),
  /** How many studies of a modality there are in eight years. */
  COUNT("count of the same"),
  /** Full headers of a series of 2,000 instances. */
  SERIES_METADATA("headers of 2,000 instances");

  /** Studies on a page. */
  static final int PAGE = 100;

  static final String PREFIX = "m";
  static final String INFIX = "ller";
  static final String DATES = "20170101-20241231";
  static final String MODALITY = "DX";

  private static final int[] ATTRIBUTES = {
    Tag.StudyDate,
    Tag.StudyTime,
    Tag.AccessionNumber,
    Tag.ModalitiesInStudy,
    Tag.StudyDescription,
    Tag.ReferringPhysicianName,
    Tag.PatientName,
    Tag.PatientID,
    Tag.PatientBirthDate,
    Tag.PatientSex,
    Tag.NumberOfStudyRelatedSeries,
    Tag.NumberOfStudyRelatedInstances
  };

  private final String title;

  Question(String title) {
    this.title = title;
  }

  /** What tables call it. */
  String title() {
    return title;
  }

  /**
   * Asks once.
   *
   * @param i which of the sample's keys, where the question is for one; any number from 0
   * @return the answers
   */
  List<?> ask(StudyIndex index, Sample sample, int i) throws IOException {
    if (this == SOP_INSTANCE_UID) {
      return index.versions(Partition.DEFAULT, sample.study(i).sopInstanceUid(0, 0));
    }
    if (this == COUNT) {
      return List.of(index.count(Partition.DEFAULT, query(sample, i)));
    }
    return index.find(Partition.DEFAULT, query(sample, i)).items();
  }

  /** Of how many of the sample's keys the number of answers is counted: patients differ. */
  int counted() {
    return this == PATIENT ? Sample.SIZE : 1;
  }

  private Query query(Sample sample, int i) {
    Study study = sample.study(i);
    if (this == SERIES_METADATA) {
      Study longSeries = sample.longSeries();
      return Query.instances()
          .where(Tag.StudyInstanceUID, longSeries.uid())
          .where(Tag.SeriesInstanceUID, longSeries.seriesUid(0))
          .limit(2_000)
          .build();
    }
    Query.Builder query = Query.studies().limit(PAGE).returning(ATTRIBUTES);
    switch (this) {
      case STUDY_INSTANCE_UID -> query.where(Tag.StudyInstanceUID, study.uid());
      case ACCESSION_NUMBER -> query.where(Tag.AccessionNumber, study.accessionNumber());
      case PATIENT -> query.where(Tag.PatientID, study.patient().id());
      case NAME_PREFIX -> query.where(Tag.PatientName, PREFIX + "*");
      case NAME_INFIX -> query.where(Tag.PatientName, "*" + INFIX + "*");
      case NAME_RARE_INFIX -> query.where(Tag.PatientName, "*" + sample.rareInfix() + "*");
      case DATE_AND_MODALITY, COUNT ->
          query.where(Tag.StudyDate, DATES).where(Tag.ModalitiesInStudy, MODALITY);
      default -> throw new IllegalStateException(name());
    }
    return query.build();
  }

  /** Bytes of an answer, as a table of finished answers would hold them. */
  static int bytes(Object answer) {
    return answer instanceof DataSet dataSet ? dataSet.encodedLength() : 256;
  }
}
