package dev.vna.benchmarks.population;

import dev.vna.archive.Partition;
import dev.vna.archive.Source;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.Uid;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The instances of a population as they come in: one series after the other, or several at once, an
 * instance of each in turn, as several associations would bring them. The same every time. For one
 * thread.
 */
public final class Arrivals {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private static final int LOCATION_BYTES = 34;

  private final Population population;
  private final Lane[] lanes;
  private long sequence;
  private long nextStudy;
  private Study study;
  private int nextSeries;
  private int nextLane;
  private long offset;

  /** A series that is coming in. */
  private static final class Lane {
    Study study;
    Series series;
    HeaderTemplate template;
    int next;
  }

  /**
   * All instances from the first study on.
   *
   * @param seriesAtOnce how many series come in at once, 1 or more
   * @param afterSequence the number after which their facts are numbered
   */
  public Arrivals(Population population, int seriesAtOnce, long afterSequence) {
    this.population = population;
    this.sequence = afterSequence;
    lanes = new Lane[seriesAtOnce];
    for (int i = 0; i < seriesAtOnce; i++) {
      lanes[i] = new Lane();
    }
  }

  /** Number of the last fact that was made. */
  public long sequence() {
    return sequence;
  }

  /** How many studies have begun to come in. */
  public long studiesBegun() {
    return nextStudy;
  }

  /** The next instances, as facts with headers. */
  public List<LogRecord> next(int count) {
    List<LogRecord> records = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      records.add(next());
    }
    return records;
  }

  private LogRecord next() {
    Lane lane = lanes[nextLane];
    nextLane = (nextLane + 1) % lanes.length;
    if (lane.series == null || lane.next == lane.series.instances()) {
      begin(lane);
    }
    int index = lane.next++;
    return record(lane, index);
  }

  private void begin(Lane lane) {
    if (study == null || nextSeries == study.series().size()) {
      study = population.study(nextStudy++);
      nextSeries = 0;
    }
    lane.study = study;
    lane.series = study.series().get(nextSeries++);
    lane.template = HeaderTemplate.of(lane.study, lane.series);
    lane.next = 0;
  }

  private LogRecord record(Lane lane, int index) {
    long number = ++sequence;
    Modality modality = lane.series.modality();
    Fact.InstanceStored fact =
        new Fact.InstanceStored(
            Partition.DEFAULT,
            START.plusMillis(8 * number),
            new Source(Optional.of(modality + "_1"), Optional.of("VNA"), Optional.of("192.0.2.17")),
            modality + "_1",
            modality.sopClassUid,
            lane.template.uids().uid(index),
            Optional.of(lane.study.uid()),
            Optional.of(lane.series.uid()),
            Uid.ExplicitVRLittleEndian,
            356,
            Optional.empty(),
            Fact.Disposition.NEW,
            OptionalLong.empty());
    ByteBuffer sha256 = ByteBuffer.allocate(32);
    for (int i = 0; i < 4; i++) {
      sha256.putLong(Population.mix(4 * number + i));
    }
    StoredBlob blob =
        new StoredBlob(
            new BlobKey(Partition.DEFAULT, number),
            location(modality.blobBytes),
            modality.blobBytes,
            sha256.array());
    return new LogRecord(
        number,
        fact,
        Optional.of(
            new LogRecord.StoredInstance(
                blob, header(lane.template.instance(index)), Optional.empty())));
  }

  /** What a store might say: which segment, and where in it. */
  private BlobLocation location(int bytes) {
    offset += bytes;
    int segment = (int) (offset >>> 30);
    ByteBuffer location = ByteBuffer.allocate(LOCATION_BYTES);
    location.put((byte) 1).put((byte) 1).putInt(segment);
    location.putLong(offset & 0x3FFF_FE00).putLong(bytes);
    location.putInt(segment / 500).putLong(sequence * 160);
    return BlobLocation.of(location.array());
  }

  private static DataSet header(byte[] encoded) {
    try {
      return DataSet.ofHeader(encoded);
    } catch (DataSetException e) {
      throw new IllegalStateException("a made header is none", e);
    }
  }
}
