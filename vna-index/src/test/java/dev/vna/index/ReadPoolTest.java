package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmdbjava.Dbi;
import org.lmdbjava.Env;
import org.lmdbjava.EnvFlags;
import org.lmdbjava.Txn;

class ReadPoolTest {
  private static final byte[] KEY = {1};

  @TempDir private Path directory;

  private final Map<Table, Dbi<NativeBytes>> tables = new EnumMap<>(Table.class);
  private Env<NativeBytes> env;
  private ReadPool pool;

  @BeforeEach
  void open() {
    Lmdb.avoidUnsafe();
    env = Env.create(NativeBytes.PROXY).open(directory.toFile(), EnvFlags.MDB_NOTLS);
    tables.put(Table.MAIN, env.openDbi((byte[]) null));
    pool = new ReadPool(env, tables);
  }

  @AfterEach
  void close() {
    pool.clear();
    env.close();
  }

  private boolean isSeen() {
    ReadPool.Reader reader = pool.begin(ReadClock.unlimited());
    boolean seen = reader.tx().contains(Table.MAIN, KEY);
    pool.end(reader);
    return seen;
  }

  private void commit() {
    try (Txn<NativeBytes> txn = env.txnWrite()) {
      tables
          .get(Table.MAIN)
          .put(
              txn,
              NativeBytes.withCapacity(8).set(KEY),
              NativeBytes.withCapacity(8).set(new byte[] {2}));
      txn.commit();
    }
  }

  @Test
  void begin_nothingCommitted_goesOnWithTheSameState() {
    assertThat(isSeen()).isFalse();

    commit(); // which nobody told of, as another process would

    assertThat(isSeen()).isFalse();
  }

  @Test
  void begin_whileACommitIsDoneButNotTold_seesIt() {
    assertThat(isSeen()).isFalse();
    pool.committing();
    commit();

    assertThat(isSeen()).isTrue();
    pool.committed();
    assertThat(isSeen()).isTrue();
  }

  @Test
  void begin_restedWhileACommitWasUnderWay_seesIt() {
    pool.committing();
    assertThat(isSeen()).isFalse();
    commit();
    pool.committed();

    assertThat(isSeen()).isTrue();
  }
}
