package dev.vna.archive.spi;

import dev.vna.archive.Change;
import dev.vna.archive.Conflict;
import dev.vna.archive.CountEstimate;
import dev.vna.archive.Hold;
import dev.vna.archive.NamedKeyStatus;
import dev.vna.archive.Page;
import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.QueryPlan;
import dev.vna.data.DataSet;
import dev.vna.data.frames.FrameIndex;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what is stored. A view of the log: what the facts add up to, and nothing that they do not
 * say.
 *
 * <p>Reads are safe for use by many threads, see one consistent state each, and never wait for a
 * writer. {@link #apply} is called by one thread at a time. No answer holds a transaction open
 * after it is returned.
 *
 * <p>A study is filed under (partition, Patient key, Study Instance UID), a series under its study,
 * an instance under its series: whatever contradicts is filed beside, never merged. A study or
 * patient answer takes each attribute from the earliest visible instance that has a value. An
 * entity without a visible instance is part of no answer.
 */
public interface StudyIndex extends Closeable {
  /**
   * The place in the log up to which facts are applied; {@link LogPosition#START} for a new index.
   * After a crash an index may open at an earlier place than it had reached, but always at one that
   * it had been at, whole: the caller replays the log from there.
   */
  LogPosition position() throws IOException;

  /**
   * Takes in facts, all in one transaction, and remembers the place in the log behind them. They
   * can be found when this returns; that they survive a power cut is the log's doing.
   *
   * @param records facts by rising number, all above what was applied before
   * @param position the place in the log behind the last one
   * @throws IOException if storage fails; nothing of the call is applied
   */
  void apply(List<LogRecord> records, LogPosition position) throws IOException;

  /**
   * All versions of an instance that are not deleted, earliest first; at most one of them is
   * visible.
   */
  List<InstanceEntry> versions(Partition partition, String sopInstanceUid) throws IOException;

  /**
   * The answers to a query: attributes of the entities at its level, from the index alone,
   * corrections applied, in the order that the query asks for, or else one that does not change
   * while data comes in; text in UTF-8 with Specific Character Set saying so.
   *
   * @throws QueryLimitException if the query would cost more than its limits allow
   * @throws IllegalArgumentException if a cursor token is not one of this index, or a filter cannot
   *     be matched
   */
  Page<DataSet> find(Partition partition, Query query) throws IOException;

  /**
   * How many answers a query has in all, exactly, whatever its page.
   *
   * @throws QueryLimitException if counting would cost more than the limits allow
   */
  long count(Partition partition, Query query) throws IOException;

  /** About how many answers a query has in all, at the cost of a small part of the limits. */
  CountEstimate estimate(Partition partition, Query query) throws IOException;

  /**
   * How a page of a query is answered: does the work of {@link #find}, and tells about it.
   *
   * @throws QueryLimitException as {@link #find}
   */
  QueryPlan explain(Partition partition, Query query) throws IOException;

  /**
   * The visible instances that a query matches, whatever its level: what a retrieve has to send.
   * Pages like find; if the query names an order, instances of what comes first come first.
   */
  Page<InstanceEntry> instances(Partition partition, Query query) throws IOException;

  /**
   * The full header of a version as received, in header form; empty if there is no such version.
   */
  Optional<DataSet> header(InstanceEntry entry) throws IOException;

  /**
   * Where the frames of a version lie, as {@link LogRecord.StoredInstance#frames()} told; empty if
   * it told nothing, or there is no such version.
   */
  Optional<FrameIndex> frames(InstanceEntry entry) throws IOException;

  /**
   * Changes after a number, in order. Those of one number are never parted: the list may be longer
   * than the limit.
   */
  List<Change> changes(long afterSequence, int limit) throws IOException;

  /** The number of the last change; 0 if there is none. */
  long lastChange() throws IOException;

  /** The positions of readers of the change feed ({@link Fact.ConsumersMoved}), by their names. */
  Map<String, Long> consumers() throws IOException;

  /** What the last {@link Fact.StudiesCompleted#waitingFrom()} said; 0 if there is none. */
  long waitingFrom() throws IOException;

  /**
   * Unresolved conflicts after a number, in order. Those that one change brought are never parted:
   * the list may be a few longer than the limit.
   */
  List<Conflict> conflicts(Partition partition, long afterSequence, int limit) throws IOException;

  /**
   * The patient under whom an instance of this header would be filed now.
   *
   * @param header a header as received, in header form
   * @param assignedIssuer the issuer where it names none
   */
  PatientKey filedUnder(Partition partition, DataSet header, Optional<String> assignedIssuer)
      throws IOException;

  /** The patients under whom something visible of a study is filed. */
  List<PatientKey> patientsOf(Partition partition, String studyInstanceUid) throws IOException;

  /** The answer for a patient, with all attributes; empty if nothing of it is visible. */
  Optional<DataSet> patient(Partition partition, PatientKey patient) throws IOException;

  /** Amendments of a partition after a number, in order, those that were undone included. */
  List<LoggedAmendment> amendments(Partition partition, long afterSequence, int limit)
      throws IOException;

  /** The amendments that name a study, in order, those that were undone included. */
  List<LoggedAmendment> amendmentsOf(Partition partition, String studyInstanceUid)
      throws IOException;

  /** The amendments that name a patient, in order, those that were undone included. */
  List<LoggedAmendment> amendmentsOf(Partition partition, PatientKey patient) throws IOException;

  /** Holds on a study; empty if there are none. */
  List<Hold> holds(Partition partition, String studyInstanceUid) throws IOException;

  /** The partitions that something was ever said of, in the order in which they came. */
  List<Partition> partitions() throws IOException;

  /** The labels of a study ({@link Fact.StudyLabelled}), sorted; empty if there are none. */
  List<String> labels(Partition partition, String studyInstanceUid) throws IOException;

  /**
   * The last day on which something of a study was read, as {@link Fact.StudiesAccessed} told;
   * empty if it told nothing.
   */
  Optional<LocalDate> lastAccess(Partition partition, String studyInstanceUid) throws IOException;

  /** Deletions after a number that can still be undone, in order. */
  List<LoggedDeletion> deletions(Partition partition, long afterSequence, int limit)
      throws IOException;

  /**
   * SOP Instance UIDs that a deletion hid and of which there is a version now that stands in the
   * way: it came later, or is visible in the place of one that was. While there are any, a {@link
   * Fact.DeletionUndone} changes nothing.
   *
   * @return at most {@code limit} of them; empty too if there is no such deletion
   */
  List<String> inTheWayOf(Partition partition, long deletion, int limit) throws IOException;

  /**
   * Does a small piece of the work that purged deletions ({@link Fact.DeletionsPurged}) leave:
   * makes garbage of their blobs. Called by one thread at a time, beside {@link #apply}, which
   * hardly waits for it. What was done stays done whatever happens.
   *
   * @return false if there was nothing to do
   * @throws IOException if storage fails; nothing of the piece is done
   */
  boolean purge() throws IOException;

  /**
   * Copies of blobs that nobody needs any more and that are not known to be erased: of purged
   * deletions, as far as {@link #purge} has come, and those that a {@link Fact.BlobsPlaced}
   * abandoned.
   *
   * @return at most {@code limit} of them, of one partition
   */
  List<StoredBlob> garbage(int limit) throws IOException;

  /**
   * The versions of instances after a number, of all partitions, in order, whose blobs are needed:
   * visible ones, hidden ones, and deleted ones as long as that can be undone.
   */
  List<StoredVersion> stored(long afterSequence, int limit) throws IOException;

  /** What {@link #garbage} has of one blob. */
  List<StoredBlob> garbageOf(BlobKey key) throws IOException;

  /**
   * Writes a copy of the index as it is now, while reads and writes go on: opened with the same
   * settings it has the {@link #position} that this one has now, or a later one.
   *
   * @param directory empty
   * @return false if this index cannot be copied; it can be made again from the log
   * @throws IOException if storage fails; what is in the directory is of no use
   */
  default boolean copyTo(Path directory) throws IOException {
    return false;
  }

  /** How far the keys are that are defined ({@link Fact.KeyDefined}), in that order. */
  List<NamedKeyStatus> keys() throws IOException;

  /**
   * Does a small piece of the work that keys still need: what was there before them has to be
   * looked at, and what is left of dropped ones taken away. Called by one thread at a time, beside
   * {@link #apply}, which hardly waits for it. What was done stays done whatever happens.
   *
   * @return false if there was nothing to do
   * @throws IOException if storage fails; nothing of the piece is done
   */
  boolean buildKeys() throws IOException;

  /** How much is there. */
  Statistics statistics() throws IOException;

  /**
   * How much is there, over all partitions.
   *
   * @param patients patients with something visible
   * @param studies studies with something visible
   * @param series series with something visible
   * @param instances visible instances
   * @param blobBytes bytes of their blobs
   * @param usedBytes bytes that the index takes up
   */
  record Statistics(
      long patients, long studies, long series, long instances, long blobBytes, long usedBytes) {}
}
