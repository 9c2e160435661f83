package dev.vna.archive;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.LoggedDeletion;
import dev.vna.archive.spi.Overlay;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An archive as one caller sees it: what the caller may not do throws {@link
 * NotPermittedException}, what the caller may not see is in no answer. {@link Archive} itself is
 * the view of its owner, who may do everything, on the default partition. Safe for use by many
 * threads.
 *
 * <p>Every operation throws {@link ArchiveClosedException} once the archive is closed.
 */
public sealed class ArchiveView permits Archive {
  private final ArchiveCore core;
  private final Caller caller;
  private final Partition partition;

  ArchiveView(ArchiveCore core, Caller caller, Partition partition) {
    this.core = core;
    this.caller = caller;
    this.partition = partition;
  }

  final ArchiveCore core() {
    return core;
  }

  /** Whose view this is. */
  public final Caller caller() {
    return caller;
  }

  /** The partition that this view looks at and stores to. */
  public final Partition partition() {
    return partition;
  }

  /** The same partition as another caller sees it. */
  public final ArchiveView as(Caller other) {
    return new ArchiveView(core, other, partition);
  }

  /** Another partition, as the same caller sees it. */
  public final ArchiveView in(Partition other) {
    return new ArchiveView(core, caller, other);
  }

  /** The transfer syntax of that UID, as this archive knows it: private ones by their setting. */
  public final TransferSyntax transferSyntax(String uid) {
    return core.transferSyntax(uid);
  }

  /**
   * Stores a DICOM file; one without preamble or file meta information is taken too. Returns when
   * it is durable and can be found.
   *
   * @throws StoreRefusedException if it is no DICOM file, or is refused; nothing changed, except
   *     that other content under a taken SOP Instance UID is kept as a hidden conflict ({@link
   *     StoreRefusedException.Reason#CONFLICT})
   * @throws OutOfResourcesException if there is no room for it
   * @throws IOException if reading or storage fails; storing again is safe
   */
  public final StoreResult store(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return store(in);
    }
  }

  /**
   * Stores a DICOM file that comes as a stream; the same as {@link #store(Path)}. Does not close
   * the stream.
   */
  public final StoreResult store(InputStream file) throws IOException {
    return FileImport.store(this, file);
  }

  /**
   * Begins to store a DICOM file that comes as a stream, and takes in all of it; what is left is to
   * finish the writer. Does not close the stream.
   *
   * @throws StoreRefusedException if it is no DICOM file ({@link NoInstanceException}), or can be
   *     refused already
   */
  public final InstanceWriter receive(InputStream file) throws IOException {
    return FileImport.receive(this, file);
  }

  /**
   * Begins to store an instance whose data set will be pushed piece by piece, with bounded memory
   * whatever its size.
   *
   * @throws StoreRefusedException if it can be refused already
   */
  public final InstanceWriter beginStore(StoreRequest request) throws IOException {
    core.checkOpen();
    permit(Action.STORE, Optional.empty());
    return Ingest.begin(core, caller, partition, request);
  }

  /**
   * Answers a query, one page of it.
   *
   * @throws QueryLimitException if it would cost too much; a list is never short in silence
   */
  public final Page<DataSet> find(Query query) throws IOException {
    permit(Action.FIND, Optional.empty());
    long start = System.nanoTime();
    Page<DataSet> page = core.index().find(partition, query);
    if (caller.kind() != Caller.Kind.OWNER) {
      List<DataSet> visible = new ArrayList<>(page.items());
      visible.removeIf(answer -> !mayTouch(Action.FIND, answer.string(Tag.StudyInstanceUID)));
      page = new Page<>(visible, page.next());
    }
    core.found(query.level(), page.items().size(), start);
    return page;
  }

  /**
   * How many answers a query has in all, exactly. Of a caller who may not see all of them, those
   * that the caller may see are counted one by one.
   *
   * @throws QueryLimitException if counting would cost too much
   */
  public final long count(Query query) throws IOException {
    permit(Action.FIND, Optional.empty());
    if (caller.kind() == Caller.Kind.OWNER) {
      return core.index().count(partition, query);
    }
    long count = 0;
    Optional<Query> next = Optional.of(query);
    while (next.isPresent()) {
      Page<DataSet> page = find(next.get());
      count += page.items().size();
      next = page.next().map(query::after);
    }
    return count;
  }

  /**
   * About how many answers a query has in all, for little work. Counts what is there, be it the
   * caller's to see or not: so it is for those who may oversee the archive.
   */
  public final CountEstimate estimate(Query query) throws IOException {
    permit(Action.OVERSEE, Optional.empty());
    return core.index().estimate(partition, query);
  }

  /**
   * Tells how a page of a query is answered: which keys are used, what they find, how many rows are
   * looked at. For those who may oversee the archive.
   *
   * @throws QueryLimitException as {@link #find}
   */
  public final QueryPlan explain(Query query) throws IOException {
    permit(Action.OVERSEE, Optional.empty());
    return core.index().explain(partition, query);
  }

  /** The visible instances that a query matches, whatever its level: one page of them. */
  public final Page<InstanceEntry> instances(Query query) throws IOException {
    permit(Action.RETRIEVE, Optional.empty());
    Page<InstanceEntry> page = core.index().instances(partition, query);
    if (caller.kind() == Caller.Kind.OWNER) {
      return page;
    }
    List<InstanceEntry> visible = new ArrayList<>(page.items());
    visible.removeIf(entry -> !mayTouch(Action.RETRIEVE, entry.studyInstanceUid()));
    return new Page<>(visible, page.next());
  }

  /**
   * The visible version of an instance, by its SOP Instance UID alone: cheaper than {@link
   * #instances} with the same name as its filter. Empty if there is none, or the caller may not
   * read it.
   */
  public final Optional<InstanceEntry> instance(String sopInstanceUid) throws IOException {
    permit(Action.RETRIEVE, Optional.empty());
    return visible(sopInstanceUid)
        .filter(entry -> mayTouch(Action.RETRIEVE, entry.studyInstanceUid()));
  }

  private Optional<InstanceEntry> visible(String sopInstanceUid) throws IOException {
    for (InstanceEntry entry : core.index().versions(partition, sopInstanceUid)) {
      if (entry.visibility() == Visibility.VISIBLE) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /**
   * Opens the visible version of an instance.
   *
   * @throws NoSuchInstanceException if there is none
   */
  public final Instance open(String sopInstanceUid) throws IOException {
    return open(
        visible(sopInstanceUid)
            .orElseThrow(
                () ->
                    new NoSuchInstanceException(
                        "no instance " + sopInstanceUid + " in partition " + partition)));
  }

  /** Opens a version of an instance, as an earlier answer named it. */
  public final Instance open(InstanceEntry entry) throws IOException {
    core.checkOpen();
    permit(Action.RETRIEVE, entry.studyInstanceUid());
    core.opened(entry);
    return new Instance(core, entry);
  }

  /** All versions of an instance that are not deleted, hidden ones too, earliest first. */
  public final List<InstanceEntry> versions(String sopInstanceUid) throws IOException {
    permit(Action.OVERSEE, Optional.empty());
    return core.index().versions(partition, sopInstanceUid);
  }

  /**
   * Deletes a study: it is gone from every answer when this returns, however many instances it has.
   * It can be undone for a while ({@link Archive.Builder#deletionGrace}); after that the bytes are
   * given back in the background.
   *
   * @param reason why, for people; kept for ever
   * @return the number of the deletion, to {@link #undelete} it by
   * @throws HeldException if it is held
   * @throws RetainedException if it has to be kept still
   * @throws NoSuchInstanceException if there is none
   */
  public final long deleteStudy(String studyInstanceUid, String reason) throws IOException {
    return delete(QueryLevel.STUDY, studyInstanceUid, Optional.empty(), reason);
  }

  /** Deletes a series of a study; otherwise the same as {@link #deleteStudy}. */
  public final long deleteSeries(String studyInstanceUid, String seriesInstanceUid, String reason)
      throws IOException {
    return delete(QueryLevel.SERIES, studyInstanceUid, Optional.of(seriesInstanceUid), reason);
  }

  /** Deletes all versions of an instance; otherwise the same as {@link #deleteStudy}. */
  public final long deleteInstance(String sopInstanceUid, String reason) throws IOException {
    List<InstanceEntry> versions = core.index().versions(partition, sopInstanceUid);
    if (versions.isEmpty()) {
      throw new NoSuchInstanceException(
          "no instance " + sopInstanceUid + " in partition " + partition);
    }
    for (InstanceEntry entry : versions) {
      permit(Action.DELETE, entry.studyInstanceUid());
    }
    InstanceEntry first = versions.get(0);
    return core.log(
        new Fact.Deleted(
            partition,
            core.now(),
            QueryLevel.INSTANCE,
            first.studyInstanceUid(),
            first.seriesInstanceUid(),
            Optional.of(sopInstanceUid),
            by(),
            reason),
        () -> {
          for (InstanceEntry entry : core.index().versions(partition, sopInstanceUid)) {
            if (entry.studyInstanceUid().isPresent()) {
              guards().requireNotHeld(entry.studyInstanceUid().get());
              guards().requireNotRetained(core, entry.studyInstanceUid().get());
            }
          }
        });
  }

  private long delete(QueryLevel level, String study, Optional<String> series, String reason)
      throws IOException {
    permit(Action.DELETE, Optional.of(study));
    return core.log(
        new Fact.Deleted(
            partition,
            core.now(),
            level,
            Optional.of(study),
            series,
            Optional.empty(),
            by(),
            reason),
        () -> {
          guards().requireStudy(study, series);
          guards().requireNotHeld(study);
          guards().requireNotRetained(core, study);
        });
  }

  /**
   * Undoes a deletion: everything that it hid is there again as it was.
   *
   * @param deletion its number
   * @throws IllegalArgumentException if there is no such deletion in this partition
   * @throws IllegalStateException if it cannot be undone any more, or if something of it was stored
   *     anew since: delete that first
   */
  public final void undelete(long deletion, String reason) throws IOException {
    LoggedDeletion found = guards().requireDeletion(deletion);
    permit(Action.DELETE, found.fact().studyInstanceUid());
    core.log(
        new Fact.DeletionUndone(partition, core.now(), deletion, by(), reason),
        () -> {
          guards().requireDeletion(deletion);
          guards().requireNothingInTheWay(deletion);
        });
  }

  /** Deletions of this partition after a number that can still be undone, in order. */
  public final List<LoggedDeletion> deletions(long afterSequence, int limit) throws IOException {
    permit(Action.OVERSEE, Optional.empty());
    return core.index().deletions(partition, afterSequence, limit);
  }

  final StudyGuards guards() throws IOException {
    return new StudyGuards(core.index(), partition);
  }

  /**
   * Places a hold on a study: nothing of it can be deleted while there is one, by anybody.
   *
   * @param holdId names the hold within the study, 1 to 64 characters; one that is there already is
   *     replaced
   * @throws NoSuchInstanceException if there is no such study
   */
  public final void placeHold(String studyInstanceUid, String holdId, String reason)
      throws IOException {
    hold(Hold.Kind.HOLD, studyInstanceUid, holdId, reason);
  }

  /**
   * Freezes a study: the same as {@link #placeHold}, and nothing of it can be corrected or moved
   * either, by anybody. What comes in for it is taken all the same. {@link #releaseHold} ends it.
   */
  public final void freeze(String studyInstanceUid, String holdId, String reason)
      throws IOException {
    hold(Hold.Kind.FREEZE, studyInstanceUid, holdId, reason);
  }

  private void hold(Hold.Kind kind, String study, String holdId, String reason) throws IOException {
    if (holdId.isEmpty() || holdId.length() > 64) {
      throw new IllegalArgumentException(
          "holdId has " + holdId.length() + " characters: want 1 to 64");
    }
    permit(Action.HOLD, Optional.of(study));
    core.log(
        new Fact.HoldPlaced(partition, core.now(), kind, study, holdId, by(), reason),
        () -> guards().requireStudy(study, Optional.empty()));
  }

  /**
   * Releases a hold, or a freeze.
   *
   * @throws IllegalArgumentException if the study has no such hold
   */
  public final void releaseHold(String studyInstanceUid, String holdId) throws IOException {
    permit(Action.HOLD, Optional.of(studyInstanceUid));
    core.log(
        new Fact.HoldReleased(partition, core.now(), studyInstanceUid, holdId, by()),
        () -> guards().requireHold(studyInstanceUid, holdId));
  }

  /**
   * Puts a label on a study; does nothing if it has it.
   *
   * @param label 1 to 64 characters, no control characters
   * @throws NoSuchInstanceException if there is no such study
   */
  public final void label(String studyInstanceUid, String label) throws IOException {
    label(studyInstanceUid, label, true);
  }

  /** Takes a label off a study; does nothing if it has none. */
  public final void unlabel(String studyInstanceUid, String label) throws IOException {
    label(studyInstanceUid, label, false);
  }

  private void label(String study, String label, boolean present) throws IOException {
    permit(Action.LABEL, Optional.of(study));
    Fact.StudyLabelled fact =
        new Fact.StudyLabelled(partition, core.now(), study, label, present, by());
    guards().requireStudy(study, Optional.empty());
    if (core.index().labels(partition, study).contains(label) != present) {
      core.log(fact, () -> guards().requireStudy(study, Optional.empty()));
    }
  }

  /** The labels of a study, sorted; empty if there are none. */
  public final List<String> labels(String studyInstanceUid) throws IOException {
    permit(Action.FIND, Optional.of(studyInstanceUid));
    return core.index().labels(partition, studyInstanceUid);
  }

  /**
   * The last day, in UTC, on which an instance of a study was opened; empty if none was. Up to the
   * last ten seconds may not be told yet, or be lost in a crash.
   */
  public final Optional<LocalDate> lastAccess(String studyInstanceUid) throws IOException {
    permit(Action.OVERSEE, Optional.of(studyInstanceUid));
    return core.index().lastAccess(partition, studyInstanceUid);
  }

  /** Holds on a study; empty if there are none. */
  public final List<Hold> holds(String studyInstanceUid) throws IOException {
    permit(Action.OVERSEE, Optional.of(studyInstanceUid));
    return core.index().holds(partition, studyInstanceUid);
  }

  /**
   * Corrects patient or study attributes of a study, on every way out, for what is there and what
   * comes later. What was received stays as it is and can always be read ({@link
   * Instance#copyOriginalTo}).
   *
   * @param values the corrected values by tag; an empty list empties an attribute. Only top-level
   *     attributes of the patient and study modules with a text VR, and no UIDs.
   * @throws NoSuchInstanceException if there is no such study
   * @return the number of this decision, to {@link #undo} it by
   * @throws IllegalArgumentException if an attribute cannot be corrected
   * @throws HeldException if the study is frozen
   */
  public final long correctStudy(
      String studyInstanceUid, Map<Integer, List<String>> values, String reason)
      throws IOException {
    Corrections.check(values);
    permit(Action.CORRECT, Optional.of(studyInstanceUid));
    Instant now = core.now();
    Overlay overlay = Overlay.of(values, now);
    Overlay before =
        Demographics.before(
            overlay,
            core
                .index()
                .find(
                    partition,
                    Query.studies().where(Tag.StudyInstanceUID, studyInstanceUid).limit(1).build())
                .items()
                .stream()
                .findFirst());
    return core.log(
        new Fact.StudyCorrected(partition, now, studyInstanceUid, overlay, before, by(), reason),
        () -> {
          guards().requireStudy(studyInstanceUid, Optional.empty());
          guards().requireNotFrozen(studyInstanceUid);
        });
  }

  /**
   * What is known of a study as a whole; empty if nothing of it is visible. Looks at every instance
   * of it.
   */
  public final Optional<StudySummary> summary(String studyInstanceUid) throws IOException {
    permit(Action.OVERSEE, Optional.of(studyInstanceUid));
    return StudySummaries.read(core, partition, studyInstanceUid);
  }

  /** Where the bytes of studies are, and moving them. */
  public final Tiers tiers() {
    return new Tiers(this);
  }

  /** The patients of this partition, and what can be decided of them. */
  public final Patients patients() {
    return new Patients(this);
  }

  /** The conflicts of this partition, and what can be decided of them. */
  public final Conflicts conflicts() {
    return new Conflicts(this);
  }

  /**
   * Undoes a decision on a study, on patients or on a conflict: everything is as if it had never
   * been, and decisions that were made later mean what they would have meant without it. Its
   * history stays, and says who undid it.
   *
   * @param amendment the number of the decision
   * @throws IllegalArgumentException if there is no such decision in this partition, or it is an
   *     undoing: decide again instead
   * @throws IllegalStateException if it is undone already
   * @throws HeldException if it is of a study that is frozen
   */
  public final void undo(long amendment, String reason) throws IOException {
    permit(Undoing.action(Undoing.find(core.index(), partition, amendment)), Optional.empty());
    core.log(
        new Fact.Undone(partition, core.now(), amendment, by(), reason),
        () -> guards().requireNotFrozen(Undoing.find(core.index(), partition, amendment)));
  }

  /** The change feed of all partitions, with readers whose place is remembered. */
  public final ChangeFeed changeFeed() {
    return new ChangeFeed(this);
  }

  /**
   * Changes of all partitions after a number, in order. Those of one number are never parted: the
   * list may be longer than the limit.
   */
  public final List<Change> changes(long afterSequence, int limit) throws IOException {
    permit(Action.OVERSEE, Optional.empty());
    return core.index().changes(afterSequence, limit);
  }

  /** Conflicts of this partition that wait for somebody to look, after a number, in order. */
  public final List<Conflict> conflicts(long afterSequence, int limit) throws IOException {
    permit(Action.OVERSEE, Optional.empty());
    return core.index().conflicts(partition, afterSequence, limit);
  }

  /** How much is there, over all partitions. */
  public final StudyIndex.Statistics statistics() throws IOException {
    permit(Action.OVERSEE, Optional.empty());
    return core.index().statistics();
  }

  final String by() {
    return ArchiveCore.describe(caller);
  }

  final void permit(Action action, Optional<String> study) throws IOException {
    core.checkOpen();
    boolean permitted = mayTouch(action, study);
    for (ArchiveListener listener : core.settings().listeners()) {
      listener.accessed(caller, action, partition, study, permitted);
    }
    if (!permitted) {
      throw new NotPermittedException(caller, action, partition);
    }
  }

  private boolean mayTouch(Action action, Optional<String> study) {
    return caller.kind() == Caller.Kind.OWNER
        || core.settings().accessPolicy().permits(caller, action, partition, study);
  }
}
