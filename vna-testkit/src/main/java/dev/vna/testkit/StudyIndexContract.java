package dev.vna.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vna.archive.Change;
import dev.vna.archive.Conflict;
import dev.vna.archive.ConflictResolution;
import dev.vna.archive.Filter;
import dev.vna.archive.Hold;
import dev.vna.archive.Page;
import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.Visibility;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.LogMismatchException;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.LoggedDeletion;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import dev.vna.data.frames.FrameIndex;
import dev.vna.data.frames.FrameReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link StudyIndex} promises. Extend it and supply {@link #open(OpenContext)}. Each
 * test has a directory of its own; tests may run at the same time.
 */
public abstract class StudyIndexContract {
  private static final UUID ARCHIVE = new UUID(0x5eed, 2);
  private static final Clock CLOCK = Clock.fixed(IndexFacts.START, ZoneOffset.UTC);
  private static final Partition OTHER = RandomFacts.OTHER;
  private static final Consumer<DataSet.Builder> NOTHING = header -> {};

  /** Where the test's index lives; set by JUnit before each test. */
  @TempDir protected Path directory;

  private final IndexFacts facts = new IndexFacts();

  /** For subclasses. */
  protected StudyIndexContract() {}

  /**
   * Opens the index in a directory, which may hold what an earlier one left.
   *
   * @throws IOException as the index's provider does
   */
  protected abstract StudyIndex open(OpenContext context) throws IOException;

  private StudyIndex openIndex() throws IOException {
    return open(context(directory, ARCHIVE));
  }

  private static OpenContext context(Path directory, UUID archiveId) {
    return new OpenContext(directory, archiveId, CLOCK, 64 << 20);
  }

  private void apply(StudyIndex index) throws IOException {
    index.apply(facts.take(), position(facts.lastSequence()));
  }

  private static LogPosition position(long sequence) {
    return new LogPosition(sequence, "segment-1:" + sequence);
  }

  private static List<String> uids(Page<DataSet> page, int tag) {
    return page.items().stream().map(answer -> answer.string(tag).orElse("")).toList();
  }

  private static List<String> studies(StudyIndex index, Query.Builder query) throws IOException {
    return uids(index.find(Partition.DEFAULT, query.build()), Tag.StudyInstanceUID);
  }

  private static Consumer<DataSet.Builder> with(Object... tagsAndValues) {
    return header -> {
      for (int i = 0; i < tagsAndValues.length; i += 2) {
        header.set((int) tagsAndValues[i], ((String) tagsAndValues[i + 1]).split("\\\\", -1));
      }
    };
  }

  // Beginning and end.

  @Test
  void open_newDirectory_isEmptyAndAtTheStart() throws IOException {
    try (StudyIndex index = openIndex()) {
      assertThat(index.position()).isEqualTo(LogPosition.START);
      assertThat(index.find(Partition.DEFAULT, Query.studies().build()).items()).isEmpty();
      assertThat(index.versions(Partition.DEFAULT, "1.2.3")).isEmpty();
      assertThat(index.changes(0, 10)).isEmpty();
      assertThat(index.conflicts(Partition.DEFAULT, 0, 10)).isEmpty();
      assertThat(index.holds(Partition.DEFAULT, "1.2.3")).isEmpty();
      assertThat(index.statistics().instances()).isZero();
    }
  }

  @Test
  void open_again_hasWhatWasApplied() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.PatientID, "P1"));
      apply(index);
    }

    try (StudyIndex index = openIndex()) {
      assertThat(index.position()).isEqualTo(position(1));
      assertThat(studies(index, Query.studies())).containsExactly("1.1");
    }
  }

  @Test
  void open_whileOpen_isRefused() throws IOException {
    try (StudyIndex index = openIndex()) {
      assertThatThrownBy(this::openIndex).isInstanceOf(IOException.class);

      assertThat(index.position()).isEqualTo(LogPosition.START);
    }
  }

  @Test
  void open_ofAnotherArchive_isRefused() throws IOException {
    openIndex().close();

    assertThatThrownBy(() -> open(context(directory, new UUID(7, 7))))
        .isInstanceOf(LogMismatchException.class);
  }

  @Test
  void close_twice_isHarmless() throws IOException {
    StudyIndex index = openIndex();
    index.close();

    index.close();

    assertThatThrownBy(index::position).isInstanceOf(IllegalStateException.class);
  }

  // Applying.

  @Test
  void apply_numberNotAboveTheLast_isRefusedAndChangesNothing() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", NOTHING);
      List<LogRecord> records = facts.take();
      index.apply(records, position(1));

      assertThatThrownBy(() -> index.apply(records, position(1)))
          .isInstanceOf(IllegalArgumentException.class);

      assertThat(index.versions(Partition.DEFAULT, "1.3")).hasSize(1);
      assertThat(index.position()).isEqualTo(position(1));
    }
  }

  @Test
  void apply_failsHalfWay_appliesNothingAndLaterOnesWork() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.PatientName, "A"));
      List<LogRecord> good = facts.take();
      List<LogRecord> bad = new ArrayList<>(good);
      LogRecord.StoredInstance stored = good.get(0).instance().orElseThrow();
      bad.add(
          new LogRecord(
              2,
              good.get(0).fact(),
              Optional.of(
                  new LogRecord.StoredInstance(
                      stored.blob(),
                      DataSet.builder().set(Tag.PatientName, "A").build(),
                      Optional.empty()))));
      assertThatThrownBy(() -> index.apply(bad, position(2)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(index.versions(Partition.DEFAULT, "1.3")).isEmpty();

      facts.stored("2.1", "2.2", "2.3", with(Tag.PatientName, "B"));
      index.apply(facts.take(), position(2));

      assertThat(studies(index, Query.studies())).containsExactly("2.1");
      InstanceEntry entry = index.versions(Partition.DEFAULT, "2.3").get(0);
      assertThat(index.header(entry).orElseThrow().string(Tag.PatientName)).contains("B");
    }
  }

  @Test
  void apply_noFacts_movesThePosition() throws IOException {
    try (StudyIndex index = openIndex()) {
      index.apply(List.of(), new LogPosition(0, "elsewhere"));

      assertThat(index.position()).isEqualTo(new LogPosition(0, "elsewhere"));
    }
  }

  @Test
  void versions_ofAStoredInstance_tellAllThatTheFactSays() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.PatientID, "P1", Tag.IssuerOfPatientID, "H"));
      LogRecord record = facts.take().get(0);
      index.apply(List.of(record), position(1));

      InstanceEntry entry = index.versions(Partition.DEFAULT, "1.3").get(0);

      Fact.InstanceStored fact = (Fact.InstanceStored) record.fact();
      assertThat(entry.sequence()).isEqualTo(1);
      assertThat(entry.partition()).isEqualTo(Partition.DEFAULT);
      assertThat(entry.sopClassUid()).isEqualTo(fact.sopClassUid());
      assertThat(entry.studyInstanceUid()).contains("1.1");
      assertThat(entry.seriesInstanceUid()).contains("1.2");
      assertThat(entry.sopInstanceUid()).isEqualTo("1.3");
      assertThat(entry.transferSyntaxUid()).isEqualTo(fact.transferSyntaxUid());
      assertThat(entry.blob()).isEqualTo(record.instance().orElseThrow().blob());
      assertThat(entry.dataSetOffset()).isEqualTo(fact.dataSetOffset());
      assertThat(entry.visibility()).isEqualTo(Visibility.VISIBLE);
      assertThat(entry.received()).isEqualTo(fact.time());
      assertThat(entry.source()).isEqualTo(fact.source());
      assertThat(entry.overlay().isEmpty()).isTrue();
      assertThat(entry.patient().orElseThrow().patientId()).isEqualTo("P1");
      assertThat(entry.patient().orElseThrow().issuer()).isEqualTo("H");
    }
  }

  @Test
  void header_ofManyInstances_isWhatWasGivenByteForByte() throws IOException {
    try (StudyIndex index = openIndex()) {
      Random random = new Random(42);
      Map<String, DataSet> given = new TreeMap<>();
      for (int i = 0; i < 300; i++) {
        String uid = "1.3." + i;
        byte[] noise = new byte[random.nextInt(600) * 2];
        random.nextBytes(noise);
        DataSet header =
            IndexFacts.header(
                "1.1",
                "1.2." + i % 3,
                uid,
                builder ->
                    builder
                        .set(Tag.PatientName, "Doe^J")
                        .set(Tag.SpecificCharacterSet, "ISO_IR 100")
                        .set(Tag.StudyDescription, "Schädel")
                        .set(Tag.InstanceNumber, "" + random.nextInt(1000))
                        .setBytes(Tag.RedPaletteColorLookupTableData, Vr.OW, noise));
        given.put(uid, header);
        facts.stored(header, Fact.Disposition.NEW, 0, Optional.empty());
        if (random.nextInt(20) == 0) {
          apply(index);
        }
      }
      apply(index);

      for (Map.Entry<String, DataSet> entry : given.entrySet()) {
        InstanceEntry version = index.versions(Partition.DEFAULT, entry.getKey()).get(0);
        assertThat(index.header(version).orElseThrow().encoded())
            .isEqualTo(entry.getValue().encoded());
      }
    }
  }

  @Test
  void frames_ofAnEncapsulatedInstance_areKeptAsLongAsItIs() throws IOException {
    try (StudyIndex index = openIndex()) {
      DataSet header = IndexFacts.header("1.1", "1.2", "1.3", builder -> {});
      FrameIndex frames = threeFrames(header);
      facts.stored(header, frames).stored("1.1", "1.2", "1.4", builder -> {});
      apply(index);

      InstanceEntry kept = index.versions(Partition.DEFAULT, "1.3").get(0);
      assertThat(index.frames(kept).orElseThrow().encode()).isEqualTo(frames.encode());
      assertThat(index.frames(index.versions(Partition.DEFAULT, "1.4").get(0))).isEmpty();
      facts.deletedStudy("1.1");
      apply(index);
      assertThat(index.frames(kept)).isEmpty();
    }
  }

  private static FrameIndex threeFrames(DataSet header) throws IOException {
    TransferSyntax rle = TransferSyntax.of(Uid.RLELossless);
    DataSet pixels =
        header.toBuilder()
            .set(Tag.NumberOfFrames, "3")
            .setBytes(Tag.PixelData, Vr.OW, new byte[3 * 320])
            .build();
    return FrameReader.of(FakeFragments.inPlaceOfFrames(pixels, rle), rle).orElseThrow().index();
  }

  @Test
  void instanceOutsideThePatientTree_isFoundByItsUidAndNoQuery() throws IOException {
    try (StudyIndex index = openIndex()) {
      DataSet palette =
          IndexFacts.emptyHeader().toBuilder()
              .set(Tag.SOPClassUID, Uid.ColorPaletteStorage)
              .set(Tag.SOPInstanceUID, "1.9")
              .build();
      facts.stored(palette, Fact.Disposition.NEW, 0, Optional.empty());
      apply(index);

      InstanceEntry entry = index.versions(Partition.DEFAULT, "1.9").get(0);

      assertThat(entry.studyInstanceUid()).isEmpty();
      assertThat(entry.patient()).isEmpty();
      assertThat(index.header(entry)).contains(palette);
      assertThat(index.statistics().instances()).isEqualTo(1);
      for (QueryLevel level : QueryLevel.values()) {
        assertThat(index.find(Partition.DEFAULT, Query.at(level).build()).items()).isEmpty();
      }
      facts.deletedOutside("1.9");
      apply(index);
      assertThat(index.versions(Partition.DEFAULT, "1.9")).isEmpty();
      assertThat(index.statistics().instances()).isZero();
    }
  }

  @Test
  @org.junit.jupiter.api.Tag("check-095")
  void counters_countWhatIsVisibleOnly() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.PatientID, "P", Tag.Modality, "CT"));
      facts.stored("1.1", "1.2", "1.4", with(Tag.PatientID, "P", Tag.Modality, "CT"));
      facts.stored("1.1", "1.5", "1.6", with(Tag.PatientID, "P", Tag.Modality, "SR"));
      facts.stored("2.1", "2.2", "2.3", with(Tag.PatientID, "P", Tag.Modality, "MR"));
      facts.stored(
          IndexFacts.header("1.1", "1.7", "1.3", with(Tag.PatientID, "P", Tag.Modality, "US")),
          Fact.Disposition.CONFLICT_IDENTITY,
          1,
          Optional.empty());
      apply(index);

      DataSet study =
          index
              .find(Partition.DEFAULT, Query.studies().where(Tag.StudyInstanceUID, "1.1").build())
              .items()
              .get(0);

      assertThat(study.intValue(Tag.NumberOfStudyRelatedSeries)).hasValue(2);
      assertThat(study.intValue(Tag.NumberOfStudyRelatedInstances)).hasValue(3);
      assertThat(study.strings(Tag.ModalitiesInStudy)).containsExactly("CT", "SR");
      assertThat(study.strings(Tag.SOPClassesInStudy)).containsExactly(Uid.CTImageStorage);
      assertThat(study.intValue(Tag.NumberOfPatientRelatedStudies)).hasValue(2);
      assertThat(study.intValue(Tag.NumberOfPatientRelatedSeries)).hasValue(3);
      assertThat(study.intValue(Tag.NumberOfPatientRelatedInstances)).hasValue(4);
    }
  }

  @Test
  void answers_takeEachAttributeFromTheEarliestInstanceThatHasAValue() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.StudyDescription, "", Tag.StudyID, "first"));
      facts.stored("1.1", "1.2", "1.4", with(Tag.StudyDescription, "one", Tag.StudyID, "second"));
      facts.stored("1.1", "1.5", "1.6", with(Tag.StudyDescription, "two", Tag.StudyID, ""));
      apply(index);
      Query query = Query.studies().build();
      DataSet all = index.find(Partition.DEFAULT, query).items().get(0);
      facts.deletedInstance("1.1", "1.2", "1.4");
      apply(index);
      DataSet less = index.find(Partition.DEFAULT, query).items().get(0);

      assertThat(all.string(Tag.StudyDescription)).contains("one");
      assertThat(all.string(Tag.StudyID)).contains("first");
      assertThat(less.string(Tag.StudyDescription)).contains("two");
      assertThat(less.string(Tag.StudyID)).contains("first");
    }
  }

  @Test
  void find_textInAnotherCharacterSet_isAnsweredInUtf8() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored(
          "1.1",
          "1.2",
          "1.3",
          header ->
              header
                  .set(Tag.SpecificCharacterSet, "ISO_IR 100")
                  .set(Tag.PatientName, "Bär^Zoë")
                  .set(Tag.ImageComments, "Größe")
                  .setItems(
                      Tag.ProcedureCodeSequence,
                      List.of(
                          IndexFacts.emptyHeader().toBuilder()
                              .set(Tag.CodeMeaning, "Schädel")
                              .build())));
      apply(index);

      for (QueryLevel level : QueryLevel.values()) {
        DataSet answer = index.find(Partition.DEFAULT, Query.at(level).build()).items().get(0);
        assertThat(answer.strings(Tag.SpecificCharacterSet)).containsExactly("ISO_IR 192");
        assertThat(answer.string(Tag.PatientName)).contains("Bär^Zoë");
      }
      DataSet instance = index.find(Partition.DEFAULT, Query.instances().build()).items().get(0);
      assertThat(instance.string(Tag.ImageComments)).contains("Größe");
      assertThat(instance.items(Tag.ProcedureCodeSequence).get(0).string(Tag.CodeMeaning))
          .contains("Schädel");
    }
  }

  @Test
  @org.junit.jupiter.api.Tag("check-092")
  void find_withNamedAttributes_answersThoseAndTheUniqueKeys() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored(
          "1.1",
          "1.2",
          "1.3",
          with(Tag.PatientID, "P1", Tag.StudyDate, "20260102", Tag.Modality, "CT"));
      apply(index);

      DataSet answer =
          index
              .find(Partition.DEFAULT, Query.series().returning(Tag.Modality).build())
              .items()
              .get(0);

      assertThat(answer.elements().stream().map(element -> element.tag()))
          .containsExactly(
              Tag.SpecificCharacterSet,
              Tag.Modality,
              Tag.PatientID,
              Tag.StudyInstanceUID,
              Tag.SeriesInstanceUID);
    }
  }

  // Matching.

  private void storeForMatching(StudyIndex index) throws IOException {
    facts.stored(
        "1.1",
        "1.1.1",
        "1.1.1.1",
        with(
            Tag.PatientName, "Müller^Jörg=山田^太郎",
            Tag.PatientID, "AB-1",
            Tag.AccessionNumber, "ACC1",
            Tag.StudyDate, "20260110",
            Tag.StudyTime, "101500.5",
            Tag.Modality, "CT",
            Tag.SeriesNumber, "3",
            Tag.InstanceNumber, "007",
            Tag.StudyDescription, "Thorax nativ"));
    facts.stored(
        "2.1",
        "2.1.1",
        "2.1.1.1",
        with(
            Tag.PatientName, "MULLER",
            Tag.PatientID, "ab-1",
            Tag.AccessionNumber, "ACC2",
            Tag.StudyDate, "20260215",
            Tag.StudyTime, "11",
            Tag.Modality, "MR",
            Tag.SeriesNumber, "4",
            Tag.InstanceNumber, "8",
            Tag.StudyDescription, "Abdomen",
            Tag.NameOfPhysiciansReadingStudy, "House^G\\Wilson^J"));
    facts.stored(
        "3.1",
        "3.1.1",
        "3.1.1.1",
        with(
            Tag.PatientName, "Smith^Anna^^Dr.",
            Tag.PatientID, "X*Y",
            Tag.StudyDate, "",
            Tag.Modality, "SR",
            Tag.StudyDescription, "Thorax mit KM"));
    apply(index);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "PatientName, muller*, 1.1 2.1",
        "PatientName, MÜLLER^*, 1.1 2.1",
        "PatientName, Mueller, -",
        "PatientName, muller, 2.1",
        "PatientName, muller^jorg, 1.1",
        "PatientName, Muller^J?rg, 1.1",
        "PatientName, 山田*, 1.1",
        "PatientName, =山田^太郎, 1.1",
        "PatientName, *anna*, 3.1",
        "PatientName, smith^anna, -",
        "PatientName, smith^anna*, 3.1",
        "PatientName, smith^*^*^dr., 3.1",
        "PatientID, AB-1, 1.1",
        "PatientID, ab*, 2.1",
        "PatientID, ?B-1, 1.1",
        "PatientID, *, 1.1 2.1 3.1",
        "PatientID, '', 1.1 2.1 3.1",
        "PatientID, 'AB-1 ', 1.1",
        "PatientID, X*, 3.1",
        "AccessionNumber, ACC?, 1.1 2.1",
        "AccessionNumber, ACC2, 2.1",
        "AccessionNumber, acc2, -",
        "AccessionNumber, *2, 2.1",
        "StudyDate, 20260110, 1.1",
        "StudyDate, 20260110-20260131, 1.1",
        "StudyDate, 20260111-, 2.1",
        "StudyDate, -20260215, 1.1 2.1",
        "StudyDate, 2026.01.10, 1.1",
        "StudyDate, 202601*, -",
        "StudyTime, 10-11, 1.1 2.1",
        "StudyTime, 101500-101500, 1.1",
        "StudyTime, -1014, -",
        "StudyTime, 110000, 2.1",
        "StudyInstanceUID, 1.1\\3.1, 1.1 3.1",
        "StudyInstanceUID, 1.*, -",
        "StudyDescription, Thorax*, 1.1 3.1",
        "StudyDescription, *KM, 3.1",
        "StudyDescription, thorax*, -",
        "Modality, CT, 1.1",
        "Modality, CT\\MR, 1.1 2.1",
        "ModalitiesInStudy, M*, 2.1",
        "SeriesNumber, 03, 1.1",
        "SeriesInstanceUID, 2.1.1, 2.1",
        "SOPInstanceUID, 3.1.1.1\\1.1.1.1, 1.1 3.1",
        "InstanceNumber, 7, 1.1",
        "NumberOfStudyRelatedInstances, 1, 1.1 2.1 3.1",
        "NumberOfPatientRelatedStudies, 2, -",
        "NameOfPhysiciansReadingStudy, wilson^*, 2.1",
        "StudyInstanceUID, **, 1.1 2.1 3.1",
        "StudyInstanceUID, *\\2.1, 1.1 2.1 3.1",
        "SOPInstanceUID, ' ', 1.1 2.1 3.1",
        "AccessionNumber, '  ', 1.1 2.1 3.1",
        "SeriesInstanceUID, ' 2.1.1 ', 2.1",
      })
  @org.junit.jupiter.api.Tag("check-094")
  @org.junit.jupiter.api.Tag("check-046")
  void find_withAKey_findsTheStudiesThatMatch(String keyword, String key, String expected)
      throws IOException {
    try (StudyIndex index = openIndex()) {
      storeForMatching(index);
      int tag = dev.vna.data.Dictionary.tag(keyword).orElseThrow();

      List<String> found = studies(index, Query.studies().where(tag, key.split("\\\\", -1)));

      assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }
  }

  @Test
  void find_keysOfSeveralLevels_haveToMatchAlongOnePath() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.Modality, "CT", Tag.InstanceNumber, "1"));
      facts.stored("1.1", "1.4", "1.5", with(Tag.Modality, "MR", Tag.InstanceNumber, "2"));
      apply(index);
      Query.Builder across =
          Query.studies().where(Tag.Modality, "CT").where(Tag.InstanceNumber, "2");
      Query.Builder along =
          Query.studies().where(Tag.Modality, "MR").where(Tag.InstanceNumber, "2");

      assertThat(studies(index, across)).isEmpty();
      assertThat(studies(index, along)).containsExactly("1.1");
      assertThat(
              uids(
                  index.find(
                      Partition.DEFAULT, Query.patients().where(Tag.SOPInstanceUID, "1.5").build()),
                  Tag.PatientID))
          .hasSize(1);
    }
  }

  @Test
  void find_keysInASequence_haveToMatchInOneItem() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored(
          "1.1",
          "1.2",
          "1.3",
          header ->
              header.setItems(
                  Tag.RequestAttributesSequence,
                  List.of(
                      IndexFacts.emptyHeader().toBuilder()
                          .set(Tag.RequestedProcedureID, "RP1")
                          .set(Tag.ScheduledProcedureStepID, "S1")
                          .build(),
                      IndexFacts.emptyHeader().toBuilder()
                          .set(Tag.RequestedProcedureID, "RP2")
                          .set(Tag.ScheduledProcedureStepID, "S2")
                          .build())));
      apply(index);

      assertThat(series(index, "RP1", "S1")).hasSize(1);
      assertThat(series(index, "RP2", "S?")).hasSize(1);
      assertThat(series(index, "RP1", "S2")).isEmpty();
    }
  }

  private static List<DataSet> series(StudyIndex index, String procedure, String step)
      throws IOException {
    Query query =
        Query.series()
            .where(
                new Filter.Attribute(
                    List.of(Tag.RequestAttributesSequence, Tag.RequestedProcedureID),
                    List.of(procedure)))
            .where(
                new Filter.Attribute(
                    List.of(Tag.RequestAttributesSequence, Tag.ScheduledProcedureStepID),
                    List.of(step)))
            .build();
    return index.find(Partition.DEFAULT, query).items();
  }

  @Test
  void find_valueThatCannotBeMatched_isTheCallersMistake() throws IOException {
    try (StudyIndex index = openIndex()) {
      storeForMatching(index);

      assertThatThrownBy(
              () -> studies(index, Query.studies().where(Tag.ProcedureCodeSequence, "x")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> studies(index, Query.studies().where(Tag.StudyDate, "soon-")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  // Pages.

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void find_byPages_findsEachAnswerOnceWhileDataComesIn(int limit) throws IOException {
    try (StudyIndex index = openIndex()) {
      for (int i = 0; i < 20; i++) {
        facts.stored("1." + i, "2." + i, "3." + i, with(Tag.PatientID, "P" + i));
      }
      apply(index);
      for (QueryLevel level : QueryLevel.values()) {
        List<String> found = new ArrayList<>();
        Query query = Query.at(level).limit(limit).build();
        Page<DataSet> page = index.find(Partition.DEFAULT, query);
        found.addAll(uids(page, Tag.PatientID));
        while (page.next().isPresent()) {
          String fresh = "9." + level + "." + found.size();
          facts.in(OTHER).stored(fresh, fresh + ".1", fresh + ".2", with(Tag.PatientID, "Q"));
          facts.in(Partition.DEFAULT);
          if (level != QueryLevel.INSTANCE) {
            facts.stored("1.0", "2.0", "4." + fresh, with(Tag.PatientID, "P0"));
          }
          apply(index);
          page = index.find(Partition.DEFAULT, query.after(page.next().get()));
          found.addAll(uids(page, Tag.PatientID));
        }

        assertThat(found).doesNotHaveDuplicates().hasSize(20);
        facts.deletedSeries("1.0", "2.0");
        facts.stored("1.0", "2.0", "3.0", with(Tag.PatientID, "P0"));
        apply(index);
      }
    }
  }

  @Test
  void instances_byPages_listEachVisibleInstanceOnce() throws IOException {
    try (StudyIndex index = openIndex()) {
      for (int i = 0; i < 12; i++) {
        facts.stored("1." + i % 2, "2." + i % 4, "3." + i, with(Tag.PatientID, "P"));
      }
      apply(index);

      for (QueryLevel level : QueryLevel.values()) {
        List<String> found = new ArrayList<>();
        Query query = Query.at(level).where(Tag.PatientID, "P").limit(5).build();
        Page<InstanceEntry> page = index.instances(Partition.DEFAULT, query);
        page.items().forEach(entry -> found.add(entry.sopInstanceUid()));
        while (page.next().isPresent()) {
          page = index.instances(Partition.DEFAULT, query.after(page.next().get()));
          page.items().forEach(entry -> found.add(entry.sopInstanceUid()));
        }
        assertThat(found).doesNotHaveDuplicates().hasSize(12);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "!!!", "AQEBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void find_tokenOfNoPage_isTheCallersMistake(String token) throws IOException {
    try (StudyIndex index = openIndex()) {
      assertThatThrownBy(() -> index.find(Partition.DEFAULT, Query.studies().after(token).build()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  // Holds, feed, conflicts, corrections.

  @Test
  void holds_placedAndReleased_areListedUntilThen() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.held("1.1", "h1").held("1.1", "h2").held("1.10", "h3");
      apply(index);
      List<Hold> before = index.holds(Partition.DEFAULT, "1.1");
      facts.released("1.1", "h1").deletedStudy("1.1");
      apply(index);

      assertThat(before).extracting(Hold::id).containsExactly("h1", "h2");
      assertThat(before.get(0).reason()).isEqualTo("a reason");
      assertThat(index.holds(Partition.DEFAULT, "1.1")).extracting(Hold::id).containsExactly("h2");
      assertThat(index.holds(OTHER, "1.1")).isEmpty();
    }
  }

  @Test
  void correct_patientId_filesTheStudyUnderThatPatientAndLaterInstancesToo() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.PatientID, "WRONG", Tag.PatientName, "A"));
      facts.stored("2.1", "2.2", "2.3", with(Tag.PatientID, "RIGHT", Tag.PatientName, "B"));
      facts.corrected(
          "1.1", Map.of(Tag.PatientID, List.of("RIGHT"), Tag.PatientName, List.of("B")));
      facts.stored("1.1", "1.2", "1.4", with(Tag.PatientID, "WRONG", Tag.PatientName, "A"));
      apply(index);

      List<DataSet> patients = index.find(Partition.DEFAULT, Query.patients().build()).items();

      assertThat(patients).hasSize(1);
      assertThat(patients.get(0).string(Tag.PatientID)).contains("RIGHT");
      assertThat(patients.get(0).string(Tag.PatientName)).contains("B");
      assertThat(patients.get(0).intValue(Tag.NumberOfPatientRelatedStudies)).hasValue(2);
      assertThat(patients.get(0).intValue(Tag.NumberOfPatientRelatedInstances)).hasValue(3);
      assertThat(studies(index, Query.studies().where(Tag.PatientID, "WRONG"))).isEmpty();
      InstanceEntry entry = index.versions(Partition.DEFAULT, "1.4").get(0);
      assertThat(entry.overlay().values()).containsEntry(Tag.PatientID, List.of("RIGHT"));
      assertThat(index.header(entry).orElseThrow().string(Tag.PatientID)).contains("WRONG");
      assertThat(index.conflicts(Partition.DEFAULT, 0, 10)).isEmpty();
    }
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-58")
  void conflicts_ofPatientsStudiesAndSeries_areListedAndEachIsFiledBeside() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.PatientID, "P", Tag.PatientName, "Doe^A"));
      facts.stored("2.1", "2.2", "2.3", with(Tag.PatientID, "P", Tag.PatientName, "DOE^A^"));
      facts.stored("3.1", "3.2", "3.3", with(Tag.PatientID, "P", Tag.PatientName, "Roe^B"));
      facts.stored("1.1", "1.4", "1.5", with(Tag.PatientID, "Q", Tag.PatientName, "Doe^A"));
      facts.stored("4.1", "1.2", "4.3", with(Tag.PatientID, "P", Tag.PatientName, "Doe^A"));
      apply(index);

      List<Conflict> conflicts = index.conflicts(Partition.DEFAULT, 0, 10);

      assertThat(conflicts)
          .extracting(Conflict::kind, Conflict::sopInstanceUid)
          .containsExactly(
              tuple(Conflict.Kind.PATIENT_DEMOGRAPHICS, "3.3"),
              tuple(Conflict.Kind.STUDY_OF_TWO_PATIENTS, "1.5"),
              tuple(Conflict.Kind.SERIES_IN_TWO_STUDIES, "4.3"));
      assertThat(studies(index, Query.studies()))
          .containsExactly("1.1", "2.1", "3.1", "1.1", "4.1");
      assertThat(index.conflicts(Partition.DEFAULT, 3, 1))
          .extracting(Conflict::sequence)
          .containsExactly(4L);
      assertThat(index.conflicts(OTHER, 0, 10)).isEmpty();
      facts.deletedStudy("1.1");
      apply(index);
      assertThat(index.conflicts(Partition.DEFAULT, 0, 10))
          .extracting(Conflict::kind)
          .containsExactly(Conflict.Kind.PATIENT_DEMOGRAPHICS);
    }
  }

  @Test
  void partitions_withTheSameUids_knowNothingOfEachOther() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.PatientID, "P"));
      facts.in(OTHER).stored("1.1", "1.2", "1.3", with(Tag.PatientID, "P"));
      facts.in(OTHER).stored("1.1", "1.2", "1.4", with(Tag.PatientID, "P"));
      facts.in(Partition.DEFAULT).deletedStudy("1.1");
      apply(index);

      assertThat(index.versions(Partition.DEFAULT, "1.3")).isEmpty();
      assertThat(index.versions(OTHER, "1.3")).hasSize(1);
      assertThat(index.find(OTHER, Query.instances().build()).items()).hasSize(2);
      assertThat(index.find(Partition.DEFAULT, Query.patients().build()).items()).isEmpty();
    }
  }

  // Deletions.

  private static List<Long> numbers(StudyIndex index) throws IOException {
    return index.deletions(Partition.DEFAULT, 0, 10).stream()
        .map(LoggedDeletion::sequence)
        .toList();
  }

  private static StoredBlob blob(List<LogRecord> records, int i) {
    return records.get(i).instance().orElseThrow().blob();
  }

  private static StoredBlob at(StoredBlob blob, int... location) {
    byte[] token = new byte[location.length];
    for (int i = 0; i < token.length; i++) {
      token[i] = (byte) location[i];
    }
    return blob.at(BlobLocation.of(token));
  }

  @Test
  void delete_untilPurged_isListedAndCanBeUndone() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.PatientID, "P", Tag.PatientName, "A"));
      facts.stored("1.1", "1.2", "1.4", with(Tag.PatientID, "P"));
      facts.stored("2.1", "2.2", "2.3", with(Tag.PatientID, "P", Tag.PatientName, "A"));
      apply(index);
      facts.deletedStudy("1.1").deletedSeries("2.1", "2.2").deletedStudy("9.9");
      apply(index);

      assertThat(studies(index, Query.studies())).isEmpty();
      assertThat(index.versions(Partition.DEFAULT, "1.3")).isEmpty();
      assertThat(index.statistics().blobBytes()).isZero();
      List<LoggedDeletion> listed = index.deletions(Partition.DEFAULT, 0, 10);
      assertThat(listed).extracting(LoggedDeletion::sequence).containsExactly(4L, 5L);
      assertThat(listed).extracting(LoggedDeletion::instances).containsExactly(2L, 1L);
      assertThat(listed.get(0).blobBytes()).isEqualTo(1001 + 1002);
      assertThat(listed.get(0).fact().studyInstanceUid()).contains("1.1");
      assertThat(index.deletions(Partition.DEFAULT, 4, 10)).hasSize(1);
      assertThat(index.deletions(Partition.DEFAULT, 0, 1)).hasSize(1);
      assertThat(index.deletions(OTHER, 0, 10)).isEmpty();
      facts.undeleted(4).undeleted(5).undeleted(4);
      apply(index);

      assertThat(studies(index, Query.studies())).containsExactly("1.1", "2.1");
      assertThat(index.versions(Partition.DEFAULT, "1.3")).hasSize(1);
      assertThat(numbers(index)).isEmpty();
      assertThat(index.changes(6, 10))
          .extracting(Change::kind, change -> change.studyInstanceUid().orElse(""))
          .containsExactly(
              tuple(Change.Kind.UNDELETED, "1.1"),
              tuple(Change.Kind.UNDELETED, "2.1"),
              tuple(Change.Kind.UNDELETED, "1.1"));
    }
  }

  @Test
  void undelete_correctedMeanwhile_followsTheCorrection() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", with(Tag.PatientID, "WRONG"));
      facts.deletedStudy("1.1").corrected("1.1", Map.of(Tag.PatientID, List.of("RIGHT")));
      facts.undeleted(2);
      apply(index);

      assertThat(studies(index, Query.studies().where(Tag.PatientID, "RIGHT")))
          .containsExactly("1.1");
    }
  }

  @Test
  void undelete_storedAnew_changesNothingUntilThatIsDeleted() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", NOTHING).stored("1.1", "1.2", "1.4", NOTHING);
      facts.deletedStudy("1.1").stored("1.1", "1.2", "1.4", NOTHING).undeleted(3);
      apply(index);

      assertThat(index.inTheWayOf(Partition.DEFAULT, 3, 10)).containsExactly("1.4");
      assertThat(index.versions(Partition.DEFAULT, "1.3")).isEmpty();
      facts.deletedInstance("1.1", "1.2", "1.4").undeleted(3);
      apply(index);
      assertThat(index.versions(Partition.DEFAULT, "1.3")).hasSize(1);
      assertThat(index.versions(Partition.DEFAULT, "1.4"))
          .extracting(InstanceEntry::sequence)
          .containsExactly(2L);
      assertThat(index.inTheWayOf(Partition.DEFAULT, 3, 10)).isEmpty();
    }
  }

  @Test
  void purge_ofDeletions_makesGarbageThatIsListedUntilErased() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", NOTHING).stored("2.1", "2.2", "2.3", NOTHING);
      List<LogRecord> stored = facts.take();
      index.apply(stored, position(2));
      facts.deletedStudy("1.1").deletedInstance("2.1", "2.2", "2.3");
      apply(index);
      assertThat(index.purge()).isFalse();
      assertThat(index.garbage(10)).isEmpty();

      facts.purged(3L, 4L).undeleted(3);
      apply(index);
      IndexDump.purge(index);

      assertThat(numbers(index)).isEmpty();
      assertThat(studies(index, Query.studies())).isEmpty();
      assertThat(index.garbage(10)).containsExactly(blob(stored, 0), blob(stored, 1));
      assertThat(index.garbage(1)).hasSize(1);
      assertThat(index.changes(0, 10)).hasSize(5);
      facts.erased(index.garbage(1));
      apply(index);
      assertThat(index.garbage(10)).containsExactly(blob(stored, 1));
    }
  }

  @Test
  void placed_blobs_areFoundThereWhateverBecameOfTheInstance() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", NOTHING).stored("2.1", "2.2", "2.3", NOTHING);
      facts.stored("3.1", "3.2", "3.3", NOTHING).stored("4.1", "4.2", "4.3", NOTHING);
      List<LogRecord> stored = facts.take();
      index.apply(stored, position(4));
      facts.deletedStudy("2.1").deletedInstance("3.1", "3.2", "3.3").deletedStudy("4.1");
      facts.purged(7L);
      List<StoredBlob> moved = new ArrayList<>();
      List<StoredBlob> left = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        moved.add(at(blob(stored, i), 9, i));
        left.add(blob(stored, i));
      }
      facts.placed(moved, left).undeleted(5).undeleted(6);
      apply(index);
      IndexDump.purge(index);

      for (int i = 1; i <= 3; i++) {
        assertThat(index.versions(Partition.DEFAULT, i + ".3"))
            .extracting(InstanceEntry::blob)
            .containsExactly(moved.get(i - 1));
      }
      left.add(moved.get(3));
      assertThat(index.garbage(10)).containsExactlyInAnyOrderElementsOf(left);
      assertThat(index.changes(7, 10)).extracting(Change::kind).containsOnly(Change.Kind.UNDELETED);
    }
  }

  @Test
  void placed_whereItIsAbandoned_isNoGarbage() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", NOTHING);
      List<LogRecord> stored = facts.take();
      index.apply(stored, position(1));
      facts.placed(List.of(), List.of(blob(stored, 0)));
      apply(index);

      assertThat(index.garbage(10)).isEmpty();
    }
  }

  @Test
  void stored_withoutABlobAnyMore_isAChangeAndNothingElse() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", NOTHING);
      LogRecord gone = LogRecord.of(1, facts.take().get(0).fact());
      index.apply(List.of(gone), position(1));
      facts.deletedStudy("1.1").purged(2L);
      apply(index);

      assertThat(index.changes(0, 10))
          .extracting(Change::kind, change -> change.sopInstanceUid().orElse(""))
          .containsExactly(tuple(Change.Kind.STORED, "1.3"), tuple(Change.Kind.DELETED, ""));
      assertThat(index.versions(Partition.DEFAULT, "1.3")).isEmpty();
      assertThat(studies(index, Query.studies())).isEmpty();
      assertThat(numbers(index)).isEmpty();
      assertThat(index.purge()).isFalse();
      assertThat(index.garbage(10)).isEmpty();
    }
  }

  @Test
  void takenHidden_whichIsGoneSince_stillHidesWhatItDisplaced() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", NOTHING);
      facts.stored(
          IndexFacts.header("2.1", "2.2", "1.3", NOTHING),
          Fact.Disposition.CONFLICT_IDENTITY,
          1,
          Optional.empty());
      facts.resolved(2, Conflict.Kind.IDENTITY, ConflictResolution.TAKE_HIDDEN, OptionalLong.of(1));
      facts.deletedStudy("2.1");
      List<LogRecord> records = new ArrayList<>(facts.take());
      records.set(1, LogRecord.of(2, records.get(1).fact()));
      index.apply(records, position(4));

      assertThat(index.versions(Partition.DEFAULT, "1.3"))
          .extracting(InstanceEntry::visibility)
          .containsExactly(Visibility.HIDDEN);
      facts.undone(3);
      apply(index);
      assertThat(index.versions(Partition.DEFAULT, "1.3"))
          .extracting(InstanceEntry::visibility)
          .containsExactly(Visibility.VISIBLE);
    }
  }

  @Test
  void labelsAndLastAccess_ofAStudy_goWithItAndComeBack() throws IOException {
    try (StudyIndex index = openIndex()) {
      facts.stored("1.1", "1.2", "1.3", NOTHING);
      facts.labelled("1.1", "urgent").labelled("1.1", "a").labelled("1.1", "gone");
      facts.unlabelled("1.1", "gone").labelled("1.10", "another");
      facts.accessed("2026-01-03", "1.1", "1.10").accessed("2026-01-02", "1.1");
      apply(index);
      List<String> labels = index.labels(Partition.DEFAULT, "1.1");
      Optional<LocalDate> accessed = index.lastAccess(Partition.DEFAULT, "1.1");
      facts.deletedStudy("1.1");
      long deletion = facts.lastSequence();
      apply(index);
      List<String> labelsOfDeleted = index.labels(Partition.DEFAULT, "1.1");
      Optional<LocalDate> accessedOfDeleted = index.lastAccess(Partition.DEFAULT, "1.1");
      facts.undeleted(deletion);
      apply(index);

      assertThat(labels).containsExactly("a", "urgent");
      assertThat(accessed).contains(LocalDate.parse("2026-01-03"));
      assertThat(labelsOfDeleted).isEmpty();
      assertThat(accessedOfDeleted).isEmpty();
      assertThat(index.labels(Partition.DEFAULT, "1.1")).isEqualTo(labels);
      assertThat(index.lastAccess(Partition.DEFAULT, "1.1")).isEqualTo(accessed);
      assertThat(index.labels(OTHER, "1.1")).isEmpty();
      facts.deletedStudy("1.1").stored("1.1", "1.2", "1.3", NOTHING);
      apply(index);
      assertThat(index.labels(Partition.DEFAULT, "1.1")).isEmpty();
      assertThat(index.partitions()).containsExactly(Partition.DEFAULT);
    }
  }

  // Many.

  @Test
  void read_whileApplying_seesWholeGroupsOnly() throws Exception {
    try (StudyIndex index = openIndex()) {
      AtomicBoolean done = new AtomicBoolean();
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try {
        Future<Integer> reader =
            threads.submit(
                () -> {
                  int rounds = 0;
                  while (!done.get() || rounds == 0) {
                    Page<DataSet> page = index.find(Partition.DEFAULT, Query.studies().build());
                    for (DataSet study : page.items()) {
                      assertThat(study.intValue(Tag.NumberOfStudyRelatedInstances)).hasValue(5);
                    }
                    rounds++;
                  }
                  return rounds;
                });
        for (int group = 0; group < 40; group++) {
          for (int i = 0; i < 5; i++) {
            facts.stored("1." + group, "2." + group, "3." + group + "." + i, NOTHING);
          }
          apply(index);
        }
        done.set(true);

        assertThat(reader.get()).isPositive();
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void apply_randomFacts_answersLikeTheModel(long seed) throws IOException {
    RandomFacts random = new RandomFacts(seed, facts);
    IndexModel model = new IndexModel();
    try (StudyIndex index = openIndex()) {
      for (int round = 0; round < 30; round++) {
        random.add(model, 1 + new Random(seed * 31 + round).nextInt(12));
        apply(index);

        assertThat(IndexDump.of(index)).isEqualTo(IndexDump.of(model));
      }
    }
  }

  @Test
  void apply_sameFactsInOtherGroups_endsInTheSameState() throws IOException {
    RandomFacts random = new RandomFacts(99, facts);
    random.add(new IndexModel(), 250);
    List<LogRecord> records = facts.take();
    List<List<String>> dumps = new ArrayList<>();
    for (int groupSize : new int[] {1, 7, 250}) {
      Path own = Files.createDirectory(directory.resolve("groups-of-" + groupSize));
      try (StudyIndex index = open(context(own, ARCHIVE))) {
        for (int from = 0; from < records.size(); from += groupSize) {
          List<LogRecord> group = records.subList(from, Math.min(records.size(), from + groupSize));
          index.apply(group, position(group.get(group.size() - 1).sequence()));
        }
        dumps.add(IndexDump.of(index));
      }
    }

    assertThat(dumps.get(1)).isEqualTo(dumps.get(0));
    assertThat(dumps.get(2)).isEqualTo(dumps.get(0));
  }
}
