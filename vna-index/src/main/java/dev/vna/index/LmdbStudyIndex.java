package dev.vna.index;

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
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.frames.FrameIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A study index in one LMDB environment. {@link #apply} is one transaction, durable when it
 * returns; reads see the state before or after it, and never wait for it. Only when the map has to
 * grow do they wait for each other, and {@link #close} waits for the calls that are running.
 */
final class LmdbStudyIndex implements StudyIndex {
  private static final Logger LOG = LoggerFactory.getLogger(LmdbStudyIndex.class);

  /** Bytes of unpacked bases, if the memory that the index may use is not known to be less. */
  private static final long MAX_BASES_BYTES = 64L << 20;

  /** An estimate looks at one of so many rows that a query may look at. */
  private static final int ESTIMATE_PART = 500;

  /** How long a piece of work in the background takes, about. */
  private static final Duration PIECE = Duration.ofMillis(5);

  private final Lmdb lmdb;
  private final UUID archiveId;
  private final long maxRowsPerQuery;
  private final Bases bases;
  private final PartitionNumbers partitions = new PartitionNumbers();

  private LmdbStudyIndex(Lmdb lmdb, UUID archiveId, long maxRowsPerQuery, Bases bases) {
    this.lmdb = lmdb;
    this.archiveId = archiveId;
    this.maxRowsPerQuery = maxRowsPerQuery;
    this.bases = bases;
  }

  static LmdbStudyIndex open(OpenContext context, IndexOptions options) throws IOException {
    Lmdb lmdb = Lmdb.open(context.directory(), options);
    try {
      if (!lmdb.read(tx -> IndexFormat.check(tx, context.archiveId()))) {
        lmdb.write(tx -> IndexFormat.write(tx, context.archiveId()));
      }
      lmdb.openTables();
      Bases bases = new Bases(Math.min(MAX_BASES_BYTES, context.memoryBytes() / 2));
      LmdbStudyIndex index =
          new LmdbStudyIndex(lmdb, context.archiveId(), options.maxRowsPerQuery(), bases);
      LOG.debug(
          "index open: directory={} sequence={} usedBytes={}",
          context.directory(),
          index.position().sequence(),
          lmdb.usedBytes());
      return index;
    } catch (IOException | RuntimeException e) {
      lmdb.close();
      throw e;
    }
  }

  @Override
  public LogPosition position() throws IOException {
    return lmdb.read(tx -> State.read(tx).position);
  }

  @Override
  public void apply(List<LogRecord> records, LogPosition position) throws IOException {
    boolean applied = false;
    try {
      lmdb.write(
          tx -> {
            try (Applier applier = new Applier(tx, bases)) {
              applier.apply(records, position);
            }
            return position;
          });
      applied = true;
    } finally {
      if (!applied) {
        // The numbers of series that this call gave out will be given out again.
        bases.clear();
      }
    }
  }

  @Override
  public List<InstanceEntry> versions(Partition partition, String sopInstanceUid)
      throws IOException {
    return lmdb.read(
        tx -> {
          int number = partitions.number(tx, partition);
          return new Rows(tx, bases).entries(partition, number, sopInstanceUid);
        });
  }

  @Override
  public Page<DataSet> find(Partition partition, Query query) throws IOException {
    return ask(partition, maxRowsPerQuery, Page.last(List.of()), tree -> find(tree, query));
  }

  private Page<DataSet> find(Tree tree, Query query) throws QueryLimitException {
    Optional<StudyLookup> lookup = StudyLookup.of(query);
    Optional<Page<DataSet>> page = lookup.isEmpty() ? Optional.empty() : lookup.get().find(tree);
    return page.isPresent() ? page.get() : new AnswerFinder(tree, query, archiveId).find(archiveId);
  }

  @Override
  public long count(Partition partition, Query query) throws IOException {
    return ask(partition, maxRowsPerQuery, 0L, tree -> count(tree, query));
  }

  private static long count(Tree tree, Query query) throws QueryLimitException {
    Optional<Long> byDays = countByDays(tree, query);
    return byDays.isPresent() ? byDays.get() : new CountFinder(tree, query).count();
  }

  private static Optional<Long> countByDays(Tree tree, Query query) throws QueryLimitException {
    Optional<DayCount> days = DayCount.of(query);
    return days.isEmpty() ? Optional.empty() : days.get().count(tree);
  }

  @Override
  public CountEstimate estimate(Partition partition, Query query) throws IOException {
    Optional<Long> byDays =
        ask(partition, maxRowsPerQuery, Optional.of(0L), tree -> countByDays(tree, query));
    if (byDays.isPresent()) {
      return CountEstimate.exactly(byDays.get());
    }
    return ask(
        partition,
        Math.max(1, maxRowsPerQuery / ESTIMATE_PART),
        CountEstimate.exactly(0),
        tree -> new CountFinder(tree, query).estimate(tree.state()));
  }

  @Override
  public QueryPlan explain(Partition partition, Query query) throws IOException {
    return ask(
        partition,
        maxRowsPerQuery,
        new QueryPlan("an empty partition", List.of(), 0, maxRowsPerQuery, 0),
        tree -> new AnswerFinder(tree, query, archiveId).explain(archiveId));
  }

  @Override
  public Page<InstanceEntry> instances(Partition partition, Query query) throws IOException {
    return ask(
        partition,
        maxRowsPerQuery,
        Page.last(List.of()),
        tree -> new InstanceFinder(tree, query, archiveId).find(archiveId));
  }

  private interface Question<T> {
    T ask(Tree tree) throws QueryLimitException;
  }

  private <T> T ask(Partition partition, long maxRows, T ofNothing, Question<T> question)
      throws IOException {
    return lmdb.read(
        tx -> {
          int number = partitions.number(tx, partition);
          Tree tree = new Tree(new Rows(tx, bases), partition, number, new RowBudget(maxRows));
          // Asked even of nothing: what is wrong with a question does not depend on that.
          T answer = question.ask(tree);
          return number == Partitions.NONE ? ofNothing : answer;
        });
  }

  @Override
  public Optional<DataSet> header(InstanceEntry entry) throws IOException {
    return lmdb.read(
        tx -> {
          Rows rows = new Rows(tx, bases);
          return rows.instance(entry.sequence()).map(row -> Rows.header(rows.payload(row)));
        });
  }

  @Override
  public Optional<FrameIndex> frames(InstanceEntry entry) throws IOException {
    Optional<byte[]> row =
        lmdb.read(
            tx -> {
              int partition = partitions.number(tx, entry.partition());
              byte[] found = tx.get(Table.KEYS, Keys.frames(partition, entry.sequence()));
              return found == null || new Rows(tx, bases).instance(entry.sequence()).isEmpty()
                  ? Optional.empty()
                  : Optional.of(found);
            });
    return row.isEmpty() ? Optional.empty() : Optional.of(FrameIndex.decode(row.get()));
  }

  @Override
  public List<Change> changes(long afterSequence, int limit) throws IOException {
    return lmdb.read(tx -> ChangeFeed.list(new Rows(tx, bases), afterSequence, limit));
  }

  @Override
  public long lastChange() throws IOException {
    return lmdb.read(ChangeFeed::last);
  }

  @Override
  public Map<String, Long> consumers() throws IOException {
    return lmdb.read(FeedPlaces::consumers);
  }

  @Override
  public long waitingFrom() throws IOException {
    return lmdb.read(FeedPlaces::waiting);
  }

  @Override
  public List<Conflict> conflicts(Partition partition, long afterSequence, int limit)
      throws IOException {
    return lmdb.read(
        tx ->
            Conflicts.list(
                new Rows(tx, bases),
                partition,
                Partitions.number(tx, partition),
                afterSequence,
                limit));
  }

  @Override
  public PatientKey filedUnder(Partition partition, DataSet header, Optional<String> assignedIssuer)
      throws IOException {
    return lmdb.read(
        tx ->
            new Identities(tx)
                .of(
                    Partitions.number(tx, partition),
                    header,
                    assignedIssuer,
                    header.string(Tag.StudyInstanceUID).orElse(""))
                .patient());
  }

  @Override
  public List<PatientKey> patientsOf(Partition partition, String studyInstanceUid)
      throws IOException {
    return lmdb.read(
        tx ->
            new Patients(new Rows(tx, bases), Partitions.number(tx, partition))
                .of(studyInstanceUid));
  }

  @Override
  public Optional<DataSet> patient(Partition partition, PatientKey patient) throws IOException {
    return lmdb.read(
        tx -> new Patients(new Rows(tx, bases), Partitions.number(tx, partition)).answer(patient));
  }

  @Override
  public List<LoggedAmendment> amendments(Partition partition, long afterSequence, int limit)
      throws IOException {
    return lmdb.read(
        tx -> Amendments.list(tx, Partitions.number(tx, partition), afterSequence, limit));
  }

  @Override
  public List<LoggedAmendment> amendmentsOf(Partition partition, String studyInstanceUid)
      throws IOException {
    return lmdb.read(tx -> Amendments.of(tx, Partitions.number(tx, partition), studyInstanceUid));
  }

  @Override
  public List<LoggedAmendment> amendmentsOf(Partition partition, PatientKey patient)
      throws IOException {
    return lmdb.read(tx -> Amendments.of(tx, Partitions.number(tx, partition), patient));
  }

  @Override
  public List<Hold> holds(Partition partition, String studyInstanceUid) throws IOException {
    return lmdb.read(tx -> Holds.list(tx, Partitions.number(tx, partition), studyInstanceUid));
  }

  @Override
  public List<Partition> partitions() throws IOException {
    return lmdb.read(
        tx -> {
          List<Partition> found = new ArrayList<>();
          int last = State.read(tx).lastPartition;
          for (int number = 1; number <= last; number++) {
            found.add(Partitions.of(tx, number));
          }
          return found;
        });
  }

  @Override
  public List<String> labels(Partition partition, String studyInstanceUid) throws IOException {
    return lmdb.read(
        tx -> StudyNotes.labels(tx, Partitions.number(tx, partition), studyInstanceUid));
  }

  @Override
  public Optional<LocalDate> lastAccess(Partition partition, String studyInstanceUid)
      throws IOException {
    return lmdb.read(
        tx -> StudyNotes.lastAccess(tx, Partitions.number(tx, partition), studyInstanceUid));
  }

  @Override
  public List<LoggedDeletion> deletions(Partition partition, long afterSequence, int limit)
      throws IOException {
    return lmdb.read(
        tx -> DeletionRow.list(tx, Partitions.number(tx, partition), afterSequence, limit));
  }

  @Override
  public List<String> inTheWayOf(Partition partition, long deletion, int limit) throws IOException {
    return lmdb.read(
        tx -> {
          int number = Partitions.number(tx, partition);
          return new HiddenByDeletion(new Rows(tx, bases), number, deletion).inTheWay(limit);
        });
  }

  @Override
  public boolean purge() throws IOException {
    return lmdb.read(Purge::isNeeded) && lmdb.write(tx -> new Purge(tx, bases).piece(PIECE));
  }

  @Override
  public List<StoredVersion> stored(long afterSequence, int limit) throws IOException {
    return lmdb.read(tx -> Stored.list(new Rows(tx, bases), afterSequence, limit));
  }

  @Override
  public List<StoredBlob> garbageOf(BlobKey key) throws IOException {
    return lmdb.read(tx -> Garbage.of(tx, partitions.number(tx, key.partition()), key));
  }

  @Override
  public boolean copyTo(Path directory) throws IOException {
    lmdb.copyTo(directory);
    return true;
  }

  @Override
  public List<StoredBlob> garbage(int limit) throws IOException {
    return lmdb.read(tx -> Garbage.list(tx, limit));
  }

  @Override
  public List<NamedKeyStatus> keys() throws IOException {
    return lmdb.read(NamedKeys::list);
  }

  @Override
  public boolean buildKeys() throws IOException {
    return lmdb.read(NamedKeyBuild::isNeeded)
        && lmdb.write(tx -> new NamedKeyBuild(tx, bases).piece(PIECE));
  }

  @Override
  public Statistics statistics() throws IOException {
    State state = lmdb.read(State::read);
    return new Statistics(
        state.patients,
        state.studies,
        state.series,
        state.instances,
        state.blobBytes,
        lmdb.usedBytes());
  }

  /** Size of the map now, in bytes. */
  long mapSizeBytes() {
    return lmdb.mapSizeBytes();
  }

  @Override
  public void close() {
    lmdb.close();
  }
}
