package dev.vna.archive.spi;

import dev.vna.archive.Change;
import dev.vna.archive.Conflict;
import dev.vna.archive.ConflictResolution;
import dev.vna.archive.NamedKey;
import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.Source;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What no data set says: that an instance was received and how, that it was deleted, held,
 * corrected. Facts are appended to the log and never changed; the index is what they add up to.
 * Applying the same facts in the same order gives the same state, whoever applies them.
 */
public sealed interface Fact {
  /** What it concerns. */
  Partition partition();

  /** When it happened, by the archive's clock. */
  Instant time();

  /**
   * An instance was received; its blob carries the fact's number as {@link BlobKey#sequence()}.
   *
   * @param partition where it was stored
   * @param time when it was received
   * @param source where it came from
   * @param by on whose behalf, as text for people
   * @param sopClassUid its SOP class
   * @param sopInstanceUid its name
   * @param studyInstanceUid its study; empty for what stands outside the patient tree (PS3.4 Annex
   *     GG and the like)
   * @param seriesInstanceUid its series; empty for the same
   * @param transferSyntaxUid how its data set is encoded
   * @param dataSetOffset where the data set begins in the blob, in bytes: behind the file meta
   *     information
   * @param assignedIssuer the issuer of its Patient ID where the data set names none but the sender
   *     has one set
   * @param disposition what became of it
   * @param other for {@link Disposition#REPLACES}, {@link Disposition#CONFLICT_CONTENT} and {@link
   *     Disposition#CONFLICT_IDENTITY}: the number of the version that it replaces or contradicts
   */
  record InstanceStored(
      Partition partition,
      Instant time,
      Source source,
      String by,
      String sopClassUid,
      String sopInstanceUid,
      Optional<String> studyInstanceUid,
      Optional<String> seriesInstanceUid,
      String transferSyntaxUid,
      long dataSetOffset,
      Optional<String> assignedIssuer,
      Disposition disposition,
      OptionalLong other)
      implements Fact {}

  /** What became of a received instance; decided once, and logged. */
  enum Disposition {
    /** The first of its name: visible. */
    NEW(Change.Kind.STORED),
    /** Visible in place of an earlier version, which is hidden now. */
    REPLACES(Change.Kind.REPLACED),
    /** Hidden: other content than the visible version ({@link Conflict.Kind#CONTENT}). */
    CONFLICT_CONTENT(Change.Kind.CONFLICT),
    /** Hidden: another patient, study, series or SOP class ({@link Conflict.Kind#IDENTITY}). */
    CONFLICT_IDENTITY(Change.Kind.CONFLICT);

    private final Change.Kind change;

    Disposition(Change.Kind change) {
      this.change = change;
    }

    /** How the change feed calls it. */
    public Change.Kind change() {
      return change;
    }
  }

  /**
   * All versions of all instances in a scope were deleted, hidden ones included. What is stored
   * later under the same names is new.
   *
   * @param level how much: a study, a series or an instance
   * @param studyInstanceUid the study; empty only for an instance outside the patient tree
   * @param seriesInstanceUid the series, for a series or an instance in one
   * @param sopInstanceUid the instance, for an instance
   * @param by on whose behalf, as text for people
   * @param reason why, for people
   */
  record Deleted(
      Partition partition,
      Instant time,
      QueryLevel level,
      Optional<String> studyInstanceUid,
      Optional<String> seriesInstanceUid,
      Optional<String> sopInstanceUid,
      String by,
      String reason)
      implements Fact {}

  /** A hold was placed on a study: nothing of it may be deleted until all holds are released. */
  record HoldPlaced(
      Partition partition,
      Instant time,
      String studyInstanceUid,
      String holdId,
      String by,
      String reason)
      implements Fact {}

  /** A hold on a study was released. */
  record HoldReleased(
      Partition partition, Instant time, String studyInstanceUid, String holdId, String by)
      implements Fact {}

  /**
   * What somebody decided on patients, studies or conflicts. It can be undone: then everything is
   * as if it had not been, but for its history.
   */
  sealed interface Amendment extends Fact {
    /** On whose behalf, as text for people. */
    String by();

    /** Why, for people. */
    String reason();
  }

  /**
   * Patient or study attributes of a study were corrected: the overlay lies over every instance of
   * it, those that come later included.
   *
   * @param overlay the corrected values, on top of what earlier corrections say
   * @param before what answers said of the same attributes before
   */
  record StudyCorrected(
      Partition partition,
      Instant time,
      String studyInstanceUid,
      Overlay overlay,
      Overlay before,
      String by,
      String reason)
      implements Amendment {}

  /**
   * A patient is another one: from now on everything that is of the source, what comes later too,
   * is of the other and goes out with the overlay.
   *
   * @param source the patient that is no more
   * @param into the patient that remains
   * @param overlay the identity and demographics of the one that remains
   * @param before those of the source, as they were
   */
  record PatientMerged(
      Partition partition,
      Instant time,
      PatientKey source,
      PatientKey into,
      Overlay overlay,
      Overlay before,
      String by,
      String reason)
      implements Amendment {}

  /** Two IDs are of one person; both patients stay. */
  record PatientsLinked(
      Partition partition, Instant time, PatientKey one, PatientKey other, String by, String reason)
      implements Amendment {}

  /**
   * Studies are of another patient: what was filed under the first, what comes later too, is of the
   * second and goes out with the overlay.
   *
   * @param studyInstanceUids the studies, at least one
   * @param overlay the identity and demographics of the second patient
   * @param before those of the first
   */
  record StudiesMoved(
      Partition partition,
      Instant time,
      PatientKey from,
      PatientKey to,
      List<String> studyInstanceUids,
      Overlay overlay,
      Overlay before,
      String by,
      String reason)
      implements Amendment {
    /** Copies the list. */
    public StudiesMoved {
      studyInstanceUids = List.copyOf(studyInstanceUids);
    }
  }

  /**
   * A patient's demographics were corrected: the overlay lies over all that is of the patient,
   * whenever it came to it.
   *
   * @param before what answers said of the same attributes before
   */
  record PatientCorrected(
      Partition partition,
      Instant time,
      PatientKey patient,
      Overlay overlay,
      Overlay before,
      String by,
      String reason)
      implements Amendment {}

  /**
   * Somebody looked at a conflict and decided.
   *
   * @param sequence the number of the instance under which it was listed
   * @param kind what contradicted
   * @param resolution what was decided
   * @param displaced for {@link ConflictResolution#TAKE_HIDDEN}: the number of the version that was
   *     visible until then
   */
  record ConflictResolved(
      Partition partition,
      Instant time,
      long sequence,
      Conflict.Kind kind,
      ConflictResolution resolution,
      OptionalLong displaced,
      String by,
      String reason)
      implements Amendment {}

  /**
   * An amendment was undone.
   *
   * @param sequence its number
   */
  record Undone(Partition partition, Instant time, long sequence, String by, String reason)
      implements Amendment {}

  /**
   * Nothing of some studies came for a while: they are taken to be complete. When more of one comes
   * later, it is completed again later.
   *
   * @param partition where they are
   * @param studyInstanceUids the studies, at least one
   * @param waitingFrom the lowest number of an instance that still waits for its study to be
   *     complete, when this was decided: whoever goes on deciding reads the change feed from there
   */
  record StudiesCompleted(
      Partition partition, Instant time, List<String> studyInstanceUids, long waitingFrom)
      implements Fact {
    /** Copies the list. */
    public StudiesCompleted {
      studyInstanceUids = List.copyOf(studyInstanceUids);
      if (studyInstanceUids.isEmpty()) {
        throw new IllegalArgumentException("no study was completed: want at least one");
      }
    }
  }

  /**
   * Readers of the change feed have dealt with changes; no change itself.
   *
   * @param partition no matter: readers are of the whole archive
   * @param positions of each reader the number up to which it has dealt with everything; below 0 if
   *     there is no such reader any more
   */
  record ConsumersMoved(Partition partition, Instant time, Map<String, Long> positions)
      implements Fact {
    /** Copies the map. */
    public ConsumersMoved {
      positions = Collections.unmodifiableMap(new TreeMap<>(positions));
    }
  }

  /**
   * The index shall keep a key from now on; no change itself.
   *
   * @param partition no matter: keys are of the whole archive
   * @param key the key; no other has its name
   */
  record KeyDefined(Partition partition, Instant time, NamedKey key, String by) implements Fact {}

  /**
   * The index need not keep a key any more; no change itself.
   *
   * @param partition no matter: keys are of the whole archive
   * @param name the key's name
   */
  record KeyDropped(Partition partition, Instant time, String name, String by) implements Fact {}
}
