package dev.vna.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lmdbjava.Cursor;
import org.lmdbjava.Dbi;
import org.lmdbjava.Txn;

/**
 * The cursors of a transaction. One that is done with is taken again, in a read transaction that is
 * renewed too: making one costs ten times as much as renewing it. For one thread.
 */
final class Cursors {
  /** Of each table so many are kept for the next time. */
  private static final int KEPT = 4;

  private final Txn<NativeBytes> txn;
  private final Map<Table, Dbi<NativeBytes>> tables;
  private final Map<Table, List<Lent>> all = new EnumMap<>(Table.class);

  /** A cursor that somebody uses, or could. */
  static final class Lent {
    final Cursor<NativeBytes> cursor;
    private boolean isInUse = true;
    private boolean isStale;

    private Lent(Cursor<NativeBytes> cursor) {
      this.cursor = cursor;
    }

    /** It may be taken again. */
    void giveBack() {
      isInUse = false;
    }
  }

  Cursors(Txn<NativeBytes> txn, Map<Table, Dbi<NativeBytes>> tables) {
    this.txn = txn;
    this.tables = tables;
  }

  /** A cursor that stands anywhere. */
  Lent take(Table table) {
    List<Lent> ofTable = all.computeIfAbsent(table, key -> new ArrayList<>(KEPT));
    for (Lent lent : ofTable) {
      if (!lent.isInUse) {
        if (lent.isStale) {
          lent.cursor.renew(txn);
          lent.isStale = false;
        }
        lent.isInUse = true;
        return lent;
      }
    }
    Lent lent = new Lent(tables.get(table).openCursor(txn));
    ofTable.add(lent);
    return lent;
  }

  /** Takes all cursors back and keeps a few. */
  void takeBack() {
    for (List<Lent> ofTable : all.values()) {
      while (ofTable.size() > KEPT) {
        ofTable.remove(ofTable.size() - 1).cursor.close();
      }
      for (Lent lent : ofTable) {
        lent.isInUse = false;
      }
    }
  }

  /** The transaction ends, to be renewed, and none is in use. */
  void rest() {
    all.values().forEach(ofTable -> ofTable.forEach(lent -> lent.isStale = true));
  }

  /** Ends all of them: LMDB's memory of them is freed with the transaction at the latest. */
  void close() {
    all.values().forEach(ofTable -> ofTable.forEach(lent -> lent.cursor.close()));
    all.clear();
  }
}
