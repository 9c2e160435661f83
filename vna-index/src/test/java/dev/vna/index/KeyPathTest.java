package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyPathTest {
  private static final int STUDIES = 60;
  private static final byte[] NOTHING = new byte[0];

  @TempDir Path directory;

  private static boolean isThere(long study) {
    return study % 3 == 0 || study % 7 == 0;
  }

  private static boolean put(Tx tx) {
    for (long study = 1; study <= STUDIES; study++) {
      if (isThere(study)) {
        tx.put(Table.KEYS, Keys.valueOfStudy(Keys.Kind.MODALITY, 1, "CT", study), NOTHING);
        tx.put(Table.KEYS, Keys.seriesUid(1, "1.2", study, 5), NOTHING);
        tx.put(Table.KEYS, Keys.seriesUid(1, "1.2", study, 6), NOTHING);
      }
    }
    return true;
  }

  @Test
  void contains_betweenAnyOtherSteps_isWhatCeilingSays() throws IOException {
    try (Lmdb lmdb = Lmdb.open(directory, IndexOptions.DEFAULTS)) {
      lmdb.openTables();
      lmdb.write(KeyPathTest::put);

      boolean asExpected =
          lmdb.read(
              tx ->
                  areAsExpected(
                          new KeyPath(tx, Keys.value(Keys.Kind.MODALITY, 1, "CT"), () -> STUDIES))
                      && areAsExpected(
                          new KeyPath(
                              tx, Keys.uid(Keys.Kind.SERIES_UID, 1, "1.2"), () -> STUDIES)));

      assertThat(asExpected).isTrue();
    }
  }

  private static boolean areAsExpected(KeyPath path) {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      long study = 1L + random.nextInt(STUDIES);
      switch (random.nextInt(3)) {
        case 0 -> assertThat(path.ceiling(study)).isEqualTo(ceiling(study));
        case 1 -> assertThat(path.floor(study)).isEqualTo(floor(study));
        default -> assertThat(path.contains(study)).isEqualTo(isThere(study));
      }
    }
    return true;
  }

  private static long ceiling(long study) {
    for (long at = study; at <= STUDIES; at++) {
      if (isThere(at)) {
        return at;
      }
    }
    return AccessPath.END;
  }

  private static long floor(long study) {
    for (long at = study; at > 0; at--) {
      if (isThere(at)) {
        return at;
      }
    }
    return AccessPath.START;
  }
}
