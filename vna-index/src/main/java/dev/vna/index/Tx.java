package dev.vna.index;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lmdbjava.Cursor;
import org.lmdbjava.Dbi;
import org.lmdbjava.GetOp;
import org.lmdbjava.PutFlags;
import org.lmdbjava.SeekOp;
import org.lmdbjava.Txn;

/**
 * The tables as one transaction sees them. Rows are copies: they stay good after the transaction.
 * For one thread. What LMDB throws passes through; {@link Lmdb} catches it.
 */
final class Tx implements AutoCloseable {
  private final Txn<byte[]> txn;
  private final Map<Table, Dbi<byte[]>> tables;

  /** Cursors that are open: LMDB's memory of them is freed with the transaction at the latest. */
  private final Set<Cursor<byte[]>> cursors = new HashSet<>();

  private final ReadClock clock;

  /**
   * The tables of a transaction.
   *
   * @param clock says when it has lasted too long
   */
  Tx(Txn<byte[]> txn, Map<Table, Dbi<byte[]>> tables, ReadClock clock) {
    this.txn = txn;
    this.tables = tables;
    this.clock = clock;
  }

  /** The value of a key; null if there is none. */
  byte[] get(Table table, byte[] key) {
    clock.tick();
    return tables.get(table).get(txn, key);
  }

  void put(Table table, byte[] key, byte[] value) {
    tables.get(table).put(txn, key, value);
  }

  /** Puts a row behind the last one of its table, which fills pages to the brim. */
  void append(Table table, byte[] key, byte[] value) {
    tables.get(table).put(txn, key, value, PutFlags.MDB_APPEND);
  }

  boolean delete(Table table, byte[] key) {
    return tables.get(table).delete(txn, key);
  }

  /** Takes one of the rows of a key away, in a table in which a key has many. */
  boolean delete(Table table, byte[] key, byte[] value) {
    return tables.get(table).delete(txn, key, value);
  }

  /** Goes through rows upwards. Rows must not be changed while it is open. */
  Scan scan(Table table) {
    return new Scan(open(table));
  }

  /** The last row of a table whose key begins with a prefix; null if there is none. */
  byte[][] lastWithPrefix(Table table, byte[] prefix) {
    try (Cursor<byte[]> cursor = tables.get(table).openCursor(txn)) {
      byte[] behind = Keys.behind(prefix);
      boolean found =
          (behind.length > 0 && cursor.get(behind, GetOp.MDB_SET_RANGE))
              ? cursor.prev()
              : cursor.last();
      if (!found || !Keys.startsWith(cursor.key(), prefix)) {
        return null;
      }
      return new byte[][] {cursor.key(), cursor.val()};
    }
  }

  /** The row of a key, or else the one before it; null if there is none. */
  byte[][] floor(Table table, byte[] key) {
    try (Cursor<byte[]> cursor = tables.get(table).openCursor(txn)) {
      boolean found = cursor.get(key, GetOp.MDB_SET_RANGE);
      if (!found) {
        found = cursor.last();
      } else if (!Arrays.equals(cursor.key(), key)) {
        found = cursor.prev();
      }
      return found ? new byte[][] {cursor.key(), cursor.val()} : null;
    }
  }

  /** Seeks among the rows of keys that have many. Rows must not be changed while it is in use. */
  Many many(Table table) {
    return new Many(open(table));
  }

  private Cursor<byte[]> open(Table table) {
    Cursor<byte[]> cursor = tables.get(table).openCursor(txn);
    cursors.add(cursor);
    return cursor;
  }

  /** Ends all scans that are still open. */
  @Override
  public void close() {
    cursors.forEach(Cursor::close);
    cursors.clear();
  }

  /** Rows of keys that have many, sorted. What it has found is lost when it finds nothing. */
  final class Many {
    private final Cursor<byte[]> cursor;

    private Many(Cursor<byte[]> cursor) {
      this.cursor = cursor;
    }

    /** Goes to the first row of a key at or above another. */
    boolean seek(byte[] key, byte[] row) {
      clock.tick();
      return cursor.get(key, row, SeekOp.MDB_GET_BOTH_RANGE);
    }

    /** Goes to the last row of a key. */
    boolean seekLast(byte[] key) {
      return cursor.get(key, GetOp.MDB_SET_KEY) && cursor.seek(SeekOp.MDB_LAST_DUP);
    }

    /** Goes to the last row of a key below another. */
    boolean seekBelow(byte[] key, byte[] row) {
      return seek(key, row) ? cursor.seek(SeekOp.MDB_PREV_DUP) : seekLast(key);
    }

    /** Goes to the first key at or above another. */
    boolean seekKey(byte[] from) {
      return cursor.get(from, GetOp.MDB_SET_RANGE);
    }

    /** Goes to the next key. */
    boolean nextKey() {
      clock.tick();
      return cursor.seek(SeekOp.MDB_NEXT_NODUP);
    }

    /** How many rows a key has. */
    long count(byte[] key) {
      return cursor.get(key, GetOp.MDB_SET_KEY) ? cursor.count() : 0;
    }

    /** How many rows the key has at which it stands. */
    long count() {
      return cursor.count();
    }

    /** The key at which it stands. */
    byte[] key() {
      return cursor.key();
    }

    /** The row at which it stands. */
    byte[] row() {
      return cursor.val();
    }
  }

  /** Goes through the rows of a table upwards. */
  final class Scan implements AutoCloseable {
    private final Cursor<byte[]> cursor;
    private byte[] key;

    private Scan(Cursor<byte[]> cursor) {
      this.cursor = cursor;
    }

    /** Goes to the first row at or above a key; false if there is none. */
    boolean seek(byte[] from) {
      return at(cursor.get(from, GetOp.MDB_SET_RANGE));
    }

    /** Goes to the last row below a key, or of all if that is empty; false if there is none. */
    boolean seekBelow(byte[] end) {
      boolean isInside = end.length > 0 && cursor.get(end, GetOp.MDB_SET_RANGE);
      return at(isInside ? cursor.prev() : cursor.last());
    }

    /** Goes to the row before; false if there is none. */
    boolean previous() {
      return at(cursor.prev());
    }

    /** Goes to the next row; false if there is none. */
    boolean next() {
      return at(cursor.seek(SeekOp.MDB_NEXT));
    }

    private boolean at(boolean found) {
      clock.tick();
      key = found ? cursor.key() : null;
      return found;
    }

    /** Goes to the first row with a prefix; false if there is none. */
    boolean seekPrefix(byte[] prefix) {
      return seek(prefix) && Keys.startsWith(key, prefix);
    }

    /** Goes to the next row, if that still has the prefix. */
    boolean nextPrefix(byte[] prefix) {
      return next() && Keys.startsWith(key, prefix);
    }

    /** The key of the row; not to be changed. */
    byte[] key() {
      return key;
    }

    /** The value of the row. */
    byte[] value() {
      return cursor.val();
    }

    /** Whether the row's key is below another, in the order of the table. */
    boolean isBelow(byte[] other) {
      return Arrays.compareUnsigned(key, other) < 0;
    }

    @Override
    public void close() {
      cursors.remove(cursor);
      cursor.close();
    }
  }
}
