package dev.vna.index;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/**
 * A place among the rows of a table. What it found is there until its next move or the end of the
 * transaction. For one thread.
 */
final class LmdbCursor implements AutoCloseable {
  /** Where to go; the numbers of {@code MDB_cursor_op}. */
  enum Move {
    /** To the first row at or above a given one, of a given key. */
    GET_BOTH_RANGE(3),
    /** To the last row of all. */
    LAST(6),
    /** To the last row of this key. */
    LAST_DUP(7),
    /** To the next row. */
    NEXT(8),
    /** To the first row of the next key. */
    NEXT_NODUP(11),
    /** To the row before. */
    PREV(12),
    /** To the row of this key before. */
    PREV_DUP(13),
    /** To a given key. */
    SET_KEY(16),
    /** To the first key at or above a given one. */
    SET_RANGE(17);

    private final int number;

    Move(int number) {
      this.number = number;
    }
  }

  private final long handle;
  private final NativePair pair = new NativePair();
  private boolean closed;

  private LmdbCursor(long handle) {
    this.handle = handle;
  }

  static LmdbCursor open(long txn, int table) {
    ByteBuffer out = LmdbEnv.memory(Long.BYTES);
    LmdbException.check(
        "mdb_cursor_open", LmdbCalls.cursorOpen(txn, table, LmdbCalls.address(out)));
    return new LmdbCursor(out.getLong(0));
  }

  void renew(long txn) {
    LmdbException.check("mdb_cursor_renew", LmdbCalls.cursorRenew(txn, handle()));
  }

  /** Goes where no key is needed; false if there is nothing. */
  boolean go(Move move) {
    return LmdbTxn.found(
        "mdb_cursor_get",
        LmdbCalls.cursorGet(handle(), pair.keyAddress(), pair.valueAddress(), move.number));
  }

  /** Goes by a key; false if there is nothing. */
  boolean go(Move move, NativeBytes key) {
    pair.setKey(key);
    boolean found = go(move);
    Reference.reachabilityFence(key);
    return found;
  }

  /** Goes by a key and a row; false if there is nothing. */
  boolean go(Move move, NativeBytes key, NativeBytes row) {
    pair.setValue(row);
    boolean found = go(move, key);
    Reference.reachabilityFence(row);
    return found;
  }

  /** How many rows the key has at which it stands. */
  long count() {
    ByteBuffer out = LmdbEnv.memory(Long.BYTES);
    LmdbException.check(
        "mdb_cursor_count", LmdbCalls.cursorCount(handle(), LmdbCalls.address(out)));
    return out.getLong(0);
  }

  /** A copy of the key that it found. */
  byte[] key() {
    return pair.key();
  }

  /** A copy of the value that it found. */
  byte[] value() {
    return pair.value();
  }

  private long handle() {
    if (closed) {
      throw new IllegalStateException("LMDB cursor is closed");
    }
    return handle;
  }

  /**
   * Frees it; harmless when repeated. Before the end of a transaction that writes, which frees it
   * too.
   */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      LmdbCalls.cursorClose(handle);
    }
  }
}
