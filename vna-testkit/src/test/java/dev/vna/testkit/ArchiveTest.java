package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.seriesUid;
import static dev.vna.testkit.Instances.studyUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Action;
import dev.vna.archive.Archive;
import dev.vna.archive.ArchiveClosedException;
import dev.vna.archive.ArchiveInUseException;
import dev.vna.archive.ArchiveView;
import dev.vna.archive.Caller;
import dev.vna.archive.Change;
import dev.vna.archive.Conflict;
import dev.vna.archive.DuplicatePolicy;
import dev.vna.archive.HeldException;
import dev.vna.archive.InstanceWriter;
import dev.vna.archive.NoSuchInstanceException;
import dev.vna.archive.NotPermittedException;
import dev.vna.archive.OutOfResourcesException;
import dev.vna.archive.Partition;
import dev.vna.archive.PeerSettings;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.Source;
import dev.vna.archive.StoreRefusedException;
import dev.vna.archive.StoreRefusedException.Reason;
import dev.vna.archive.StoreRequest;
import dev.vna.archive.StoreResult;
import dev.vna.archive.StoreResult.Outcome;
import dev.vna.archive.Visibility;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.UnsupportedFormatException;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive with its real store and its real index, through the public API. */
class ArchiveTest {
  private static final Source CT1 =
      new Source(Optional.of("CT1"), Optional.of("VNA"), Optional.of("127.0.0.1"));

  @TempDir Path directory;

  private static List<String> uids(ArchiveView archive, Query query, int tag) throws IOException {
    return archive.find(query).items().stream()
        .map(answer -> answer.string(tag).orElseThrow())
        .toList();
  }

  private static List<String> studies(ArchiveView archive) throws IOException {
    return uids(archive, Query.studies().build(), Tag.StudyInstanceUID);
  }

  private static byte[] read(ArchiveView archive, String uid) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.open(uid).copyTo(out);
    return out.toByteArray();
  }

  private static byte[] readDataSet(ArchiveView archive, String uid) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.open(uid).writeDataSet(archive.open(uid).transferSyntax(), out);
    return out.toByteArray();
  }

  private static StoreResult push(
      ArchiveView archive, Source source, DataSet dataSet, TransferSyntax transferSyntax)
      throws IOException {
    try (InstanceWriter writer =
        archive.beginStore(
            new StoreRequest(
                dataSet.string(Tag.SOPClassUID).orElseThrow(),
                dataSet.string(Tag.SOPInstanceUID).orElseThrow(),
                transferSyntax,
                source))) {
      writer.write(ByteBuffer.wrap(Instances.encode(dataSet, transferSyntax)));
      return writer.finish();
    }
  }

  @Test
  void store_newInstance_isFoundAndReadBitExact() throws IOException {
    DataSet instance = ct(1, 1, 1, 1).build();
    try (Archive archive = Archive.open(directory)) {
      StoreResult result = archive.store(file(instance));

      assertThat(result.outcome()).isEqualTo(Outcome.STORED);
      assertThat(readDataSet(archive, result.sopInstanceUid()))
          .isEqualTo(Instances.encode(instance, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));
    }

    try (Archive archive = Archive.open(directory)) {
      assertThat(studies(archive)).containsExactly(studyUid(1, 1));
      assertThat(readDataSet(archive, instanceUid(1, 1, 1, 1)))
          .isEqualTo(Instances.encode(instance, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));
      assertThat(archive.statistics().instances()).isOne();
    }
  }

  @Test
  void store_sameInAnyUncompressedSyntax_changesNothing() throws IOException {
    DataSet instance = ct(1, 1, 1, 1).build();
    try (Archive archive = Archive.open(directory)) {
      long sequence = archive.store(file(instance)).sequence();

      for (TransferSyntax syntax :
          List.of(
              TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
              TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
              TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
              TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)) {
        StoreResult again = archive.store(file(instance, syntax));

        assertThat(again.outcome()).as(syntax.uid()).isEqualTo(Outcome.ALREADY_STORED);
        assertThat(again.sequence()).isEqualTo(sequence);
      }
      assertThat(archive.changes(0, 10)).hasSize(1);
    }
  }

  @Test
  void store_otherContent_isRefusedKeptHiddenAndListed() throws IOException {
    try (Archive archive = Archive.open(directory)) {
      archive.store(file(ct(1, 1, 1, 1).build()));
      DataSet other = ct(1, 1, 1, 1).set(Tag.InstanceNumber, "99").build();

      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(() -> archive.store(file(other)))
            .isInstanceOfSatisfying(
                StoreRefusedException.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.CONFLICT));
      }

      assertThat(archive.conflicts(0, 10))
          .extracting(Conflict::kind)
          .containsExactly(Conflict.Kind.CONTENT);
      assertThat(archive.versions(instanceUid(1, 1, 1, 1)))
          .extracting(InstanceEntry::visibility)
          .containsExactly(Visibility.VISIBLE, Visibility.HIDDEN);
      assertThat(archive.changes(0, 10))
          .extracting(Change::kind)
          .containsExactly(Change.Kind.STORED, Change.Kind.CONFLICT);
      assertThat(archive.statistics().instances()).isOne();
    }
  }

  @Test
  void store_otherContentFromNewestVisiblePeer_replacesAndKeepsTheFirst() throws IOException {
    try (Archive archive =
        Archive.builder(directory)
            .peer("CT1", new PeerSettings(DuplicatePolicy.NEWEST_VISIBLE, Optional.empty()))
            .open()) {
      DataSet first = ct(1, 1, 1, 1).build();
      DataSet second = ct(1, 1, 1, 1).set(Tag.InstanceNumber, "99").build();
      push(archive, CT1, first, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);

      StoreResult result = push(archive, CT1, second, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);

      assertThat(result.outcome()).isEqualTo(Outcome.REPLACED);
      assertThat(archive.open(result.sopInstanceUid()).header().string(Tag.InstanceNumber))
          .contains("99");
      assertThat(archive.versions(result.sopInstanceUid()))
          .extracting(InstanceEntry::visibility)
          .containsExactly(Visibility.HIDDEN, Visibility.VISIBLE);
      assertThat(archive.statistics().instances()).isOne();
    }
  }

  @Test
  void store_otherPatientUnderSameUid_isRefusedUnderEveryPolicy() throws IOException {
    try (Archive archive =
        Archive.builder(directory)
            .peer("CT1", new PeerSettings(DuplicatePolicy.NEWEST_VISIBLE, Optional.empty()))
            .open()) {
      push(archive, CT1, ct(1, 1, 1, 1).build(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
      DataSet other = ct(1, 1, 1, 1).set(Tag.PatientID, "P2").build();

      assertThatThrownBy(() -> push(archive, CT1, other, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN))
          .isInstanceOf(StoreRefusedException.class);

      assertThat(archive.conflicts(0, 10))
          .extracting(Conflict::kind)
          .containsExactly(Conflict.Kind.IDENTITY);
      assertThat(archive.statistics().patients()).isOne();
    }
  }

  @Test
  void store_sameUidFromManyThreads_oneIsVisible() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Archive archive = Archive.open(directory)) {
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        DataSet instance = ct(1, 1, 1, 1).set(Tag.InstanceNumber, Integer.toString(i)).build();
        calls.add(
            () -> {
              try {
                archive.store(file(instance));
                return true;
              } catch (StoreRefusedException e) {
                return false;
              }
            });
      }
      int stored = 0;
      for (Future<Boolean> call : threads.invokeAll(calls)) {
        stored += call.get() ? 1 : 0;
      }

      assertThat(stored).isOne();
      assertThat(archive.versions(instanceUid(1, 1, 1, 1))).hasSize(16);
      assertThat(archive.conflicts(0, 100)).hasSize(15);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void store_largeInstanceWithLittleMemory_streamsBitExact() throws IOException {
    byte[] pixels = new byte[24 << 20];
    new java.util.Random(1).nextBytes(pixels);
    DataSet instance = ct(1, 1, 1, 1).setBytes(Tag.PixelData, Vr.OW, pixels).build();
    try (Archive archive = Archive.builder(directory).memoryBytes(8 << 20).open()) {
      archive.store(file(instance));

      assertThat(readDataSet(archive, instanceUid(1, 1, 1, 1)))
          .isEqualTo(Instances.encode(instance, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));
      assertThat(archive.store(file(instance)).outcome()).isEqualTo(Outcome.ALREADY_STORED);
      assertThat(archive.store(file(instance, TransferSyntax.EXPLICIT_VR_BIG_ENDIAN)).outcome())
          .isEqualTo(Outcome.ALREADY_STORED);
    }
  }

  @Test
  void store_notDicom_isRefusedAndNothingIsKept() throws IOException {
    try (Archive archive = Archive.open(directory)) {
      byte[] noise = new byte[5000];
      new java.util.Random(7).nextBytes(noise);

      for (byte[] bytes :
          List.of(new byte[0], new byte[1], noise, "<html>".getBytes(StandardCharsets.US_ASCII))) {
        assertThatThrownBy(() -> archive.store(new ByteArrayInputStream(bytes)))
            .isInstanceOf(StoreRefusedException.class);
      }

      assertThat(archive.changes(0, 10)).isEmpty();
    }
  }

  @Test
  void store_missingStudyUid_isRefused() throws IOException {
    try (Archive archive = Archive.open(directory)) {
      DataSet instance = ct(1, 1, 1, 1).remove(Tag.StudyInstanceUID).build();

      assertThatThrownBy(() -> archive.store(file(instance)))
          .isInstanceOfSatisfying(
              StoreRefusedException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.IDENTIFIER_MISSING));
    }
  }

  @Test
  void store_otherInstanceThanAnnounced_isRefused() throws IOException {
    try (Archive archive = Archive.open(directory)) {
      DataSet instance = ct(1, 1, 1, 1).build();
      try (InstanceWriter writer =
          archive.beginStore(
              new StoreRequest(
                  Uid.CTImageStorage, "1.2.3", TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, CT1))) {
        writer.write(
            ByteBuffer.wrap(Instances.encode(instance, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)));

        assertThatThrownBy(writer::finish)
            .isInstanceOfSatisfying(
                StoreRefusedException.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.IDENTIFIER_MISMATCH));
      }
    }
  }

  @Test
  void store_objectWithoutPatient_isReadByUidOutsideThePatientTree() throws IOException {
    DataSet palette =
        DataSet.builder()
            .set(Tag.SOPClassUID, Uid.ColorPaletteStorage)
            .set(Tag.SOPInstanceUID, "1.2.3.4")
            .set(Tag.ContentLabel, "HOT")
            .build();
    try (Archive archive = Archive.open(directory)) {
      StoreResult result = archive.store(file(palette));

      assertThat(result.studyInstanceUid()).isEmpty();
      assertThat(archive.open("1.2.3.4").header().string(Tag.ContentLabel)).contains("HOT");
      assertThat(studies(archive)).isEmpty();
    }
  }

  @Test
  void store_belowFreeSpaceFloor_isRefusedWhileReadingAndDeletingWork() throws IOException {
    try (Archive archive = Archive.open(directory)) {
      archive.store(file(ct(1, 1, 1, 1).build()));
    }
    try (Archive archive = Archive.builder(directory).minFreeBytes(Long.MAX_VALUE / 2).open()) {
      assertThatThrownBy(() -> archive.store(file(ct(1, 1, 1, 2).build())))
          .isInstanceOf(OutOfResourcesException.class);
      assertThat(archive.health().isGood()).isFalse();
      assertThat(read(archive, instanceUid(1, 1, 1, 1))).isNotEmpty();

      archive.deleteStudy(studyUid(1, 1), "test");

      assertThat(studies(archive)).isEmpty();
    }
  }

  @Test
  void partitions_sameUids_knowNothingOfEachOther() throws IOException {
    Partition other = new Partition("site-b");
    try (Archive archive = Archive.open(directory)) {
      archive.store(file(ct(1, 1, 1, 1).build()));
      archive.in(other).store(file(ct(1, 1, 1, 1).set(Tag.PatientID, "X").build()));

      assertThat(uids(archive.in(other), Query.patients().build(), Tag.PatientID))
          .containsExactly("X");
      archive.deleteStudy(studyUid(1, 1), "test");

      assertThat(studies(archive)).isEmpty();
      assertThat(studies(archive.in(other))).containsExactly(studyUid(1, 1));
    }
  }

  @Test
  void delete_heldStudy_isRefusedUntilReleased() throws IOException {
    try (Archive archive = Archive.open(directory)) {
      archive.store(file(ct(1, 1, 1, 1).build()));
      archive.placeHold(studyUid(1, 1), "case-1", "test");

      assertThatThrownBy(() -> archive.deleteStudy(studyUid(1, 1), "test"))
          .isInstanceOf(HeldException.class);
      assertThatThrownBy(() -> archive.deleteSeries(studyUid(1, 1), seriesUid(1, 1, 1), "test"))
          .isInstanceOf(HeldException.class);
      assertThatThrownBy(() -> archive.deleteInstance(instanceUid(1, 1, 1, 1), "test"))
          .isInstanceOf(HeldException.class);
      archive.releaseHold(studyUid(1, 1), "case-1");
      archive.deleteStudy(studyUid(1, 1), "test");

      assertThat(studies(archive)).isEmpty();
      assertThatThrownBy(() -> archive.open(instanceUid(1, 1, 1, 1)))
          .isInstanceOf(NoSuchInstanceException.class);
    }
  }

  @Test
  void correct_study_liesOverEveryWayOutAndLeavesTheOriginal() throws IOException {
    DataSet instance = ct(1, 1, 1, 1).build();
    try (Archive archive = Archive.open(directory)) {
      archive.store(file(instance));
      byte[] before = read(archive, instanceUid(1, 1, 1, 1));

      archive.correctStudy(
          studyUid(1, 1),
          Map.of(Tag.PatientID, List.of("P9"), Tag.PatientName, List.of("NINE^P")),
          "test");

      assertThat(uids(archive, Query.patients().build(), Tag.PatientID)).containsExactly("P9");
      assertThat(
              uids(
                  archive,
                  Query.studies().where(Tag.PatientName, "NINE*").build(),
                  Tag.StudyInstanceUID))
          .containsExactly(studyUid(1, 1));
      assertThat(uids(archive, Query.studies().where(Tag.PatientID, "P1").build(), Tag.PatientID))
          .isEmpty();
      assertThat(archive.open(instanceUid(1, 1, 1, 1)).header().string(Tag.PatientID))
          .contains("P9");
      DataSet out =
          DataSet.read(
              readDataSet(archive, instanceUid(1, 1, 1, 1)),
              TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
      assertThat(out.string(Tag.PatientID)).contains("P9");
      assertThat(
              out.items(Tag.OriginalAttributesSequence)
                  .get(0)
                  .items(Tag.ModifiedAttributesSequence)
                  .get(0)
                  .string(Tag.PatientID))
          .contains("P1");
      assertThat(out.bytes(Tag.PixelData).orElseThrow())
          .isEqualTo(instance.bytes(Tag.PixelData).orElseThrow());
      ByteArrayOutputStream original = new ByteArrayOutputStream();
      archive.open(instanceUid(1, 1, 1, 1)).copyOriginalTo(original);
      assertThat(original.toByteArray()).isEqualTo(before);
    }
  }

  /** Everything that somebody can ask, as text. */
  private static List<String> everything(Archive archive) throws IOException {
    List<String> all = new ArrayList<>();
    for (Partition partition : List.of(Partition.DEFAULT, new Partition("site-b"))) {
      ArchiveView view = archive.in(partition);
      for (Query.Builder query :
          List.of(Query.patients(), Query.studies(), Query.series(), Query.instances())) {
        for (DataSet answer : view.find(query.build()).items()) {
          all.add(java.util.HexFormat.of().formatHex(answer.encoded()));
        }
      }
      for (int p = 1; p <= 3; p++) {
        all.add(view.holds(studyUid(p, 1)).toString());
        for (int i = 1; i <= 5; i++) {
          all.add(view.versions(instanceUid(p, 1, 1, i)).toString());
        }
      }
      all.add(view.conflicts(0, 100).toString());
    }
    all.add(archive.changes(0, 1000).toString());
    all.add(archive.statistics().instances() + " " + archive.statistics().studies());
    return all;
  }

  @Test
  void rebuildIndex_afterAllKindsOfFacts_givesTheSameAnswers() throws IOException {
    List<String> before;
    try (Archive archive =
        Archive.builder(directory)
            .peer("CT1", new PeerSettings(DuplicatePolicy.NEWEST_VISIBLE, Optional.of("HOSP")))
            .open()) {
      for (int p = 1; p <= 3; p++) {
        for (int i = 1; i <= 5; i++) {
          push(
              archive,
              CT1,
              ct(p, 1, 1, i).build(),
              i % 2 == 0
                  ? TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN
                  : TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN);
        }
      }
      archive.in(new Partition("site-b")).store(file(ct(1, 1, 1, 1).build()));
      push(
          archive,
          CT1,
          ct(1, 1, 1, 1).set(Tag.InstanceNumber, "77").build(),
          TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
      assertThatThrownBy(
              () -> archive.store(file(ct(1, 1, 1, 2).set(Tag.InstanceNumber, "78").build())))
          .isInstanceOf(StoreRefusedException.class);
      archive.deleteInstance(instanceUid(2, 1, 1, 1), "test");
      archive.placeHold(studyUid(1, 1), "case-1", "test");
      archive.correctStudy(studyUid(3, 1), Map.of(Tag.PatientID, List.of("P8")), "test");
      archive.store(file(ct(2, 1, 1, 1).build()));
      before = everything(archive);
    }
    List<Long> progress = new ArrayList<>();

    Archive.builder(directory).rebuildIndex((done, total) -> progress.add(done));

    assertThat(progress).isNotEmpty();
    try (Archive archive = Archive.open(directory)) {
      assertThat(everything(archive)).isEqualTo(before);
      archive.store(file(ct(3, 2, 1, 1).build()));
    }
  }

  @Test
  void open_indexLost_isMadeAgainFromTheLog() throws IOException {
    List<String> before;
    try (Archive archive = Archive.open(directory)) {
      archive.store(file(ct(1, 1, 1, 1).build()));
      before = everything(archive);
    }
    try (var files = Files.list(directory.resolve("index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    try (Archive archive = Archive.open(directory)) {
      assertThat(everything(archive)).isEqualTo(before);
    }
  }

  @Test
  void open_twice_isRefusedAndRebuildToo() throws IOException {
    try (Archive archive = Archive.open(directory)) {
      assertThatThrownBy(() -> Archive.open(archive.directory()))
          .isInstanceOf(ArchiveInUseException.class);
      assertThatThrownBy(() -> Archive.builder(directory).rebuildIndex(ProgressListener.NONE))
          .isInstanceOf(ArchiveInUseException.class);
    }
  }

  @Test
  void open_newerFormat_isRefusedAndLeftAlone() throws IOException {
    Archive.open(directory).close();
    Path identity = directory.resolve("archive.json");
    String newer = Files.readString(identity).replace("\"format\":1", "\"format\":2");
    Files.writeString(identity, newer);

    assertThatThrownBy(() -> Archive.open(directory))
        .isInstanceOf(UnsupportedFormatException.class);

    assertThat(identity).content().isEqualTo(newer);
  }

  @Test
  void open_storeOfAnotherArchive_isRefused(@TempDir Path other) throws IOException {
    Archive.open(directory).close();
    Archive.open(other).close();
    Files.copy(
        other.resolve("archive.json"),
        directory.resolve("archive.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> Archive.open(directory)).isInstanceOf(IOException.class);
  }

  @Test
  void callers_withoutRights_seeAndDoNothing() throws IOException {
    try (Archive archive =
        Archive.builder(directory)
            .accessPolicy(
                (caller, action, partition, study) ->
                    action == Action.FIND && !study.equals(Optional.of(studyUid(2, 1))))
            .open()) {
      archive.store(file(ct(1, 1, 1, 1).build()));
      archive.store(file(ct(2, 1, 1, 1).build()));
      ArchiveView view = archive.as(Caller.ae("WS1", "127.0.0.1"));

      assertThat(studies(view)).containsExactly(studyUid(1, 1));
      assertThatThrownBy(() -> view.open(instanceUid(1, 1, 1, 1)))
          .isInstanceOf(NotPermittedException.class);
      assertThatThrownBy(() -> view.store(file(ct(1, 1, 1, 2).build())))
          .isInstanceOf(NotPermittedException.class);
      assertThatThrownBy(() -> view.deleteStudy(studyUid(1, 1), "test"))
          .isInstanceOf(NotPermittedException.class);
    }
  }

  @Test
  void instance_isTheVisibleVersionThatTheCallerMayRead() throws IOException {
    try (Archive archive =
        Archive.builder(directory)
            .accessPolicy((caller, action, partition, study) -> !study.equals(Optional.of("1.9")))
            .open()) {
      archive.store(file(ct(1, 1, 1, 1).build()));
      archive.store(file(ct(1, 1, 1, 2).build()));
      archive.store(file(ct(2, 1, 1, 1).set(Tag.StudyInstanceUID, "1.9").build()));
      archive.deleteInstance(instanceUid(1, 1, 1, 2), "test");
      ArchiveView view = archive.as(Caller.ae("WS1", "127.0.0.1"));

      assertThat(view.instance(instanceUid(1, 1, 1, 1)).orElseThrow().studyInstanceUid())
          .contains(studyUid(1, 1));
      assertThat(view.instance(instanceUid(1, 1, 1, 2))).isEmpty();
      assertThat(view.instance("1.2.3")).isEmpty();
      assertThat(view.instance(instanceUid(2, 1, 1, 1))).isEmpty();
      assertThat(archive.instance(instanceUid(2, 1, 1, 1))).isPresent();
    }
  }

  @Test
  void closed_archive_refusesEverythingAndLeavesNoThread() throws IOException {
    Archive archive = Archive.open(directory);
    archive.store(file(ct(1, 1, 1, 1).build()));

    archive.close();
    archive.close();

    assertThatThrownBy(() -> archive.store(file(ct(1, 1, 1, 2).build())))
        .isInstanceOf(ArchiveClosedException.class);
    assertThatThrownBy(() -> studies(archive)).isInstanceOf(ArchiveClosedException.class);
    Archive.open(directory).close();
  }

  @Test
  void close_byAnInterruptedThread_closesAndStaysInterrupted() throws IOException {
    Archive archive = Archive.open(directory);
    archive.store(file(ct(1, 1, 1, 1).build()));

    Thread.currentThread().interrupt();
    try {
      archive.close();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(directory.resolve("lock")).isEmptyFile();
    try (Archive again = Archive.open(directory)) {
      assertThat(studies(again)).hasSize(1);
    }
  }

  @Test
  void interrupted_caller_harmsNobody() throws IOException {
    try (Archive archive = Archive.open(directory)) {
      for (int i = 1; i <= 20; i++) {
        Thread.currentThread().interrupt();
        try {
          archive.store(file(ct(1, 1, 1, i).build()));
        } catch (IOException e) {
          assertThat(e).isNotInstanceOf(java.nio.channels.ClosedChannelException.class);
        }
        Thread.interrupted();
      }

      archive.store(file(ct(1, 1, 1, 21).build()));

      assertThat(read(archive, instanceUid(1, 1, 1, 21))).isNotEmpty();
    }
  }
}
