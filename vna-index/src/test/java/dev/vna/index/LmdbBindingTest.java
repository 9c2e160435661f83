package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LmdbBindingTest {
  private static final long MAP_BYTES = 1 << 20;
  private static final NativeBytes KEY = in("key");

  @TempDir Path directory;
  private LmdbEnv env;
  private final TableHandles tables = new TableHandles();

  @BeforeEach
  void open() {
    env = LmdbEnv.open(directory, MAP_BYTES, Table.values().length, 4);
    try (LmdbTxn txn = env.beginWrite()) {
      tables.open(Table.MAIN, txn);
      tables.open(Table.GRAMS, txn);
      txn.commit();
    }
  }

  @AfterEach
  void close() {
    env.close();
  }

  private static NativeBytes in(String text) {
    return NativeBytes.withCapacity(1).set(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private int main() {
    return tables.of(Table.MAIN);
  }

  @Test
  void get_afterCommit_seesIt() {
    try (LmdbTxn txn = env.beginWrite()) {
      txn.put(main(), KEY, in("value"));
      txn.commit();
    }

    try (LmdbTxn txn = env.beginRead()) {
      assertThat(text(txn.get(main(), KEY))).isEqualTo("value");
    }
  }

  @Test
  void get_afterCloseWithoutCommit_seesNothing() {
    try (LmdbTxn txn = env.beginWrite()) {
      txn.put(main(), KEY, in("value"));
    }

    try (LmdbTxn txn = env.beginRead()) {
      assertThat(txn.get(main(), KEY)).isNull();
    }
  }

  @Test
  void get_emptyValue_isEmpty() {
    try (LmdbTxn txn = env.beginWrite()) {
      txn.put(main(), KEY, in(""));

      assertThat(txn.get(main(), KEY)).isEmpty();
    }
  }

  @Test
  void putNew_takenKey_keepsWhatWasThere() {
    try (LmdbTxn txn = env.beginWrite()) {
      assertThat(txn.putNew(main(), KEY, in("first"))).isTrue();

      assertThat(txn.putNew(main(), KEY, in("second"))).isFalse();
      assertThat(text(txn.get(main(), KEY))).isEqualTo("first");
    }
  }

  @Test
  void delete_missingKey_isFalse() {
    try (LmdbTxn txn = env.beginWrite()) {
      assertThat(txn.delete(main(), KEY)).isFalse();
    }
  }

  @Test
  void renew_afterAnotherCommit_seesTheNewState() {
    try (LmdbTxn reading = env.beginRead();
        LmdbCursor cursor = reading.openCursor(main())) {
      reading.reset();
      try (LmdbTxn txn = env.beginWrite()) {
        txn.put(main(), KEY, in("value"));
        txn.commit();
      }
      reading.renew();
      reading.renew(cursor);

      assertThat(cursor.go(LmdbCursor.Move.SET_RANGE, in("k"))).isTrue();
      assertThat(text(cursor.key())).isEqualTo("key");
      assertThat(text(cursor.value())).isEqualTo("value");
    }
  }

  @Test
  void go_manyRows_findsAtOrAbove() {
    int table = tables.of(Table.GRAMS);
    try (LmdbTxn txn = env.beginWrite()) {
      for (String row : new String[] {"1", "3", "5"}) {
        txn.put(table, KEY, in(row));
      }

      try (LmdbCursor cursor = txn.openCursor(table)) {
        assertThat(cursor.go(LmdbCursor.Move.GET_BOTH_RANGE, KEY, in("2"))).isTrue();
        assertThat(text(cursor.value())).isEqualTo("3");
        assertThat(cursor.go(LmdbCursor.Move.GET_BOTH_RANGE, KEY, in("6"))).isFalse();
        assertThat(cursor.go(LmdbCursor.Move.SET_KEY, KEY)).isTrue();
        assertThat(cursor.count()).isEqualTo(3);
      }
    }
  }

  @Test
  void put_mapFull_saysSo() {
    try (LmdbTxn txn = env.beginWrite()) {
      NativeBytes large = NativeBytes.withCapacity(1).set(new byte[(int) MAP_BYTES]);

      assertThatThrownBy(() -> txn.put(main(), KEY, large))
          .isInstanceOfSatisfying(LmdbException.class, e -> assertThat(e.isMapFull()).isTrue())
          .hasMessageContaining("mdb_put: MDB_MAP_FULL");
    }
  }

  @Test
  void get_afterEnd_isRefused() {
    LmdbTxn txn = env.beginRead();
    txn.close();

    assertThatThrownBy(() -> txn.get(main(), KEY)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void go_closedCursor_isRefused() {
    try (LmdbTxn txn = env.beginRead()) {
      LmdbCursor cursor = txn.openCursor(main());
      cursor.close();

      assertThatThrownBy(() -> cursor.go(LmdbCursor.Move.NEXT))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void beginRead_closedEnvironment_isRefused() {
    env.close();

    assertThatThrownBy(env::beginRead).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void open_missingDirectory_tellsTheSystemsReason() {
    assertThatThrownBy(() -> LmdbEnv.open(directory.resolve("none"), MAP_BYTES, 1, 1))
        .isInstanceOfSatisfying(LmdbException.class, e -> assertThat(e.code()).isEqualTo(2))
        .hasMessageContaining("mdb_env_open: No such file or directory");
  }

  @Test
  void prepare_again_isHarmless() {
    LmdbStudyIndexProvider provider = new LmdbStudyIndexProvider();
    provider.prepare();

    assertThatCode(provider::prepare).doesNotThrowAnyException();
  }

  @Test
  void load_always_leavesNoCopy() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("vna-lmdb" + ProcessHandle.current().pid() + "-"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, x86_64-linux-gnu.so",
    "Linux, aarch64, aarch64-linux-gnu.so",
    "Mac OS X, aarch64, aarch64-macos-none.so",
    "Mac OS X, x86_64, x86_64-macos-none.so",
    "Windows 11, amd64, x86_64-windows-gnu.dll"
  })
  void fileName_platformOfTheNatives_isOneOfTheirs(String os, String processor, String name) {
    assertThat(LmdbLibrary.fileName(os, processor)).isEqualTo(name);

    assertThat(LmdbLibrary.class.getResource("/org/lmdbjava/native/" + name)).isNotNull();
  }

  @Test
  void fileName_otherPlatform_isRefusedByName() {
    assertThatThrownBy(() -> LmdbLibrary.fileName("AIX", "ppc64"))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageContaining("ppc64");
  }
}
