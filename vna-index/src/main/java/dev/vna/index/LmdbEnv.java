package dev.vna.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * An open LMDB environment. Safe for use by many threads; whoever closes it or sets its size must
 * see to it that nobody uses it then.
 */
final class LmdbEnv implements AutoCloseable {
  private static final int NOSYNC = 0x10000;
  private static final int NOTLS = 0x200000;
  private static final int NORDAHEAD = 0x800000;
  private static final int FILE_MODE = 0664;

  /** Of {@code MDB_envinfo}: address, size of the map, last page, and what is not read here. */
  private static final int INFO_BYTES = 40;

  private static final int INFO_MAP_SIZE_AT = 8;
  private static final int INFO_LAST_PAGE_AT = 16;

  /** {@code MDB_stat}; the size of a page comes first. */
  private static final int STAT_BYTES = 48;

  private final long handle;
  private boolean closed;

  private LmdbEnv(long handle) {
    this.handle = handle;
  }

  /** Size of the map in bytes, and number of the last page that is in use or was. */
  record Info(long mapSizeBytes, long lastPage) {}

  /** Opens what lies in a directory, making it if it is not there. Commits are not synced. */
  static LmdbEnv open(Path directory, long mapSizeBytes, int maxTables, int maxReaders) {
    ByteBuffer out = memory(Long.BYTES);
    check("mdb_env_create", LmdbCalls.envCreate(LmdbCalls.address(out)));
    LmdbEnv env = new LmdbEnv(out.getLong(0));
    try {
      env.setMapSize(mapSizeBytes);
      check("mdb_env_set_maxdbs", LmdbCalls.envSetMaxDbs(env.handle, maxTables));
      check("mdb_env_set_maxreaders", LmdbCalls.envSetMaxReaders(env.handle, maxReaders));
      NativeBytes path = text(directory.toString());
      int code =
          LmdbCalls.envOpen(env.handle, path.address(), NOTLS | NORDAHEAD | NOSYNC, FILE_MODE);
      Reference.reachabilityFence(path);
      check("mdb_env_open", code);
      return env;
    } catch (LmdbException e) {
      env.close();
      throw e;
    }
  }

  static ByteBuffer memory(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  /** A text as C has it. */
  static NativeBytes text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return NativeBytes.withCapacity(bytes.length + 1).set(Arrays.copyOf(bytes, bytes.length + 1));
  }

  private static void check(String call, int code) {
    LmdbException.check(call, code);
  }

  /** Not while there is a transaction. */
  void setMapSize(long bytes) {
    check("mdb_env_set_mapsize", LmdbCalls.envSetMapSize(handle(), bytes));
  }

  /** Frees the slots of readers whose process has died. */
  void readerCheck() {
    ByteBuffer dead = memory(Integer.BYTES);
    int code = LmdbCalls.readerCheck(handle(), LmdbCalls.address(dead));
    Reference.reachabilityFence(dead);
    check("mdb_reader_check", code);
  }

  /** Forces what was committed to the disk. */
  void sync() {
    check("mdb_env_sync", LmdbCalls.envSync(handle(), 1));
  }

  Info info() {
    ByteBuffer info = memory(INFO_BYTES);
    check("mdb_env_info", LmdbCalls.envInfo(handle(), LmdbCalls.address(info)));
    return new Info(info.getLong(INFO_MAP_SIZE_AT), info.getLong(INFO_LAST_PAGE_AT));
  }

  int pageSizeBytes() {
    ByteBuffer stat = memory(STAT_BYTES);
    check("mdb_env_stat", LmdbCalls.envStat(handle(), LmdbCalls.address(stat)));
    return stat.getInt(0);
  }

  /** Sees the state as it is now, and waits for nobody. */
  LmdbTxn beginRead() {
    return LmdbTxn.begin(handle(), true);
  }

  /** Waits for the end of every other that writes. */
  LmdbTxn beginWrite() {
    return LmdbTxn.begin(handle(), false);
  }

  private long handle() {
    if (closed) {
      throw new IllegalStateException("LMDB environment is closed");
    }
    return handle;
  }

  /** Not while there is a transaction; harmless when repeated. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      LmdbCalls.envClose(handle);
    }
  }
}
