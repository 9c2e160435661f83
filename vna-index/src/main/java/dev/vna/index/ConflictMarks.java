package dev.vna.index;

import static dev.vna.archive.Conflict.Kind.PATIENT_DEMOGRAPHICS;
import static dev.vna.archive.Conflict.Kind.SERIES_IN_TWO_STUDIES;
import static dev.vna.archive.Conflict.Kind.STUDY_OF_TWO_PATIENTS;

import dev.vna.archive.Conflict;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the list of conflicts as the rows of studies and series say, for those that a transaction
 * touches. What is stale has to be dropped from all of them before anything is put: an instance
 * that moved may go from one row's list to another's. For one thread.
 */
final class ConflictMarks {
  private final Tx tx;
  private final Map<Long, StudyMarks> ofStudies = new HashMap<>();
  private final Map<Long, Long> ofSeries = new HashMap<>();

  /** The conflicts that a study's row listed when it was read; 0 for none. */
  private record StudyMarks(long demographics, long secondPatient) {}

  ConflictMarks(Tx tx) {
    this.tx = tx;
  }

  /** Remembers how a study was when it was read or made. */
  void read(StudyRow study) {
    ofStudies.put(study.number, new StudyMarks(study.otherDemographics, study.secondPatient));
  }

  /** Remembers how a series was when it was read or made. */
  void read(SeriesRow series) {
    ofSeries.put(series.number, series.secondStudy);
  }

  void dropStale(StudyRow study) {
    StudyMarks before = ofStudies.get(study.number);
    dropStale(
        study.partition, before.demographics(), study.otherDemographics, PATIENT_DEMOGRAPHICS);
    dropStale(study.partition, before.secondPatient(), study.secondPatient, STUDY_OF_TWO_PATIENTS);
  }

  void dropStale(SeriesRow series) {
    long before = ofSeries.get(series.number);
    dropStale(series.partition, before, series.secondStudy, SERIES_IN_TWO_STUDIES);
  }

  private void dropStale(int partition, long before, long now, Conflict.Kind kind) {
    if (before != 0 && before != now) {
      Conflicts.delete(tx, partition, before, kind);
    }
  }

  void put(StudyRow study) {
    StudyMarks before = ofStudies.get(study.number);
    put(study.partition, before.demographics(), study.otherDemographics, PATIENT_DEMOGRAPHICS);
    put(study.partition, before.secondPatient(), study.secondPatient, STUDY_OF_TWO_PATIENTS);
  }

  void put(SeriesRow series) {
    long before = ofSeries.get(series.number);
    put(series.partition, before, series.secondStudy, SERIES_IN_TWO_STUDIES);
  }

  private void put(int partition, long before, long now, Conflict.Kind kind) {
    if (now != 0 && before != now) {
      Conflicts.put(tx, partition, now, kind);
    }
  }
}
