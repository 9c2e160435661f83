package dev.vna.index;

import dev.vna.archive.NamedKey;
import dev.vna.archive.NamedKeyStatus;
import dev.vna.archive.NamedKeyStatus.Reason;
import dev.vna.archive.NamedKeyStatus.Refusal;
import dev.vna.data.DataSet;
import dev.vna.data.TagPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps the keys that were defined while the archive ran, within one write transaction: counts how
 * many visible instances of a study have a value. What changes is added up and written once. For
 * one thread.
 *
 * <pre>
 * KEYS   'k' | partition: 2 | id: 2 | value | 0 | study: 4     instances: varint
 *        'k' | partition: 2 | id: 2 | 0 | study: 4             instances that could not be indexed: varint
 *        'x' | partition: 2 | id: 2 | number: 8                reason: 1
 * </pre>
 */
final class NamedKeys {
  private final Tx tx;
  private final List<NamedKeyRow> keys;

  /** By how much the number in a row changes. */
  private final TreeMap<byte[], Integer> changes = new TreeMap<>(Arrays::compareUnsigned);

  NamedKeys(Tx tx) {
    this.tx = tx;
    this.keys = NamedKeyRow.all(tx);
  }

  /** Whether there is nothing to keep. */
  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** All keys, dropped ones too. */
  List<NamedKeyRow> rows() {
    return keys;
  }

  void define(NamedKey key, long sequence) {
    int id = keys.isEmpty() ? 1 : keys.get(keys.size() - 1).id + 1;
    NamedKeyRow row = new NamedKeyRow(id, key, sequence);
    keys.add(row);
    row.write(tx);
  }

  void drop(String name) {
    for (NamedKeyRow row : keys) {
      if (row.key.name().equals(name) && !row.dropped) {
        row.dropped = true;
        row.write(tx);
      }
    }
  }

  /** Whether a correction of these attributes changes what a key counts. */
  boolean areTouchedBy(Iterable<Integer> tags) {
    for (int tag : tags) {
      for (NamedKeyRow row : keys) {
        if (!row.dropped && row.key.path().equals(TagPath.of(tag))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Counts an instance that is visible from now on; with its corrections laid over it. */
  void show(int partition, long study, long sequence, DataSet overlaid) {
    count(partition, study, sequence, overlaid, 1);
  }

  /** Takes back {@link #show}; the header is the same as then. */
  void hide(int partition, long study, long sequence, DataSet overlaid) {
    count(partition, study, sequence, overlaid, -1);
  }

  private void count(int partition, long study, long sequence, DataSet overlaid, int by) {
    for (NamedKeyRow row : keys) {
      if (row.counts(sequence)) {
        count(row, partition, study, sequence, overlaid, by);
      }
    }
  }

  /** Counts an instance in one key. */
  void count(NamedKeyRow row, int partition, long study, long sequence, DataSet overlaid, int by) {
    NamedKeyValues values = NamedKeyValues.of(overlaid, row.key.path());
    for (String text : values.texts()) {
      changes.merge(Keys.namedValueOfStudy(partition, row.id, text, study), by, Integer::sum);
    }
    values.refusal().ifPresent(why -> refuse(row, partition, study, sequence, why, by));
  }

  /** Counts an instance with something that could not be indexed. */
  void refuse(NamedKeyRow row, int partition, long study, long sequence, Reason why, int by) {
    changes.merge(Keys.namedValueOfStudy(partition, row.id, "", study), by, Integer::sum);
    row.refused += by;
    byte[] key = Keys.refusal(partition, row.id, sequence);
    if (by < 0) {
      tx.delete(Table.KEYS, key);
    } else if (row.refused <= NamedKeyStatus.MAX_REFUSALS) {
      tx.put(Table.KEYS, key, new byte[] {(byte) why.ordinal()});
    }
    row.write(tx);
  }

  /** Writes what was counted. */
  void flush() {
    for (Map.Entry<byte[], Integer> change : changes.entrySet()) {
      if (change.getValue() != 0) {
        byte[] row = tx.get(Table.KEYS, change.getKey());
        long now = (row == null ? 0 : new ByteReader(row).varint()) + change.getValue();
        if (now < 0) {
          throw new CorruptRowException("a key counts " + now + " instances");
        } else if (now == 0) {
          tx.delete(Table.KEYS, change.getKey());
        } else {
          tx.put(Table.KEYS, change.getKey(), new ByteWriter(4).varint(now).toBytes());
        }
      }
    }
    changes.clear();
  }

  /** How far the keys are that are not dropped. */
  static List<NamedKeyStatus> list(Tx tx) {
    List<NamedKeyStatus> list = new ArrayList<>();
    int partitions = State.read(tx).lastPartition;
    for (NamedKeyRow row : NamedKeyRow.all(tx)) {
      if (!row.dropped) {
        List<Refusal> refusals = new ArrayList<>();
        for (int partition = 1; partition <= partitions; partition++) {
          refusals.addAll(refusals(tx, partition, row.id));
        }
        list.add(
            new NamedKeyStatus(
                row.key, row.builtThrough, row.definedAt - 1, row.refused, refusals));
      }
    }
    return list;
  }

  private static List<Refusal> refusals(Tx tx, int partition, int id) {
    List<Refusal> found = new ArrayList<>();
    byte[] prefix = Keys.refusals(partition, id);
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      for (boolean more = scan.seekPrefix(prefix); more; more = scan.nextPrefix(prefix)) {
        int reason = scan.value()[0];
        if (reason < 0 || reason >= Reason.values().length) {
          throw new CorruptRowException("reason " + reason);
        }
        long sequence = new ByteReader(scan.key(), prefix.length).u64();
        found.add(new Refusal(sequence, Reason.values()[reason]));
      }
    }
    return found;
  }

  /** The key that serves an attribute, if there is one that is complete. */
  static Optional<NamedKeyRow> complete(Tx tx, TagPath path) {
    return NamedKeyRow.all(tx).stream()
        .filter(row -> row.isComplete() && row.key.path().equals(path))
        .findFirst();
  }
}
