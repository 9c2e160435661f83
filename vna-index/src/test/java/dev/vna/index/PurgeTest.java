package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.LoggedDeletion;
import dev.vna.archive.spi.StudyIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is deleted leaves nothing behind but what the change feed says, and its blobs as garbage.
 */
class PurgeTest {
  @TempDir private Path directory;
  private long sequence;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void purge_stepByStepWhileFactsComeIn_leavesNothingOfWhatIsDeleted(long seed) throws IOException {
    RandomStudies random = new RandomStudies(seed);
    TreeSet<Long> stored = new TreeSet<>();
    try (Lmdb lmdb = Lmdb.open(directory, IndexOptions.DEFAULTS)) {
      lmdb.write(tx -> IndexFormat.write(tx, TestRecords.ARCHIVE));
      lmdb.openTables();
      Bases bases = new Bases(1 << 20);
      for (int group = 0; group < 60; group++) {
        List<LogRecord> records = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(8); i++) {
          LogRecord record = random.next();
          records.add(record);
          record.instance().ifPresent(instance -> stored.add(record.sequence()));
        }
        lmdb.write(
            tx -> {
              try (Applier applier = new Applier(tx, bases)) {
                applier.apply(records, new LogPosition(random.lastSequence(), "here"));
              }
              return tx;
            });
        // No time at all: a piece is one step.
        for (int i = random.nextInt(4); i > 0; i--) {
          lmdb.write(tx -> new Purge(tx, bases).piece(Duration.ZERO));
        }
      }
    }
    sequence = random.lastSequence();
    try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
      for (int study = 0; study < 6; study++) {
        apply(index, deleted("1.2." + study));
      }
      List<Long> all =
          index.deletions(Partition.DEFAULT, 0, 10_000).stream()
              .map(LoggedDeletion::sequence)
              .toList();
      apply(index, new Fact.DeletionsPurged(Partition.DEFAULT, TestRecords.TIME, all));
      boolean more = true;
      while (more) {
        more = index.purge();
      }
      assertThat(index.garbage(10_000))
          .extracting(blob -> blob.key().sequence())
          .containsExactlyElementsOf(stored);
      assertThat(index.changes(0, 100_000)).hasSizeGreaterThan(stored.size());
      assertThat(index.statistics().blobBytes()).isZero();
      apply(index, new Fact.BlobsErased(Partition.DEFAULT, TestRecords.TIME, index.garbage(1_000)));
    }
    assertThat(kindsThatAreLeft()).isSubsetOf('A', 'B', 'C');
  }

  private void apply(StudyIndex index, Fact fact) throws IOException {
    LogRecord record = LogRecord.of(++sequence, fact);
    index.apply(List.of(record), TestRecords.position(List.of(record)));
  }

  private static Fact deleted(String study) {
    return new Fact.Deleted(
        Partition.DEFAULT,
        TestRecords.TIME,
        QueryLevel.STUDY,
        Optional.of(study),
        Optional.empty(),
        Optional.empty(),
        "",
        "");
  }

  /** The kinds of keys that there are still; amendments stay for ever. */
  private TreeSet<Character> kindsThatAreLeft() throws IOException {
    TreeSet<Character> kinds = new TreeSet<>();
    try (Lmdb lmdb = Lmdb.open(directory, IndexOptions.DEFAULTS)) {
      lmdb.openTables();
      lmdb.read(
          tx -> {
            for (Table table : Table.values()) {
              boolean mayHaveRows =
                  table == Table.MAIN || table == Table.LOG || table == Table.KEYS;
              try (Tx.Scan scan = tx.scan(table)) {
                boolean more = scan.seek(new byte[] {0});
                assertThat(more && !mayHaveRows).as("rows of %s", table).isFalse();
                for (; more && table == Table.KEYS; more = scan.next()) {
                  kinds.add((char) scan.key()[0]);
                }
              }
            }
            return tx;
          });
    }
    return kinds;
  }
}
