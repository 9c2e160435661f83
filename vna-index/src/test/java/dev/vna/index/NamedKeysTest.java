package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.NamedKey;
import dev.vna.archive.NamedKeyStatus;
import dev.vna.archive.NamedKeyStatus.Reason;
import dev.vna.archive.NamedKeyStatus.Refusal;
import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TagPath;
import dev.vna.data.Vr;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are defined while there is something already and more comes in. */
class NamedKeysTest {
  private static final List<NamedKey> KEYS =
      List.of(
          NamedKey.of("kvp", Tag.KVP),
          NamedKey.of("name", Tag.PatientName),
          NamedKey.of("image", Tag.ReferencedImageSequence, Tag.ReferencedSOPInstanceUID));

  @TempDir private Path directory;

  private static LogRecord defined(long sequence, NamedKey key) {
    return LogRecord.of(
        sequence, new Fact.KeyDefined(Partition.DEFAULT, TestRecords.TIME, key, ""));
  }

  private static LogRecord dropped(long sequence, String name) {
    return LogRecord.of(
        sequence, new Fact.KeyDropped(Partition.DEFAULT, TestRecords.TIME, name, ""));
  }

  private static void apply(StudyIndex index, LogRecord... records) throws IOException {
    List<LogRecord> all = List.of(records);
    index.apply(all, TestRecords.position(all));
  }

  private static void buildAll(StudyIndex index) throws IOException {
    boolean more = true;
    while (more) {
      more = index.buildKeys();
    }
  }

  /** The rows of all defined keys, as they are and as they follow from what is visible. */
  private void assertRowsAreThoseOfWhatIsThere() throws IOException {
    TreeMap<byte[], Long> found = new TreeMap<>(Arrays::compareUnsigned);
    TreeMap<byte[], Long> expected = new TreeMap<>(Arrays::compareUnsigned);
    try (Lmdb lmdb = Lmdb.open(directory, IndexOptions.DEFAULTS)) {
      lmdb.openTables();
      lmdb.read(
          tx -> {
            try (Tx.Scan scan = tx.scan(Table.KEYS)) {
              byte[] prefix = Keys.kind(Keys.Kind.NAMED, 1);
              for (boolean more = scan.seekPrefix(prefix); more; more = scan.nextPrefix(prefix)) {
                found.put(scan.key(), new ByteReader(scan.value()).varint());
              }
            }
            Rows rows = new Rows(tx, new Bases(1 << 20));
            try (Tx.Scan scan = tx.scan(Table.LOG)) {
              for (boolean more = scan.seek(Keys.log(0)); more; more = scan.next()) {
                if (LogRow.read(scan.value()) instanceof LogRow.InTree row) {
                  count(rows, new ByteReader(scan.key()).u64(), row, expected);
                }
              }
            }
            return tx;
          });
    }
    assertThat(found.keySet())
        .usingElementComparator(Arrays::compareUnsigned)
        .containsExactlyElementsOf(expected.keySet());
    assertThat(new ArrayList<>(found.values())).isEqualTo(new ArrayList<>(expected.values()));
  }

  private static void count(
      Rows rows, long sequence, LogRow.InTree row, Map<byte[], Long> expected) {
    Payload payload = rows.payload(row);
    Members versions = rows.versions(row.partition(), payload.sopInstanceUid());
    for (int i = 0; i < versions.size(); i++) {
      if (versions.number(i) == sequence && !versions.isHidden(i)) {
        DataSet header = rows.overlaid(row.partition(), payload);
        for (NamedKeyRow key : NamedKeyRow.all(rows.tx())) {
          for (String text : NamedKeyValues.of(header, key.key.path()).texts()) {
            expected.merge(
                Keys.namedValueOfStudy(row.partition(), key.id, text, row.study()), 1L, Long::sum);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void buildKeys_whileFactsComeIn_countsEveryVisibleInstanceOnce(long seed) throws IOException {
    RandomStudies random = new RandomStudies(seed);
    int next = 0;
    for (int round = 0; round < 5; round++) {
      try (Lmdb lmdb = Lmdb.open(directory, IndexOptions.DEFAULTS)) {
        if (!lmdb.read(tx -> IndexFormat.check(tx, TestRecords.ARCHIVE))) {
          lmdb.write(tx -> IndexFormat.write(tx, TestRecords.ARCHIVE));
        }
        lmdb.openTables();
        Bases bases = new Bases(1 << 20);
        for (int group = 0; group < 12; group++) {
          List<LogRecord> records = new ArrayList<>();
          for (int i = 0; i <= random.nextInt(10); i++) {
            records.add(random.next());
          }
          if (next < KEYS.size() && random.nextInt(6) == 0) {
            records.add(defined(random.nextSequence(), KEYS.get(next++)));
            records.add(random.next());
          }
          lmdb.write(
              tx -> {
                try (Applier applier = new Applier(tx, bases)) {
                  applier.apply(records, new LogPosition(random.lastSequence(), "here"));
                }
                return tx;
              });
          // No time at all: a piece is one row.
          for (int i = 0; i < random.nextInt(6); i++) {
            lmdb.write(tx -> new NamedKeyBuild(tx, bases).piece(Duration.ZERO));
            lmdb.write(tx -> new Purge(tx, bases).piece(Duration.ZERO));
          }
        }
      }
    }
    try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
      while (next < KEYS.size()) {
        apply(index, defined(random.nextSequence(), KEYS.get(next++)));
      }
      buildAll(index);
      assertThat(index.keys()).hasSize(KEYS.size()).allMatch(NamedKeyStatus::isComplete);
    }
    assertRowsAreThoseOfWhatIsThere();
  }

  @Test
  void keys_beforeAndAfterTheyAreBuilt_tellHowFarTheyAre() throws IOException {
    try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
      List<LogRecord> records = TestRecords.study(1, 30, 1);
      index.apply(records, TestRecords.position(records));
      apply(index, defined(31, NamedKey.of("date", Tag.StudyDate)));
      NamedKeyStatus before = index.keys().get(0);
      buildAll(index);
      NamedKeyStatus after = index.keys().get(0);

      assertThat(before.isComplete()).isFalse();
      assertThat(before.done()).isZero();
      assertThat(before.total()).isEqualTo(30);
      assertThat(after.isComplete()).isTrue();
      assertThat(after.done()).isEqualTo(30);
      assertThat(after.key()).isEqualTo(NamedKey.of("date", Tag.StudyDate));
      assertThat(after.refused()).isZero();
    }
  }

  @Test
  void drop_ofAKey_takesAllOfItAwayAndFreesItsName() throws IOException {
    try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
      List<LogRecord> records = TestRecords.study(1, 30, 1);
      index.apply(records, TestRecords.position(records));
      apply(index, defined(31, NamedKey.of("date", Tag.StudyDate)));
      buildAll(index);
      apply(index, dropped(32, "date"));
      assertThat(index.keys()).isEmpty();
      apply(index, defined(33, NamedKey.of("date", Tag.Modality)));
      buildAll(index);

      assertThat(index.keys()).singleElement().matches(NamedKeyStatus::isComplete);
    }
    assertRowsAreThoseOfWhatIsThere();
  }

  @Test
  void keys_ofWhatCannotBeIndexed_sayWhichAndWhyUntilItIsGone() throws IOException {
    DataSet.Builder many = TestRecords.header("1.2", "1.3", "1.4.1");
    String[] uids = new String[NamedKeyValues.MAX_VALUES + 1];
    Arrays.setAll(uids, i -> "1.9." + i);
    many.set(Tag.RelatedFrameOfReferenceUID, uids);
    DataSet.Builder bytes = TestRecords.header("1.2", "1.3", "1.4.2");
    TagPath element = TagPath.ofPrivate("ACME", 0x0029, 0x10);
    bytes.setBytes(element, Vr.OB, new byte[] {1, 2});
    try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
      apply(index, TestRecords.record(1, many.build()), TestRecords.record(2, bytes.build()));
      apply(
          index,
          defined(3, NamedKey.of("uids", Tag.RelatedFrameOfReferenceUID)),
          defined(4, new NamedKey("acme", element)));
      buildAll(index);

      assertThat(index.keys().get(0).refused()).isEqualTo(1);
      assertThat(index.keys().get(0).refusals())
          .containsExactly(new Refusal(1, Reason.TOO_MANY_VALUES));
      assertThat(index.keys().get(1).refusals())
          .containsExactly(new Refusal(2, Reason.NOT_MATCHABLE));

      apply(
          index,
          LogRecord.of(
              5,
              new Fact.Deleted(
                  Partition.DEFAULT,
                  TestRecords.TIME,
                  QueryLevel.STUDY,
                  Optional.of("1.2"),
                  Optional.empty(),
                  Optional.empty(),
                  "",
                  "")));
      assertThat(index.keys()).allMatch(key -> key.refused() == 0 && key.refusals().isEmpty());
    }
    assertRowsAreThoseOfWhatIsThere();
  }

  @ParameterizedTest
  @CsvSource({
    "DS, ' 1.50 ', 1.5",
    "IS, +15, 15",
    "FD, 1.5E1, 15",
    "DS, 007, 7",
    "DS, x, x",
    "DA, 2026.01.02, 20260102",
    "TM, 10:11:12, 101112",
    "PN, 'Müller^Ägnes^', MULLER^AGNES",
    "LO, ' a b ', a b"
  })
  void texts_ofValuesThatMatchAlike_areTheSame(Vr vr, String value, String text) {
    assertThat(NamedKeyValues.texts(vr, value)).containsExactly(text);
  }

  @Test
  void key_thatLeadsToNoAttribute_isRefused() {
    assertThatThrownBy(() -> new NamedKey("x", TagPath.parse("(0008,1140)[*]")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NamedKey("x", TagPath.parse("(0008,1140)[2].(0008,1155)")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("any item");
    assertThatThrownBy(() -> NamedKey.of("two words", Tag.KVP))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
