package dev.vna.testkit;

import dev.vna.archive.Conflict;
import dev.vna.archive.ConflictResolution;
import dev.vna.archive.Hold;
import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.LoggedAmendment;
import dev.vna.archive.spi.PatientKey;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Uid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/**
 * Facts as they might come: few names, so that they meet, replace, contradict and delete each other
 * all the time. The same seed makes the same facts.
 */
final class RandomFacts {
  static final Partition OTHER = new Partition("other");
  static final int STUDIES = 4;
  static final int SERIES = 5;
  static final int INSTANCES = 12;

  private final Random random;
  private final IndexFacts facts;

  RandomFacts(long seed, IndexFacts facts) {
    this.random = new Random(seed);
    this.facts = facts;
  }

  static String study(int i) {
    return "1.2.1." + i;
  }

  static String series(int i) {
    return "1.2.2." + i;
  }

  static String instance(int i) {
    return "1.2.3." + i;
  }

  /** Adds facts, and tells a model. */
  void add(IndexModel model, int count) {
    List<LogRecord> earlier = facts.take();
    if (!earlier.isEmpty()) {
      throw new IllegalStateException("facts were made that nobody took");
    }
    List<LogRecord> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Partition partition = random.nextInt(5) == 0 ? OTHER : Partition.DEFAULT;
      facts.in(partition);
      one(model, partition);
      List<LogRecord> records = facts.take();
      records.forEach(model::apply);
      made.addAll(records);
    }
    facts.in(Partition.DEFAULT).put(made);
  }

  private void one(IndexModel model, Partition partition) {
    String study = study(random.nextInt(STUDIES));
    String series = series(random.nextInt(SERIES));
    String instance = instance(random.nextInt(INSTANCES));
    switch (random.nextInt(40)) {
      case 0 -> facts.deletedStudy(study);
      case 1 -> facts.deletedSeries(study, series);
      case 2, 3 -> facts.deletedInstance(study, series, instance);
      case 4 -> deleteOne(model, partition);
      case 5 -> facts.held(study, "h" + random.nextInt(3));
      case 6 -> facts.released(study, "h" + random.nextInt(3));
      case 7 -> facts.corrected(study, correction());
      case 8 -> facts.deletedOutside(instance);
      case 9 -> store(model, partition, outside(instance));
      case 10 -> facts.completed(List.of(study, study(0)), facts.lastSequence());
      case 11 -> facts.consumersMoved(Map.of("reader", (long) random.nextInt(100) - 1));
      case 12 -> facts.merged(patient(model, partition), namedPatient(), demographics());
      case 13 ->
          facts.moved(
              patient(model, partition),
              namedPatient(),
              List.of(study, study(random.nextInt(STUDIES))),
              demographics());
      case 14 -> facts.patientCorrected(patient(model, partition), demographics());
      case 15 -> facts.linked(patient(model, partition), namedPatient());
      case 16, 17 -> undo(model, partition);
      case 18, 19 -> resolve(model, partition);
      case 20, 21, 22 -> deletion(model, partition).ifPresent(number -> facts.undeleted(number));
      case 23 -> deletion(model, partition).ifPresent(number -> facts.purged(number));
      case 24 -> place(model, partition);
      case 25 -> erase(model, partition);
      case 26 -> facts.labelled(study, pick("urgent", "teaching"));
      case 27 -> facts.unlabelled(study, pick("urgent", "teaching"));
      case 28 -> facts.accessed(pick("2026-01-02", "2026-01-03", "2026-01-04"), study, study(1));
      case 29 -> facts.held(Hold.Kind.FREEZE, study, "h" + random.nextInt(3));
      default -> store(model, partition, header(study, series, instance));
    }
  }

  /** A deletion that can be undone, or one that cannot. */
  private Optional<Long> deletion(IndexModel model, Partition partition) {
    List<Long> there = model.deletions.undoable(partition);
    if (random.nextInt(8) == 0) {
      return Optional.of(1L + random.nextInt(100));
    }
    return there.isEmpty()
        ? Optional.empty()
        : Optional.of(there.get(random.nextInt(there.size())));
  }

  private void place(IndexModel model, Partition partition) {
    List<StoredBlob> placed = new ArrayList<>();
    List<StoredBlob> abandoned = new ArrayList<>();
    for (IndexModel.Version version : model.deletions.kept()) {
      if (version.fact.partition().equals(partition) && random.nextInt(3) == 0) {
        StoredBlob now = model.deletions.blob(version);
        placed.add(elsewhere(now));
        abandoned.add(random.nextInt(4) == 0 ? elsewhere(now) : now);
      }
    }
    model.deletions.garbage(partition).stream()
        .filter(blob -> random.nextInt(3) == 0)
        .filter(blob -> placed.stream().noneMatch(other -> other.key().equals(blob.key())))
        .forEach(blob -> placed.add(elsewhere(blob)));
    if (!placed.isEmpty()) {
      facts.placed(placed, abandoned);
    }
  }

  private StoredBlob elsewhere(StoredBlob blob) {
    byte[] token = {2, (byte) random.nextInt(256), (byte) random.nextInt(256), 4};
    return blob.at(BlobLocation.of(token));
  }

  private void erase(IndexModel model, Partition partition) {
    List<StoredBlob> erased =
        model.deletions.garbage(partition).stream().filter(blob -> random.nextBoolean()).toList();
    if (!erased.isEmpty()) {
      facts.erased(erased);
    }
  }

  private PatientKey namedPatient() {
    return new PatientKey(pick("", "HOSPITAL", "ISSUER"), pick("P1", "P2", "P3"), "");
  }

  /** A patient that there is, if any. */
  private PatientKey patient(IndexModel model, Partition partition) {
    List<PatientKey> there =
        model.versions.stream()
            .filter(version -> version.inTree() && version.fact.partition().equals(partition))
            .map(model::patientKey)
            .toList();
    return there.isEmpty() || random.nextInt(6) == 0
        ? namedPatient()
        : there.get(random.nextInt(there.size()));
  }

  private Map<Integer, List<String>> demographics() {
    Map<Integer, List<String>> values = new HashMap<>();
    values.put(Tag.PatientName, List.of(pick("DOE^A", "ROE^B", "POE^C")));
    if (random.nextBoolean()) {
      values.put(Tag.PatientBirthDate, random.nextBoolean() ? List.of() : List.of("19700101"));
    }
    return values;
  }

  private void undo(IndexModel model, Partition partition) {
    List<LoggedAmendment> all = model.amendments.of(partition);
    if (!all.isEmpty()) {
      facts.undone(all.get(random.nextInt(all.size())).sequence());
    }
  }

  private void resolve(IndexModel model, Partition partition) {
    List<Conflict> conflicts = model.conflicts(partition);
    if (!conflicts.isEmpty()) {
      Conflict conflict = conflicts.get(random.nextInt(conflicts.size()));
      OptionalLong visible =
          model.versionsOf(partition, conflict.sopInstanceUid()).stream()
              .filter(version -> version.visible)
              .mapToLong(version -> version.sequence)
              .findFirst();
      boolean isHidden =
          conflict.kind() == Conflict.Kind.CONTENT || conflict.kind() == Conflict.Kind.IDENTITY;
      facts.resolved(
          conflict.sequence(),
          conflict.kind(),
          isHidden && random.nextBoolean()
              ? ConflictResolution.TAKE_HIDDEN
              : ConflictResolution.ACCEPT,
          visible);
    }
  }

  private void deleteOne(IndexModel model, Partition partition) {
    List<IndexModel.Version> there =
        model.versions.stream()
            .filter(version -> version.inTree() && version.fact.partition().equals(partition))
            .toList();
    if (!there.isEmpty()) {
      Fact.InstanceStored fact = there.get(random.nextInt(there.size())).fact;
      facts.deletedInstance(
          fact.studyInstanceUid().orElseThrow(),
          fact.seriesInstanceUid().orElseThrow(),
          fact.sopInstanceUid());
    }
  }

  private void store(IndexModel model, Partition partition, DataSet header) {
    String uid = header.string(Tag.SOPInstanceUID).orElseThrow();
    Optional<IndexModel.Version> visible =
        model.versionsOf(partition, uid).stream().filter(version -> version.visible).findFirst();
    Fact.Disposition disposition = Fact.Disposition.NEW;
    if (visible.isPresent()) {
      disposition =
          switch (random.nextInt(3)) {
            case 0 -> Fact.Disposition.REPLACES;
            case 1 -> Fact.Disposition.CONFLICT_CONTENT;
            default -> Fact.Disposition.CONFLICT_IDENTITY;
          };
    }
    facts.stored(
        header,
        disposition,
        visible.map(version -> version.sequence).orElse(0L),
        random.nextInt(3) == 0 ? Optional.of("ISSUER") : Optional.empty());
  }

  private DataSet outside(String instance) {
    return IndexFacts.emptyHeader().toBuilder()
        .set(Tag.SOPClassUID, Uid.ColorPaletteStorage)
        .set(Tag.SOPInstanceUID, instance)
        .build();
  }

  private DataSet header(String study, String series, String instance) {
    return IndexFacts.header(
        study,
        series,
        instance,
        header -> {
          header.set(Tag.SOPClassUID, pick(Uid.CTImageStorage, Uid.MRImageStorage));
          maybe(header, Tag.PatientID, "P1", "P1", "P2", "");
          maybe(header, Tag.IssuerOfPatientID, "", "HOSPITAL");
          maybe(header, Tag.PatientName, "DOE^A", "DOE^A", "ROE^B", "");
          maybe(header, Tag.PatientBirthDate, "19700101", "19700101", "19800202", "");
          maybe(header, Tag.PatientSex, "M", "M", "F");
          maybe(header, Tag.StudyDate, "20260101", "20260202", "");
          maybe(header, Tag.AccessionNumber, "A1", "A2", "");
          maybe(header, Tag.StudyDescription, "chest", "head");
          maybe(header, Tag.Modality, "CT", "MR", "");
          maybe(header, Tag.SeriesDescription, "scout", "axial");
          maybe(header, Tag.InstanceNumber, "1", "2", "3");
          maybe(header, Tag.ImageComments, "good", "poor");
          references(header);
        });
  }

  private void references(DataSet.Builder header) {
    List<DataSet> items = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      items.add(
          IndexFacts.emptyHeader().toBuilder()
              .set(Tag.ReferencedSOPClassUID, pick("2.1", "2.2"))
              .set(Tag.ReferencedSOPInstanceUID, pick("1.1", "1.2"))
              .build());
    }
    if (!items.isEmpty()) {
      header.setItems(Tag.ReferencedImageSequence, items);
    }
  }

  private void maybe(DataSet.Builder header, int tag, String... values) {
    if (random.nextInt(4) != 0) {
      header.set(tag, pick(values));
    }
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }

  private Map<Integer, List<String>> correction() {
    Map<Integer, List<String>> values = new HashMap<>();
    switch (random.nextInt(5)) {
      case 0 -> values.put(Tag.PatientID, List.of(pick("P1", "P2", "P3")));
      case 1 -> values.put(Tag.IssuerOfPatientID, random.nextBoolean() ? List.of() : List.of("H2"));
      case 2 -> values.put(Tag.PatientName, List.of(pick("DOE^A", "POE^C")));
      case 3 -> values.put(Tag.StudyDescription, List.of("corrected"));
      default -> {
        values.put(Tag.PatientID, List.of());
        values.put(Tag.StudyDate, List.of());
      }
    }
    return values;
  }
}
