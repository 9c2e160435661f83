package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Filter;
import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked up or proven by keys is the same as what looking at everything finds. */
class ShortCutsTest {
  private static final List<String> NAMES =
      List.of(
          "MÜLLER^Ägnes^^Dr",
          "muller^agnes*",
          "müller^*",
          "m*",
          "MULLER^AGNES^^DR",
          "muller^",
          "muller^ *",
          "yamada*",
          "山田*",
          "x",
          "x*",
          "x^*",
          "o'neil^?l",
          "Yamada^Tarou=山田^太郎",
          "=山田*",
          "long^ab c*");
  private static final List<String> TEXTS =
      List.of("CT Thorax nativ", "Schädel", "a", "77", "MR  KNIE li", "a*", "*a*", "A-1", "A-7");
  private static final int[] RETURNED = {
    Tag.StudyDate,
    Tag.PatientName,
    Tag.ModalitiesInStudy,
    Tag.NumberOfStudyRelatedInstances,
    Tag.NumberOfPatientRelatedStudies,
    Tag.KVP,
    Tag.Modality
  };

  @TempDir Path directory;

  private static Filter filter(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> Filter.attribute(Tag.StudyInstanceUID, "1.2." + random.nextInt(7));
      case 1 -> Filter.attribute(Tag.AccessionNumber, one(random, TEXTS));
      case 2 -> Filter.attribute(Tag.PatientID, "P" + random.nextInt(4));
      case 3, 4 -> Filter.attribute(Tag.PatientName, one(random, NAMES));
      case 5 -> Filter.attribute(Tag.ReferringPhysicianName, one(random, NAMES));
      case 6 -> Filter.attribute(Tag.ModalitiesInStudy, random.nextBoolean() ? "CT" : "S*");
      case 7 -> Filter.attribute(Tag.StudyDate, "20260102-2026010" + (2 + random.nextInt(7)));
      default -> Filter.attribute(Tag.SeriesInstanceUID, "1.2." + random.nextInt(6) + ".1");
    };
  }

  private static String one(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void find_byKeys_isWhatLookingAtEverythingFinds(long seed) throws IOException {
    Random random = new Random(seed);
    RandomStudies studies = new RandomStudies(seed);
    try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
      for (int round = 0; round < 8; round++) {
        for (int i = 0; i < 10; i++) {
          index.apply(List.of(studies.next()), new LogPosition(studies.lastSequence(), "here"));
        }
        for (int i = 0; i < 50; i++) {
          QueryLevel level = QueryLevel.values()[random.nextInt(4)];
          Filter filter = filter(random);
          Filter both = random.nextInt(3) == 0 ? Filter.and(filter, filter(random)) : filter;
          Query.Builder query = Query.at(level).where(both).limit(1 + random.nextInt(5));
          Query.Builder slow = Query.at(level).where(TestRecords.withoutKeys(both));
          if (random.nextBoolean()) {
            query.returning(RETURNED);
            slow.returning(RETURNED);
          }

          List<DataSet> found = TestRecords.all(index, query.build());

          assertThat(found)
              .as("%s %s", level, both)
              .containsExactlyInAnyOrderElementsOf(TestRecords.all(index, slow.build()));
          assertThat(index.count(Partition.DEFAULT, query.build())).isEqualTo(found.size());
        }
      }
    }
  }
}
