package dev.vna.index;

/**
 * Studies that were deleted as a whole, until the deletion is undone or their rows are taken away:
 * what is filed in them looks as if it were there, and is not.
 *
 * <pre>
 * KEYS   'o' | partition: 2 | study: 4     number of the deletion: 8
 * </pre>
 */
final class Detached {
  private Detached() {}

  static void put(Tx tx, int partition, long study, long deletion) {
    tx.put(Table.KEYS, Keys.detached(partition, study), new ByteWriter(8).u64(deletion).toBytes());
  }

  static void delete(Tx tx, int partition, long study) {
    tx.delete(Table.KEYS, Keys.detached(partition, study));
  }

  /** Whether there are any, in any partition. */
  static boolean any(Tx tx) {
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      return scan.seekPrefix(new byte[] {Keys.Kind.DETACHED.code()});
    }
  }

  /** Whether the row of an instance is of one that is filed in one of them. */
  static boolean is(Tx tx, byte[] row) {
    if (row[0] != LogRow.IN_TREE || !tx.mayHaveDetached()) {
      return false;
    }
    ByteReader in = new ByteReader(row, 2);
    return tx.contains(Table.KEYS, Keys.detached(in.u16(), in.u32()));
  }

  /** The number of the deletion of a study; 0 if it is not deleted. */
  static long deletion(Tx tx, int partition, long study) {
    byte[] row = tx.get(Table.KEYS, Keys.detached(partition, study));
    return row == null ? 0 : new ByteReader(row).u64();
  }
}
