package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StudyIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of studies are those that follow from their rows, whatever happened before. */
class StudyKeysTest {
  @TempDir private Path directory;

  /** Fills two fresh sets with what is in the tables and what follows from the rows. */
  private void collect(TreeSet<String> found, TreeSet<String> expected) throws IOException {
    String kinds = "abdimnqrt";
    try (Lmdb lmdb = Lmdb.open(directory, IndexOptions.DEFAULTS)) {
      lmdb.openTables();
      lmdb.read(
          tx -> {
            for (Table table : List.of(Table.KEYS, Table.GRAMS, Table.DAYS)) {
              try (Tx.Scan scan = tx.scan(table)) {
                for (boolean more = scan.seek(new byte[] {0}); more; more = scan.next()) {
                  if (table != Table.KEYS || kinds.indexOf(scan.key()[0]) >= 0) {
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
    StudyKeys keys = StudyKeys.of(study);
    List<String> lines = new ArrayList<>();
    keys.values().forEach(key -> lines.add(line(key, new byte[0])));
    byte[] number = new ByteWriter(4).u32(study.number).toBytes();
    keys.grams().forEach(key -> lines.add(line(key, number)));
    keys.days().forEach(key -> lines.add(line(key, number)));
    return lines;
  }

  private static String line(byte[] key, byte[] row) {
    return HexFormat.of().formatHex(key) + " " + HexFormat.of().formatHex(row);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void apply_randomFacts_keepsExactlyTheKeysOfWhatIsThere(long seed) throws IOException {
    RandomStudies random = new RandomStudies(seed);
    for (int round = 0; round < 8; round++) {
      try (StudyIndex index = TestRecords.open(directory, IndexOptions.DEFAULTS)) {
        for (int group = 0; group < 5; group++) {
          List<LogRecord> records = new ArrayList<>();
          for (int i = 0; i <= random.nextInt(10); i++) {
            records.add(random.next());
          }
          index.apply(records, new LogPosition(random.lastSequence(), "here"));
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
