package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.Overlay;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of studies are those that follow from their rows, whatever happened before. */
class StudyKeysTest {
  private static final List<String> NAMES =
      List.of(
          "MÜLLER^Ägnes^^Dr",
          "Yamada^Tarou=山田^太郎=やまだ^たろう",
          "O'Neil^Al",
          "x",
          "",
          "LONG^" + "AB C".repeat(200));
  private static final List<String> TEXTS =
      List.of("CT Thorax nativ", "Schädel", "a", "77", "", "MR  KNIE li", "q".repeat(600));

  @TempDir private Path directory;

  private long sequence;

  private LogRecord stored(Random random) {
    int study = random.nextInt(6);
    String uid = "1.2." + study;
    return TestRecords.record(
        ++sequence,
        TestRecords.header(uid, uid + "." + random.nextInt(2), "1.3." + sequence)
            .set(Tag.SpecificCharacterSet, "ISO_IR 192")
            .set(Tag.PatientName, NAMES.get(random.nextInt(NAMES.size())))
            .set(Tag.ReferringPhysicianName, NAMES.get(random.nextInt(NAMES.size())))
            .set(Tag.PatientID, "P" + random.nextInt(3))
            .set(Tag.StudyID, TEXTS.get(random.nextInt(TEXTS.size())))
            .set(Tag.AccessionNumber, TEXTS.get(random.nextInt(TEXTS.size())))
            .set(Tag.StudyDescription, TEXTS.get(random.nextInt(TEXTS.size())))
            .set(Tag.StudyDate, "2026010" + random.nextInt(9))
            .set(Tag.StudyTime, random.nextBoolean() ? "1011" : "")
            .set(Tag.Modality, random.nextBoolean() ? "CT" : "SR")
            .build());
  }

  private LogRecord fact(Random random) {
    String uid = "1.2." + random.nextInt(6);
    return switch (random.nextInt(12)) {
      case 0 ->
          LogRecord.of(
              ++sequence,
              new Fact.Deleted(
                  Partition.DEFAULT,
                  TestRecords.TIME,
                  QueryLevel.STUDY,
                  Optional.of(uid),
                  Optional.empty(),
                  Optional.empty(),
                  "",
                  ""));
      case 1 ->
          LogRecord.of(
              ++sequence,
              new Fact.Deleted(
                  Partition.DEFAULT,
                  TestRecords.TIME,
                  QueryLevel.SERIES,
                  Optional.of(uid),
                  Optional.of(uid + ".1"),
                  Optional.empty(),
                  "",
                  ""));
      case 2 ->
          LogRecord.of(
              ++sequence,
              new Fact.StudyCorrected(
                  Partition.DEFAULT,
                  TestRecords.TIME,
                  uid,
                  Overlay.of(
                      Map.of(
                          Tag.PatientName,
                          List.of(NAMES.get(random.nextInt(NAMES.size()))),
                          Tag.PatientID,
                          List.of("P" + random.nextInt(3)),
                          Tag.AccessionNumber,
                          List.of("A-" + random.nextInt(1000))),
                      TestRecords.TIME),
                  "",
                  ""));
      default -> stored(random);
    };
  }

  /** Fills two fresh sets with what is in the tables and what follows from the rows. */
  private void collect(TreeSet<String> found, TreeSet<String> expected) throws IOException {
    String kinds = "abdimnqrt";
    try (Lmdb lmdb = Lmdb.open(directory, IndexOptions.DEFAULTS)) {
      lmdb.openTables();
      lmdb.read(
          tx -> {
            for (Table table : List.of(Table.KEYS, Table.GRAMS)) {
              try (Tx.Scan scan = tx.scan(table)) {
                for (boolean more = scan.seek(new byte[] {0}); more; more = scan.next()) {
                  if (table == Table.GRAMS || kinds.indexOf(scan.key()[0]) >= 0) {
                    found.add(line(scan.key(), scan.value()));
                  }
                }
              }
            }
            return found;
          });
      lmdb.read(
          tx -> {
            try (Tx.Scan scan = tx.scan(Table.TREE)) {
              for (boolean more = scan.seek(new byte[] {0}); more; more = scan.next()) {
                if (scan.key().length == Keys.STUDY_BYTES) {
                  StudyRow study = StudyRow.read(scan.key(), scan.value());
                  keys(study).forEach(expected::add);
                }
              }
            }
            return expected;
          });
    }
  }

  private static List<String> keys(StudyRow study) {
    StudyKeys keys =
        StudyKeys.of(
            study.partition,
            study.number,
            study.instances > 0,
            study.attributes.values(),
            List.copyOf(study.modalities.texts()));
    List<String> lines = new ArrayList<>();
    keys.values().forEach(key -> lines.add(line(key, new byte[0])));
    byte[] number = new ByteWriter(4).u32(study.number).toBytes();
    keys.grams().forEach(key -> lines.add(line(key, number)));
    return lines;
  }

  private static String line(byte[] key, byte[] row) {
    return HexFormat.of().formatHex(key) + " " + HexFormat.of().formatHex(row);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void apply_randomFacts_keepsExactlyTheKeysOfWhatIsThere(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < 8; round++) {
      try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
        for (int group = 0; group < 5; group++) {
          List<LogRecord> records = new ArrayList<>();
          for (int i = 0; i <= random.nextInt(10); i++) {
            records.add(fact(random));
          }
          index.apply(records, new LogPosition(sequence, "here"));
        }
      }
      TreeSet<String> found = new TreeSet<>();
      TreeSet<String> expected = new TreeSet<>();
      collect(found, expected);

      assertThat(found).isEqualTo(expected).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "abc, ABC",
    "Schädel, SCHADEL",
    "ＡＢ, AB",
    "Łódź, ŁODZ",
    "山田, 山田",
    "が, か",
    "a\u0308b, AB",
    "ﬁn, FIN"
  })
  void fold_ofText_isWithoutCaseAccentsAndWidth(String text, String folded) {
    assertThat(Grams.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Straße ΣΊΣΥΦΟΣ", "e\u0301a\u0300", "한국 ΐ ǰ", "𐐨x\u0345ﾞ"})
  void fold_ofAPieceOfAText_isAPieceOfItsFold(String text) {
    int[] characters = text.codePoints().toArray();
    for (int from = 0; from < characters.length; from++) {
      for (int to = from; to <= characters.length; to++) {
        assertThat(Grams.fold(text)).contains(Grams.fold(new String(characters, from, to - from)));
      }
    }
  }

  @Test
  void grams_ofAText_beginAtEachOfItsCharacters() {
    TreeSet<byte[]> keys = Grams.newKeys();

    Grams.addKeys(1, Grams.Field.PATIENT_ID, "AB山", keys);

    assertThat(keys)
        .containsExactly(
            Grams.key(1, Grams.Field.PATIENT_ID, "AB山"),
            Grams.key(1, Grams.Field.PATIENT_ID, "B山\0"),
            Grams.key(1, Grams.Field.PATIENT_ID, "山\0\0"));
  }

  @Test
  void grams_ofTextBeyondTheLimit_areThoseOfItsBeginningAndAMark() {
    TreeSet<byte[]> keys = Grams.newKeys();

    Grams.addKeys(1, Grams.Field.PATIENT_ID, "A".repeat(Grams.MAX_CHARACTERS) + "B", keys);

    assertThat(keys)
        .containsExactly(
            Grams.key(1, Grams.Field.PATIENT_ID, "A\0\0"),
            Grams.key(1, Grams.Field.PATIENT_ID, "AA\0"),
            Grams.key(1, Grams.Field.PATIENT_ID, "AAA"),
            Grams.longTextKey(1, Grams.Field.PATIENT_ID));
  }
}
