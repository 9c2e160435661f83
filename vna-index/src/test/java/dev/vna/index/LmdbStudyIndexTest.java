package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Page;
import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.archive.spi.StudyIndexProvider;
import dev.vna.archive.spi.UnsupportedFormatException;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LmdbStudyIndexTest {
  private static final IndexOptions SMALL =
      IndexOptions.DEFAULTS.withMapSizeBytes(IndexOptions.MIN_MAP_SIZE_BYTES);

  @TempDir private Path directory;

  private static long apply(StudyIndex index, int study, int instances, long first)
      throws IOException {
    List<LogRecord> records = TestRecords.study(study, instances, first);
    index.apply(records, TestRecords.position(records));
    return first + instances;
  }

  @Test
  void provider_isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(StudyIndexProvider.class))
        .hasAtLeastOneElementOfType(LmdbStudyIndexProvider.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 900})
  void open_anotherFormat_isRefusedWithItsVersion(int version) throws IOException {
    try (Lmdb lmdb = Lmdb.open(directory, SMALL)) {
      lmdb.write(tx -> IndexFormat.write(tx, version, TestRecords.ARCHIVE));
    }

    assertThatThrownBy(() -> TestRecords.open(directory, SMALL))
        .isInstanceOfSatisfying(
            UnsupportedFormatException.class,
            e -> {
              assertThat(e.found()).isEqualTo(version);
              assertThat(e.supported()).isEqualTo(IndexFormat.VERSION);
            });
    // And nothing is left open: the next one is refused for the same reason, not for being second.
    assertThatThrownBy(() -> TestRecords.open(directory, SMALL))
        .isInstanceOf(UnsupportedFormatException.class);
  }

  @Test
  void open_fileThatNoCheckpointVouchesFor_beginsAnew() throws IOException {
    Files.write(
        directory.resolve("data.mdb"),
        "not an environment ".repeat(2000).getBytes(StandardCharsets.US_ASCII));

    try (StudyIndex index = TestRecords.open(directory, SMALL)) {
      assertThat(index.position()).isEqualTo(LogPosition.START);
      apply(index, 1, 10, 1);
      assertThat(index.statistics().instances()).isEqualTo(10);
    }
  }

  @Test
  void apply_mapIsFull_growsItAndKeepsAll() throws IOException {
    try (StudyIndex index = TestRecords.open(directory, SMALL)) {
      long next = 1;
      for (int study = 0; study < 60; study++) {
        next = apply(index, study, 40, next);
      }

      assertThat(((LmdbStudyIndex) index).mapSizeBytes()).isGreaterThan(SMALL.mapSizeBytes());
      assertThat(index.statistics().instances()).isEqualTo(60 * 40);
      assertThat(index.find(Partition.DEFAULT, Query.studies().build()).items()).hasSize(60);
    }
    try (StudyIndex index = TestRecords.open(directory, SMALL)) {
      assertThat(index.statistics().instances()).isEqualTo(60 * 40);
      apply(index, 60, 400, 60 * 40 + 1);
      assertThat(index.statistics().instances()).isEqualTo(60 * 40 + 400);
    }
  }

  @Test
  void apply_mapGrowsWhileOthersRead_disturbsNobody() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    AtomicBoolean done = new AtomicBoolean();
    try (StudyIndex index = TestRecords.open(directory, SMALL.withMaxReaders(2))) {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readers.add(threads.submit(() -> readUntil(done, index)));
      }
      long next = 1;
      for (int study = 0; study < 40; study++) {
        next = apply(index, study, 40, next);
      }
      done.set(true);

      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
  }

  private static int readUntil(AtomicBoolean done, StudyIndex index) throws IOException {
    int rounds = 0;
    while (!done.get() || rounds == 0) {
      for (DataSet study : index.find(Partition.DEFAULT, Query.studies().build()).items()) {
        assertThat(study.intValue(Tag.NumberOfStudyRelatedInstances)).hasValue(40);
      }
      rounds++;
    }
    return rounds;
  }

  @Test
  void anyCall_ofAnInterruptedThread_worksAndLeavesItInterrupted() throws IOException {
    try (StudyIndex index = TestRecords.open(directory, SMALL)) {
      Thread.currentThread().interrupt();
      apply(index, 1, 10, 1);
      Page<DataSet> page = index.find(Partition.DEFAULT, Query.series().build());

      assertThat(Thread.interrupted()).isTrue();
      assertThat(page.items()).hasSize(1);
      apply(index, 2, 10, 11);
      assertThat(index.statistics().studies()).isEqualTo(2);
    }
  }

  @Test
  void find_moreRowsThanAllowed_isRefusedAndNeverShort() throws IOException {
    IndexOptions few = SMALL.withMaxRowsPerQuery(50);
    try (StudyIndex index = TestRecords.open(directory, few)) {
      long next = 1;
      for (int study = 0; study < 120; study++) {
        next = apply(index, study, 1, next);
      }
      Query scan = Query.studies().where(Tag.AdmissionID, "*x*").build();
      Query byPatient = Query.studies().where(Tag.PatientID, "P77").build();
      Query byDate = Query.studies().where(Tag.StudyDate, "20260301").build();

      assertThatThrownBy(() -> index.find(Partition.DEFAULT, scan))
          .isInstanceOf(QueryLimitException.class)
          .hasMessageContaining("maxRowsPerQuery=50");
      assertThat(index.find(Partition.DEFAULT, byPatient).items()).hasSize(1);
      // Ten match: too many to be called few, but the key still finds them.
      assertThat(index.find(Partition.DEFAULT, byDate).items()).hasSize(10);
      assertThat(index.find(Partition.DEFAULT, Query.studies().limit(20).build()).items())
          .hasSize(20);
    }
  }

  @Test
  void find_keysThatFindMany_answersAsAScanWould() throws IOException {
    try (StudyIndex index = TestRecords.open(directory, SMALL.withMaxRowsPerQuery(1000))) {
      long next = 1;
      for (int study = 0; study < 100; study++) {
        next = apply(index, study, 1, next);
      }
      List<String> found = new ArrayList<>();
      Query query = Query.studies().where(Tag.ModalitiesInStudy, "CT").limit(7).build();
      Page<DataSet> page = index.find(Partition.DEFAULT, query);
      page.items().forEach(study -> found.add(study.string(Tag.PatientID).orElseThrow()));
      while (page.next().isPresent()) {
        page = index.find(Partition.DEFAULT, query.after(page.next().get()));
        page.items().forEach(study -> found.add(study.string(Tag.PatientID).orElseThrow()));
      }

      assertThat(found).hasSize(50).doesNotHaveDuplicates().startsWith("P0", "P2", "P4");
    }
  }

  @Test
  void close_whileOthersRead_waitsForThemAndRefusesTheRest() throws Exception {
    StudyIndex index = TestRecords.open(directory, SMALL);
    apply(index, 0, 40, 1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        readers.add(threads.submit(() -> readUntil(new AtomicBoolean(), index)));
      }
      index.find(Partition.DEFAULT, Query.studies().build());
      index.close();

      for (Future<?> reader : readers) {
        assertThatThrownBy(reader::get).hasCauseInstanceOf(IllegalStateException.class);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void position_afterReopen_isThatOfTheLastApply() throws IOException {
    try (StudyIndex index = TestRecords.open(directory, SMALL)) {
      apply(index, 0, 3, 1);
    }

    try (StudyIndex index = TestRecords.open(directory, SMALL)) {
      assertThat(index.position()).isEqualTo(new LogPosition(3, "here"));
    }
  }
}
