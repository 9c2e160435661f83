package dev.vna.benchmarks.index;

import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.archive.spi.StudyIndexProvider;
import dev.vna.benchmarks.population.Study;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.json.JsonDataSetArray;
import dev.vna.data.json.JsonDataSetWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that is guarded, over one index of a few instances and a new archive. For one thread. */
final class GuardCases implements Closeable {
  private static final JsonDataSetWriter JSON = JsonDataSetWriter.create();

  private final PreparedIndex prepared;
  private final PreparedIndex written;
  private final Sample sample;
  private final Reference reference;
  private final DurableBatches durable;
  private final RawLmdb raw;
  private final Newcomers newcomers;
  private final StoredSeries small;
  private final StoredSeries large;
  private final List<GuardCase> cases = new ArrayList<>();
  private int next;

  private GuardCases(
      StudyIndexProvider indexes, BlobStoreProvider stores, BenchDirectory bench, long instances)
      throws IOException {
    // The copy first: one index at a time may be open in a directory.
    written = PreparedIndex.openToWrite(indexes, bench, instances);
    prepared = PreparedIndex.open(indexes, bench, instances);
    sample = Sample.of(prepared);
    reference = Reference.of(prepared, sample, bench);
    durable = new DurableBatches(written.index(), bench);
    raw = RawLmdb.open(bench);
    newcomers = Newcomers.of(written.index());
    small = StoredSeries.open(indexes, stores, bench, StoredSeries.COLUMNS_9_KB);
    large = StoredSeries.open(indexes, stores, bench, StoredSeries.COLUMNS_HALF_MB);
    questions();
    writes();
  }

  /** Cases over an index of so many instances that {@code indexes} opens. */
  static GuardCases open(
      StudyIndexProvider indexes, BlobStoreProvider stores, BenchDirectory bench, long instances)
      throws IOException {
    return new GuardCases(indexes, stores, bench, instances);
  }

  List<GuardCase> all() {
    return List.copyOf(cases);
  }

  private void questions() {
    StudyIndex index = prepared.index();
    for (Question question : Question.values()) {
      cases.add(
          new GuardCase(
              question.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              question == Question.SERIES_METADATA
                  ? "raw LMDB, the same headers"
                  : "raw LMDB, get and copy",
              () -> question.ask(index, sample, next()).size(),
              () -> reference.ask(question, next()),
              BenchClock.PROCESSOR));
    }
    cases.add(
        new GuardCase(
            "metadata-json-250",
            "raw LMDB, 2,000 headers",
            this::metadata,
            () -> reference.ask(Question.SERIES_METADATA, next()),
            BenchClock.PROCESSOR));
  }

  private int next() {
    next = next + 1 & Integer.MAX_VALUE;
    return next;
  }

  /** The headers of a series of 250 instances, as an array of JSON: what DICOMweb answers. */
  private long metadata() throws IOException {
    Study study = sample.metadataSeries();
    Query query =
        Query.instances()
            .where(Tag.StudyInstanceUID, study.uid())
            .where(Tag.SeriesInstanceUID, study.seriesUid(0))
            .build();
    ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 22);
    JsonDataSetArray array = JSON.array(json);
    for (DataSet header : prepared.index().find(Partition.DEFAULT, query).items()) {
      array.add(header);
    }
    array.finish();
    return json.size();
  }

  private void writes() throws IOException {
    cases.add(
        new GuardCase(
            "index-batch",
            "raw LMDB, the same headers appended and synced",
            new BatchWork(newcomers, durable::apply),
            new BatchWork(
                Newcomers.of(written.index()),
                batch -> raw.append("log", DurableBatches.headers(batch)))));
    ingest("ingest-9-kb", small);
    ingest("ingest-half-mb", large);
    cases.add(
        new GuardCase(
            "ingest-9-kb-4-threads",
            "the same bytes written and synced, one after the other",
            () -> small.storeByThreads(),
            () ->
                small.writeAndSync()
                    + small.writeAndSync()
                    + small.writeAndSync()
                    + small.writeAndSync()));
    cases.add(
        new GuardCase(
            "store-and-delete",
            "the same bytes written and synced",
            small::storeAndDelete,
            small::writeAndSync));
  }

  private void ingest(String name, StoredSeries series) {
    cases.add(
        new GuardCase(
            name, "the same bytes written and synced", series::store, series::writeAndSync));
  }

  @Override
  public void close() throws IOException {
    large.close();
    small.close();
    raw.close();
    durable.close();
    reference.close();
    written.close();
    prepared.close();
  }
}
