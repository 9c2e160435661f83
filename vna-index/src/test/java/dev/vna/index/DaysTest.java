package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Filter;
import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies of a modality and some days are walked and counted as looking at all of them would. */
class DaysTest {
  private static final List<String> DATES =
      List.of(
          "20260103",
          "2026.01.04",
          "20260102-20260106",
          "20260105-",
          "-20260103",
          "2026.01.01 - 2026.01.08",
          "20260106-20260102",
          "2026010");
  private static final List<String> MODALITIES = List.of("CT", "SR", "MR", "Ö", "C T", "C*", "XX");

  @TempDir private Path directory;

  private static Filter filter(Random random) {
    Filter dates = Filter.attribute(Tag.StudyDate, DATES.get(random.nextInt(DATES.size())));
    int tag = random.nextInt(4) == 0 ? Tag.Modality : Tag.ModalitiesInStudy;
    Filter modality = Filter.attribute(tag, MODALITIES.get(random.nextInt(MODALITIES.size())));
    return switch (random.nextInt(6)) {
      case 0 -> dates;
      case 1 -> modality;
      case 2 -> Filter.and(dates, modality, Filter.attribute(Tag.PatientID, "P1"));
      default -> Filter.and(modality, dates);
    };
  }

  private static Query.Builder ordered(Query.Builder query, int order) {
    return switch (order) {
      case 0 -> query.orderBy(Tag.StudyDate, Query.Direction.ASCENDING);
      case 1 -> query.orderBy(Tag.StudyDate, Query.Direction.DESCENDING);
      default -> query;
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findAndCount_afterRandomFacts_areThoseOfLookingAtEverything(long seed) throws IOException {
    Random random = new Random(seed);
    RandomStudies studies = new RandomStudies(seed);
    try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
      for (int round = 0; round < 12; round++) {
        for (int i = 0; i < 6; i++) {
          index.apply(List.of(studies.next()), new LogPosition(studies.lastSequence(), "here"));
        }
        for (int i = 0; i < 40; i++) {
          Filter filter = filter(random);
          int order = random.nextInt(3);
          Query query =
              ordered(Query.studies().where(filter), order).limit(1 + random.nextInt(4)).build();
          Query slow =
              ordered(Query.studies().where(TestRecords.withoutKeys(filter)), order).build();

          List<DataSet> found = TestRecords.all(index, query);
          List<DataSet> expected = TestRecords.all(index, slow);

          assertThat(found)
              .as("%s %s", order, filter)
              .containsExactlyInAnyOrderElementsOf(expected);
          assertThat(index.count(Partition.DEFAULT, query)).isEqualTo(expected.size());
          assertThat(index.estimate(Partition.DEFAULT, query).likely()).isEqualTo(expected.size());
        }
      }
    }
  }

  @Test
  void count_ofManyStudies_looksAtNone() throws IOException {
    try (StudyIndex index =
        TestRecords.open(directory, IndexOptions.DEFAULTS.withMaxRowsPerQuery(20))) {
      List<LogRecord> records = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        records.addAll(TestRecords.study(i, 1, i + 1));
      }
      index.apply(records, TestRecords.position(records));

      Query all = Query.studies().build();
      Query ofDays =
          Query.studies()
              .where(Tag.StudyDate, "20260201-20260430")
              .where(Tag.ModalitiesInStudy, "CT")
              .build();
      assertThat(index.count(Partition.DEFAULT, all)).isEqualTo(200);
      // Those that leave 2 when divided by 12.
      assertThat(index.count(Partition.DEFAULT, ofDays)).isEqualTo(17);
      assertThat(index.explain(Partition.DEFAULT, ofDays).toString()).contains("of one modality");
    }
  }

  @Test
  void count_ofStudiesThatCame_isOfTheirPartition() throws IOException {
    try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
      List<LogRecord> records = TestRecords.study(2, 1, 1);
      index.apply(records, TestRecords.position(records));

      Query query = Query.studies().where(Tag.ModalitiesInStudy, "CT").build();
      assertThat(index.count(Partition.DEFAULT, query)).isEqualTo(1);
      assertThat(index.count(new Partition("other"), query)).isZero();
    }
  }

  @Test
  void find_studyWithADateBelowTheRange_findsItByItsOther() throws IOException {
    try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
      DataSet header =
          TestRecords.header("1.2", "1.2.1", "1.2.1.1")
              .set(Tag.StudyDate, "20260101", "20260103")
              .set(Tag.Modality, "CT")
              .build();
      index.apply(List.of(TestRecords.record(1, header)), new LogPosition(1, "here"));

      Query dates = Query.studies().where(Tag.StudyDate, "20260102-").build();
      Query both =
          Query.studies()
              .where(Tag.StudyDate, "20260102-")
              .where(Tag.ModalitiesInStudy, "CT")
              .build();
      assertThat(index.find(Partition.DEFAULT, dates).items()).hasSize(1);
      assertThat(index.find(Partition.DEFAULT, both).items()).hasSize(1);
      assertThat(index.count(Partition.DEFAULT, both)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20260131, true",
    "2026.01.31, true",
    "20260131-, true",
    "-20260131, true",
    "20260131-20260228, true",
    "-, false",
    "2026, false",
    "20260131-2026, false",
    "*, false",
    "20260131?, false"
  })
  void within_ofAValue_isARangeIfItIsSaidInDigits(String value, boolean isRange) {
    Optional<KeyRange> range = Days.within(1, "CT", value);

    assertThat(range.isPresent()).isEqualTo(isRange);
  }

  @Test
  void key_ofALongModality_fitsIntoAKey() {
    byte[] key = Days.key(1, "M".repeat(600), "2".repeat(600));

    assertThat(key).hasSize(2 + Days.MAX_MODALITY_BYTES + 1 + Keys.MAX_TEXT_BYTES);
  }
}
