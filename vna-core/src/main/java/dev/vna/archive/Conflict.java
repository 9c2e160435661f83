package dev.vna.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * Something stored that contradicts something else stored. Nothing of it is lost or merged;
 * somebody has to look.
 *
 * @param sequence the number of the change that brought it
 * @param time when that was, by the archive's clock
 * @param kind what contradicts
 * @param partition where
 * @param studyInstanceUid the study that the newcomer names, where it names one
 * @param seriesInstanceUid the series that the newcomer names, where it names one
 * @param sopInstanceUid the newcomer
 */
public record Conflict(
    long sequence,
    Instant time,
    Kind kind,
    Partition partition,
    Optional<String> studyInstanceUid,
    Optional<String> seriesInstanceUid,
    String sopInstanceUid) {

  /** What contradicts. */
  public enum Kind {
    /** Other content under a SOP Instance UID that is taken; the newcomer is kept hidden. */
    CONTENT,
    /**
     * A SOP Instance UID that is taken, under another patient, study, series or SOP class; kept
     * hidden.
     */
    IDENTITY,
    /**
     * The patient of this ID and issuer is known with another birth date, sex or name; the newcomer
     * is visible.
     */
    PATIENT_DEMOGRAPHICS,
    /** The study is known under another patient; both are visible, each under its own patient. */
    STUDY_OF_TWO_PATIENTS,
    /** The series is known in another study; both are visible, each in its own study. */
    SERIES_IN_TWO_STUDIES
  }
}
