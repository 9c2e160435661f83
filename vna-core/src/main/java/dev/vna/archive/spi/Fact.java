package dev.vna.archive.spi;

import dev.vna.archive.Change;
import dev.vna.archive.Conflict;
import dev.vna.archive.ConflictResolution;
import dev.vna.archive.Hold;
import dev.vna.archive.NamedKey;
import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.Source;
import java.time.Instant;
import java.time.LocalDate;
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
   * @see DeletionUndone
   * @see DeletionsPurged
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

  /**
   * A deletion was undone: everything that it hid is there again as it was.
   *
   * @param sequence the number of the {@link Deleted}
   */
  record DeletionUndone(Partition partition, Instant time, long sequence, String by, String reason)
      implements Fact {}

  /**
   * The time in which deletions could be undone is over; their blobs may go. No change itself.
   *
   * @param sequences the numbers of the {@link Deleted}, at least one
   */
  record DeletionsPurged(Partition partition, Instant time, List<Long> sequences) implements Fact {
    /** Copies the list. */
    public DeletionsPurged {
      sequences = List.copyOf(sequences);
      requireSome(sequences.size(), "a purged deletion");
    }
  }

  /** Blobs of which a {@link BlobsPlaced} or {@link BlobsErased} tells, at most. */
  int MAX_BLOBS = 1_000;

  /**
   * From now on blobs are where this says; of visible, hidden and deleted versions alike. No change
   * itself: nothing is different for whoever reads.
   *
   * @param placed the blobs at their new locations; the rest is as it was
   * @param abandoned copies that nobody needs any more: they are given to {@link BlobStore#delete}.
   *     What a replay needs of a blob must not be among them, unless the location says that only
   *     the rest is to go ({@link TieredStore#without})
   */
  record BlobsPlaced(
      Partition partition, Instant time, List<StoredBlob> placed, List<StoredBlob> abandoned)
      implements Fact {
    /** Copies the lists; there are 1 to {@value #MAX_BLOBS} blobs, all of the partition. */
    public BlobsPlaced {
      placed = List.copyOf(placed);
      abandoned = List.copyOf(abandoned);
      requireBlobs(partition, placed, placed.size() + abandoned.size());
      requireBlobs(partition, abandoned, placed.size() + abandoned.size());
    }
  }

  /**
   * The stores have given up copies that nobody needed. No change itself.
   *
   * @param erased the copies; their number and location tell which
   */
  record BlobsErased(Partition partition, Instant time, List<StoredBlob> erased) implements Fact {
    /** Copies the list; there are 1 to {@value #MAX_BLOBS} blobs, all of the partition. */
    public BlobsErased {
      erased = List.copyOf(erased);
      requireBlobs(partition, erased, erased.size());
    }
  }

  private static void requireBlobs(Partition partition, List<StoredBlob> blobs, int all) {
    requireSome(all, "a blob");
    if (all > MAX_BLOBS) {
      throw new IllegalArgumentException(all + " blobs in a fact: want at most " + MAX_BLOBS);
    }
    for (StoredBlob blob : blobs) {
      if (!blob.key().partition().equals(partition)) {
        throw new IllegalArgumentException("blob " + blob.key() + " is not in " + partition);
      }
    }
  }

  private static void requireSome(int count, String what) {
    if (count == 0) {
      throw new IllegalArgumentException("nothing told of: want at least " + what);
    }
  }

  /**
   * Somebody read something of studies. No change itself.
   *
   * @param day on which, in UTC by the archive's clock
   * @param studyInstanceUids the studies, at least one
   */
  record StudiesAccessed(
      Partition partition, Instant time, LocalDate day, List<String> studyInstanceUids)
      implements Fact {
    /** Copies the list. */
    public StudiesAccessed {
      studyInstanceUids = List.copyOf(studyInstanceUids);
      requireSome(studyInstanceUids.size(), "a study");
    }
  }

  /**
   * A label was put on a study, or taken off it.
   *
   * @param label 1 to {@value #MAX_LABEL} characters, none of them a control character
   * @param present whether the study has it from now on
   */
  record StudyLabelled(
      Partition partition,
      Instant time,
      String studyInstanceUid,
      String label,
      boolean present,
      String by)
      implements Fact {
    /** Longest label, in characters. */
    public static final int MAX_LABEL = 64;

    /** Checks the label. */
    public StudyLabelled {
      int length = label.codePointCount(0, label.length());
      if (length < 1 || length > MAX_LABEL || label.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "a label of " + length + " characters: want 1 to " + MAX_LABEL + ", no controls");
      }
    }
  }

  /**
   * A hold was placed on a study: nothing of it may be deleted until all holds are released; nor
   * corrected or moved, if it is frozen.
   */
  record HoldPlaced(
      Partition partition,
      Instant time,
      Hold.Kind kind,
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
