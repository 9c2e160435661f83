package dev.vna.index;

import java.util.Arrays;
import java.util.Map;
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
  private static final int MAX_KEY_BYTES = 511;
  private static final int ROW_BYTES = 2048;

  private final Txn<NativeBytes> txn;
  private final Map<Table, Dbi<NativeBytes>> tables;
  private final Cursors cursors;
  private final NativeBytes keyIn = NativeBytes.withCapacity(MAX_KEY_BYTES);
  private final NativeBytes valueIn = NativeBytes.withCapacity(ROW_BYTES);
  private final ElementMerge merge = new ElementMerge();
  private ReadClock clock;

  /** The state of which it is known whether it has amendments and studies that are detached. */
  private long knownState = -1;

  private boolean hasAmendments;
  private boolean hasDetached;

  /**
   * The tables of a transaction.
   *
   * @param clock says when it has lasted too long
   */
  Tx(Txn<NativeBytes> txn, Map<Table, Dbi<NativeBytes>> tables, ReadClock clock) {
    this.txn = txn;
    this.tables = tables;
    this.cursors = new Cursors(txn, tables);
    this.clock = clock;
  }

  /** Ends what was going on in it, so that something else can. */
  void takeBackCursors() {
    cursors.takeBack();
  }

  /** Goes on with the same state. */
  void resume(ReadClock newClock) {
    clock = newClock;
  }

  /** Ends a read transaction, so that it can be renewed: until then it sees no state. */
  void rest() {
    cursors.rest();
    txn.reset();
  }

  /** Begins again, with the state as it is now. */
  void renew(ReadClock newClock) {
    txn.renew();
    clock = newClock;
  }

  /** The value of a key; null if there is none. */
  byte[] get(Table table, byte[] key) {
    clock.tick();
    NativeBytes found = tables.get(table).get(txn, keyIn.set(key));
    return found == null ? null : found.toBytes();
  }

  /** What answers are merged with, one after the other. */
  ElementMerge merge() {
    return merge;
  }

  /** Whether a key has a row. */
  boolean contains(Table table, byte[] key) {
    clock.tick();
    return tables.get(table).get(txn, keyIn.set(key)) != null;
  }

  /** Whether there are amendments: remembered, as long as nothing is committed. */
  boolean hasAmendments() {
    if (!txn.isReadOnly()) {
      return Amendments.any(this);
    }
    know();
    return hasAmendments;
  }

  /** False if no study is deleted as a whole, and that is remembered. */
  boolean mayHaveDetached() {
    if (!txn.isReadOnly()) {
      return true;
    }
    know();
    return hasDetached;
  }

  private void know() {
    long state = txn.getId();
    if (state != knownState) {
      hasAmendments = Amendments.any(this);
      hasDetached = Detached.any(this);
      knownState = state;
    }
  }

  void put(Table table, byte[] key, byte[] value) {
    tables.get(table).put(txn, keyIn.set(key), valueIn.set(value));
  }

  /** Puts a row, unless its key has one. */
  boolean putNew(Table table, byte[] key, byte[] value) {
    return tables.get(table).put(txn, keyIn.set(key), valueIn.set(value), PutFlags.MDB_NOOVERWRITE);
  }

  /** Puts a row behind the last one of its table, which fills pages to the brim. */
  void append(Table table, byte[] key, byte[] value) {
    tables.get(table).put(txn, keyIn.set(key), valueIn.set(value), PutFlags.MDB_APPEND);
  }

  boolean delete(Table table, byte[] key) {
    return tables.get(table).delete(txn, keyIn.set(key));
  }

  /** Takes one of the rows of a key away, in a table in which a key has many. */
  boolean delete(Table table, byte[] key, byte[] value) {
    return tables.get(table).delete(txn, keyIn.set(key), valueIn.set(value));
  }

  /** Goes through rows upwards. Rows must not be changed while it is open. */
  Scan scan(Table table) {
    return new Scan(cursors.take(table));
  }

  /** The last row of a table whose key begins with a prefix; null if there is none. */
  byte[][] lastWithPrefix(Table table, byte[] prefix) {
    try (Scan scan = scan(table)) {
      return scan.seekBelow(Keys.behind(prefix)) && Keys.startsWith(scan.key(), prefix)
          ? new byte[][] {scan.key(), scan.value()}
          : null;
    }
  }

  /** The row of a key, or else the one before it; null if there is none. */
  byte[][] floor(Table table, byte[] key) {
    try (Scan scan = scan(table)) {
      boolean found = scan.seek(key);
      if (!found || !Arrays.equals(scan.key(), key)) {
        found = scan.seekBelow(key);
      }
      return found ? new byte[][] {scan.key(), scan.value()} : null;
    }
  }

  /** Seeks among the rows of keys that have many. Rows must not be changed while it is in use. */
  Many many(Table table) {
    return new Many(cursors.take(table).cursor);
  }

  /** Ends all scans that are still open. */
  @Override
  public void close() {
    cursors.close();
  }

  /** Rows of keys that have many, sorted. What it has found is lost when it finds nothing. */
  final class Many {
    private final Cursor<NativeBytes> cursor;

    private Many(Cursor<NativeBytes> cursor) {
      this.cursor = cursor;
    }

    /** Goes to the first row of a key at or above another. */
    boolean seek(byte[] key, byte[] row) {
      clock.tick();
      return cursor.get(keyIn.set(key), valueIn.set(row), SeekOp.MDB_GET_BOTH_RANGE);
    }

    /** Goes to the last row of a key. */
    boolean seekLast(byte[] key) {
      return cursor.get(keyIn.set(key), GetOp.MDB_SET_KEY) && cursor.seek(SeekOp.MDB_LAST_DUP);
    }

    /** Goes to the last row of a key below another. */
    boolean seekBelow(byte[] key, byte[] row) {
      return seek(key, row) ? cursor.seek(SeekOp.MDB_PREV_DUP) : seekLast(key);
    }

    /** Goes to the first key at or above another. */
    boolean seekKey(byte[] from) {
      return cursor.get(keyIn.set(from), GetOp.MDB_SET_RANGE);
    }

    /** Goes to the next key. */
    boolean nextKey() {
      clock.tick();
      return cursor.seek(SeekOp.MDB_NEXT_NODUP);
    }

    /** How many rows a key has. */
    long count(byte[] key) {
      return cursor.get(keyIn.set(key), GetOp.MDB_SET_KEY) ? cursor.count() : 0;
    }

    /** How many rows the key has at which it stands. */
    long count() {
      return cursor.count();
    }

    /** The key at which it stands. */
    byte[] key() {
      return cursor.key().toBytes();
    }

    /** The row at which it stands. */
    byte[] row() {
      return cursor.val().toBytes();
    }
  }

  /** Goes through the rows of a table upwards. */
  final class Scan implements AutoCloseable {
    private final Cursors.Lent lent;
    private final Cursor<NativeBytes> cursor;
    private boolean isAtRow;
    private byte[] key;

    private Scan(Cursors.Lent lent) {
      this.lent = lent;
      this.cursor = lent.cursor;
    }

    /** Goes to the first row at or above a key; false if there is none. */
    boolean seek(byte[] from) {
      return at(cursor.get(keyIn.set(from), GetOp.MDB_SET_RANGE));
    }

    /** Goes to the first row of a key, in a table in which it has many, at or above another. */
    boolean seekRow(byte[] of, byte[] from) {
      boolean found = at(cursor.get(keyIn.set(of), valueIn.set(from), SeekOp.MDB_GET_BOTH_RANGE));
      // LMDB does not say the key again.
      key = found ? of : null;
      return found;
    }

    /** Goes to the last row below a key, or of all if that is empty; false if there is none. */
    boolean seekBelow(byte[] end) {
      boolean isInside = end.length > 0 && cursor.get(keyIn.set(end), GetOp.MDB_SET_RANGE);
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
      key = null;
      isAtRow = found;
      return found;
    }

    /** Goes to the first row with a prefix; false if there is none. */
    boolean seekPrefix(byte[] prefix) {
      return seek(prefix) && Keys.startsWith(key(), prefix);
    }

    /** Goes to the next row, if that still has the prefix. */
    boolean nextPrefix(byte[] prefix) {
      return next() && Keys.startsWith(key(), prefix);
    }

    /** The key of the row; not to be changed. */
    byte[] key() {
      if (key == null && isAtRow) {
        key = cursor.key().toBytes();
      }
      return key;
    }

    /** The value of the row. */
    byte[] value() {
      return cursor.val().toBytes();
    }

    @Override
    public void close() {
      lent.giveBack();
    }
  }
}
