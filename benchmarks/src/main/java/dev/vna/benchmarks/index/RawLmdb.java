package dev.vna.benchmarks.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lmdbjava.ByteArrayProxy;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;
import org.lmdbjava.EnvFlags;
import org.lmdbjava.PutFlags;
import org.lmdbjava.Txn;

/**
 * LMDB with nothing on top: the reference that the index is measured against, through the same
 * binding and with the same kind of buffers. For one thread.
 */
final class RawLmdb implements Closeable {
  private static final long MAP_BYTES = 1L << 36;
  private static final int RECORDS_IN_TRANSACTION = 500_000;

  private final Path directory;
  private final Env<byte[]> env;
  private final Map<String, Dbi<byte[]>> tables = new HashMap<>();
  private long appended;

  private RawLmdb(Path directory, Env<byte[]> env) {
    this.directory = directory;
    this.env = env;
  }

  /** An empty environment of its own, which goes when it is closed. Every commit is synced. */
  static RawLmdb open(BenchDirectory bench) throws IOException {
    if (System.getProperty("jffi.unsafe.disabled") == null) {
      System.setProperty("jffi.unsafe.disabled", "true");
    }
    Path directory = bench.temporary("lmdb");
    return new RawLmdb(
        directory,
        Env.create(ByteArrayProxy.PROXY_BA)
            .setMapSize(MAP_BYTES)
            .setMaxDbs(8)
            .open(directory.toFile(), EnvFlags.MDB_NOTLS, EnvFlags.MDB_NORDAHEAD));
  }

  private Dbi<byte[]> table(String name) {
    return tables.computeIfAbsent(name, key -> env.openDbi(key, DbiFlags.MDB_CREATE));
  }

  /** Records on their way into a table, in any order of keys. */
  interface Filling {
    /** Calls {@code to} for each. */
    void fill(Put to);
  }

  /** Takes a record. */
  interface Put {
    /** Puts it. */
    void put(byte[] key, byte[] value);
  }

  /** Fills a table, in transactions that do not outgrow the memory of LMDB for changed pages. */
  void fill(String name, Filling records) {
    try (Filler filler = new Filler(table(name))) {
      records.fill(filler);
    }
  }

  /** Puts into one table. */
  private final class Filler implements Put, AutoCloseable {
    private final Dbi<byte[]> table;
    private Txn<byte[]> txn = env.txnWrite();
    private int inTransaction;

    Filler(Dbi<byte[]> table) {
      this.table = table;
    }

    @Override
    public void put(byte[] key, byte[] value) {
      if (inTransaction == RECORDS_IN_TRANSACTION) {
        close();
        txn = env.txnWrite();
        inTransaction = 0;
      }
      table.put(txn, key, value);
      inTransaction++;
    }

    @Override
    public void close() {
      txn.commit();
      txn.close();
    }
  }

  /** Gets a record and copies it, in a read transaction of its own. */
  byte[] get(String name, byte[] key) {
    Dbi<byte[]> table = tables.get(name);
    try (Txn<byte[]> txn = env.txnRead()) {
      byte[] value = table.get(txn, key);
      if (value == null) {
        throw new IllegalStateException("table " + name + " lacks a record");
      }
      return value;
    }
  }

  /** Gets the records of the numbers 0 to {@code count - 1}, in one read transaction. */
  long getAll(String name, int count) {
    Dbi<byte[]> table = tables.get(name);
    long bytes = 0;
    try (Txn<byte[]> txn = env.txnRead()) {
      for (int i = 0; i < count; i++) {
        bytes += table.get(txn, number(i)).length;
      }
    }
    return bytes;
  }

  /** Gets the records of a text and the numbers 0 to {@code count - 1}, in one read transaction. */
  long getAll(String name, String text, int count) {
    Dbi<byte[]> table = tables.get(name);
    long bytes = 0;
    try (Txn<byte[]> txn = env.txnRead()) {
      for (int i = 0; i < count; i++) {
        bytes += table.get(txn, text(text, i)).length;
      }
    }
    return bytes;
  }

  /** Appends records under rising numbers, in one transaction that is synced. */
  void append(String name, Iterable<byte[]> records) {
    Dbi<byte[]> table = table(name);
    try (Txn<byte[]> txn = env.txnWrite()) {
      for (byte[] record : records) {
        table.put(txn, number(appended++), record, PutFlags.MDB_APPEND);
      }
      txn.commit();
    }
  }

  static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  /** The key of a text and a number. */
  static byte[] text(String key, int number) {
    byte[] text = text(key);
    return ByteBuffer.allocate(text.length + Integer.BYTES).put(text).putInt(number).array();
  }

  static byte[] text(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    env.close();
    BenchDirectory.delete(directory);
  }
}
