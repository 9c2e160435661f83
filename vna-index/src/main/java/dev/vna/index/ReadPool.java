package dev.vna.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.lmdbjava.Dbi;
import org.lmdbjava.Env;
import org.lmdbjava.Txn;

/**
 * Read transactions that rest between two reads: to renew one costs a fifth of beginning another.
 * One that rests holds a slot among LMDB's readers but no page, so that it is in nobody's way; not
 * even in that of growth, but for safety there is none then. Safe for use by many threads.
 */
final class ReadPool {
  /** How many rest at most. */
  private static final int MAX_RESTING = 16;

  private final Env<NativeBytes> env;
  private final Map<Table, Dbi<NativeBytes>> tables;
  private final Deque<Reader> resting = new ArrayDeque<>();

  /** A read transaction, for one thread at a time. */
  record Reader(Txn<NativeBytes> txn, Tx tx) {
    void close() {
      tx.close();
      txn.close();
    }
  }

  ReadPool(Env<NativeBytes> env, Map<Table, Dbi<NativeBytes>> tables) {
    this.env = env;
    this.tables = tables;
  }

  /** A transaction that sees the state as it is now. */
  Reader begin(ReadClock clock) {
    Reader rested = take();
    if (rested == null) {
      Txn<NativeBytes> txn = env.txnRead();
      return new Reader(txn, new Tx(txn, tables, clock));
    }
    rested.tx().renew(clock);
    return rested;
  }

  private synchronized Reader take() {
    return resting.pollLast();
  }

  /** Ends a transaction in which nothing failed. */
  void end(Reader reader) {
    reader.tx().rest();
    if (!rest(reader)) {
      reader.close();
    }
  }

  private synchronized boolean rest(Reader reader) {
    return resting.size() < MAX_RESTING && resting.add(reader);
  }

  /** Ends all that rest. */
  synchronized void clear() {
    resting.forEach(Reader::close);
    resting.clear();
  }
}
