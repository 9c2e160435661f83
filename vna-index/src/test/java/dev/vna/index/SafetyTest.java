package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StudyIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of long reads, of other processes and of killed ones. */
class SafetyTest {
  private static final int ROWS = 400;

  /** A generation fits into a byte. */
  private static final int LAST = 100;

  @TempDir private Path directory;

  /** Opens an index, applies a study, says so, and stays until it is killed. */
  static final class Child {
    public static void main(String[] arguments) throws IOException {
      try (StudyIndex index = TestRecords.open(Path.of(arguments[0]), IndexOptions.DEFAULTS)) {
        List<LogRecord> records = TestRecords.study(1, 50, 1);
        index.apply(records, TestRecords.position(records));
        System.out.write('x');
        System.out.flush();
        if (System.in.read() < 0) {
          throw new IOException("nobody is there any more");
        }
      }
    }
  }

  private static boolean write(Lmdb lmdb, int generation) throws IOException {
    return lmdb.write(
        tx -> {
          for (int row = 0; row < ROWS; row++) {
            byte[] value = new byte[200];
            Arrays.fill(value, (byte) generation);
            tx.put(Table.KEYS, ByteBuffer.allocate(4).putInt(row).array(), value);
          }
          return true;
        });
  }

  private Lmdb open(IndexOptions options) throws IOException {
    // A checkpoint for every commit, so that only readers keep pages from being used again.
    Lmdb lmdb = Lmdb.open(directory, options, Duration.ZERO);
    lmdb.openTables();
    return lmdb;
  }

  @Test
  void write_whileAReadGoesOn_isNotHeldUpAndDoesNotDisturbIt() throws Exception {
    try (Lmdb lmdb = open(IndexOptions.DEFAULTS)) {
      write(lmdb, 1);
      byte[] key = ByteBuffer.allocate(4).putInt(7).array();
      byte found =
          lmdb.read(
              tx -> {
                CompletableFuture<Boolean> writer =
                    CompletableFuture.supplyAsync(
                        () -> {
                          try {
                            return write(lmdb, 2);
                          } catch (IOException e) {
                            throw new UncheckedIOException(e);
                          }
                        });
                assertThat(writer.join()).isTrue();
                return tx.get(Table.KEYS, key)[0];
              });

      assertThat(found).isEqualTo((byte) 1);
      byte after = lmdb.read(tx -> tx.get(Table.KEYS, key)[0]);
      assertThat(after).isEqualTo((byte) 2);
    }
  }

  @Test
  void read_longerThanTheLimit_isEndedAndTheFileStopsGrowing() throws Exception {
    IndexOptions brief = IndexOptions.DEFAULTS.withMaxReadTime(Duration.ofMillis(50));
    try (Lmdb lmdb = open(brief)) {
      write(lmdb, 0);
      CountDownLatch reading = new CountDownLatch(1);
      CompletableFuture<Throwable> forgotten = new CompletableFuture<>();
      Thread reader = new Thread(() -> forgotten.complete(readForEver(lmdb, reading)));
      reader.start();
      reading.await();

      assertThat(forgotten.get())
          .isInstanceOf(QueryLimitException.class)
          .hasMessageContaining("maxReadTime=PT0.05S");
      reader.join();
      for (int generation = 1; generation < 10; generation++) {
        write(lmdb, generation);
      }
      long used = lmdb.usedBytes();
      for (int generation = 10; generation < 60; generation++) {
        write(lmdb, generation);
      }
      assertThat(lmdb.usedBytes()).isEqualTo(used);
    }
  }

  @Test
  void write_whileReadersRest_theFileDoesNotGrow() throws Exception {
    try (Lmdb lmdb = open(IndexOptions.DEFAULTS)) {
      for (int generation = 0; generation < 10; generation++) {
        write(lmdb, generation);
        readInTwo(lmdb);
      }
      long used = lmdb.usedBytes();
      for (int generation = 10; generation < 60; generation++) {
        write(lmdb, generation);
        assertThat(readInTwo(lmdb)).isEqualTo(2 * generation);
      }
      assertThat(lmdb.usedBytes()).isEqualTo(used);
    }
  }

  /** Two transactions at once, so that two rest afterwards. */
  private static int readInTwo(Lmdb lmdb) throws IOException {
    return lmdb.read(tx -> generation(tx) + lmdb.read(SafetyTest::generation));
  }

  private static int generation(Tx tx) {
    return tx.get(Table.KEYS, ByteBuffer.allocate(4).putInt(7).array())[0];
  }

  @Test
  void read_afterACommitWasAcknowledged_seesItInEveryThread() throws Exception {
    try (Lmdb lmdb = open(IndexOptions.DEFAULTS)) {
      write(lmdb, 0);
      AtomicInteger acknowledged = new AtomicInteger();
      List<CompletableFuture<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        readers.add(CompletableFuture.supplyAsync(() -> readUntilTheLast(lmdb, acknowledged)));
      }
      for (int generation = 1; generation <= LAST; generation++) {
        write(lmdb, generation);
        acknowledged.set(generation);
      }
      for (CompletableFuture<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
  }

  private static int readUntilTheLast(Lmdb lmdb, AtomicInteger acknowledged) {
    int reads = 0;
    int seen = 0;
    while (seen < LAST) {
      int atLeast = acknowledged.get();
      try {
        seen = lmdb.read(SafetyTest::generation);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      assertThat(seen).isGreaterThanOrEqualTo(atLeast);
      reads++;
    }
    return reads;
  }

  private static Throwable readForEver(Lmdb lmdb, CountDownLatch reading) {
    try {
      return lmdb.read(
          tx -> {
            reading.countDown();
            byte[] key = ByteBuffer.allocate(4).putInt(7).array();
            int sum = 0;
            while (sum >= 0) {
              sum += tx.get(Table.KEYS, key)[0];
            }
            return new IllegalStateException("ended by itself");
          });
    } catch (IOException e) {
      return e;
    }
  }

  @Test
  void open_inAnotherProcess_isRefusedUntilThatIsGoneAndThenWorks() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process child =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                directory.toString())
            .redirectError(Files.createTempFile(directory.getParent(), "child", ".err").toFile())
            .start();
    try {
      byte[] output = new byte[1];
      while (output[0] != 'x') {
        assertThat(child.getInputStream().read(output)).isEqualTo(1);
      }

      assertThatThrownBy(() -> TestRecords.open(directory, IndexOptions.DEFAULTS))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another process");
    } finally {
      child.destroyForcibly();
      child.waitFor();
    }
    try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
      // Killed before a checkpoint: it may be where it began, but whole.
      long applied = index.position().sequence();
      assertThat(applied).isIn(0L, 50L);
      List<LogRecord> records = TestRecords.study(2, 10, applied + 1);
      index.apply(records, TestRecords.position(records));
      assertThat(index.statistics().instances()).isEqualTo(applied + 10);
    }
  }
}
