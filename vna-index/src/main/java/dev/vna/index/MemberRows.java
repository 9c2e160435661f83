package dev.vna.index;

/** Changes the rows of members of series, within one write transaction. For one thread. */
final class MemberRows {
  /** Takes a member. */
  interface Visitor {
    void member(long number, boolean hidden);
  }

  private final Tx tx;

  MemberRows(Tx tx) {
    this.tx = tx;
  }

  void add(SeriesRow series, long number, boolean hidden) {
    loadTail(series);
    if (series.tail.size() > 0 && number < series.tail.last()) {
      writeTail(series);
      change(series, number, members -> members.add(number, hidden));
      return;
    }
    if (series.tail.size() == Members.MAX) {
      writeTail(series);
      series.tail = new Members();
    }
    series.tail.append(number, hidden);
  }

  void remove(SeriesRow series, long number) {
    writeTail(series);
    change(series, number, members -> members.remove(number));
  }

  void hide(SeriesRow series, long number) {
    writeTail(series);
    change(series, number, members -> members.hide(number));
  }

  void show(SeriesRow series, long number) {
    writeTail(series);
    change(series, number, members -> members.show(number));
  }

  /** Writes what is still in memory. */
  void writeTail(SeriesRow series) {
    if (series.tail != null && series.tail.size() > 0) {
      put(series, series.tail);
    }
    series.tail = null;
  }

  /** Goes through all members by rising number. The rows must not be changed meanwhile. */
  void forEach(SeriesRow series, Visitor visitor) {
    writeTail(series);
    forEach(tx, series, visitor);
  }

  /** Goes through all members by rising number, as the transaction sees them. */
  static void forEach(Tx tx, SeriesRow series, Visitor visitor) {
    byte[] prefix = series.key();
    try (Tx.Scan scan = tx.scan(Table.TREE)) {
      byte[] first = Keys.members(series.partition, series.study, series.number, 0);
      boolean found = scan.seek(first) && Keys.startsWith(scan.key(), prefix);
      while (found) {
        Members members = Members.read(firstOf(scan.key()), scan.value());
        for (int i = 0; i < members.size(); i++) {
          visitor.member(members.number(i), members.isHidden(i));
        }
        found = scan.nextPrefix(prefix);
      }
    }
  }

  private void loadTail(SeriesRow series) {
    if (series.tail == null) {
      byte[][] last = tx.lastWithPrefix(Table.TREE, series.key());
      boolean isMembers = last != null && last[0].length > series.key().length;
      series.tail = isMembers ? Members.read(firstOf(last[0]), last[1]) : new Members();
    }
  }

  private interface Edit {
    void apply(Members members);
  }

  /** Changes the row that holds a number, or would hold it. */
  private void change(SeriesRow series, long number, Edit edit) {
    byte[] key = Keys.members(series.partition, series.study, series.number, number);
    byte[][] row = tx.floor(Table.TREE, key);
    if (row == null || row[0].length != key.length || !Keys.startsWith(row[0], series.key())) {
      // Below the first row of the series.
      row = null;
      try (Tx.Scan scan = tx.scan(Table.TREE)) {
        if (scan.seek(key) && Keys.startsWith(scan.key(), series.key())) {
          row = new byte[][] {scan.key(), scan.value()};
        }
      }
    }
    Members members = row == null ? new Members() : Members.read(firstOf(row[0]), row[1]);
    edit.apply(members);
    if (row != null && (members.size() == 0 || members.first() != firstOf(row[0]))) {
      tx.delete(Table.TREE, row[0]);
    }
    if (members.size() > Members.MAX) {
      put(series, members.split());
    }
    if (members.size() > 0) {
      put(series, members);
    }
  }

  private void put(SeriesRow series, Members members) {
    long first = members.first();
    tx.put(
        Table.TREE,
        Keys.members(series.partition, series.study, series.number, first),
        members.toBytes(first));
  }

  static long firstOf(byte[] membersKey) {
    return new ByteReader(membersKey, membersKey.length - 8).u64();
  }
}
