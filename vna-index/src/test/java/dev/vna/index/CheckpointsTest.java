package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After a power cut the environment begins at its last checkpoint, whatever the disk made of the
 * rest.
 */
class CheckpointsTest {
  private static final int PAGE_BYTES = 4096;
  private static final int ROWS = 300;

  /** Checkpoints only when the environment is opened and closed. */
  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir Path root;
  private Path directory;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = Files.createDirectory(root.resolve("index"));
  }

  private static Lmdb open(Path directory) throws IOException {
    Lmdb lmdb = Lmdb.open(directory, IndexOptions.DEFAULTS, NEVER);
    lmdb.openTables();
    return lmdb;
  }

  private static byte[] key(int row) {
    return ByteBuffer.allocate(8).putInt(0x7E57).putInt(row * 7919 % ROWS).array();
  }

  /** Writes every row anew, in transactions of ten, so that pages are freed and used again. */
  private static void write(Lmdb lmdb, int generation) throws IOException {
    for (int from = 0; from < ROWS; from += 10) {
      int first = from;
      Object unused =
          lmdb.write(
              tx -> {
                for (int row = first; row < first + 10; row++) {
                  byte[] value = new byte[150];
                  Arrays.fill(value, (byte) generation);
                  tx.put(Table.KEYS, key(row), value);
                }
                return "";
              });
    }
  }

  private static void assertAllRowsAreOf(Path directory, int generation) throws IOException {
    try (Lmdb lmdb = open(directory)) {
      Object unused =
          lmdb.read(
              tx -> {
                for (int row = 0; row < ROWS; row++) {
                  byte[] value = tx.get(Table.KEYS, key(row));
                  assertThat(value).hasSize(150).containsOnly(generation);
                }
                return "";
              });
      write(lmdb, generation + 1);
    }
  }

  private Path copy(String name) throws IOException {
    Path target = Files.createDirectory(root.resolve(name));
    Files.copy(directory.resolve("data.mdb"), target.resolve("data.mdb"));
    Files.copy(directory.resolve("checkpoint"), target.resolve("checkpoint"));
    return target;
  }

  @Test
  void open_afterClose_hasEverything() throws IOException {
    try (Lmdb lmdb = open(directory)) {
      write(lmdb, 1);
    }

    assertAllRowsAreOf(directory, 1);
  }

  @Test
  void open_afterPowerCut_isAtTheLastCheckpointWhateverTheDiskKept() throws IOException {
    try (Lmdb lmdb = open(directory)) {
      write(lmdb, 1);
    }
    try (Lmdb lmdb = open(directory)) {
      byte[] synced = Files.readAllBytes(directory.resolve("data.mdb"));
      for (int generation = 2; generation <= 4; generation++) {
        write(lmdb, generation);
      }

      for (int seed = 0; seed < 20; seed++) {
        Path image = copy("image-" + seed);
        loseUnsynced(image.resolve("data.mdb"), synced, new Random(seed));

        assertAllRowsAreOf(image, 1);
      }
    }
  }

  /** Each page that changed since is as it was, as it is now, torn, or garbage. */
  private static void loseUnsynced(Path data, byte[] synced, Random random) throws IOException {
    byte[] now = Files.readAllBytes(data);
    for (int at = 0; at < now.length; at += PAGE_BYTES) {
      boolean isNew = at >= synced.length;
      if (!isNew && Arrays.equals(now, at, at + PAGE_BYTES, synced, at, at + PAGE_BYTES)) {
        continue;
      }
      int kept = random.nextInt(4);
      byte[] before = new byte[PAGE_BYTES];
      if (kept == 3) {
        random.nextBytes(before);
      } else if (!isNew) {
        System.arraycopy(synced, at, before, 0, PAGE_BYTES);
      }
      int from = kept == 0 ? PAGE_BYTES : kept == 1 ? 512 * (1 + random.nextInt(7)) : 0;
      System.arraycopy(
          before,
          from % PAGE_BYTES,
          now,
          at + from % PAGE_BYTES,
          from == PAGE_BYTES ? 0 : PAGE_BYTES - from);
    }
    Files.write(data, now);
  }

  @Test
  void open_newestCheckpointTorn_isAtTheOneBefore() throws IOException {
    try (Lmdb lmdb = open(directory)) {
      write(lmdb, 1);
    }
    Path image = copy("image");
    try (RandomAccessFile file = new RandomAccessFile(image.resolve("checkpoint").toFile(), "rw")) {
      long slotBytes = file.length() / 2;
      file.seek(newestSlot(file, slotBytes) * slotBytes + 200);
      file.write(77);
    }

    try (Lmdb lmdb = open(image)) {
      assertThat((Object) lmdb.read(tx -> tx.get(Table.KEYS, key(0)) == null)).isEqualTo(true);
      write(lmdb, 2);
    }
    assertAllRowsAreOf(image, 2);
  }

  private static int newestSlot(RandomAccessFile file, long slotBytes) throws IOException {
    long[] ids = new long[2];
    for (int slot = 0; slot < 2; slot++) {
      file.seek(slot * slotBytes + 12);
      ids[slot] = Long.reverseBytes(file.readLong());
    }
    return ids[0] > ids[1] ? 0 : 1;
  }

  @Test
  void open_withoutCheckpoint_beginsEmpty() throws IOException {
    try (Lmdb lmdb = open(directory)) {
      write(lmdb, 1);
    }
    Files.delete(directory.resolve("checkpoint"));

    try (Lmdb lmdb = open(directory)) {
      assertThat((Object) lmdb.read(tx -> tx.get(Table.KEYS, key(0)) == null)).isEqualTo(true);
    }
  }

  @Test
  void open_dataFileCutOff_beginsEmpty() throws IOException {
    try (Lmdb lmdb = open(directory)) {
      write(lmdb, 1);
    }
    try (RandomAccessFile data =
        new RandomAccessFile(directory.resolve("data.mdb").toFile(), "rw")) {
      data.setLength(3 * PAGE_BYTES);
    }

    try (Lmdb lmdb = open(directory)) {
      assertThat((Object) lmdb.read(tx -> tx.get(Table.KEYS, key(0)) == null)).isEqualTo(true);
    }
  }

  @Test
  void write_mapGrows_keepsACheckpoint() throws IOException {
    try (Lmdb lmdb =
        Lmdb.open(
            directory, IndexOptions.DEFAULTS.withMapSizeBytes(IndexOptions.MIN_MAP_SIZE_BYTES))) {
      lmdb.openTables();
      for (int generation = 1; generation <= 3; generation++) {
        write(lmdb, generation);
      }

      assertThat(lmdb.mapSizeBytes()).isGreaterThan(IndexOptions.MIN_MAP_SIZE_BYTES);
    }
    assertAllRowsAreOf(directory, 3);
  }
}
