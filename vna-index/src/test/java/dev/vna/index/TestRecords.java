package dev.vna.index;

import dev.vna.archive.Filter;
import dev.vna.archive.Page;
import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.Source;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.Tag;
import dev.vna.data.Uid;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Records for tests of this module: one instance each, with little in it. */
final class TestRecords {
  static final UUID ARCHIVE = new UUID(0x0123456789ABCDEFL, 0x7EDCBA9876543210L);
  static final Instant TIME = Instant.ofEpochSecond(0x60000000L, 7);

  private TestRecords() {}

  static OpenContext context(Path directory) {
    return new OpenContext(directory, ARCHIVE, Clock.fixed(TIME, ZoneOffset.UTC), 16 << 20);
  }

  static StudyIndex open(Path directory, IndexOptions options) throws IOException {
    return new LmdbStudyIndexProvider(options).open(context(directory));
  }

  static DataSet.Builder header(String study, String series, String instance) {
    try {
      return DataSet.ofHeader(new byte[0]).toBuilder()
          .set(Tag.SOPInstanceUID, instance)
          .set(Tag.StudyInstanceUID, study)
          .set(Tag.SeriesInstanceUID, series);
    } catch (DataSetException e) {
      throw new IllegalStateException("nothing is a header without elements", e);
    }
  }

  static LogRecord record(long sequence, DataSet header) {
    Fact fact =
        new Fact.InstanceStored(
            Partition.DEFAULT,
            TIME,
            Source.LOCAL,
            "",
            Uid.CTImageStorage,
            header.string(Tag.SOPInstanceUID).orElseThrow(),
            header.string(Tag.StudyInstanceUID),
            header.string(Tag.SeriesInstanceUID),
            Uid.ExplicitVRLittleEndian,
            340,
            Optional.empty(),
            Fact.Disposition.NEW,
            OptionalLong.empty());
    StoredBlob blob =
        new StoredBlob(
            new BlobKey(Partition.DEFAULT, sequence),
            BlobLocation.of(new byte[] {9}),
            5000,
            new byte[32]);
    return new LogRecord(
        sequence, fact, Optional.of(new LogRecord.StoredInstance(blob, header, Optional.empty())));
  }

  /** So many instances of one study, in series of ten, with a patient of that number. */
  static List<LogRecord> study(int number, int instances, long firstSequence) {
    List<LogRecord> records = new ArrayList<>();
    for (int i = 0; i < instances; i++) {
      String study = "1.2." + number;
      String series = study + "." + i / 10;
      records.add(
          record(
              firstSequence + i,
              header(study, series, series + "." + i)
                  .set(Tag.PatientID, "P" + number)
                  .set(Tag.StudyDate, String.format("2026%02d%02d", 1 + number % 12, 1))
                  .set(Tag.Modality, number % 2 == 0 ? "CT" : "MR")
                  .build()));
    }
    return records;
  }

  static LogPosition position(List<LogRecord> records) {
    return new LogPosition(records.get(records.size() - 1).sequence(), "here");
  }

  /** The answers of all pages. */
  static List<DataSet> all(StudyIndex index, Query query) throws IOException {
    Page<DataSet> page = index.find(Partition.DEFAULT, query);
    List<DataSet> found = new ArrayList<>(page.items());
    while (page.next().isPresent()) {
      page = index.find(Partition.DEFAULT, query.after(page.next().get()));
      found.addAll(page.items());
    }
    return found;
  }

  /** Means the same, but no key helps and nothing is proven. */
  static Filter withoutKeys(Filter filter) {
    return Filter.not(Filter.not(filter));
  }
}
