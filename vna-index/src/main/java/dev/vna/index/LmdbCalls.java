package dev.vna.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.Library;
import com.kenai.jffi.MemoryIO;
import com.kenai.jffi.Type;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The functions of LMDB's C interface ({@code lmdb.h}, 0.9) that are used here, each with its
 * arguments as it has them: handles, addresses and numbers, all of them 64 bits wide, as on every
 * platform that LMDB is built for. None of them checks a handle: one that is no longer valid ends
 * the process.
 */
final class LmdbCalls {
  static final int SUCCESS = 0;
  static final int KEYEXIST = -30799;
  static final int NOTFOUND = -30798;
  static final int MAP_FULL = -30792;

  private static final Invoker INVOKER;
  private static final MemoryIO MEMORY;

  static {
    // The native bridge then does without sun.misc.Unsafe, and the host needs no JVM option.
    if (System.getProperty("jffi.unsafe.disabled") == null) {
      System.setProperty("jffi.unsafe.disabled", "true");
    }
    INVOKER = Invoker.getInstance();
    MEMORY = MemoryIO.getInstance();
  }

  private static final CallContext ONE = context(1);
  private static final CallContext TWO = context(2);
  private static final CallContext THREE = context(3);
  private static final CallContext FOUR = context(4);
  private static final CallContext FIVE = context(5);

  private static final Library LIBRARY = LmdbLibrary.load();
  private static final long STRERROR = function("mdb_strerror");
  private static final long ENV_CREATE = function("mdb_env_create");
  private static final long ENV_SET_MAPSIZE = function("mdb_env_set_mapsize");
  private static final long ENV_SET_MAXDBS = function("mdb_env_set_maxdbs");
  private static final long ENV_SET_MAXREADERS = function("mdb_env_set_maxreaders");
  private static final long ENV_OPEN = function("mdb_env_open");
  private static final long ENV_CLOSE = function("mdb_env_close");
  private static final long ENV_SYNC = function("mdb_env_sync");
  private static final long ENV_INFO = function("mdb_env_info");
  private static final long ENV_STAT = function("mdb_env_stat");
  private static final long READER_CHECK = function("mdb_reader_check");
  private static final long TXN_BEGIN = function("mdb_txn_begin");
  private static final long TXN_COMMIT = function("mdb_txn_commit");
  private static final long TXN_ABORT = function("mdb_txn_abort");
  private static final long TXN_RESET = function("mdb_txn_reset");
  private static final long TXN_RENEW = function("mdb_txn_renew");
  private static final long TXN_ID = function("mdb_txn_id");
  private static final long DBI_OPEN = function("mdb_dbi_open");
  private static final long GET = function("mdb_get");
  private static final long PUT = function("mdb_put");
  private static final long DEL = function("mdb_del");
  private static final long CURSOR_OPEN = function("mdb_cursor_open");
  private static final long CURSOR_CLOSE = function("mdb_cursor_close");
  private static final long CURSOR_RENEW = function("mdb_cursor_renew");
  private static final long CURSOR_GET = function("mdb_cursor_get");
  private static final long CURSOR_COUNT = function("mdb_cursor_count");

  private LmdbCalls() {}

  /** Loads the native libraries, unless that was done. */
  static void load() {
    // This class is initialized now.
  }

  /** What the bridge has to know of a function: integers and addresses go in, one comes out. */
  private static CallContext context(int arguments) {
    Type[] types = new Type[arguments];
    Arrays.fill(types, Type.SINT64);
    return new CallContext(Type.SINT64, types);
  }

  private static long function(String name) {
    return LIBRARY.getSymbolAddress(name);
  }

  /** Of an {@code int} that C gives back, only the lower half of the register means something. */
  private static int code(long result) {
    return (int) result;
  }

  /** Copies bytes out of native memory. */
  static void copy(long address, byte[] to) {
    MEMORY.getByteArray(address, to, 0, to.length);
  }

  /** Where a direct buffer lies. */
  static long address(ByteBuffer direct) {
    return MEMORY.getDirectBufferAddress(direct);
  }

  /** What LMDB or the system says of a code. */
  static String message(int code) {
    return new String(
        MEMORY.getZeroTerminatedByteArray(INVOKER.invokeN1(ONE, STRERROR, code)), UTF_8);
  }

  static int envCreate(long envOut) {
    return code(INVOKER.invokeN1(ONE, ENV_CREATE, envOut));
  }

  static int envSetMapSize(long env, long bytes) {
    return code(INVOKER.invokeN2(TWO, ENV_SET_MAPSIZE, env, bytes));
  }

  static int envSetMaxDbs(long env, int count) {
    return code(INVOKER.invokeN2(TWO, ENV_SET_MAXDBS, env, count));
  }

  static int envSetMaxReaders(long env, int count) {
    return code(INVOKER.invokeN2(TWO, ENV_SET_MAXREADERS, env, count));
  }

  static int envOpen(long env, long path, int flags, int mode) {
    return code(INVOKER.invokeN4(FOUR, ENV_OPEN, env, path, flags, mode));
  }

  static void envClose(long env) {
    INVOKER.invokeN1(ONE, ENV_CLOSE, env);
  }

  static int envSync(long env, int force) {
    return code(INVOKER.invokeN2(TWO, ENV_SYNC, env, force));
  }

  static int envInfo(long env, long infoOut) {
    return code(INVOKER.invokeN2(TWO, ENV_INFO, env, infoOut));
  }

  static int envStat(long env, long statOut) {
    return code(INVOKER.invokeN2(TWO, ENV_STAT, env, statOut));
  }

  static int readerCheck(long env, long deadOut) {
    return code(INVOKER.invokeN2(TWO, READER_CHECK, env, deadOut));
  }

  static int txnBegin(long env, int flags, long txnOut) {
    return code(INVOKER.invokeN4(FOUR, TXN_BEGIN, env, 0, flags, txnOut));
  }

  static int txnCommit(long txn) {
    return code(INVOKER.invokeN1(ONE, TXN_COMMIT, txn));
  }

  static void txnAbort(long txn) {
    INVOKER.invokeN1(ONE, TXN_ABORT, txn);
  }

  static void txnReset(long txn) {
    INVOKER.invokeN1(ONE, TXN_RESET, txn);
  }

  static int txnRenew(long txn) {
    return code(INVOKER.invokeN1(ONE, TXN_RENEW, txn));
  }

  static long txnId(long txn) {
    return INVOKER.invokeN1(ONE, TXN_ID, txn);
  }

  static int dbiOpen(long txn, long name, int flags, long dbiOut) {
    return code(INVOKER.invokeN4(FOUR, DBI_OPEN, txn, name, flags, dbiOut));
  }

  static int get(long txn, int dbi, long key, long valueOut) {
    return code(INVOKER.invokeN4(FOUR, GET, txn, dbi, key, valueOut));
  }

  static int put(long txn, int dbi, long key, long value, int flags) {
    return code(INVOKER.invokeN5(FIVE, PUT, txn, dbi, key, value, flags));
  }

  static int del(long txn, int dbi, long key, long value) {
    return code(INVOKER.invokeN4(FOUR, DEL, txn, dbi, key, value));
  }

  static int cursorOpen(long txn, int dbi, long cursorOut) {
    return code(INVOKER.invokeN3(THREE, CURSOR_OPEN, txn, dbi, cursorOut));
  }

  static void cursorClose(long cursor) {
    INVOKER.invokeN1(ONE, CURSOR_CLOSE, cursor);
  }

  static int cursorRenew(long txn, long cursor) {
    return code(INVOKER.invokeN2(TWO, CURSOR_RENEW, txn, cursor));
  }

  static int cursorGet(long cursor, long key, long value, int operation) {
    return code(INVOKER.invokeN4(FOUR, CURSOR_GET, cursor, key, value, operation));
  }

  static int cursorCount(long cursor, long countOut) {
    return code(INVOKER.invokeN2(TWO, CURSOR_COUNT, cursor, countOut));
  }
}
