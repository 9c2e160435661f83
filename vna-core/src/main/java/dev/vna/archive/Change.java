package dev.vna.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of the change feed: something that happened to what is stored. The feed is ordered,
 * durable and resumable: whoever remembers the last {@link #sequence()} it dealt with misses
 * nothing.
 *
 * @param sequence the archive-wide rising number of the change; gaps are normal, and changes that
 *     one act brought share one number and are never parted
 * @param time when it happened, by the archive's clock
 * @param kind what happened
 * @param partition where
 * @param studyInstanceUid the study, where there is one
 * @param seriesInstanceUid the series, if the change concerns one
 * @param sopInstanceUid the instance, if the change concerns one
 */
public record Change(
    long sequence,
    Instant time,
    Kind kind,
    Partition partition,
    Optional<String> studyInstanceUid,
    Optional<String> seriesInstanceUid,
    Optional<String> sopInstanceUid) {

  /** What happened. */
  public enum Kind {
    /** A new instance became visible. */
    STORED,
    /** A newer version of an instance became visible; the earlier one is hidden now. */
    REPLACED,
    /** Content that contradicts what is visible was kept as a hidden conflict. */
    CONFLICT,
    /** Attributes of a study, or of a patient, were corrected by an overlay. */
    CORRECTED,
    /** A hold was placed on a study, or it was frozen. */
    HELD,
    /** A hold on a study was released. */
    RELEASED,
    /** A study, series or instance was deleted. */
    DELETED,
    /** Nothing of a study came for a while: it is taken to be complete, until more comes. */
    COMPLETED,
    /** A study, or part of it, was filed under another patient. */
    MOVED,
    /** A patient was merged into another; for each of its studies there is a MOVED beside. */
    MERGED,
    /** Studies were split off a patient; for each of them there is a MOVED beside. */
    SPLIT,
    /** Two patients were linked. */
    LINKED,
    /** A conflict was resolved. */
    RESOLVED,
    /** An amendment was undone. */
    UNDONE,
    /** A deletion was undone: what it hid is visible again. */
    UNDELETED,
    /** A label was put on a study. */
    LABELLED,
    /** A label was taken off a study. */
    UNLABELLED
  }
}
