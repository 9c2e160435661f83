package dev.vna.index;

import dev.vna.archive.NamedKeyStatus.Reason;
import dev.vna.data.DataSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One piece of the work that defined and dropped keys need, in a write transaction of its own, so
 * short that what comes in hardly waits for it. For one thread.
 */
final class NamedKeyBuild {
  /** Rows of a dropped key that are taken away in one piece. */
  private static final int MAX_DELETED = 2_000;

  private final Tx tx;
  private final Rows rows;
  private final NamedKeys keys;

  NamedKeyBuild(Tx tx, Bases bases) {
    this.tx = tx;
    this.rows = new Rows(tx, bases);
    this.keys = new NamedKeys(tx);
  }

  /** Whether there is anything to do. */
  static boolean isNeeded(Tx tx) {
    return NamedKeyRow.all(tx).stream().anyMatch(row -> row.dropped || !row.isComplete());
  }

  /** Does a piece; false if there was nothing to do. */
  boolean piece(Duration atMost) {
    for (NamedKeyRow row : keys.rows()) {
      if (row.dropped) {
        takeAway(row);
        return true;
      }
      if (!row.isComplete()) {
        build(row, System.nanoTime() + atMost.toNanos());
        keys.flush();
        row.write(tx);
        return true;
      }
    }
    return false;
  }

  private void build(NamedKeyRow row, long deadlineNanos) {
    try (Tx.Scan scan = tx.scan(Table.LOG)) {
      boolean found = scan.seek(Keys.log(row.builtThrough + 1));
      do {
        long sequence = found ? new ByteReader(scan.key()).u64() : row.definedAt;
        if (sequence >= row.definedAt) {
          row.builtThrough = row.definedAt - 1;
          return;
        }
        byte[] bytes = scan.value();
        if (LogRow.isInstance(bytes)
            && !Detached.is(tx, bytes)
            && LogRow.read(bytes) instanceof LogRow.InTree instance) {
          add(row, sequence, instance);
        }
        row.builtThrough = sequence;
        found = scan.next();
      } while (System.nanoTime() < deadlineNanos);
    }
  }

  private void add(NamedKeyRow row, long sequence, LogRow.InTree instance) {
    int partition = instance.partition();
    long study = instance.study();
    DataSet overlaid;
    try {
      Payload payload = rows.payload(instance);
      if (isHidden(partition, payload.sopInstanceUid(), sequence)) {
        return;
      }
      overlaid = rows.overlaid(partition, payload);
    } catch (CorruptRowException e) {
      keys.refuse(row, partition, study, sequence, Reason.DAMAGED_HEADER, 1);
      return;
    }
    keys.count(row, partition, study, sequence, overlaid, 1);
  }

  private boolean isHidden(int partition, String sopInstanceUid, long sequence) {
    Members versions = rows.versions(partition, sopInstanceUid);
    for (int i = 0; i < versions.size(); i++) {
      if (versions.number(i) == sequence) {
        return versions.isHidden(i);
      }
    }
    throw new CorruptRowException("instance " + sequence + " is no version of its name");
  }

  private void takeAway(NamedKeyRow row) {
    List<byte[]> found = new ArrayList<>();
    int partitions = State.read(tx).lastPartition;
    for (int partition = 1; partition <= partitions; partition++) {
      collect(Keys.namedValues(partition, row.id), found);
      collect(Keys.refusals(partition, row.id), found);
    }
    found.forEach(key -> tx.delete(Table.KEYS, key));
    if (found.isEmpty()) {
      row.delete(tx);
    }
  }

  private void collect(byte[] prefix, List<byte[]> found) {
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      boolean more = scan.seekPrefix(prefix);
      while (more && found.size() < MAX_DELETED) {
        found.add(scan.key());
        more = scan.nextPrefix(prefix);
      }
    }
  }
}
