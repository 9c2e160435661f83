package dev.vna.index;

import dev.vna.archive.QueryLimitException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.lmdbjava.CopyFlags;
import org.lmdbjava.Dbi;
import org.lmdbjava.Env;
import org.lmdbjava.EnvFlags;
import org.lmdbjava.EnvInfo;
import org.lmdbjava.LmdbException;
import org.lmdbjava.LmdbNativeException;
import org.lmdbjava.Meta;
import org.lmdbjava.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One LMDB environment: opens it once per process, runs work in transactions, grows the map, and
 * turns what LMDB throws into {@link IOException}.
 *
 * <p>{@code use} is held shared by whatever has a transaction open and exclusively by growth and
 * close, because LMDB allows neither while there is one. Waiting for it cannot be interrupted, and
 * no file channel is used, so an interrupt never harms the environment.
 *
 * <p>A commit is not synced: after a crash the environment begins at its last checkpoint ({@link
 * Checkpoints}), whole, and the log tells the rest. So that all pages of the checkpoint stay as
 * they are, a read transaction stands at it until the next one is kept.
 */
final class Lmdb implements Closeable {
  /** Work in a transaction. */
  interface Work<T> {
    T in(Tx tx) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Lmdb.class);

  /**
   * Commits and time between checkpoints, at most, while there is something to keep. More save
   * syncs; fewer save replay after a crash, and the pages that wait for the next one to be free.
   */
  private static final int MAX_COMMITS_PER_CHECKPOINT = 256;

  static final Duration MAX_CHECKPOINT_AGE = Duration.ofSeconds(1);

  private final Path directory;
  private final Env<NativeBytes> env;
  private final Map<Table, Dbi<NativeBytes>> tables = new EnumMap<>(Table.class);
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  /** One writer at a time, in the order in which they came: none waits for more than one other. */
  private final ReentrantLock writer = new ReentrantLock(true);

  private final Semaphore readers;
  private final ReadPool pool;
  private final Duration maxReadTime;
  private final Checkpoints checkpoints;
  private final Duration maxCheckpointAge;
  private boolean closed;

  // Only the thread that writes, or one that holds use exclusively, uses these.
  private Optional<Txn<NativeBytes>> checkpoint = Optional.empty();
  private int commitsSinceCheckpoint;
  private long checkpointNanos;

  /** Whether the last checkpoint could not be kept. */
  private boolean syncFailed;

  private Lmdb(
      Path directory,
      Env<NativeBytes> env,
      IndexOptions options,
      Checkpoints checkpoints,
      Duration maxCheckpointAge) {
    this.directory = directory;
    this.env = env;
    this.readers = new Semaphore(options.maxReaders());
    this.pool = new ReadPool(env, tables);
    this.maxReadTime = options.maxReadTime();
    this.checkpoints = checkpoints;
    this.maxCheckpointAge = maxCheckpointAge;
  }

  /** Opens the environment in a directory, making it if it is not there. */
  static Lmdb open(Path directory, IndexOptions options) throws IOException {
    return open(directory, options, MAX_CHECKPOINT_AGE);
  }

  /** The same with another time between checkpoints. */
  static Lmdb open(Path directory, IndexOptions options, Duration maxCheckpointAge)
      throws IOException {
    Path real = OpenDirectories.take(directory);
    Env<NativeBytes> env = null;
    Checkpoints checkpoints = null;
    try {
      checkpoints = Checkpoints.restore(real);
      env = openEnv(real, options);
      env.readerCheck();
      Lmdb lmdb = new Lmdb(real, env, options, checkpoints, maxCheckpointAge);
      lmdb.keepCheckpoint();
      // The unnamed table only: whoever opened us looks at the format before more is made.
      lmdb.tables.put(Table.MAIN, env.openDbi((byte[]) null));
      return lmdb;
    } catch (LmdbException | IOException | UnsatisfiedLinkError | ExceptionInInitializerError e) {
      if (env != null) {
        env.close();
      }
      if (checkpoints != null) {
        checkpoints.close();
      }
      OpenDirectories.release(real);
      throw failure("open", real, e);
    }
  }

  /** Loads the native library, and what calls it: it takes a while, once in a JVM. */
  static void load() {
    avoidUnsafe();
    Meta.version();
  }

  /** The native bridge then does without sun.misc.Unsafe, and the host needs no JVM option. */
  static void avoidUnsafe() {
    if (System.getProperty("jffi.unsafe.disabled") == null) {
      System.setProperty("jffi.unsafe.disabled", "true");
    }
  }

  private static Env<NativeBytes> openEnv(Path real, IndexOptions options) {
    avoidUnsafe();
    return Env.create(NativeBytes.PROXY)
        .setMapSize(options.mapSizeBytes())
        .setMaxDbs(Table.values().length + 8)
        // A few more than are lent out: a slot is given back a moment after its permit.
        .setMaxReaders(options.maxReaders() + 16)
        .open(real.toFile(), EnvFlags.MDB_NOTLS, EnvFlags.MDB_NORDAHEAD, EnvFlags.MDB_NOSYNC);
  }

  /** Opens the named tables, making those that are missing. */
  void openTables() throws IOException {
    use.readLock().lock();
    try {
      for (Table table : Table.values()) {
        if (table != Table.MAIN) {
          tables.put(table, env.openDbi(table.nameBytes(), table.openFlags()));
        }
      }
      // A transaction knows the tables only that were open when it began.
      pool.committing();
      pool.committed();
    } catch (LmdbException e) {
      throw failure("open tables of", directory, e);
    } finally {
      use.readLock().unlock();
    }
  }

  /**
   * Runs work in a read transaction: it sees one state, and waits for no writer. As long as it
   * lasts no page that it may look at is used again; so it is ended when it takes too long.
   */
  <T> T read(Work<T> work) throws IOException {
    readers.acquireUninterruptibly();
    try {
      use.readLock().lock();
      try {
        checkOpen();
        return readOnce(work);
      } catch (ReadClock.ReadTooLongException e) {
        throw new QueryLimitException("a read took longer than maxReadTime=" + maxReadTime);
      } catch (LmdbException | CorruptRowException e) {
        throw failure("read", directory, e);
      } finally {
        use.readLock().unlock();
      }
    } finally {
      readers.release();
    }
  }

  private <T> T readOnce(Work<T> work) throws IOException {
    ReadPool.Reader reader = pool.begin(ReadClock.of(maxReadTime));
    boolean succeeded = false;
    try {
      T result = work.in(reader.tx());
      succeeded = true;
      return result;
    } finally {
      if (succeeded) {
        pool.end(reader);
      } else {
        reader.close();
      }
    }
  }

  /**
   * Runs work in a write transaction and commits it; work that fails leaves nothing. When the map
   * is full it grows and the work runs again: it must depend on nothing that it changed outside the
   * transaction.
   */
  <T> T write(Work<T> work) throws IOException {
    writer.lock();
    try {
      while (true) {
        try {
          return writeOnce(work);
        } catch (Env.MapFullException e) {
          grow();
        }
      }
    } catch (LmdbException | CorruptRowException e) {
      throw failure("write", directory, e);
    } finally {
      writer.unlock();
    }
  }

  private <T> T writeOnce(Work<T> work) throws IOException {
    use.readLock().lock();
    try {
      checkOpen();
      if (syncFailed || isCheckpointDue()) {
        keepCheckpoint();
      }
      try (Txn<NativeBytes> txn = env.txnWrite()) {
        T result;
        try (Tx tx = new Tx(txn, tables, ReadClock.unlimited())) {
          result = work.in(tx);
        }
        pool.committing();
        try {
          txn.commit();
        } finally {
          pool.committed();
        }
        commitsSinceCheckpoint++;
        return result;
      }
    } finally {
      use.readLock().unlock();
    }
  }

  private void grow() throws IOException {
    Lock exclusive = use.writeLock();
    exclusive.lock();
    try {
      checkOpen();
      long size = env.info().mapSize;
      if (size > Long.MAX_VALUE / 2) {
        throw new IndexStorageException("index is full: mapSizeBytes=" + size, 0, null);
      }
      letGoOfCheckpoint();
      pool.clear();
      env.setMapSize(size * 2);
      keepCheckpoint();
    } catch (LmdbException e) {
      throw failure("grow", directory, e);
    } finally {
      exclusive.unlock();
    }
  }

  private boolean isCheckpointDue() {
    return checkpoint.isEmpty()
        || commitsSinceCheckpoint >= MAX_COMMITS_PER_CHECKPOINT
        || (commitsSinceCheckpoint > 0
            && System.nanoTime() - checkpointNanos > maxCheckpointAge.toNanos());
  }

  /**
   * Makes the present state the one that a crash leaves. Not while a write transaction is open.
   *
   * <p>A sync that failed is never tried again: the system may count the pages as clean that it
   * should have written, and a second one would succeed over a hole. From then on nothing is
   * written, and opening again begins at the last checkpoint that could be kept.
   */
  private void keepCheckpoint() throws IOException {
    if (syncFailed) {
      throw new IndexStorageException(
          "the index could not be synced and takes nothing more until it is opened again:"
              + " directory="
              + directory,
          0,
          null);
    }
    syncFailed = true;
    // What another process left when it was killed while it looked at the file.
    env.readerCheck();
    env.sync(true);
    Txn<NativeBytes> present = env.txnRead();
    try {
      checkpoints.keep(present.getId(), env.stat().pageSize);
    } catch (IOException | RuntimeException e) {
      present.close();
      throw e;
    }
    syncFailed = false;
    letGoOfCheckpoint();
    checkpoint = Optional.of(present);
    commitsSinceCheckpoint = 0;
    checkpointNanos = System.nanoTime();
  }

  private void letGoOfCheckpoint() {
    checkpoint.ifPresent(Txn::close);
    checkpoint = Optional.empty();
  }

  /**
   * Writes a copy of the present state to an empty directory, without the free pages. As long as it
   * lasts no page of that state is used again, and the map does not grow.
   */
  void copyTo(Path to) throws IOException {
    use.readLock().lock();
    try {
      checkOpen();
      env.copy(to.toFile(), CopyFlags.MDB_CP_COMPACT);
      Checkpoints.begin(to, env.stat().pageSize);
    } catch (LmdbException e) {
      throw failure("copy", directory, e);
    } finally {
      use.readLock().unlock();
    }
  }

  /** Bytes of the data file that are in use or were, free pages included. */
  long usedBytes() throws IOException {
    use.readLock().lock();
    try {
      checkOpen();
      EnvInfo info = env.info();
      return (info.lastPageNumber + 1) * env.stat().pageSize;
    } catch (LmdbException e) {
      throw failure("measure", directory, e);
    } finally {
      use.readLock().unlock();
    }
  }

  /** Size of the map now, in bytes. */
  long mapSizeBytes() {
    use.readLock().lock();
    try {
      return env.info().mapSize;
    } finally {
      use.readLock().unlock();
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("index is closed: directory=" + directory);
    }
  }

  /** Waits for running transactions to end, then closes; harmless when repeated. */
  @Override
  public void close() {
    Lock exclusive = use.writeLock();
    exclusive.lock();
    try {
      if (!closed) {
        closed = true;
        keepLastCheckpoint();
        letGoOfCheckpoint();
        pool.clear();
        env.close();
        checkpoints.close();
        OpenDirectories.release(directory);
      }
    } catch (IOException e) {
      LOG.warn("checkpoint file not closed: directory={}", directory, e);
    } finally {
      exclusive.unlock();
    }
  }

  /** Spares the next opening the replay of the log; if it fails, the log is replayed. */
  private void keepLastCheckpoint() {
    try {
      if (commitsSinceCheckpoint > 0) {
        keepCheckpoint();
      }
    } catch (IOException | LmdbException e) {
      LOG.warn("last checkpoint not kept: directory={}", directory, e);
    }
  }

  /** The one place where what LMDB throws becomes an exception of ours. */
  private static IOException failure(String doing, Path directory, Throwable cause) {
    int code = cause instanceof LmdbNativeException e ? e.getResultCode() : 0;
    String message =
        "cannot " + doing + " index: directory=" + directory + " code=" + code + " " + cause;
    return new IndexStorageException(message, code, cause);
  }
}
