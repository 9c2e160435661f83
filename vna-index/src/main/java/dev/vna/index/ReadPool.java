package dev.vna.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.lmdbjava.Dbi;
import org.lmdbjava.Env;
import org.lmdbjava.Txn;

/**
 * Read transactions that rest between two reads: to renew one costs a fifth of beginning another.
 *
 * <p>As long as nothing is committed one that rests keeps its state, with the roots of the tables
 * and the places of its cursors, and goes on with it. A commit takes it away ({@link #committed}):
 * what rests then holds a slot among LMDB's readers but no page, so that it is in nobody's way. For
 * growth there must be none. Safe for use by many threads.
 */
final class ReadPool {
  /** How many rest at most. */
  private static final int MAX_RESTING = 16;

  private final Env<NativeBytes> env;
  private final Map<Table, Dbi<NativeBytes>> tables;

  /**
   * Counted when a commit begins, and when it is done and nobody was told of it yet: odd in
   * between, when some may see the new state and so nobody may go on with the old one.
   */
  private final AtomicLong commits = new AtomicLong();

  private final Deque<Reader> resting = new ArrayDeque<>();

  /** A read transaction, for one thread at a time. While it rests it is guarded by its pool. */
  static final class Reader {
    private final Txn<NativeBytes> txn;
    private final Tx tx;

    /** {@link #commits} when it took its state, or before. */
    private long seen;

    private boolean hasState = true;

    private Reader(Txn<NativeBytes> txn, Tx tx, long seen) {
      this.txn = txn;
      this.tx = tx;
      this.seen = seen;
    }

    Tx tx() {
      return tx;
    }

    private void letGoOfState() {
      if (hasState) {
        tx.rest();
        hasState = false;
      }
    }

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
    // Asked before the state is taken: that may be newer than this says, and never older.
    long now = commits.get();
    if (rested == null) {
      Txn<NativeBytes> txn = env.txnRead();
      return new Reader(txn, new Tx(txn, tables, clock), now);
    }
    if (rested.hasState && rested.seen == now && now % 2 == 0) {
      rested.tx.resume(clock);
      return rested;
    }
    rested.letGoOfState();
    rested.tx.renew(clock);
    rested.hasState = true;
    rested.seen = now;
    return rested;
  }

  private synchronized Reader take() {
    return resting.pollLast();
  }

  /** Ends a transaction in which nothing failed. */
  void end(Reader reader) {
    reader.tx.takeBackCursors();
    if (!rest(reader)) {
      reader.close();
    }
  }

  private synchronized boolean rest(Reader reader) {
    if (reader.seen != commits.get()) {
      reader.letGoOfState();
    }
    return resting.size() < MAX_RESTING && resting.add(reader);
  }

  /** A commit begins: to be followed by {@link #committed}, whatever becomes of it. */
  void committing() {
    commits.incrementAndGet();
  }

  /** A commit is done: whoever begins from now on sees it. */
  void committed() {
    commits.incrementAndGet();
    letGoOfStates();
  }

  private synchronized void letGoOfStates() {
    resting.forEach(Reader::letGoOfState);
  }

  /** Ends all that rest. */
  synchronized void clear() {
    resting.forEach(Reader::close);
    resting.clear();
  }
}
