package dev.vna.testkit;

import dev.vna.archive.Change;
import dev.vna.archive.Conflict;
import dev.vna.archive.CountEstimate;
import dev.vna.archive.Hold;
import dev.vna.archive.NamedKeyStatus;
import dev.vna.archive.Page;
import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.QueryPlan;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.LoggedAmendment;
import dev.vna.archive.spi.LoggedDeletion;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.PatientKey;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StoredVersion;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.archive.spi.StudyIndexProvider;
import dev.vna.data.DataSet;
import dev.vna.data.frames.FrameIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real study index that fails when it is told to: to see what an archive does on a bad day. Safe
 * for use by many threads.
 */
public final class FaultyStudyIndex implements StudyIndexProvider {
  private final StudyIndexProvider real;
  private volatile Optional<String> applyFailure = Optional.empty();
  private volatile Optional<String> readFailure = Optional.empty();

  /** Faults in front of the indexes that {@code real} opens. */
  public FaultyStudyIndex(StudyIndexProvider real) {
    this.real = real;
  }

  /** From now on nothing can be applied; it fails with this message. */
  public void failApply(String message) {
    applyFailure = Optional.of(message);
  }

  /** From now on every question fails with this message. */
  public void failReads(String message) {
    readFailure = Optional.of(message);
  }

  /** From now on nothing fails any more. */
  public void heal() {
    applyFailure = Optional.empty();
    readFailure = Optional.empty();
  }

  @Override
  public StudyIndex open(OpenContext context) throws IOException {
    return new Index(real.open(context));
  }

  private static void fail(Optional<String> failure) throws IOException {
    if (failure.isPresent()) {
      throw new IOException(failure.get());
    }
  }

  private final class Index implements StudyIndex {
    private final StudyIndex index;

    Index(StudyIndex index) {
      this.index = index;
    }

    @Override
    public LogPosition position() throws IOException {
      return index.position();
    }

    @Override
    public void apply(List<LogRecord> records, LogPosition position) throws IOException {
      fail(applyFailure);
      index.apply(records, position);
    }

    @Override
    public List<InstanceEntry> versions(Partition partition, String sopInstanceUid)
        throws IOException {
      fail(readFailure);
      return index.versions(partition, sopInstanceUid);
    }

    @Override
    public Page<DataSet> find(Partition partition, Query query) throws IOException {
      fail(readFailure);
      return index.find(partition, query);
    }

    @Override
    public long count(Partition partition, Query query) throws IOException {
      fail(readFailure);
      return index.count(partition, query);
    }

    @Override
    public CountEstimate estimate(Partition partition, Query query) throws IOException {
      fail(readFailure);
      return index.estimate(partition, query);
    }

    @Override
    public QueryPlan explain(Partition partition, Query query) throws IOException {
      fail(readFailure);
      return index.explain(partition, query);
    }

    @Override
    public Page<InstanceEntry> instances(Partition partition, Query query) throws IOException {
      fail(readFailure);
      return index.instances(partition, query);
    }

    @Override
    public Optional<DataSet> header(InstanceEntry entry) throws IOException {
      fail(readFailure);
      return index.header(entry);
    }

    @Override
    public Optional<FrameIndex> frames(InstanceEntry entry) throws IOException {
      fail(readFailure);
      return index.frames(entry);
    }

    @Override
    public List<Change> changes(long afterSequence, int limit) throws IOException {
      fail(readFailure);
      return index.changes(afterSequence, limit);
    }

    @Override
    public long lastChange() throws IOException {
      fail(readFailure);
      return index.lastChange();
    }

    @Override
    public Map<String, Long> consumers() throws IOException {
      fail(readFailure);
      return index.consumers();
    }

    @Override
    public long waitingFrom() throws IOException {
      fail(readFailure);
      return index.waitingFrom();
    }

    @Override
    public List<Conflict> conflicts(Partition partition, long afterSequence, int limit)
        throws IOException {
      fail(readFailure);
      return index.conflicts(partition, afterSequence, limit);
    }

    @Override
    public PatientKey filedUnder(
        Partition partition, DataSet header, Optional<String> assignedIssuer) throws IOException {
      fail(readFailure);
      return index.filedUnder(partition, header, assignedIssuer);
    }

    @Override
    public List<PatientKey> patientsOf(Partition partition, String studyInstanceUid)
        throws IOException {
      fail(readFailure);
      return index.patientsOf(partition, studyInstanceUid);
    }

    @Override
    public Optional<DataSet> patient(Partition partition, PatientKey patient) throws IOException {
      fail(readFailure);
      return index.patient(partition, patient);
    }

    @Override
    public List<LoggedAmendment> amendments(Partition partition, long afterSequence, int limit)
        throws IOException {
      fail(readFailure);
      return index.amendments(partition, afterSequence, limit);
    }

    @Override
    public List<LoggedAmendment> amendmentsOf(Partition partition, String studyInstanceUid)
        throws IOException {
      fail(readFailure);
      return index.amendmentsOf(partition, studyInstanceUid);
    }

    @Override
    public List<LoggedAmendment> amendmentsOf(Partition partition, PatientKey patient)
        throws IOException {
      fail(readFailure);
      return index.amendmentsOf(partition, patient);
    }

    @Override
    public List<Hold> holds(Partition partition, String studyInstanceUid) throws IOException {
      fail(readFailure);
      return index.holds(partition, studyInstanceUid);
    }

    @Override
    public List<Partition> partitions() throws IOException {
      fail(readFailure);
      return index.partitions();
    }

    @Override
    public List<String> labels(Partition partition, String studyInstanceUid) throws IOException {
      fail(readFailure);
      return index.labels(partition, studyInstanceUid);
    }

    @Override
    public Optional<LocalDate> lastAccess(Partition partition, String studyInstanceUid)
        throws IOException {
      fail(readFailure);
      return index.lastAccess(partition, studyInstanceUid);
    }

    @Override
    public List<LoggedDeletion> deletions(Partition partition, long afterSequence, int limit)
        throws IOException {
      fail(readFailure);
      return index.deletions(partition, afterSequence, limit);
    }

    @Override
    public List<String> inTheWayOf(Partition partition, long deletion, int limit)
        throws IOException {
      fail(readFailure);
      return index.inTheWayOf(partition, deletion, limit);
    }

    @Override
    public boolean purge() throws IOException {
      fail(applyFailure);
      return index.purge();
    }

    @Override
    public List<StoredVersion> stored(long afterSequence, int limit) throws IOException {
      fail(readFailure);
      return index.stored(afterSequence, limit);
    }

    @Override
    public List<StoredBlob> garbageOf(BlobKey key) throws IOException {
      fail(readFailure);
      return index.garbageOf(key);
    }

    @Override
    public boolean copyTo(Path directory) throws IOException {
      fail(readFailure);
      return index.copyTo(directory);
    }

    @Override
    public List<StoredBlob> garbage(int limit) throws IOException {
      fail(readFailure);
      return index.garbage(limit);
    }

    @Override
    public List<NamedKeyStatus> keys() throws IOException {
      fail(readFailure);
      return index.keys();
    }

    @Override
    public boolean buildKeys() throws IOException {
      fail(applyFailure);
      return index.buildKeys();
    }

    @Override
    public Statistics statistics() throws IOException {
      fail(readFailure);
      return index.statistics();
    }

    @Override
    public void close() throws IOException {
      index.close();
    }
  }
}
