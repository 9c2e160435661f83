package dev.vna.index;

import dev.vna.archive.Change;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LoggedAmendment;
import dev.vna.data.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes deletions in, and out again, within one write transaction. A study is deleted as a whole:
 * nothing below it is touched until the deletion is undone or purged. What is deleted otherwise
 * goes one by one. For one thread.
 */
final class Deletions {
  private static final byte[] NOTHING = new byte[0];

  private final WriteSession session;
  private final Filing filing;
  private final Versions versions;
  private final Rows rows;
  private final Tx tx;

  Deletions(WriteSession session, Filing filing, Versions versions) {
    this.session = session;
    this.filing = filing;
    this.versions = versions;
    this.rows = session.rows();
    this.tx = session.tx();
  }

  void delete(long number, int partition, Fact.Deleted deleted) {
    DeletionRow row = new DeletionRow(partition, number, deleted);
    switch (deleted.level()) {
      case STUDY ->
          session
              .studies(partition, uid(deleted.studyInstanceUid()))
              .forEach(study -> detach(study, row));
      case SERIES -> seriesInScope(partition, deleted).forEach(series -> deleteAll(series, row));
      case INSTANCE -> deleteVersions(row);
      case PATIENT -> throw new IllegalArgumentException("sequence=" + number + " level=PATIENT");
    }
    filing.settle();
    deleted.studyInstanceUid().ifPresent(study -> takeNotes(study, row));
    if (row.versions > 0) {
      row.put(tx);
    }
    session.putLog(
        number,
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

  private void takeNotes(String study, DeletionRow row) {
    if (session.studies(row.partition, study).isEmpty()) {
      row.notes = StudyNotes.take(tx, row.partition, study);
    }
  }

  private void detach(StudyRow study, DeletionRow row) {
    row.studies.add(study.number);
    row.versions += study.versions;
    row.blobBytes += study.versionBytes;
    filing.detach(study);
    Detached.put(tx, study.partition, study.number, row.number);
  }

  private List<SeriesRow> seriesInScope(int partition, Fact.Deleted deleted) {
    String study = uid(deleted.studyInstanceUid());
    return session.series(partition, uid(deleted.seriesInstanceUid())).stream()
        .filter(series -> session.study(partition, series.study).uid.equals(study))
        .toList();
  }

  private void deleteAll(SeriesRow series, DeletionRow row) {
    List<HiddenByDeletion.Version> members = new ArrayList<>();
    session
        .members()
        .forEach(
            series, (number, hidden) -> members.add(new HiddenByDeletion.Version(number, hidden)));
    for (HiddenByDeletion.Version member : members) {
      LogRow.InTree in = (LogRow.InTree) rows.log(member.number());
      Payload payload = rows.payload(in);
      delete(member, in, payload, row);
      String name = payload.sopInstanceUid();
      Members left = rows.versions(series.partition, name);
      left.remove(member.number());
      versions.put(series.partition, name, left);
      bury(member, in, row);
    }
  }

  private void deleteVersions(DeletionRow row) {
    String name = uid(row.fact.sopInstanceUid());
    Members left = rows.versions(row.partition, name);
    List<HiddenByDeletion.Version> gone = new ArrayList<>();
    for (int i = left.size() - 1; i >= 0; i--) {
      HiddenByDeletion.Version version =
          new HiddenByDeletion.Version(left.number(i), left.isHidden(i));
      LogRow.Instance instance = (LogRow.Instance) rows.log(version.number());
      Payload payload = rows.payload(instance);
      if (payload.studyInstanceUid().equals(row.fact.studyInstanceUid())
          && payload.seriesInstanceUid().equals(row.fact.seriesInstanceUid())) {
        delete(version, instance, payload, row);
        bury(version, instance, row);
        gone.add(version);
      }
    }
    gone.forEach(version -> left.remove(version.number()));
    versions.put(row.partition, name, left);
  }

  private void delete(
      HiddenByDeletion.Version version,
      LogRow.Instance instance,
      Payload payload,
      DeletionRow row) {
    if (instance instanceof LogRow.InTree in) {
      filing.take(filing.place(version.number(), in, payload), version.hidden());
    } else if (!version.hidden()) {
      versions.countOutside(payload, -1);
    }
    row.versions++;
    row.blobBytes += payload.blobBytes();
  }

  /** Leaves what is needed to bring a version back. */
  private void bury(HiddenByDeletion.Version version, LogRow.Instance instance, DeletionRow row) {
    long number = version.number();
    byte[] was = tx.get(Table.LOG, Keys.log(number));
    session.putLog(number, LogRow.deleted(was, version.hidden(), row.number));
    tx.put(Table.KEYS, Keys.deletedInstance(row.partition, row.number, number), NOTHING);
    if (instance instanceof LogRow.InTree in) {
      Remains.add(tx, in);
    }
    Conflicts.of(instance.disposition())
        .ifPresent(kind -> Conflicts.delete(tx, row.partition, number, kind));
  }

  // Undone.

  void undo(long number, int partition, Fact.DeletionUndone undone) {
    session.putLog(number, change(partition, undone).toBytes());
    DeletionRow row = DeletionRow.get(tx, partition, undone.sequence());
    HiddenByDeletion hidden = new HiddenByDeletion(rows, partition, undone.sequence());
    if (row == null || !hidden.inTheWay(1).isEmpty()) {
      return;
    }
    for (HiddenByDeletion.Version version : hidden.versions()) {
      bringBack(version, row);
    }
    row.studies.forEach(study -> takeAway(partition, study));
    row.fact.studyInstanceUid().ifPresent(study -> row.notes.giveBack(tx, partition, study));
    row.delete(tx);
  }

  /** What the change feed says: what was deleted is there again. */
  private LogRow.Changed change(int partition, Fact.DeletionUndone undone) {
    byte[] row = tx.get(Table.LOG, Keys.log(undone.sequence()));
    if (row != null
        && LogRow.read(row) instanceof LogRow.Changed deleted
        && deleted.kind() == Change.Kind.DELETED
        && deleted.partition() == partition) {
      return new LogRow.Changed(
          Change.Kind.UNDELETED,
          partition,
          undone.time(),
          deleted.studyInstanceUid(),
          deleted.seriesInstanceUid(),
          deleted.sopInstanceUid());
    }
    return new LogRow.Changed(
        Change.Kind.UNDELETED,
        partition,
        undone.time(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Files a version as what came and was decided since then says. */
  private void bringBack(HiddenByDeletion.Version version, DeletionRow deletion) {
    long number = version.number();
    int partition = deletion.partition;
    LogRow row = rows.log(number);
    LogRow.Instance was =
        row instanceof LogRow.Deleted deleted ? deleted.was() : (LogRow.Instance) row;
    Payload payload = rows.payload(was);
    Members now = rows.versions(partition, payload.sopInstanceUid());
    if (payload.studyInstanceUid().isPresent()) {
      DataSet header = Rows.header(payload);
      Identities.Identity identity = rows.identities().of(partition, payload, header);
      session.touch(partition, identity, payload);
      filing.file(
          partition,
          number,
          was.disposition(),
          payload.of(identity.patient()),
          Utf8.overlaid(header, identity.overlay()),
          version.hidden());
    } else {
      session.putLog(number, LogRow.undeleted(tx.get(Table.LOG, Keys.log(number))));
      if (!version.hidden()) {
        versions.countOutside(payload, 1);
      }
    }
    now.add(number, version.hidden());
    versions.put(partition, payload.sopInstanceUid(), now);
    if (row instanceof LogRow.Deleted) {
      tx.delete(Table.KEYS, Keys.deletedInstance(partition, deletion.number, number));
      if (was instanceof LogRow.InTree in) {
        Remains.remove(tx, in, session.hasSeries(partition, in.study(), in.series()));
      }
    }
    listConflict(partition, number, was.disposition(), payload);
  }

  /** A conflict is listed again, unless it was resolved. */
  private void listConflict(
      int partition, long number, Fact.Disposition disposition, Payload payload) {
    Conflicts.of(disposition)
        .ifPresent(
            kind -> {
              if (isResolved(partition, number, payload)) {
                Conflicts.delete(tx, partition, number, kind);
              } else {
                Conflicts.put(tx, partition, number, kind);
              }
            });
  }

  private boolean isResolved(int partition, long number, Payload payload) {
    List<LoggedAmendment> amendments =
        payload.studyInstanceUid().isPresent()
            ? Amendments.of(tx, partition, payload.studyInstanceUid().get())
            : Amendments.list(tx, partition, number, Integer.MAX_VALUE);
    for (LoggedAmendment amendment : amendments) {
      if (amendment.isActive()
          && amendment.fact() instanceof Fact.ConflictResolved resolved
          && resolved.sequence() == number
          && Conflicts.isOfHidden(resolved.kind())) {
        return true;
      }
    }
    return false;
  }

  /** Takes the rows of a study away whose instances are filed elsewhere now. */
  private void takeAway(int partition, long study) {
    List<byte[]> keys = new ArrayList<>();
    byte[] prefix = Keys.study(partition, study);
    try (Tx.Scan scan = tx.scan(Table.TREE)) {
      for (boolean more = scan.seekPrefix(prefix); more; more = scan.nextPrefix(prefix)) {
        keys.add(scan.key());
      }
    }
    for (byte[] key : keys) {
      if (key.length == Keys.SERIES_BYTES) {
        long series = Keys.lastNumber(key);
        if (!tx.contains(Table.KEYS, Keys.remains(partition, series))) {
          Remains.deleteBases(tx, series);
        }
      }
      tx.delete(Table.TREE, key);
    }
    Detached.delete(tx, partition, study);
  }

  // Purged.

  void purge(int partition, Fact.DeletionsPurged purged) {
    for (long number : purged.sequences()) {
      DeletionRow row = DeletionRow.get(tx, partition, number);
      if (row != null) {
        row.putPurged(tx);
      }
    }
  }
}
