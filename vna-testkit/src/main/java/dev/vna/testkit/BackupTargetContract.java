package dev.vna.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.BackupTarget;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link BackupTarget} promises. Extend it and supply {@link #open()}:
 *
 * <pre>{@code
 * class MyTargetTest extends BackupTargetContract {
 *   @Override
 *   protected BackupTarget open() throws IOException {
 *     return new MyTarget(directory);
 *   }
 * }
 * }</pre>
 *
 * Each test has a place of its own; tests may run at the same time.
 */
public abstract class BackupTargetContract {
  private static final String NAME = "files/store/segment-00000001-log.tar.000001";

  /** A directory for the test alone; set by JUnit before each test. */
  @TempDir protected Path directory;

  /** For subclasses. */
  protected BackupTargetContract() {}

  /**
   * Opens the place of this test, which may hold what an earlier call's left.
   *
   * @throws IOException if that fails
   */
  protected abstract BackupTarget open() throws IOException;

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static void put(BackupTarget target, String name, byte[] bytes) throws IOException {
    target.put(name, to -> to.write(bytes));
  }

  private static byte[] read(BackupTarget target, String name) throws IOException {
    try (InputStream in = target.open(name)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_536, 300_001, 12_000_001})
  void put_anySize_comesBackAsItWas(int size) throws IOException {
    BackupTarget target = open();

    put(target, NAME, bytes(size));

    assertThat(read(target, NAME)).isEqualTo(bytes(size));
    assertThat(read(open(), NAME)).isEqualTo(bytes(size));
  }

  @Test
  void put_inPieces_comesBackInOrder() throws IOException {
    BackupTarget target = open();
    byte[] all = bytes(70_000);

    target.put(
        NAME,
        to -> {
          to.write(all[0]);
          to.write(all, 1, 0);
          to.write(all, 1, 65_535);
          to.write(all, 65_536, all.length - 65_536);
        });

    assertThat(read(target, NAME)).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 12_000_001})
  void put_again_takesItsPlace(int size) throws IOException {
    BackupTarget target = open();
    put(target, NAME, bytes(12_000_001));

    put(target, NAME, bytes(size));

    assertThat(read(target, NAME)).isEqualTo(bytes(size));
    assertThat(target.list("files")).containsExactly(NAME);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 12_000_001})
  void put_contentFails_nothingIsThereAndNothingIsLeft(int size) throws IOException {
    BackupTarget target = open();

    assertThatThrownBy(
            () ->
                target.put(
                    NAME,
                    to -> {
                      to.write(bytes(size));
                      throw new IOException("unreadable");
                    }))
        .hasMessageContaining("unreadable");

    assertThatThrownBy(() -> target.open(NAME).close()).isInstanceOf(FileNotFoundException.class);
    assertThat(target.list("files")).isEmpty();
    put(target, NAME, bytes(7));
    assertThat(read(target, NAME)).isEqualTo(bytes(7));
  }

  @Test
  void put_contentFailsOverAnObject_leavesItOrNothing() throws IOException {
    BackupTarget target = open();
    put(target, NAME, bytes(1000));

    assertThatThrownBy(
            () ->
                target.put(
                    NAME,
                    to -> {
                      to.write(bytes(500));
                      throw new IOException("unreadable");
                    }))
        .hasMessageContaining("unreadable");

    if (!target.list("files").isEmpty()) {
      assertThat(read(target, NAME)).isEqualTo(bytes(1000));
    }
  }

  @Test
  void open_noSuchObject_isNotFound() throws IOException {
    BackupTarget target = open();
    put(target, NAME, bytes(10));

    for (String name : new String[] {"points/000001.jsonl", NAME + "2", "files/store"}) {
      assertThatThrownBy(() -> read(target, name)).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> read(target, "points/000001.jsonl"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("points/000001.jsonl");
  }

  @Test
  void list_manyFolders_namesWhatIsInAndBelowOneInOrder() throws IOException {
    BackupTarget target = open();
    for (String name :
        new String[] {
          "points/000010.jsonl",
          "points/000002.jsonl",
          "files/b",
          "files/store/z",
          "files/store/a b+c=d&e~f",
          "files/tiers/x/deep/er",
          "files2/other",
          "filesystem"
        }) {
      put(target, name, bytes(3));
    }

    assertThat(target.list("points")).containsExactly("points/000002.jsonl", "points/000010.jsonl");
    assertThat(target.list("files"))
        .containsExactly(
            "files/b", "files/store/a b+c=d&e~f", "files/store/z", "files/tiers/x/deep/er");
    assertThat(target.list("files/store")).hasSize(2);
    assertThat(target.list("nothing")).isEmpty();
    assertThat(read(target, "files/store/a b+c=d&e~f")).isEqualTo(bytes(3));
  }

  @Test
  void delete_object_isGoneAndOthersStay() throws IOException {
    BackupTarget target = open();
    put(target, NAME, bytes(10));
    put(target, NAME + "2", bytes(11));

    target.delete(NAME);

    assertThat(target.list("files")).containsExactly(NAME + "2");
    assertThatThrownBy(() -> read(target, NAME)).isInstanceOf(FileNotFoundException.class);
    assertThat(read(target, NAME + "2")).isEqualTo(bytes(11));
  }

  @Test
  void delete_noSuchObjectOrFolder_doesNothing() throws IOException {
    BackupTarget target = open();
    put(target, NAME, bytes(10));

    target.delete(NAME + "2");
    target.delete("nowhere/at/all");

    assertThat(target.list("files")).containsExactly(NAME);
    assertThat(target.list("nowhere")).isEmpty();
  }

  @Test
  void sweep_wholeObjects_stay() throws IOException {
    BackupTarget target = open();
    target.sweep();
    put(target, NAME, bytes(12_000_001));

    target.sweep();

    assertThat(read(target, NAME)).isEqualTo(bytes(12_000_001));
  }

  @Test
  void lock_held_isRefusedToOthersUntilItIsClosed() throws IOException {
    BackupTarget target = open();
    BackupTarget other = open();

    Closeable lock = target.lock();

    assertThatThrownBy(other::lock).isInstanceOf(IOException.class).hasMessageContaining("in use");
    assertThatThrownBy(target::lock).isInstanceOf(IOException.class).hasMessageContaining("in use");
    put(target, NAME, bytes(10));
    target.sweep();
    target.delete(NAME);
    lock.close();
    lock.close();
    Closeable next = other.lock();
    next.close();
    assertThat(target.list("files")).isEmpty();
  }
}
