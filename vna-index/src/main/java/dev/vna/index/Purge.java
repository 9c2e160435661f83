package dev.vna.index;

import dev.vna.archive.spi.Fact;
import java.time.Duration;
import java.util.Optional;

/**
 * One piece of the work that purged deletions leave, in a write transaction of its own, so short
 * that what comes in hardly waits for it: makes garbage of the blobs of what they hid, and leaves
 * of it what the change feed says. For one thread.
 */
final class Purge {
  private final Tx tx;
  private final Rows rows;
  private final HasSeries hasSeries;

  /** Tells whether a series is there. */
  interface HasSeries {
    boolean test(int partition, long study, long series);
  }

  Purge(Tx tx, Bases bases) {
    this(
        new Rows(tx, bases),
        (partition, study, series) ->
            tx.contains(Table.TREE, Keys.series(partition, study, series)));
  }

  Purge(Rows rows, HasSeries hasSeries) {
    this.tx = rows.tx();
    this.rows = rows;
    this.hasSeries = hasSeries;
  }

  /** Whether there is anything to do. */
  static boolean isNeeded(Tx tx) {
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      return scan.seekPrefix(new byte[] {Keys.Kind.PURGED.code()});
    }
  }

  /** Does a piece; false if there was nothing to do. */
  boolean piece(Duration atMost) {
    DeletionRow row = DeletionRow.firstPurged(tx);
    if (row == null) {
      return false;
    }
    long deadline = System.nanoTime() + atMost.toNanos();
    do {
      if (!step(row)) {
        row.deletePurged(tx);
        break;
      }
    } while (System.nanoTime() < deadline);
    return true;
  }

  private boolean step(DeletionRow row) {
    for (long study : row.studies) {
      if (tx.contains(Table.TREE, Keys.study(row.partition, study))) {
        takeFrom(row.partition, study);
        return true;
      }
    }
    byte[] prefix = Keys.numbered(Keys.Kind.DELETED_INSTANCE, row.partition, row.number);
    long number;
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      if (!scan.seekPrefix(prefix)) {
        return false;
      }
      number = new ByteReader(scan.key(), prefix.length).u64();
    }
    forget(number, (LogRow.Deleted) rows.log(number));
    return true;
  }

  /** Takes a version away at once, if a purged deletion hid it. */
  void forgetIfPurged(int partition, long number) {
    byte[] bytes = tx.get(Table.LOG, Keys.log(number));
    if (bytes == null) {
      return;
    }
    LogRow row = LogRow.read(bytes);
    if (row.partition() != partition) {
      return;
    }
    if (row instanceof LogRow.Deleted deleted) {
      if (isPurged(partition, deleted.deletion())) {
        forget(number, deleted);
      }
    } else if (row instanceof LogRow.InTree in
        && isPurged(partition, Detached.deletion(tx, partition, in.study()))) {
      forget(partition, number, in);
    }
  }

  private boolean isPurged(int partition, long deletion) {
    return tx.contains(Table.KEYS, Keys.numbered(Keys.Kind.PURGED, partition, deletion));
  }

  private void forget(long number, LogRow.Deleted row) {
    int partition = row.partition();
    forget(partition, number, row.was());
    tx.delete(Table.KEYS, Keys.deletedInstance(partition, row.deletion(), number));
    if (row.was() instanceof LogRow.InTree in) {
      Remains.remove(tx, in, hasSeries.test(partition, in.study(), in.series()));
    }
  }

  /** Takes a row of members away, or else a series without members, or else the study. */
  private void takeFrom(int partition, long study) {
    byte[] series;
    Optional<byte[]> membersKey = Optional.empty();
    byte[] members = new byte[0];
    try (Tx.Scan scan = tx.scan(Table.TREE)) {
      byte[] first = Keys.series(partition, study, 0);
      if (!scan.seek(first) || !Keys.startsWith(scan.key(), Keys.study(partition, study))) {
        tx.delete(Table.TREE, Keys.study(partition, study));
        Detached.delete(tx, partition, study);
        return;
      }
      series = scan.key();
      if (scan.nextPrefix(series)) {
        membersKey = Optional.of(scan.key());
        members = scan.value();
      }
    }
    if (membersKey.isEmpty()) {
      long number = Keys.lastNumber(series);
      if (!tx.contains(Table.KEYS, Keys.remains(partition, number))) {
        Remains.deleteBases(tx, number);
      }
      tx.delete(Table.TREE, series);
      return;
    }
    Members taken = Members.read(MemberRows.firstOf(membersKey.get()), members);
    for (int i = 0; i < taken.size(); i++) {
      if (rows.log(taken.number(i)) instanceof LogRow.InTree in) {
        forget(partition, taken.number(i), in);
      }
    }
    tx.delete(Table.TREE, membersKey.get());
  }

  /** Leaves of an instance what the change feed says of it. */
  private void forget(int partition, long number, LogRow.Instance instance) {
    Payload payload = rows.payload(instance);
    Fact.Disposition disposition = instance.disposition();
    Garbage.put(tx, partition, number, payload);
    tx.put(
        Table.LOG,
        Keys.log(number),
        new LogRow.Changed(
                disposition.change(),
                partition,
                payload.received(),
                payload.studyInstanceUid(),
                payload.seriesInstanceUid(),
                Optional.of(payload.sopInstanceUid()))
            .toBytes());
    tx.delete(Table.KEYS, Keys.frames(partition, number));
    Conflicts.of(disposition).ifPresent(kind -> Conflicts.delete(tx, partition, number, kind));
    forgetVersion(Keys.sop(partition, payload.sopInstanceUid()), number);
  }

  private void forgetVersion(byte[] key, long number) {
    byte[] row = tx.get(Table.SOPS, key);
    if (row == null) {
      return;
    }
    Members versions = Members.read(0, row);
    for (int i = 0; i < versions.size(); i++) {
      if (versions.number(i) == number) {
        versions.remove(number);
        if (versions.size() == 0) {
          tx.delete(Table.SOPS, key);
        } else {
          tx.put(Table.SOPS, key, versions.toBytes(0));
        }
        return;
      }
    }
  }
}
