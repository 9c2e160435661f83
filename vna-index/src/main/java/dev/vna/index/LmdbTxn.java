package dev.vna.index;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/**
 * A transaction of LMDB, and what is looked up and changed in it. A table is known by the number
 * that {@link #openTable} gave. For one thread at a time.
 */
final class LmdbTxn implements AutoCloseable {
  private static final int RDONLY = 0x20000;
  private static final int NOOVERWRITE = 0x10;
  private static final int APPEND = 0x20000;
  private static final long NONE = 0;

  private final boolean isReadOnly;
  private final NativePair pair = new NativePair();

  /** {@link #NONE} when it has ended. */
  private long handle;

  private LmdbTxn(long handle, boolean isReadOnly) {
    this.handle = handle;
    this.isReadOnly = isReadOnly;
  }

  static LmdbTxn begin(long env, boolean isReadOnly) {
    ByteBuffer out = LmdbEnv.memory(Long.BYTES);
    LmdbException.check(
        "mdb_txn_begin", LmdbCalls.txnBegin(env, isReadOnly ? RDONLY : 0, LmdbCalls.address(out)));
    return new LmdbTxn(out.getLong(0), isReadOnly);
  }

  boolean isReadOnly() {
    return isReadOnly;
  }

  /** Number of the state that it sees, or makes. */
  long id() {
    return LmdbCalls.txnId(handle());
  }

  /**
   * Opens a table for this transaction and, once it is committed, for all that follow.
   *
   * @param name empty for the unnamed one
   * @param flags LMDB's, such as to make it if it is not there
   */
  int openTable(String name, int flags) {
    ByteBuffer out = LmdbEnv.memory(Integer.BYTES);
    NativeBytes text = LmdbEnv.text(name);
    int code =
        LmdbCalls.dbiOpen(
            handle(), name.isEmpty() ? NONE : text.address(), flags, LmdbCalls.address(out));
    Reference.reachabilityFence(text);
    LmdbException.check("mdb_dbi_open", code);
    return out.getInt(0);
  }

  /** A copy of the value of a key; null if there is none. */
  byte[] get(int table, NativeBytes key) {
    return contains(table, key) ? pair.value() : null;
  }

  boolean contains(int table, NativeBytes key) {
    pair.setKey(key);
    int code = LmdbCalls.get(handle(), table, pair.keyAddress(), pair.valueAddress());
    Reference.reachabilityFence(key);
    return found("mdb_get", code);
  }

  void put(int table, NativeBytes key, NativeBytes value) {
    LmdbException.check("mdb_put", put(table, key, value, 0));
  }

  /** Puts a row, unless its key has one. */
  boolean putNew(int table, NativeBytes key, NativeBytes value) {
    int code = put(table, key, value, NOOVERWRITE);
    if (code == LmdbCalls.KEYEXIST) {
      return false;
    }
    LmdbException.check("mdb_put", code);
    return true;
  }

  /** Puts a row whose key is above all of its table. */
  void append(int table, NativeBytes key, NativeBytes value) {
    LmdbException.check("mdb_put", put(table, key, value, APPEND));
  }

  private int put(int table, NativeBytes key, NativeBytes value, int flags) {
    pair.setKey(key);
    pair.setValue(value);
    int code = LmdbCalls.put(handle(), table, pair.keyAddress(), pair.valueAddress(), flags);
    Reference.reachabilityFence(key);
    Reference.reachabilityFence(value);
    return code;
  }

  /** Takes a key away, with all of its rows; false if there is none. */
  boolean delete(int table, NativeBytes key) {
    pair.setKey(key);
    int code = LmdbCalls.del(handle(), table, pair.keyAddress(), NONE);
    Reference.reachabilityFence(key);
    return found("mdb_del", code);
  }

  /** Takes one of the rows of a key away, in a table in which a key has many. */
  boolean delete(int table, NativeBytes key, NativeBytes value) {
    pair.setKey(key);
    pair.setValue(value);
    int code = LmdbCalls.del(handle(), table, pair.keyAddress(), pair.valueAddress());
    Reference.reachabilityFence(key);
    Reference.reachabilityFence(value);
    return found("mdb_del", code);
  }

  LmdbCursor openCursor(int table) {
    return LmdbCursor.open(handle(), table);
  }

  /** Puts a cursor of an earlier state to use in this one. */
  void renew(LmdbCursor cursor) {
    cursor.renew(handle());
  }

  /** Whether a call found what it looked for. */
  static boolean found(String call, int code) {
    if (code == LmdbCalls.NOTFOUND) {
      return false;
    }
    LmdbException.check(call, code);
    return true;
  }

  /** Of one that reads: lets go of its state, so that {@link #renew()} can take another. */
  void reset() {
    LmdbCalls.txnReset(handle());
  }

  /** After {@link #reset}: sees the state as it is now. */
  void renew() {
    LmdbException.check("mdb_txn_renew", LmdbCalls.txnRenew(handle()));
  }

  private long handle() {
    if (handle == NONE) {
      throw new IllegalStateException("LMDB transaction has ended");
    }
    return handle;
  }

  /** Ends it; what it changed is there for all that begin from now on, unless this throws. */
  void commit() {
    long ending = handle();
    handle = NONE;
    LmdbException.check("mdb_txn_commit", LmdbCalls.txnCommit(ending));
  }

  /** Ends it, and what it changed is gone, unless it was committed; harmless when repeated. */
  @Override
  public void close() {
    if (handle != NONE) {
      long ending = handle;
      handle = NONE;
      LmdbCalls.txnAbort(ending);
    }
  }
}
