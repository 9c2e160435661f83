package dev.vna.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Filter;
import dev.vna.archive.Page;
import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import dev.vna.data.PersonName;
import dev.vna.data.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link StudyIndex} promises about queries: that they find what {@link Filter} says, in
 * the order that was asked for, page by page, each answer once. Extend it and supply {@link
 * #open(OpenContext)}. Each test has a directory of its own; tests may run at the same time.
 */
public abstract class QueryContract {
  private static final UUID ARCHIVE = new UUID(0x5eed, 3);
  private static final List<Integer> ORDERS =
      List.of(
          Tag.PatientName,
          Tag.PatientID,
          Tag.StudyDate,
          Tag.AccessionNumber,
          Tag.StudyDescription,
          Tag.NumberOfStudyRelatedInstances,
          Tag.Modality,
          Tag.InstanceNumber);

  /** Where the test's index lives; set by JUnit before each test. */
  @TempDir protected Path directory;

  private final IndexFacts facts = new IndexFacts();

  /** For subclasses. */
  protected QueryContract() {}

  /**
   * Opens a new index in a directory.
   *
   * @throws IOException as the index's provider does
   */
  protected abstract StudyIndex open(OpenContext context) throws IOException;

  private StudyIndex openIndex() throws IOException {
    Clock clock = Clock.fixed(IndexFacts.START, ZoneOffset.UTC);
    return open(new OpenContext(directory, ARCHIVE, clock, 64 << 20));
  }

  private void apply(StudyIndex index) throws IOException {
    index.apply(facts.take(), new LogPosition(facts.lastSequence(), "here"));
  }

  private static Consumer<DataSet.Builder> with(Object... tagsAndValues) {
    return header -> {
      for (int i = 0; i < tagsAndValues.length; i += 2) {
        header.set((int) tagsAndValues[i], ((String) tagsAndValues[i + 1]).split("\\\\", -1));
      }
    };
  }

  private static List<DataSet> all(StudyIndex index, Query query) throws IOException {
    Page<DataSet> page = index.find(Partition.DEFAULT, query);
    List<DataSet> found = new ArrayList<>(page.items());
    while (page.next().isPresent()) {
      page = index.find(Partition.DEFAULT, query.after(page.next().get()));
      found.addAll(page.items());
    }
    return found;
  }

  private static List<String> studies(StudyIndex index, Query.Builder query) throws IOException {
    return all(index, query.build()).stream()
        .map(answer -> answer.string(Tag.StudyInstanceUID).orElse(""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void find_randomFilters_answersLikeTheModel(long seed) throws IOException {
    RandomFacts random = new RandomFacts(seed, facts);
    RandomFilters filters = new RandomFilters(seed);
    Random choice = new Random(seed);
    IndexModel model = new IndexModel();
    try (StudyIndex index = openIndex()) {
      for (int round = 0; round < 6; round++) {
        random.add(model, 25);
        apply(index);
        for (int i = 0; i < 60; i++) {
          QueryLevel level = QueryLevel.values()[choice.nextInt(4)];
          Filter filter = filters.next();
          Query query = Query.at(level).where(filter).limit(1 + choice.nextInt(4)).build();
          List<IndexModel.Entity> expected =
              new FilterModel(model, level).matching(Partition.DEFAULT, filter);

          List<Map<String, List<String>>> found =
              all(index, query).stream().map(IndexDump::known).toList();

          assertThat(found)
              .as("%s %s", level, filter)
              .containsExactlyInAnyOrderElementsOf(answers(expected));
          assertThat(index.count(Partition.DEFAULT, query)).isEqualTo(expected.size());
          assertThat(index.estimate(Partition.DEFAULT, query).atMost())
              .isGreaterThanOrEqualTo(expected.size());
          assertThat(instances(index, query)).as("%s %s", level, filter).isEqualTo(uids(expected));
        }
      }
    }
  }

  private static List<Map<String, List<String>>> answers(List<IndexModel.Entity> entities) {
    return entities.stream().map(IndexModel.Entity::answer).toList();
  }

  private static List<String> uids(List<IndexModel.Entity> entities) {
    return entities.stream()
        .flatMap(entity -> entity.versions().stream())
        .map(version -> version.fact.sopInstanceUid())
        .sorted()
        .toList();
  }

  private static List<String> instances(StudyIndex index, Query query) throws IOException {
    Page<InstanceEntry> page = index.instances(Partition.DEFAULT, query);
    List<InstanceEntry> found = new ArrayList<>(page.items());
    while (page.next().isPresent()) {
      page = index.instances(Partition.DEFAULT, query.after(page.next().get()));
      found.addAll(page.items());
    }
    return found.stream().map(InstanceEntry::sopInstanceUid).sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void find_inAnyOrder_answersInThatOrder(long seed) throws IOException {
    RandomFacts random = new RandomFacts(seed, facts);
    RandomFilters filters = new RandomFilters(seed);
    Random choice = new Random(seed);
    IndexModel model = new IndexModel();
    try (StudyIndex index = openIndex()) {
      for (int round = 0; round < 6; round++) {
        random.add(model, 25);
        apply(index);
        for (int i = 0; i < 40; i++) {
          QueryLevel level = QueryLevel.values()[choice.nextInt(4)];
          Optional<Integer> tag =
              choice.nextInt(6) == 0
                  ? Optional.empty()
                  : Optional.of(ORDERS.get(choice.nextInt(ordersOf(level))));
          Query.Direction direction = Query.Direction.values()[choice.nextInt(2)];
          Filter filter = choice.nextBoolean() ? Filter.ANY : filters.next();
          Query.Builder query = Query.at(level).where(filter).limit(1 + choice.nextInt(4));
          tag.ifPresentOrElse(
              by -> query.orderBy(by, direction), () -> query.orderByArrival(direction));

          List<Map<String, List<String>>> found =
              all(index, query.build()).stream().map(IndexDump::known).toList();

          List<IndexModel.Entity> expected =
              new ArrayList<>(new FilterModel(model, level).matching(Partition.DEFAULT, filter));
          sort(expected, tag, direction);
          assertThat(found)
              .as("%s %s by %s %s", level, filter, tag.map(Tag::toString), direction)
              .isEqualTo(answers(expected));
        }
      }
    }
  }

  /** So many of the first orders are of a level or above. */
  private static int ordersOf(QueryLevel level) {
    return switch (level) {
      case PATIENT -> 2;
      case STUDY -> 6;
      case SERIES -> 7;
      case INSTANCE -> 8;
    };
  }

  private static void sort(
      List<IndexModel.Entity> entities, Optional<Integer> tag, Query.Direction direction) {
    boolean descends = direction == Query.Direction.DESCENDING;
    if (descends) {
      Collections.reverse(entities);
    }
    tag.ifPresent(
        by -> {
          Comparator<String> upwards = Comparator.naturalOrder();
          Comparator<String> way = descends ? upwards.reversed() : upwards;
          entities.sort(
              Comparator.comparing(
                  entity -> value(entity, by).orElse(null), Comparator.nullsLast(way)));
        });
  }

  private static Optional<String> value(IndexModel.Entity entity, int tag) {
    List<String> values = entity.answer().getOrDefault(Tag.toString(tag), List.of());
    return values.stream()
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(
            value ->
                tag == Tag.PatientName
                    ? PersonName.matchKey(value)
                    : tag == Tag.NumberOfStudyRelatedInstances
                        ? String.format("%9s", value)
                        : value);
  }

  @ParameterizedTest
  @CsvSource({
    "jorg muller, 1.1",
    "MÜLLER Jörg, 1.1",
    "mul, 1.1",
    "山田, 1.1",
    "太郎 山田, 1.1",
    "山田太郎, 1.1",
    "やまだ, 1.1",
    "ﾔﾏﾀﾞ, 1.1",
    "anna, 2.1",
    "smith jones, 2.1",
    "'Smith, Anna', 2.1",
    "uller, ''",
    "anna muller, ''",
  })
  void find_fuzzyName_findsItsWordsInAnyOrderAndGroup(String name, String expected)
      throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.PatientName, "Müller^Jörg=山田^太郎=ヤマダ^タロウ"));
      facts.stored("2.1", "2.2", "2.3", with(Tag.PatientName, "Smith-Jones^Anna^^Dr."));
      apply(index);

      List<String> found =
          studies(index, Query.studies().where(new Filter.FuzzyName(Tag.PatientName, name)));

      assertThat(found).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }
  }

  @Test
  void find_notAndWithout_differWhereSomeLinesMatch() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.Modality, "CT"));
      facts.stored("2.1", "2.2", "2.3", with(Tag.Modality, "CT"));
      facts.stored("2.1", "2.4", "2.5", with(Tag.Modality, "SR"));
      facts.stored("3.1", "3.2", "3.3", with(Tag.Modality, "MR"));
      apply(index);
      Filter ct = Filter.attribute(Tag.Modality, "CT");

      List<String> not = studies(index, Query.studies().where(Filter.not(ct)));
      List<String> without = studies(index, Query.studies().where(new Filter.Without(ct)));

      assertThat(not).containsExactly("2.1", "3.1");
      assertThat(without).containsExactly("3.1");
    }
  }

  @Test
  void find_orderOfALevelBelow_isTheCallersMistake() throws IOException {
    try (StudyIndex index = openIndex()) {
      Query query = Query.studies().orderBy(Tag.SeriesNumber, Query.Direction.ASCENDING).build();

      assertThatThrownBy(() -> index.find(Partition.DEFAULT, query))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Tag.PatientName, Tag.StudyDate, Tag.StudyDescription})
  void find_byPagesInAnOrder_findsEachAnswerOnceWhileDataComesIn(int tag) throws IOException {
    try (StudyIndex index = openIndex()) {
      for (int i = 0; i < 40; i++) {
        facts.stored("1." + i, "2." + i, "3." + i, with(tag, "2026" + (1001 + i * 7 % 40)));
      }
      apply(index);
      for (Query.Direction direction : Query.Direction.values()) {
        Query query = Query.studies().orderBy(tag, direction).limit(3).build();
        List<String> found = new ArrayList<>();
        Page<DataSet> page = index.find(Partition.DEFAULT, query);
        page.items().forEach(answer -> found.add(answer.string(Tag.StudyInstanceUID).get()));
        while (page.next().isPresent()) {
          // Behind the place, before it, and at it.
          String fresh = "8." + direction.ordinal() + "." + found.size();
          facts.stored(
              fresh, fresh + ".1", fresh + ".2", with(tag, "2026" + (1000 + found.size())));
          apply(index);
          page = index.find(Partition.DEFAULT, query.after(page.next().get()));
          page.items().forEach(answer -> found.add(answer.string(Tag.StudyInstanceUID).get()));
        }

        assertThat(found).doesNotHaveDuplicates();
        assertThat(found.stream().filter(uid -> uid.startsWith("1.")).count()).isEqualTo(40);
        for (String uid : found) {
          if (uid.startsWith("8.")) {
            facts.deletedStudy(uid);
          }
        }
        apply(index);
      }
    }
  }

  @Test
  void find_tokenOfAnotherQuestion_isTheCallersMistake() throws IOException {
    try (StudyIndex index = openIndex()) {
      for (int i = 0; i < 4; i++) {
        facts.stored("1." + i, "2." + i, "3." + i, with(Tag.PatientID, "P" + i));
      }
      apply(index);
      Query query = Query.studies().where(Tag.PatientID, "P*").limit(2).build();
      String token = index.find(Partition.DEFAULT, query).next().orElseThrow();
      Query other = Query.studies().where(Tag.PatientID, "P?").after(token).build();

      assertThatThrownBy(() -> index.find(Partition.DEFAULT, other))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void find_hostileFilters_areRefusedOrCostLittle() throws IOException {
    try (StudyIndex index = openIndex()) {
      for (int i = 0; i < 50; i++) {
        facts.stored("1." + i, "2." + i, "3." + i, with(Tag.StudyDescription, "a".repeat(60)));
      }
      apply(index);
      Filter deep = Filter.attribute(Tag.PatientID, "P");
      for (int i = 0; i < 100_000; i++) {
        deep = i % 2 == 0 ? Filter.not(deep) : Filter.or(deep, deep);
      }
      Filter wide = new Filter.Or(Collections.nCopies(100_000, Filter.ANY));
      String[] values = new String[200_000];
      Arrays.fill(values, "1.2.3");
      Filter[] refused = {
        deep,
        wide,
        Filter.attribute(Tag.StudyInstanceUID, values),
        Filter.attribute(Tag.StudyDescription, "*a".repeat(10_000))
      };

      for (Filter filter : refused) {
        assertThatThrownBy(
                () -> index.find(Partition.DEFAULT, Query.studies().where(filter).build()))
            .isInstanceOf(QueryLimitException.class);
      }
      long start = System.nanoTime();
      Query pattern = Query.studies().where(Tag.StudyDescription, "*a".repeat(300) + "b").build();
      assertThat(index.find(Partition.DEFAULT, pattern).items()).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void find_longListOfUids_findsAllOfThem() throws IOException {
    try (StudyIndex index = openIndex()) {
      String[] wanted = new String[2_000];
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] = "1." + (i * 2);
      }
      for (int i = 0; i < 300; i++) {
        facts.stored("1." + i, "2." + i, "3." + i, header -> {});
      }
      apply(index);

      List<String> found =
          studies(index, Query.studies().where(Tag.StudyInstanceUID, wanted).limit(7));

      assertThat(found).hasSize(150).doesNotHaveDuplicates();
    }
  }

  @Test
  void explain_ofKeys_namesThemAndNoValue() throws IOException {
    try (StudyIndex index = openIndex()) {
      for (int i = 0; i < 100; i++) {
        facts.stored(
            "1." + i,
            "2." + i,
            "3." + i,
            with(Tag.PatientID, "ID" + i, Tag.Modality, i % 2 == 0 ? "CT" : "MR"));
      }
      apply(index);
      Query query =
          Query.studies().where(Tag.PatientID, "ID42").where(Tag.ModalitiesInStudy, "CT").build();

      String plan = index.explain(Partition.DEFAULT, query).toString();

      assertThat(plan).contains("PatientID finds 1, used").contains("answers 1");
      assertThat(plan).doesNotContain("ID42");
      assertThat(index.explain(Partition.DEFAULT, query).rowsLookedAt()).isLessThan(5);
    }
  }
}
