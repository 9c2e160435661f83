package dev.vna.index;

import dev.vna.archive.Change;
import dev.vna.archive.Hold;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes facts in, within one write transaction. For one thread. */
final class Applier implements AutoCloseable {
  private final WriteSession session;
  private final Filing filing;
  private final Rows rows;
  private final Versions allVersions;
  private final Amender amender;

  Applier(Tx tx, Bases bases) {
    this.session = new WriteSession(tx, bases);
    this.filing = new Filing(session, bases);
    this.rows = session.rows();
    this.allVersions = new Versions(session, filing);
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
      LogRecord.StoredInstance instance =
          record
              .instance()
              .orElseThrow(
                  () -> new IllegalArgumentException("sequence=" + sequence + " has no instance"));
      store(sequence, partition, stored, instance);
    } else if (fact instanceof Fact.Deleted deleted) {
      delete(sequence, partition, deleted);
    } else if (fact instanceof Fact.HoldPlaced placed) {
      Holds.put(
          session.tx(),
          partition,
          placed.studyInstanceUid(),
          new Hold(placed.holdId(), placed.reason(), placed.time()));
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

  // Stored.

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

  // Deleted.

  private void delete(long sequence, int partition, Fact.Deleted deleted) {
    switch (deleted.level()) {
      case STUDY -> {
        for (StudyRow study : session.studies(partition, uid(deleted.studyInstanceUid()))) {
          session.series(study).forEach(this::deleteAll);
        }
      }
      case SERIES -> seriesInScope(partition, deleted).forEach(this::deleteAll);
      case INSTANCE -> deleteVersions(partition, deleted);
      case PATIENT -> throw new IllegalArgumentException("sequence=" + sequence + " level=PATIENT");
    }
    session.putLog(
        sequence,
        new LogRow.Changed(
                Change.Kind.DELETED,
                partition,
                deleted.time(),
                deleted.studyInstanceUid(),
                deleted.seriesInstanceUid(),
                deleted.sopInstanceUid())
            .toBytes());
  }

  private static String uid(Optional<String> uid) {
    return uid.orElseThrow(() -> new IllegalArgumentException("a deletion without its scope"));
  }

  private List<SeriesRow> seriesInScope(int partition, Fact.Deleted deleted) {
    String study = uid(deleted.studyInstanceUid());
    return session.series(partition, uid(deleted.seriesInstanceUid())).stream()
        .filter(series -> session.study(partition, series.study).uid.equals(study))
        .toList();
  }

  private void deleteAll(SeriesRow series) {
    record Member(long number, boolean hidden) {}

    List<Member> members = new ArrayList<>();
    session.members().forEach(series, (number, hidden) -> members.add(new Member(number, hidden)));
    for (Member member : members) {
      Filing.Place place = filing.place(member.number(), (LogRow.InTree) rows.log(member.number()));
      deleteInTree(place, member.hidden());
      Members versions = rows.versions(series.partition, place.payload().sopInstanceUid());
      versions.remove(member.number());
      allVersions.put(series.partition, place.payload().sopInstanceUid(), versions);
    }
  }

  private void deleteVersions(int partition, Fact.Deleted deleted) {
    String sopInstanceUid = uid(deleted.sopInstanceUid());
    Members versions = rows.versions(partition, sopInstanceUid);
    for (int i = versions.size() - 1; i >= 0; i--) {
      long number = versions.number(i);
      boolean hidden = versions.isHidden(i);
      LogRow row = rows.log(number);
      Payload payload = rows.payload(row);
      if (!payload.studyInstanceUid().equals(deleted.studyInstanceUid())
          || !payload.seriesInstanceUid().equals(deleted.seriesInstanceUid())) {
        continue;
      }
      if (row instanceof LogRow.InTree in) {
        deleteInTree(filing.place(number, in), hidden);
      } else if (row instanceof LogRow.Outside outside) {
        if (!hidden) {
          allVersions.countOutside(payload, -1);
        }
        forget(number, partition, outside.disposition(), payload);
      }
      versions.remove(number);
    }
    allVersions.put(partition, sopInstanceUid, versions);
  }

  private void deleteInTree(Filing.Place place, boolean hidden) {
    filing.take(place, hidden);
    forget(place.sequence(), place.series().partition, place.disposition(), place.payload());
  }

  /** Leaves of an instance what the change feed says of it. */
  private void forget(long number, int partition, Fact.Disposition disposition, Payload payload) {
    session.putLog(
        number,
        new LogRow.Changed(
                disposition.change(),
                partition,
                payload.received(),
                payload.studyInstanceUid(),
                payload.seriesInstanceUid(),
                Optional.of(payload.sopInstanceUid()))
            .toBytes());
    session.tx().delete(Table.KEYS, Keys.frames(partition, number));
    Conflicts.of(disposition)
        .ifPresent(kind -> Conflicts.delete(session.tx(), partition, number, kind));
  }
}
