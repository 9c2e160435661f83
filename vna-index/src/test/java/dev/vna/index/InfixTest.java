package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Filter;
import dev.vna.archive.NamedKey;
import dev.vna.archive.Page;
import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.spi.AttributeMatcher;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What patterns and keys that were defined find, against going through everything. */
class InfixTest {
  private static final int STUDIES = 400;
  private static final int[] TAGS = {
    Tag.PatientName, Tag.PatientID, Tag.AccessionNumber, Tag.StudyDescription
  };

  private static final String[] FAMILIES = {
    "Müller", "MUELLER", "Schmidt", "O'Neil", "Łukasik", "van der Berg", "Αλέξης", "Иванов", "Kim"
  };
  private static final String[] GIVEN = {"Jörg", "Anna Maria", "Zoë", "Al", "Ñandú", ""};
  private static final String[] JAPANESE = {
    "=山田^太郎=やまだ^たろう", "=田中^花子=ﾀﾅｶ^ﾊﾅｺ", "=洪^吉洞=홍^길동", "", ""
  };
  private static final String[] DESCRIPTIONS = {
    "CT Thorax nativ", "Schädel  MRT", "Knie li.", "a", "", "x".repeat(700) + " end", "Ganzkörper"
  };

  @TempDir private Path directory;

  private static String pick(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private static DataSet header(Random random, int study) {
    return TestRecords.header("1.2." + study, "1.3." + study, "1.4." + study)
        .set(Tag.SpecificCharacterSet, "ISO_IR 192")
        .set(
            Tag.PatientName,
            pick(random, FAMILIES) + "^" + pick(random, GIVEN) + pick(random, JAPANESE))
        .set(Tag.PatientID, "P-" + study % 97 + pick(random, "a", "B", "ß"))
        .set(Tag.AccessionNumber, "2026" + study * 7)
        .set(Tag.StudyDescription, pick(random, DESCRIPTIONS))
        .set(Tag.KVP, pick(random, "120", "120.0", "80", ""))
        .setItems(
            Tag.ReferencedImageSequence,
            List.of(
                DataSet.builder()
                    .set(Tag.ReferencedSOPInstanceUID, "1.9." + random.nextInt(5))
                    .build()))
        .build();
  }

  /** A piece of a value with wildcards around and sometimes within. */
  private static String pattern(Random random, String value) {
    int[] characters = value.codePoints().toArray();
    if (characters.length == 0) {
      return "*x*";
    }
    int from = random.nextInt(characters.length);
    int to = Math.min(characters.length, from + 1 + random.nextInt(6));
    StringBuilder pattern = new StringBuilder("*");
    for (int i = from; i < to; i++) {
      String character = new String(characters, i, 1);
      boolean isWild = i > from && i + 1 < to && random.nextInt(8) == 0;
      pattern.append(isWild ? (random.nextBoolean() ? "?" : "*") : other(random, character));
    }
    return pattern.append(random.nextInt(5) == 0 ? "" : "*").toString();
  }

  private static String other(Random random, String character) {
    return random.nextBoolean() ? character : character.toUpperCase(Locale.ROOT);
  }

  private static TreeSet<String> found(StudyIndex index, Filter filter) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    Query query = Query.studies().where(filter).limit(37).build();
    Page<DataSet> page = index.find(Partition.DEFAULT, query);
    page.items().forEach(study -> found.add(study.string(Tag.StudyInstanceUID).orElseThrow()));
    while (page.next().isPresent()) {
      page = index.find(Partition.DEFAULT, query.after(page.next().get()));
      page.items().forEach(study -> found.add(study.string(Tag.StudyInstanceUID).orElseThrow()));
    }
    return found;
  }

  private static TreeSet<String> expected(List<DataSet> headers, Filter.Attribute filter) {
    AttributeMatcher matcher = AttributeMatcher.of(filter);
    TreeSet<String> expected = new TreeSet<>();
    headers.stream()
        .filter(matcher)
        .forEach(header -> expected.add(header.string(Tag.StudyInstanceUID).orElseThrow()));
    return expected;
  }

  private static List<DataSet> store(StudyIndex index, Random random) throws IOException {
    List<DataSet> headers = new ArrayList<>();
    List<LogRecord> records = new ArrayList<>();
    for (int study = 0; study < STUDIES; study++) {
      headers.add(header(random, study));
      records.add(TestRecords.record(study + 1, headers.get(study)));
    }
    index.apply(records, TestRecords.position(records));
    return headers;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void find_byAnyPieceOfAValue_findsWhatMatchesAndNothingElse(long seed) throws IOException {
    Random random = new Random(seed);
    try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
      List<DataSet> headers = store(index, random);
      for (int i = 0; i < 250; i++) {
        int tag = TAGS[random.nextInt(TAGS.length)];
        String value = headers.get(random.nextInt(STUDIES)).string(tag).orElse("");
        Filter.Attribute filter =
            new Filter.Attribute(List.of(tag), List.of(pattern(random, value)));

        assertThat(found(index, filter)).as(filter.toString()).isEqualTo(expected(headers, filter));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*山*", "*田*", "*山田*", "*ﾅｶ*", "*たろ*", "*길*", "*ü*", "*ΛΈΞ*", "*^太*", "*=*山*"})
  void find_nameInAnyWriting_findsWhatMatches(String pattern) throws IOException {
    try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
      List<DataSet> headers = store(index, new Random(4));
      Filter.Attribute filter = new Filter.Attribute(List.of(Tag.PatientName), List.of(pattern));

      assertThat(found(index, filter)).isEqualTo(expected(headers, filter)).isNotEmpty();
    }
  }

  @Test
  void find_infixInMoreStudiesThanAQueryMayLookAt_isFoundByItsGrams() throws IOException {
    IndexOptions few = IndexOptions.DEFAULTS.withMaxRowsPerQuery(60);
    try (StudyIndex index = TestRecords.open(directory, few)) {
      List<DataSet> headers = store(index, new Random(5));
      String accession = headers.get(321).string(Tag.AccessionNumber).orElseThrow();
      Filter.Attribute infix =
          new Filter.Attribute(
              List.of(Tag.AccessionNumber), List.of("*" + accession.substring(3) + "*"));

      assertThat(found(index, infix)).isEqualTo(expected(headers, infix)).contains("1.2.321");
    }
  }

  @Test
  void find_byAKeyThatWasDefined_findsTheSameAndLooksItUp() throws IOException {
    IndexOptions few = IndexOptions.DEFAULTS.withMaxRowsPerQuery(1_300);
    List<Filter.Attribute> filters =
        List.of(
            new Filter.Attribute(List.of(Tag.KVP), List.of("120.00")),
            new Filter.Attribute(
                List.of(Tag.ReferencedImageSequence, Tag.ReferencedSOPInstanceUID),
                List.of("1.9.3")));
    try (StudyIndex index = TestRecords.open(directory, few)) {
      List<DataSet> headers = store(index, new Random(6));
      index.apply(
          List.of(
              LogRecord.of(1000, defined(NamedKey.of("kvp", Tag.KVP))),
              LogRecord.of(
                  1001,
                  defined(
                      NamedKey.of(
                          "image", Tag.ReferencedImageSequence, Tag.ReferencedSOPInstanceUID)))),
          new LogPosition(1001, "here"));
      for (Filter.Attribute filter : filters) {
        assertThat(found(index, filter)).isEqualTo(expected(headers, filter)).isNotEmpty();
      }
      boolean more = true;
      while (more) {
        more = index.buildKeys();
      }

      for (Filter.Attribute filter : filters) {
        assertThat(found(index, filter)).isEqualTo(expected(headers, filter));
        assertThat(
                index.explain(Partition.DEFAULT, Query.studies().where(filter).build()).toString())
            .contains("key ");
      }
    }
  }

  private static Fact defined(NamedKey key) {
    return new Fact.KeyDefined(Partition.DEFAULT, TestRecords.TIME, key, "");
  }
}
