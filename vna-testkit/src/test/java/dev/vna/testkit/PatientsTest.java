package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.studyUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Action;
import dev.vna.archive.Archive;
import dev.vna.archive.ArchiveView;
import dev.vna.archive.Caller;
import dev.vna.archive.Change;
import dev.vna.archive.Change.Kind;
import dev.vna.archive.Conflict;
import dev.vna.archive.ConflictResolution;
import dev.vna.archive.HeldException;
import dev.vna.archive.NoSuchInstanceException;
import dev.vna.archive.NoSuchPatientException;
import dev.vna.archive.NotPermittedException;
import dev.vna.archive.Partition;
import dev.vna.archive.Patients;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.StoreRefusedException;
import dev.vna.archive.StoreResult;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LoggedAmendment;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.net.Association;
import dev.vna.dicom.net.AssociationProposal;
import dev.vna.dicom.net.DimseClient;
import dev.vna.dicom.net.DimseOperation;
import dev.vna.dicom.net.OutgoingData;
import dev.vna.dicom.net.ReceivedResponse;
import dev.vna.dicom.net.Responses;
import dev.vna.dicom.service.DicomServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patients that are merged, linked, split and corrected, and conflicts that are resolved. */
class PatientsTest {
  private static final PatientKey P1 = PatientKey.ofId("P1");
  private static final PatientKey P2 = PatientKey.ofId("P2");
  private static final PatientKey P3 = PatientKey.ofId("P3");
  private static final Partition OTHER = new Partition("other");

  @TempDir Path directory;
  private Archive archive;
  private Patients patients;

  @BeforeEach
  void open() throws IOException {
    archive = Archive.open(directory);
    patients = archive.patients();
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
  }

  private static void store(ArchiveView archive, int patient, int study, int instance)
      throws IOException {
    archive.store(file(ct(patient, study, 1, instance).build()));
  }

  private static List<String> studies(ArchiveView archive, String id) throws IOException {
    return archive.find(Query.studies().where(Tag.PatientID, id).build()).items().stream()
        .map(answer -> answer.string(Tag.StudyInstanceUID).orElseThrow())
        .toList();
  }

  private static DataSet sent(ArchiveView archive, String uid) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransferSyntax syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    archive.open(uid).writeDataSet(syntax, out);
    return DataSet.read(out.toByteArray(), syntax);
  }

  private static byte[] original(ArchiveView archive, String uid) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.open(uid).copyOriginalTo(out);
    return out.toByteArray();
  }

  /** All answers, conflicts and overlays: what must be as before after an undoing. */
  private static List<String> state(ArchiveView archive) throws IOException {
    List<String> state = new ArrayList<>();
    for (Query.Builder query :
        List.of(Query.patients(), Query.studies(), Query.series(), Query.instances())) {
      archive.find(query.build()).items().stream()
          .map(answer -> java.util.HexFormat.of().formatHex(answer.encoded()))
          .sorted()
          .forEach(state::add);
    }
    archive.instances(Query.instances().build()).items().stream()
        .map(entry -> entry.sopInstanceUid() + entry.overlay().values())
        .sorted()
        .forEach(state::add);
    state.add(archive.conflicts(0, 100).toString());
    return state;
  }

  // Merge.

  @Test
  void merge_twoPatients_allOfTheFirstIsFoundAndGoesOutAsTheSecond() throws IOException {
    store(archive, 1, 1, 1);
    store(archive, 2, 1, 1);
    store(archive, 2, 2, 1);
    byte[] received = original(archive, instanceUid(2, 1, 1, 1));
    patients.merge(P2, P1, "one person");
    store(archive, 2, 2, 2);

    assertThat(studies(archive, "P1"))
        .containsExactlyInAnyOrder(studyUid(1, 1), studyUid(2, 1), studyUid(2, 2));
    assertThat(studies(archive, "P2")).isEmpty();
    List<DataSet> answers = archive.find(Query.patients().build()).items();
    assertThat(answers).hasSize(1);
    assertThat(answers.get(0).string(Tag.PatientName)).contains("TEST^P1");
    assertThat(answers.get(0).string(Tag.NumberOfPatientRelatedStudies)).contains("3");
    assertThat(answers.get(0).string(Tag.NumberOfPatientRelatedInstances)).contains("4");
    DataSet late = sent(archive, instanceUid(2, 2, 1, 2));
    assertThat(late.string(Tag.PatientID)).contains("P1");
    assertThat(late.string(Tag.PatientName)).contains("TEST^P1");
    assertThat(late.strings(Tag.OtherPatientIDs)).containsExactly("P2");
    DataSet replaced =
        late.items(Tag.OriginalAttributesSequence)
            .get(0)
            .items(Tag.ModifiedAttributesSequence)
            .get(0);
    assertThat(replaced.string(Tag.PatientID)).contains("P2");
    assertThat(sent(archive, instanceUid(1, 1, 1, 1)).contains(Tag.OriginalAttributesSequence))
        .isFalse();
    assertThat(original(archive, instanceUid(2, 1, 1, 1))).isEqualTo(received);
    assertThat(archive.conflicts(0, 10)).isEmpty();
  }

  @Test
  void merge_changeFeed_tellsOfItAndOfEachStudyThatMoved() throws IOException {
    store(archive, 1, 1, 1);
    store(archive, 2, 1, 1);
    store(archive, 2, 2, 1);
    long number = patients.merge(P2, P1, "one person");
    archive.undo(number, "not so");

    List<Change> changes = archive.changes(3, 100);

    assertThat(changes)
        .extracting(Change::kind)
        .containsExactly(Kind.MERGED, Kind.MOVED, Kind.MOVED, Kind.UNDONE, Kind.MOVED, Kind.MOVED);
    assertThat(changes.subList(0, 3)).extracting(Change::sequence).containsOnly(number);
    assertThat(changes.get(1).studyInstanceUid()).contains(studyUid(2, 1));
  }

  @Test
  void merge_chainUndoneInTheMiddle_isAsIfThatHadNeverBeen() throws IOException {
    for (int patient = 1; patient <= 3; patient++) {
      store(archive, patient, 1, 1);
    }
    List<String> apart = state(archive);
    long first = patients.merge(P3, P2, "C into B");
    List<String> onlyFirst = state(archive);
    long second = patients.merge(P2, P1, "B into A");

    assertThat(studies(archive, "P1")).hasSize(3);
    assertThat(sent(archive, instanceUid(3, 1, 1, 1)).strings(Tag.OtherPatientIDs))
        .containsExactly("P3", "P2");
    archive.undo(first, "in the middle");
    assertThat(studies(archive, "P1")).containsExactlyInAnyOrder(studyUid(1, 1), studyUid(2, 1));
    assertThat(studies(archive, "P3")).containsExactly(studyUid(3, 1));
    archive.undo(second, "and the rest");
    assertThat(state(archive)).isEqualTo(apart);
    patients.merge(P3, P2, "again");
    assertThat(state(archive)).isEqualTo(onlyFirst);
  }

  @Test
  void merge_backAfterUndoing_makesNoRing() throws IOException {
    store(archive, 1, 1, 1);
    store(archive, 2, 1, 1);
    archive.undo(patients.merge(P1, P2, "the wrong way"), "the wrong way");
    patients.merge(P2, P1, "the right way");

    assertThat(studies(archive, "P1")).hasSize(2);
  }

  @Test
  void merge_whatMakesNoSense_isRefusedAndChangesNothing() throws IOException {
    store(archive, 1, 1, 1);
    store(archive, 2, 1, 1);
    store(archive, 3, 1, 1);
    patients.merge(P2, P1, "one person");
    List<String> before = state(archive);

    assertThatThrownBy(() -> patients.merge(P1, P1, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> patients.merge(P2, P3, ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("amendment=4")
        .hasMessageNotContaining("P1");
    assertThatThrownBy(() -> patients.merge(P3, P2, "")).isInstanceOf(NoSuchPatientException.class);
    assertThatThrownBy(() -> patients.merge(P3, P2, Map.of(Tag.PatientName, List.of("DOE^J")), ""))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> patients.merge(P3, PatientKey.ofId("P9"), ""))
        .isInstanceOf(NoSuchPatientException.class);
    assertThatThrownBy(() -> archive.undo(99, "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> archive.in(OTHER).undo(4, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(state(archive)).isEqualTo(before);
  }

  @Test
  void merge_ofAPatientOfWhomNothingIsThere_countsForWhatComesLater() throws IOException {
    store(archive, 1, 1, 1);
    patients.merge(P2, P1, "told by the registration");
    store(archive, 2, 1, 1);
    archive.in(OTHER).store(file(ct(2, 1, 1, 1).build()));

    assertThat(studies(archive, "P1")).contains(studyUid(2, 1));
    assertThat(studies(archive.in(OTHER), "P2")).containsExactly(studyUid(2, 1));
  }

  @Test
  void merge_resentUnderTheNewId_isNoConflictOfIdentity() throws IOException {
    store(archive, 1, 1, 1);
    store(archive, 2, 1, 1);
    patients.merge(P2, P1, "one person");

    assertThatThrownBy(() -> archive.store(file(ct(2, 1, 1, 1).set(Tag.PatientID, "P1").build())))
        .isInstanceOf(StoreRefusedException.class);
    assertThat(archive.conflicts(0, 10))
        .extracting(Conflict::kind)
        .containsExactly(Conflict.Kind.CONTENT);
  }

  @Test
  void merge_ofAHeldStudy_keepsTheHold() throws IOException {
    store(archive, 1, 1, 1);
    store(archive, 2, 1, 1);
    archive.placeHold(studyUid(2, 1), "legal", "by a test");
    patients.merge(P2, P1, "one person");

    assertThatThrownBy(() -> archive.deleteStudy(studyUid(2, 1), "by a test"))
        .isInstanceOf(HeldException.class);
  }

  // Link, move, split, correct.

  @Test
  void link_threePatients_eachHasTheOthersUntilUndone() throws IOException {
    for (int patient = 1; patient <= 3; patient++) {
      store(archive, patient, 1, 1);
    }
    long first = patients.link(P1, P2, "one person");
    patients.link(P2, P3, "one person");

    assertThat(patients.linked(P1)).containsExactlyInAnyOrder(P2, P3);
    assertThat(studies(archive, "P1")).containsExactly(studyUid(1, 1));
    archive.undo(first, "not so");
    assertThat(patients.linked(P1)).isEmpty();
    assertThat(patients.linked(P3)).containsExactly(P2);
  }

  @Test
  void split_oneStudyToANewPatient_andBackAgain() throws IOException {
    store(archive, 1, 1, 1);
    store(archive, 1, 2, 1);
    List<String> before = state(archive);
    long number =
        patients.split(
            List.of(studyUid(1, 2)),
            P1,
            PatientKey.ofId("NEW", "HOSPITAL"),
            Map.of(Tag.PatientName, List.of("DOE^JANE"), Tag.PatientSex, List.of("F")),
            "two people under one ID");
    store(archive, 1, 2, 2);

    DataSet late = sent(archive, instanceUid(1, 2, 1, 2));
    assertThat(late.string(Tag.PatientID)).contains("NEW");
    assertThat(late.string(Tag.IssuerOfPatientID)).contains("HOSPITAL");
    assertThat(late.string(Tag.PatientBirthDate).orElse("")).isEmpty();
    assertThat(late.contains(Tag.OtherPatientIDs)).isFalse();
    assertThat(studies(archive, "P1")).containsExactly(studyUid(1, 1));
    archive.deleteInstance(instanceUid(1, 2, 1, 2), "by a test");
    archive.undo(number, "not so");
    assertThat(state(archive)).isEqualTo(before);
  }

  @Test
  void move_backAndForth_theLastCounts() throws IOException {
    store(archive, 1, 1, 1);
    store(archive, 1, 2, 1);
    store(archive, 2, 1, 1);
    patients.move(List.of(studyUid(1, 2)), P1, P2, "there");
    patients.move(List.of(studyUid(1, 2)), P2, P1, "and back");

    assertThat(studies(archive, "P1")).hasSize(2);
    assertThatThrownBy(() -> patients.move(List.of(studyUid(1, 2)), P2, P1, ""))
        .isInstanceOf(NoSuchInstanceException.class);
  }

  @Test
  void correct_patient_allStudiesFollowAndThoseThatCome() throws IOException {
    store(archive, 1, 1, 1);
    store(archive, 2, 1, 1);
    List<String> before = state(archive);
    long number = patients.correct(P1, Map.of(Tag.PatientName, List.of("DOE^JANE")), "typing");
    long merge = patients.merge(P2, P1, "one person");

    assertThat(sent(archive, instanceUid(1, 1, 1, 1)).string(Tag.PatientName)).contains("DOE^JANE");
    assertThat(sent(archive, instanceUid(2, 1, 1, 1)).string(Tag.PatientName)).contains("DOE^JANE");
    assertThat(patients.find(P1).orElseThrow().string(Tag.PatientName)).contains("DOE^JANE");
    archive.undo(merge, "not so");
    archive.undo(number, "not so");
    assertThat(state(archive)).isEqualTo(before);
    assertThatThrownBy(() -> patients.correct(P1, Map.of(Tag.PatientID, List.of("X")), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void correctStudy_undone_isAsItWas() throws IOException {
    store(archive, 1, 1, 1);
    List<String> before = state(archive);
    long number =
        archive.correctStudy(
            studyUid(1, 1), Map.of(Tag.StudyDescription, List.of("KNEE")), "typing");
    archive.undo(number, "was right");

    assertThat(state(archive)).isEqualTo(before);
    assertThatThrownBy(() -> archive.undo(number, "")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void history_ofAPatient_saysWhoWhenWhyBeforeAndAfter() throws IOException {
    store(archive, 1, 1, 1);
    store(archive, 2, 1, 1);
    long number = patients.merge(P2, P1, "one person");
    archive.undo(number, "not so");

    List<LoggedAmendment> history = patients.history(P2);

    assertThat(history).hasSize(2);
    Fact.PatientMerged merged = (Fact.PatientMerged) history.get(0).fact();
    assertThat(merged.by()).isEqualTo("owner");
    assertThat(merged.reason()).isEqualTo("one person");
    assertThat(merged.before().values()).containsEntry(Tag.PatientName, List.of("TEST^P2"));
    assertThat(merged.overlay().values()).containsEntry(Tag.PatientName, List.of("TEST^P1"));
    assertThat(history.get(0).undoneBy()).hasValue(history.get(1).sequence());
    assertThat(history.get(1).fact().reason()).isEqualTo("not so");
  }

  @Test
  void patients_callerWithoutTheRight_isRefused() throws IOException {
    archive.close();
    archive =
        Archive.builder(directory)
            .accessPolicy((caller, action, partition, study) -> action != Action.AMEND_PATIENT)
            .open();
    store(archive, 1, 1, 1);

    assertThatThrownBy(() -> archive.as(Caller.ae("CT1", "127.0.0.1")).patients().merge(P2, P1, ""))
        .isInstanceOf(NotPermittedException.class);
  }

  // Conflicts.

  private Conflict contentConflict() throws IOException {
    store(archive, 1, 1, 1);
    assertThatThrownBy(() -> archive.store(file(ct(1, 1, 1, 1).set(Tag.Modality, "MR").build())))
        .isInstanceOf(StoreRefusedException.class);
    return archive.conflicts(0, 10).get(0);
  }

  private String modality() throws IOException {
    return sent(archive, instanceUid(1, 1, 1, 1)).string(Tag.Modality).orElseThrow();
  }

  @Test
  void conflict_takingTheHidden_swapsAndUndoingSwapsBack() throws IOException {
    Conflict conflict = contentConflict();
    long number = archive.conflicts().takeHidden(conflict, "the newer is right");
    String taken = modality();
    List<Conflict> waiting = archive.conflicts(0, 10);
    archive.undo(number, "was wrong");

    assertThat(taken).isEqualTo("MR");
    assertThat(waiting).isEmpty();
    assertThat(modality()).isEqualTo("CT");
    assertThat(archive.conflicts(0, 10)).containsExactly(conflict);
    assertThat(archive.changes(2, 10))
        .extracting(Change::kind)
        .containsExactly(Kind.RESOLVED, Kind.REPLACED, Kind.UNDONE, Kind.REPLACED);
    assertThat(archive.conflicts().history(0, 10)).hasSize(1);
  }

  @Test
  void conflict_keepingBoth_storesTheHiddenUnderAUidOfItsOwn() throws IOException {
    Conflict conflict = contentConflict();
    StoreResult stored = archive.conflicts().keepBoth(conflict, "both are right");

    assertThat(modality()).isEqualTo("CT");
    assertThat(sent(archive, stored.sopInstanceUid()).string(Tag.Modality)).contains("MR");
    assertThat(archive.conflicts(0, 10)).isEmpty();
    Fact.ConflictResolved decided =
        (Fact.ConflictResolved) archive.conflicts().history(0, 10).get(0).fact();
    assertThat(decided.resolution()).isEqualTo(ConflictResolution.KEEP_BOTH);
  }

  @Test
  void conflict_accepted_isGoneUntilUndone() throws IOException {
    Conflict conflict = contentConflict();
    long number = archive.conflicts().accept(conflict, "looked at");

    assertThat(archive.conflicts(0, 10)).isEmpty();
    assertThatThrownBy(() -> archive.conflicts().accept(conflict, "again"))
        .isInstanceOf(IllegalStateException.class);
    archive.undo(number, "look again");
    assertThat(archive.conflicts(0, 10)).containsExactly(conflict);
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-58")
  void conflict_ofDemographicsAccepted_othersAreStillListed() throws IOException {
    store(archive, 1, 1, 1);
    archive.store(file(ct(1, 2, 1, 1).set(Tag.PatientName, "DOE^JANE").build()));
    Conflict conflict = archive.conflicts(0, 10).get(0);
    archive.conflicts().accept(conflict, "married");
    archive.store(file(ct(1, 2, 1, 2).set(Tag.PatientName, "DOE^JANE").build()));
    List<Conflict> same = archive.conflicts(0, 10);
    archive.store(file(ct(1, 2, 1, 3).set(Tag.PatientName, "ROE^MARY").build()));

    assertThat(conflict.kind()).isEqualTo(Conflict.Kind.PATIENT_DEMOGRAPHICS);
    assertThat(same).isEmpty();
    assertThat(archive.conflicts(0, 10))
        .extracting(Conflict::sopInstanceUid)
        .containsExactly(instanceUid(1, 2, 1, 3));
    patients.split(
        List.of(studyUid(1, 2)), P1, P3, Map.of(Tag.PatientName, List.of("ROE^MARY")), "other");
    assertThat(archive.conflicts(0, 10)).isEmpty();
  }

  @Test
  void conflict_studyOfTwoPatients_isResolvedByMovingOne() throws IOException {
    store(archive, 1, 1, 1);
    archive.store(file(ct(1, 1, 1, 2).set(Tag.PatientID, "P2").build()));
    List<Conflict> before = archive.conflicts(0, 10);
    patients.move(List.of(studyUid(1, 1)), P2, P1, "sent with the wrong ID");

    assertThat(before)
        .extracting(Conflict::kind)
        .containsExactly(Conflict.Kind.STUDY_OF_TWO_PATIENTS);
    assertThat(archive.conflicts(0, 10)).isEmpty();
    assertThat(patients.of(studyUid(1, 1))).containsExactly(P1);
  }

  // As a whole.

  @Test
  void rebuildIndex_afterAllThat_endsInTheSame() throws IOException {
    Conflict conflict = contentConflict();
    store(archive, 2, 1, 1);
    store(archive, 3, 1, 1);
    archive.conflicts().takeHidden(conflict, "right");
    long undone = patients.merge(P3, P2, "one person");
    patients.merge(P2, P1, "one person");
    archive.undo(undone, "not so");
    patients.correct(P1, Map.of(Tag.PatientName, List.of("DOE^JANE")), "typing");
    List<String> before = state(archive);
    List<Change> changes = archive.changes(0, 100);
    List<LoggedAmendment> history = patients.history(0, 100);
    archive.close();

    Archive.builder(directory).rebuildIndex(ProgressListener.NONE);

    archive = Archive.open(directory);
    assertThat(state(archive)).isEqualTo(before);
    assertThat(archive.changes(0, 100)).isEqualTo(changes);
    assertThat(archive.patients().history(0, 100)).isEqualTo(history);
  }

  @Test
  void merge_overTheWire_findGivesTheNewIdentity() throws IOException {
    store(archive, 1, 1, 1);
    store(archive, 2, 1, 1);
    patients.merge(P2, P1, "one person");

    try (DicomServer server = DicomServer.builder(archive).port(0).start()) {
      DataSet keys =
          DataSet.builder()
              .set(Tag.QueryRetrieveLevel, "STUDY")
              .set(Tag.PatientID, "P1")
              .setEmpty(Tag.PatientName)
              .setEmpty(Tag.StudyInstanceUID)
              .build();
      String find = Uid.PatientRootQueryRetrieveInformationModelFind;
      List<DataSet> answers = new ArrayList<>();
      DimseClient client = DimseClient.builder(new AeTitle("TESTER")).build();
      try (Association association =
              client.connect(
                  server.address(),
                  AssociationProposal.builder(new AeTitle("VNA"))
                      .context(find, Uid.ImplicitVRLittleEndian)
                      .build());
          Responses responses =
              association.invoke(
                  association.contexts(find).get(0),
                  DimseOperation.find(
                      find,
                      OutgoingData.of(
                          DataSetWriter.toBytes(
                              keys, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN))))) {
        for (Optional<ReceivedResponse> next = responses.next();
            next.isPresent();
            next = responses.next()) {
          if (next.get().hasDataSet()) {
            answers.add(
                DataSet.read(
                    next.get().encodedDataSet(), TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN));
          }
        }
      }

      assertThat(answers)
          .extracting(answer -> answer.string(Tag.StudyInstanceUID).orElseThrow())
          .containsExactlyInAnyOrder(studyUid(1, 1), studyUid(2, 1));
      assertThat(answers)
          .extracting(answer -> answer.string(Tag.PatientName).orElseThrow())
          .containsOnly("TEST^P1");
    }
  }
}
