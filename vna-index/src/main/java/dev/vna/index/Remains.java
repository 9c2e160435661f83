package dev.vna.index;

import java.util.ArrayList;
import java.util.List;

/**
 * How many deleted instances are still written against the bases of a series: as long as there are
 * any, the bases stay, even if the series is gone.
 *
 * <pre>
 * KEYS   'z' | partition: 2 | series: 4     instances: varint
 * </pre>
 */
final class Remains {
  private Remains() {}

  static void add(Tx tx, LogRow.InTree instance) {
    put(tx, instance, count(tx, instance) + 1);
  }

  /**
   * One less is written against them.
   *
   * @param isThere whether the series itself is there
   */
  static void remove(Tx tx, LogRow.InTree instance, boolean isThere) {
    long left = count(tx, instance) - 1;
    put(tx, instance, left);
    if (left == 0 && !isThere) {
      deleteBases(tx, instance.series());
    }
  }

  private static long count(Tx tx, LogRow.InTree instance) {
    byte[] row = tx.get(Table.KEYS, Keys.remains(instance.partition(), instance.series()));
    return row == null ? 0 : new ByteReader(row).varint();
  }

  private static void put(Tx tx, LogRow.InTree instance, long count) {
    byte[] key = Keys.remains(instance.partition(), instance.series());
    if (count == 0) {
      tx.delete(Table.KEYS, key);
    } else {
      tx.put(Table.KEYS, key, new ByteWriter(4).varint(count).toBytes());
    }
  }

  /** Takes the bases of a series away. */
  static void deleteBases(Tx tx, long series) {
    List<byte[]> keys = new ArrayList<>(1);
    byte[] prefix = Keys.bases(series);
    try (Tx.Scan scan = tx.scan(Table.BASES)) {
      for (boolean found = scan.seekPrefix(prefix); found; found = scan.nextPrefix(prefix)) {
        keys.add(scan.key());
      }
    }
    keys.forEach(key -> tx.delete(Table.BASES, key));
  }
}
