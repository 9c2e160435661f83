package dev.vna.benchmarks.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.StudyIndexProvider;
import dev.vna.index.LmdbStudyIndexProvider;
import dev.vna.storage.PackStoreProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The guards find out what is slow, and let pass what is not. */
@Isolated("it measures")
class GuardTest {
  private static final PairedRun SHORT =
      new PairedRun(Duration.ofMillis(400), Duration.ofMillis(3), 21, Duration.ofSeconds(10));
  private static final long INSTANCES = 2_000;
  private static final String FIND = "accession-number";
  private static final String INGEST = "ingest-9-kb";

  /** How much worse than now a guard lets pass here. */
  private static final double SLACK = 3;

  @TempDir static Path directory;

  private static List<GuardBound> bounds;

  private static Map<String, Ratio> measure(StudyIndexProvider indexes, BlobStoreProvider stores)
      throws IOException {
    Map<String, Ratio> ratios = new LinkedHashMap<>();
    try (GuardCases cases =
        GuardCases.open(indexes, stores, new BenchDirectory(directory), INSTANCES)) {
      for (GuardCase guard : cases.all()) {
        if (guard.name().equals(FIND) || guard.name().equals(INGEST)) {
          ratios.put(guard.name(), SHORT.measure(guard));
        }
      }
    }
    return ratios;
  }

  @BeforeAll
  static void measureNow() throws IOException {
    bounds =
        measure(new LmdbStudyIndexProvider(), new PackStoreProvider()).entrySet().stream()
            .map(guard -> new GuardBound(guard.getKey(), SLACK * guard.getValue().value(), ""))
            .toList();
  }

  @Test
  void failures_codeAsItIs_none() throws IOException {
    GuardReport report =
        new GuardReport(measure(new LmdbStudyIndexProvider(), new PackStoreProvider()), bounds);

    assertThat(report.failures()).as(report.table()).isEmpty();
    assertThat(report.table()).contains("| good |").doesNotContain("WORSE");
  }

  @Test
  void failures_indexSlowedDown_namesFind() throws IOException {
    GuardReport report =
        new GuardReport(
            measure(SlowedDown.index(new LmdbStudyIndexProvider()), new PackStoreProvider()),
            bounds);

    assertThat(report.failures()).as(report.table()).contains(FIND);
    assertThat(report.table()).contains("| WORSE |");
  }

  @Test
  void failures_storeSlowedDown_namesIngestAlone() throws IOException {
    GuardReport report =
        new GuardReport(
            measure(new LmdbStudyIndexProvider(), SlowedDown.store(new PackStoreProvider())),
            bounds);

    assertThat(report.failures()).as(report.table()).containsExactly(INGEST);
  }

  @Test
  void failures_guardThatWasNotMeasured_fails() {
    GuardReport report = new GuardReport(Map.of(), List.of(new GuardBound(FIND, 3, "")));

    assertThat(report.failures()).containsExactly(FIND);
  }
}
