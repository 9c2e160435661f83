package dev.vna.index;

import dev.vna.archive.Change;
import dev.vna.archive.Hold;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes facts in, within one write transaction. For one thread. */
final class Applier implements AutoCloseable {
  private final WriteSession session;
  private final Filing filing;
  private final Rows rows;
  private final Versions allVersions;
  private final Deletions deletions;
  private final Relocation relocation;
  private final Amender amender;

  Applier(Tx tx, Bases bases) {
    this.session = new WriteSession(tx, bases);
    this.filing = new Filing(session, bases);
    this.rows = session.rows();
    this.allVersions = new Versions(session, filing);
    this.deletions = new Deletions(session, filing, allVersions);
    this.relocation = new Relocation(session, bases);
    this.amender =
        new Amender(session, filing, new ConflictDecisions(session, filing, allVersions));
  }

  @Override
  public void close() {
    session.close();
  }

  void apply(List<LogRecord> records, LogPosition position) {
    for (LogRecord record : records) {
      if (record.sequence() <= session.lastLogged()) {
        throw new IllegalArgumentException(
            "sequence=" + record.sequence() + ": want more than " + session.lastLogged());
      }
      apply(record);
      filing.settle();
    }
    filing.compareAll();
    session.state().position = position;
    session.flush();
  }

  private void apply(LogRecord record) {
    long sequence = record.sequence();
    int partition = session.partition(record.fact().partition());
    Fact fact = record.fact();
    if (fact instanceof Fact.InstanceStored stored) {
      record
          .instance()
          .ifPresentOrElse(
              instance -> store(sequence, partition, stored, instance),
              () -> storedOnce(sequence, partition, stored));
    } else if (fact instanceof Fact.Deleted deleted) {
      deletions.delete(sequence, partition, deleted);
    } else if (fact instanceof Fact.DeletionUndone undone) {
      deletions.undo(sequence, partition, undone);
    } else if (fact instanceof Fact.DeletionsPurged purged) {
      deletions.purge(partition, purged);
    } else if (fact instanceof Fact.BlobsPlaced placed) {
      relocation.apply(partition, placed);
    } else if (fact instanceof Fact.BlobsErased erased) {
      relocation.apply(partition, erased);
    } else if (fact instanceof Fact.StudiesAccessed accessed) {
      for (String study : accessed.studyInstanceUids()) {
        StudyNotes.putAccess(session.tx(), partition, study, accessed.day());
      }
    } else if (fact instanceof Fact.StudyLabelled labelled) {
      label(sequence, partition, labelled);
    } else if (fact instanceof Fact.HoldPlaced placed) {
      Holds.put(
          session.tx(),
          partition,
          placed.studyInstanceUid(),
          new Hold(placed.kind(), placed.holdId(), placed.reason(), placed.time()));
      change(sequence, partition, Change.Kind.HELD, placed.time(), placed.studyInstanceUid());
    } else if (fact instanceof Fact.HoldReleased released) {
      Holds.delete(session.tx(), partition, released.studyInstanceUid(), released.holdId());
      change(
          sequence, partition, Change.Kind.RELEASED, released.time(), released.studyInstanceUid());
    } else if (fact instanceof Fact.Amendment amendment) {
      amender.apply(sequence, partition, amendment);
    } else if (fact instanceof Fact.StudiesCompleted completed) {
      changes(
          sequence,
          partition,
          Change.Kind.COMPLETED,
          completed.time(),
          completed.studyInstanceUids());
      FeedPlaces.putWaiting(session.tx(), completed.waitingFrom());
    } else if (fact instanceof Fact.ConsumersMoved moved) {
      moved.positions().forEach((name, to) -> FeedPlaces.putConsumer(session.tx(), name, to));
    } else if (fact instanceof Fact.KeyDefined defined) {
      session.named().define(defined.key(), sequence);
    } else if (fact instanceof Fact.KeyDropped dropped) {
      session.named().drop(dropped.name());
    } else {
      throw new IllegalArgumentException("a fact that is not known: " + fact.getClass());
    }
  }

  private void change(
      long sequence, int partition, Change.Kind kind, Instant time, String studyInstanceUid) {
    session.putLog(sequence, LogRow.Changed.of(kind, partition, time, studyInstanceUid).toBytes());
  }

  /** The same of several studies, under one number. */
  private void changes(
      long sequence, int partition, Change.Kind kind, Instant time, List<String> studies) {
    change(sequence, partition, kind, time, studies.get(0));
    for (int part = 1; part < studies.size(); part++) {
      session.putLogPart(
          sequence, part, LogRow.Changed.of(kind, partition, time, studies.get(part)).toBytes());
    }
  }

  private void label(long sequence, int partition, Fact.StudyLabelled labelled) {
    String study = labelled.studyInstanceUid();
    if (labelled.present()) {
      StudyNotes.putLabel(session.tx(), partition, study, labelled.label());
    } else {
      StudyNotes.deleteLabel(session.tx(), partition, study, labelled.label());
    }
    Change.Kind kind = labelled.present() ? Change.Kind.LABELLED : Change.Kind.UNLABELLED;
    change(sequence, partition, kind, labelled.time(), study);
  }

  // Stored.

  /** An instance that was deleted since, and is gone for good: only the change feed knows it. */
  private void storedOnce(long sequence, int partition, Fact.InstanceStored stored) {
    session.putLog(
        sequence,
        new LogRow.Changed(
                stored.disposition().change(),
                partition,
                stored.time(),
                stored.studyInstanceUid(),
                stored.seriesInstanceUid(),
                Optional.of(stored.sopInstanceUid()))
            .toBytes());
  }

  private void store(
      long sequence, int partition, Fact.InstanceStored stored, LogRecord.StoredInstance instance) {
    DataSet header = instance.header();
    if (!header.isHeader()) {
      throw new IllegalArgumentException("sequence=" + sequence + ": data set is no header");
    }
    boolean hidden = isConflict(stored.disposition());
    addVersion(partition, stored.sopInstanceUid(), sequence, hidden);
    Payload payload = payload(stored, instance);
    if (stored.studyInstanceUid().isPresent()) {
      String studyUid = stored.studyInstanceUid().get();
      Identities.Identity identity =
          rows.identities().of(partition, header, stored.assignedIssuer(), studyUid);
      session.touch(partition, identity, payload);
      filing.file(
          partition,
          sequence,
          stored.disposition(),
          payload.of(identity.patient()),
          Utf8.overlaid(header, identity.overlay()),
          hidden);
    } else {
      storeOutside(sequence, partition, stored.disposition(), payload, hidden);
    }
    instance
        .frames()
        .ifPresent(
            frames ->
                session.tx().put(Table.KEYS, Keys.frames(partition, sequence), frames.encode()));
    Conflicts.of(stored.disposition())
        .ifPresent(kind -> Conflicts.put(session.tx(), partition, sequence, kind));
  }

  /** At most one version is visible: a newer one hides it. Most instances have no other. */
  private void addVersion(int partition, String sopInstanceUid, long sequence, boolean hidden) {
    if (allVersions.putFirst(partition, sopInstanceUid, sequence, hidden)) {
      return;
    }
    Members versions = rows.versions(partition, sopInstanceUid);
    if (!hidden) {
      allVersions.hideVisible(versions);
    }
    versions.append(sequence, hidden);
    allVersions.put(partition, sopInstanceUid, versions);
  }

  private void storeOutside(
      long sequence, int partition, Fact.Disposition disposition, Payload payload, boolean hidden) {
    ByteWriter row = LogRow.outside(disposition, partition);
    session.packed().write(payload.toBytes(), row);
    session.putLog(sequence, row.toBytes());
    if (!hidden) {
      allVersions.countOutside(payload, 1);
    }
  }

  private static Payload payload(Fact.InstanceStored stored, LogRecord.StoredInstance instance) {
    return new Payload(
        stored.sopClassUid(),
        stored.transferSyntaxUid(),
        stored.studyInstanceUid(),
        stored.seriesInstanceUid(),
        stored.assignedIssuer(),
        stored.source(),
        new PatientKey("", "", ""),
        stored.sopInstanceUid(),
        stored.time(),
        instance.blob().sizeBytes(),
        stored.dataSetOffset(),
        new Payload.Sha256(instance.blob().sha256()),
        instance.blob().location(),
        new Payload.EncodedHeader(instance.header().encoded(), 0));
  }

  private static boolean isConflict(Fact.Disposition disposition) {
    return Conflicts.of(disposition).isPresent();
  }
}
