package dev.vna.archive.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Hold;
import dev.vna.archive.Partition;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact form of facts: the log keeps them for decades. */
class FactCodecTest {
  private static final Instant TIME = Instant.parse("2026-11-02T09:00:00Z");
  private static final Partition SITE = new Partition("site-b");
  private static final String DIGEST = "ab".repeat(32);

  private static StoredBlob blob(long sequence, int... location) {
    byte[] token = new byte[location.length];
    for (int i = 0; i < token.length; i++) {
      token[i] = (byte) location[i];
    }
    byte[] sha256 = new byte[32];
    java.util.Arrays.fill(sha256, (byte) 0xAB);
    return new StoredBlob(new BlobKey(SITE, sequence), BlobLocation.of(token), 5000, sha256);
  }

  static Stream<Arguments> facts() {
    return Stream.of(
        Arguments.of(
            new Fact.DeletionUndone(SITE, TIME, 7, "owner", "a mistake"),
            "\"type\":\"deletion-undone\"",
            "\"by\":\"owner\",\"sequence\":7,\"reason\":\"a mistake\""),
        Arguments.of(
            new Fact.DeletionsPurged(SITE, TIME, List.of(7L, 300L)),
            "\"type\":\"deletions-purged\"",
            "\"sequences\":[\"7\",\"300\"]"),
        Arguments.of(
            new Fact.BlobsPlaced(SITE, TIME, List.of(blob(7, 1, 255)), List.of(blob(7, 2))),
            "\"type\":\"blobs-placed\"",
            "\"placed\":[\"7 01ff 5000 "
                + DIGEST
                + "\"],\"abandoned\":[\"7 02 5000 "
                + DIGEST
                + "\"]"),
        Arguments.of(
            new Fact.BlobsErased(SITE, TIME, List.of(blob(8, 3))),
            "\"type\":\"blobs-erased\"",
            "\"erased\":[\"8 03 5000 " + DIGEST + "\"]"),
        Arguments.of(
            new Fact.StudiesAccessed(
                SITE, TIME, LocalDate.parse("2026-11-02"), List.of("1.2", "1.3")),
            "\"type\":\"studies-accessed\"",
            "\"day\":\"2026-11-02\",\"studies\":[\"1.2\",\"1.3\"]"),
        Arguments.of(
            new Fact.StudyLabelled(SITE, TIME, "1.2", "Lehre \u00e4\"", true, "owner"),
            "\"type\":\"study-labelled\"",
            "\"by\":\"owner\",\"study\":\"1.2\",\"label\":\"Lehre \u00e4\\\"\",\"present\":true"),
        Arguments.of(
            new Fact.StudyLabelled(SITE, TIME, "1.2", "x", false, "owner"),
            "\"type\":\"study-labelled\"",
            "\"by\":\"owner\",\"study\":\"1.2\",\"label\":\"x\",\"present\":false"),
        Arguments.of(
            new Fact.HoldPlaced(SITE, TIME, Hold.Kind.HOLD, "1.2", "h", "owner", "why"),
            "\"type\":\"hold-placed\"",
            "\"by\":\"owner\",\"study\":\"1.2\",\"hold\":\"h\",\"reason\":\"why\""),
        Arguments.of(
            new Fact.HoldPlaced(SITE, TIME, Hold.Kind.FREEZE, "1.2", "h", "owner", "why"),
            "\"type\":\"hold-placed\"",
            "\"by\":\"owner\",\"study\":\"1.2\",\"hold\":\"h\",\"kind\":\"FREEZE\",\"reason\":\"why\""));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void encode_factsOfKeeping_haveThisForm(Fact fact, String type, String members)
      throws IOException {
    String json =
        "{\"v\":1,"
            + type
            + ",\"partition\":\"site-b\",\"time\":\"2026-11-02T09:00:00Z\","
            + members
            + "}";

    assertThat(new String(FactCodec.encode(fact), UTF_8)).isEqualTo(json);
    assertThat(FactCodec.decode(json.getBytes(UTF_8))).isEqualTo(fact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\":\"blobs-erased\",\"erased\":[]",
        "\"type\":\"blobs-erased\",\"erased\":[\"8 03 5000\"]",
        "\"type\":\"blobs-erased\",\"erased\":[\"8 03 5000 abab\"]",
        "\"type\":\"deletions-purged\",\"sequences\":[\"seven\"]",
        "\"type\":\"studies-accessed\",\"day\":\"soon\",\"studies\":[\"1.2\"]",
        "\"type\":\"study-labelled\",\"by\":\"x\",\"study\":\"1\",\"label\":\"l\",\"present\":\"?\"",
        "\"type\":\"study-labelled\",\"by\":\"x\",\"study\":\"1\",\"label\":\"\",\"present\":true"
      })
  void decode_damagedFact_isRefused(String members) {
    String json =
        "{\"v\":1,\"partition\":\"site-b\",\"time\":\"2026-11-02T09:00:00Z\"," + members + "}";

    assertThatThrownBy(() -> FactCodec.decode(json.getBytes(UTF_8)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void blobs_tooManyOrOfAnotherPartition_areTheCallersMistake() {
    List<StoredBlob> many = Collections.nCopies(Fact.MAX_BLOBS + 1, blob(1, 1));

    assertThatThrownBy(() -> new Fact.BlobsErased(SITE, TIME, many))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Fact.BlobsErased(Partition.DEFAULT, TIME, List.of(blob(1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "a\u0085"})
  void label_emptyOrWithControls_isTheCallersMistake(String label) {
    assertThatThrownBy(() -> new Fact.StudyLabelled(SITE, TIME, "1.2", label, true, "owner"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Fact.StudyLabelled(SITE, TIME, "1.2", "x".repeat(65), true, "owner"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
