package dev.vna.testkit;

import dev.vna.archive.Conflict;
import dev.vna.archive.ConflictResolution;
import dev.vna.archive.Hold;
import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.Source;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.Overlay;
import dev.vna.archive.spi.PatientKey;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.Tag;
import dev.vna.data.Uid;
import dev.vna.data.frames.FrameIndex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Makes facts for an index, by rising number. For one thread. */
final class IndexFacts {
  static final Instant START = Instant.parse("2026-01-02T03:04:05.678901Z");

  private final List<LogRecord> records = new ArrayList<>();
  private Partition partition = Partition.DEFAULT;
  private long sequence;

  /** Facts from now on are about another partition. */
  IndexFacts in(Partition other) {
    partition = other;
    return this;
  }

  /** The facts since the last call. */
  List<LogRecord> take() {
    List<LogRecord> taken = List.copyOf(records);
    records.clear();
    return taken;
  }

  /** Puts back facts that were taken. */
  void put(List<LogRecord> taken) {
    records.addAll(taken);
  }

  long lastSequence() {
    return sequence;
  }

  /** A header of these UIDs, with what else is set. */
  static DataSet header(
      String study, String series, String instance, Consumer<DataSet.Builder> more) {
    DataSet.Builder header = emptyHeader().toBuilder();
    header.set(Tag.SOPClassUID, Uid.CTImageStorage).set(Tag.SOPInstanceUID, instance);
    header.set(Tag.StudyInstanceUID, study).set(Tag.SeriesInstanceUID, series);
    more.accept(header);
    return header.build();
  }

  static DataSet emptyHeader() {
    try {
      return DataSet.ofHeader(new byte[0]);
    } catch (DataSetException e) {
      throw new IllegalStateException("nothing is a header without elements", e);
    }
  }

  /** A new instance. */
  IndexFacts stored(String study, String series, String instance, Consumer<DataSet.Builder> more) {
    return stored(header(study, series, instance, more), Fact.Disposition.NEW, 0, Optional.empty());
  }

  IndexFacts stored(
      DataSet header, Fact.Disposition disposition, long other, Optional<String> issuer) {
    return stored(header, Optional.empty(), disposition, other, issuer);
  }

  /** A new instance with encapsulated pixels. */
  IndexFacts stored(DataSet header, FrameIndex frames) {
    return stored(header, Optional.of(frames), Fact.Disposition.NEW, 0, Optional.empty());
  }

  private IndexFacts stored(
      DataSet header,
      Optional<FrameIndex> frames,
      Fact.Disposition disposition,
      long other,
      Optional<String> issuer) {
    long number = ++sequence;
    Optional<String> study = header.string(Tag.StudyInstanceUID);
    Fact.InstanceStored fact =
        new Fact.InstanceStored(
            partition,
            START.plusMillis(number),
            new Source(Optional.of("CT1"), Optional.of("VNA"), Optional.of("192.0.2.7")),
            "CT1",
            header.string(Tag.SOPClassUID).orElse(Uid.CTImageStorage),
            header.string(Tag.SOPInstanceUID).orElseThrow(),
            study,
            study.flatMap(uid -> header.string(Tag.SeriesInstanceUID)),
            Uid.ExplicitVRLittleEndian,
            340,
            issuer,
            disposition,
            other == 0 ? OptionalLong.empty() : OptionalLong.of(other));
    byte[] sha256 = new byte[32];
    Arrays.fill(sha256, (byte) number);
    StoredBlob blob =
        new StoredBlob(
            new BlobKey(partition, number),
            BlobLocation.of(new byte[] {1, (byte) (number >> 8), (byte) number}),
            1000 + number,
            sha256);
    records.add(
        new LogRecord(
            number, fact, Optional.of(new LogRecord.StoredInstance(blob, header, frames))));
    return this;
  }

  private IndexFacts add(Fact fact) {
    records.add(LogRecord.of(++sequence, fact));
    return this;
  }

  private Instant now() {
    return START.plusMillis(sequence + 1);
  }

  IndexFacts deletedStudy(String study) {
    return deleted(QueryLevel.STUDY, Optional.of(study), Optional.empty(), Optional.empty());
  }

  IndexFacts deletedSeries(String study, String series) {
    return deleted(QueryLevel.SERIES, Optional.of(study), Optional.of(series), Optional.empty());
  }

  IndexFacts deletedInstance(String study, String series, String instance) {
    return deleted(
        QueryLevel.INSTANCE, Optional.of(study), Optional.of(series), Optional.of(instance));
  }

  IndexFacts deletedOutside(String instance) {
    return deleted(QueryLevel.INSTANCE, Optional.empty(), Optional.empty(), Optional.of(instance));
  }

  private IndexFacts deleted(
      QueryLevel level,
      Optional<String> study,
      Optional<String> series,
      Optional<String> instance) {
    return add(
        new Fact.Deleted(partition, now(), level, study, series, instance, "tester", "by a test"));
  }

  IndexFacts held(String study, String id) {
    return held(Hold.Kind.HOLD, study, id);
  }

  IndexFacts held(Hold.Kind kind, String study, String id) {
    return add(new Fact.HoldPlaced(partition, now(), kind, study, id, "tester", "a reason"));
  }

  IndexFacts released(String study, String id) {
    return add(new Fact.HoldReleased(partition, now(), study, id, "tester"));
  }

  IndexFacts corrected(String study, Map<Integer, List<String>> values) {
    return add(
        new Fact.StudyCorrected(
            partition,
            now(),
            study,
            Overlay.of(values, now()),
            Overlay.NONE,
            "tester",
            "a reason"));
  }

  IndexFacts undeleted(long deletion) {
    return add(new Fact.DeletionUndone(partition, now(), deletion, "tester", "a reason"));
  }

  IndexFacts purged(Long... deletions) {
    return add(new Fact.DeletionsPurged(partition, now(), List.of(deletions)));
  }

  IndexFacts placed(List<StoredBlob> placed, List<StoredBlob> abandoned) {
    return add(new Fact.BlobsPlaced(partition, now(), placed, abandoned));
  }

  IndexFacts erased(List<StoredBlob> erased) {
    return add(new Fact.BlobsErased(partition, now(), erased));
  }

  IndexFacts accessed(String day, String... studies) {
    return add(new Fact.StudiesAccessed(partition, now(), LocalDate.parse(day), List.of(studies)));
  }

  IndexFacts labelled(String study, String label) {
    return add(new Fact.StudyLabelled(partition, now(), study, label, true, "tester"));
  }

  IndexFacts unlabelled(String study, String label) {
    return add(new Fact.StudyLabelled(partition, now(), study, label, false, "tester"));
  }

  IndexFacts completed(List<String> studies, long waitingFrom) {
    return add(new Fact.StudiesCompleted(partition, now(), studies, waitingFrom));
  }

  IndexFacts consumersMoved(Map<String, Long> positions) {
    return add(new Fact.ConsumersMoved(partition, now(), positions));
  }

  IndexFacts merged(PatientKey source, PatientKey into, Map<Integer, List<String>> values) {
    return add(
        new Fact.PatientMerged(
            partition,
            now(),
            source,
            into,
            identity(into, values),
            Overlay.NONE,
            "tester",
            "a reason"));
  }

  IndexFacts moved(
      PatientKey from, PatientKey to, List<String> studies, Map<Integer, List<String>> values) {
    return add(
        new Fact.StudiesMoved(
            partition,
            now(),
            from,
            to,
            studies,
            identity(to, values),
            Overlay.NONE,
            "tester",
            "a reason"));
  }

  private Overlay identity(PatientKey patient, Map<Integer, List<String>> values) {
    Map<Integer, List<String>> all = new HashMap<>(values);
    all.put(Tag.PatientID, List.of(patient.patientId()));
    all.put(
        Tag.IssuerOfPatientID, patient.issuer().isEmpty() ? List.of() : List.of(patient.issuer()));
    return Overlay.of(all, now());
  }

  IndexFacts patientCorrected(PatientKey patient, Map<Integer, List<String>> values) {
    return add(
        new Fact.PatientCorrected(
            partition,
            now(),
            patient,
            Overlay.of(values, now()),
            Overlay.NONE,
            "tester",
            "a reason"));
  }

  IndexFacts linked(PatientKey one, PatientKey other) {
    return add(new Fact.PatientsLinked(partition, now(), one, other, "tester", "a reason"));
  }

  IndexFacts resolved(
      long number, Conflict.Kind kind, ConflictResolution resolution, OptionalLong displaced) {
    return add(
        new Fact.ConflictResolved(
            partition, now(), number, kind, resolution, displaced, "tester", "a reason"));
  }

  IndexFacts undone(long number) {
    return add(new Fact.Undone(partition, now(), number, "tester", "a reason"));
  }
}
