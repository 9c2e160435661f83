package dev.vna.index;

/** The numbers by which LMDB knows the open tables. Set before others use it. */
final class TableHandles {
  private final int[] handles = new int[Table.values().length];

  void open(Table table, LmdbTxn txn) {
    handles[table.ordinal()] = txn.openTable(table.storedName(), table.openFlags());
  }

  int of(Table table) {
    return handles[table.ordinal()];
  }
}
