package dev.vna.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.HeaderParser;
import dev.vna.data.Limits;
import dev.vna.index.LmdbStudyIndexProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What an instance takes up in the index, all counted: full header, keys, free pages. */
class IndexSizeTest {
  /** The promise: with full headers, at most so many bytes of the file for each instance. */
  private static final long MAX_BYTES_PER_INSTANCE = 1_024;

  /** Series that come at once, as from as many modalities. */
  private static final int INTERLEAVED = 8;

  /**
   * Instances of each series in one transaction. Pages wait for the next checkpoint to be free,
   * which is a second away: as many as some transactions write, however large the index is.
   */
  private static final int BATCH = 125;

  @TempDir private Path directory;

  private static DataSet header(SyntheticInstance instance) {
    try {
      HeaderParser parser = HeaderParser.of(instance.transferSyntax(), Limits.DEFAULT);
      byte[] encoded = instance.dataSet().encoded();
      parser.feed(encoded, 0, encoded.length);
      return parser.finish().header();
    } catch (DataSetException e) {
      throw new IllegalStateException("a synthetic instance cannot be read", e);
    }
  }

  private long bytesPerInstance(List<SyntheticStudy> studies) throws IOException {
    int size = studies.get(0).size();
    IndexFacts facts = new IndexFacts();
    OpenContext context = new OpenContext(directory, new UUID(1, 2), Clock.systemUTC(), 64L << 20);
    try (StudyIndex index = new LmdbStudyIndexProvider().open(context)) {
      for (int i = 0; i < size; i++) {
        for (SyntheticStudy study : studies) {
          facts.stored(header(study.instance(i)), Fact.Disposition.NEW, 0, Optional.of("HOSPITAL"));
        }
        if (i % BATCH == BATCH - 1) {
          List<LogRecord> records = facts.take();
          index.apply(records, new LogPosition(facts.lastSequence(), "here"));
        }
      }
      assertThat(index.statistics().instances()).isEqualTo((long) size * studies.size());
      return index.statistics().usedBytes() / ((long) size * studies.size());
    }
  }

  private static List<SyntheticStudy> series(Function<SyntheticStudies, SyntheticStudy> kind) {
    SyntheticStudies maker = SyntheticStudies.seeded(7);
    return IntStream.range(0, INTERLEAVED).mapToObj(i -> kind.apply(maker)).toList();
  }

  @Test
  void index_ofCtSeries_takesLessThanAKilobyteAnInstance(TestReporter reporter) throws IOException {
    long bytes = bytesPerInstance(series(maker -> maker.smallCt(16 * BATCH)));

    reporter.publishEntry("CT bytes per instance", Long.toString(bytes));
    assertThat(bytes).isLessThanOrEqualTo(MAX_BYTES_PER_INSTANCE);
  }

  @Test
  void index_ofMrSeries_takesLessThanAKilobyteAnInstance(TestReporter reporter) throws IOException {
    long bytes = bytesPerInstance(series(maker -> maker.mr(4, 4 * BATCH)));

    reporter.publishEntry("MR bytes per instance", Long.toString(bytes));
    assertThat(bytes).isLessThanOrEqualTo(MAX_BYTES_PER_INSTANCE);
  }
}
