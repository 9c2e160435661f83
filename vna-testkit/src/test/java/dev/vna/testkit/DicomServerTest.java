package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.seriesUid;
import static dev.vna.testkit.Instances.studyUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.Conflict;
import dev.vna.archive.Query;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.DicomFile;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import dev.vna.data.frames.RleTranscoder;
import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.net.Association;
import dev.vna.dicom.net.AssociationProposal;
import dev.vna.dicom.net.AssociationRejectedException;
import dev.vna.dicom.net.CommandField;
import dev.vna.dicom.net.DimseClient;
import dev.vna.dicom.net.DimseException;
import dev.vna.dicom.net.DimseOperation;
import dev.vna.dicom.net.DimseRequest;
import dev.vna.dicom.net.DimseResponse;
import dev.vna.dicom.net.ExtendedNegotiation;
import dev.vna.dicom.net.OutgoingData;
import dev.vna.dicom.net.ReceivedResponse;
import dev.vna.dicom.net.Responses;
import dev.vna.dicom.net.RoleSelection;
import dev.vna.dicom.net.Status;
import dev.vna.dicom.service.DicomServer;
import dev.vna.dicom.service.Peer;
import dev.vna.dicom.service.StorageClasses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The DICOM services of an archive, over real sockets, asked by our own client. */
class DicomServerTest {
  private static final AeTitle SERVER = new AeTitle("VNA");
  private static final String STUDY_FIND = Uid.StudyRootQueryRetrieveInformationModelFind;
  private static final String PATIENT_FIND = Uid.PatientRootQueryRetrieveInformationModelFind;
  private static final String STUDY_GET = Uid.StudyRootQueryRetrieveInformationModelGet;
  private static final String STUDY_MOVE = Uid.StudyRootQueryRetrieveInformationModelMove;
  private static final String[] IMPLICIT = {Uid.ImplicitVRLittleEndian};

  @TempDir Path directory;
  @TempDir Path otherDirectory;
  private Archive archive;
  private DicomServer server;

  @BeforeEach
  void start() throws IOException {
    archive = Archive.open(directory);
    server = DicomServer.builder(archive).start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    archive.close();
  }

  private static DimseClient client() {
    return DimseClient.builder(new AeTitle("TESTER")).build();
  }

  private static AssociationProposal.Builder proposal() {
    return AssociationProposal.builder(SERVER);
  }

  private Association connect(AssociationProposal.Builder proposal) throws IOException {
    return client().connect(server.address(), proposal.build());
  }

  private static byte[] explicit(DataSet dataSet) throws IOException {
    return DataSetWriter.toBytes(dataSet, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private Status store(DataSet dataSet) throws IOException {
    return store(
            Uid.CTImageStorage, dataSet.string(Tag.SOPInstanceUID).orElseThrow(), explicit(dataSet))
        .status();
  }

  private ReceivedResponse store(String sopClass, String instanceUid, byte[] encoded)
      throws IOException {
    try (Association association =
        connect(proposal().context(sopClass, Uid.ExplicitVRLittleEndian))) {
      ReceivedResponse response =
          association.store(
              sopClass, instanceUid, Uid.ExplicitVRLittleEndian, OutgoingData.of(encoded));
      association.release();
      return response;
    }
  }

  private static OutgoingData identifier(DataSet keys) throws IOException {
    return OutgoingData.of(DataSetWriter.toBytes(keys, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN));
  }

  private List<DataSet> find(String model, DataSet keys) throws IOException {
    return find(proposal().context(model, IMPLICIT), model, keys);
  }

  private List<DataSet> find(AssociationProposal.Builder proposal, String model, DataSet keys)
      throws IOException {
    List<DataSet> answers = new ArrayList<>();
    try (Association association = connect(proposal);
        Responses responses =
            association.invoke(
                association.contexts(model).get(0), DimseOperation.find(model, identifier(keys)))) {
      for (Optional<ReceivedResponse> next = responses.next();
          next.isPresent();
          next = responses.next()) {
        if (!next.get().status().isPending()) {
          ReceivedResponse unused = next.get().orThrow();
        }
        if (next.get().hasDataSet()) {
          answers.add(
              DataSet.read(next.get().encodedDataSet(), TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN));
        }
      }
    }
    return answers;
  }

  private static DataSet.Builder keys(String level) {
    return DataSet.builder().set(Tag.QueryRetrieveLevel, level);
  }

  private static Status statusOf(ThrowingCall call) {
    try {
      call.run();
    } catch (DimseException e) {
      return e.status();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Status.Success;
  }

  private interface ThrowingCall {
    void run() throws IOException;
  }

  @Test
  void echo_isAnswered() throws IOException {
    client().echo(server.address(), SERVER);

    assertThat(server.port()).isPositive();
  }

  @Test
  void associate_unknownCalledAeTitle_isRejected() {
    assertThatThrownBy(() -> client().echo(server.address(), new AeTitle("OTHER")))
        .isInstanceOf(AssociationRejectedException.class);
  }

  @Test
  void associate_callerNotAllowed_isRejected() throws IOException {
    try (DicomServer closed = DicomServer.builder(archive).allowCaller("CT1").start()) {
      assertThatThrownBy(() -> client().echo(closed.address(), SERVER))
          .isInstanceOf(AssociationRejectedException.class);
    }
  }

  @Test
  void start_onOtherAddressWithoutSayingWhoMayCall_isRefused() throws IOException {
    DicomServer.Builder builder =
        DicomServer.builder(archive).bind(InetAddress.getByName("0.0.0.0"));

    assertThatThrownBy(builder::start).isInstanceOf(IllegalStateException.class);

    builder.allowAnyCaller().start().close();
  }

  @Test
  void store_newInstance_isStored() throws IOException {
    assertThat(store(ct(1, 1, 1, 1).build())).isEqualTo(Status.Success);
    assertThat(store(ct(1, 1, 1, 1).build())).isEqualTo(Status.Success);

    assertThat(archive.statistics().instances()).isOne();
    assertThat(archive.versions(instanceUid(1, 1, 1, 1)).get(0).source().callingAeTitle())
        .contains("TESTER");
  }

  @Test
  @org.junit.jupiter.api.Tag("check-089")
  void store_otherContent_isRefusedWithACommentAndListed() throws IOException {
    store(ct(1, 1, 1, 1).build());
    DataSet other = ct(1, 1, 1, 1).set(Tag.InstanceNumber, "9").build();

    ReceivedResponse response = store(Uid.CTImageStorage, instanceUid(1, 1, 1, 1), explicit(other));

    assertThat(response.status().code() & 0xF000).isEqualTo(0xC000);
    assertThat(response.errorComment()).isPresent();
    assertThat(archive.conflicts(0, 10))
        .extracting(Conflict::kind)
        .containsExactly(Conflict.Kind.CONTENT);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-032")
  void store_uidOfCommandAndDataSetDiffer_isRefused() throws IOException {
    ReceivedResponse response =
        store(Uid.CTImageStorage, "1.2.3", explicit(ct(1, 1, 1, 1).build()));

    assertThat(response.status()).isEqualTo(Status.DataSetDoesNotMatchSOPClass);
    assertThat(archive.changes(0, 1)).isEmpty();
  }

  @Test
  @org.junit.jupiter.api.Tag("check-088")
  void store_garbage_isRefusedAndTheAssociationGoesOn() throws IOException {
    byte[] garbage = new byte[100_000];
    Arrays.fill(garbage, (byte) 0xFF);
    try (Association association =
        connect(proposal().context(Uid.CTImageStorage, Uid.ExplicitVRLittleEndian))) {
      ReceivedResponse refused =
          association.store(
              Uid.CTImageStorage, "1.2.3", Uid.ExplicitVRLittleEndian, OutgoingData.of(garbage));
      ReceivedResponse stored =
          association.store(
              Uid.CTImageStorage,
              instanceUid(1, 1, 1, 1),
              Uid.ExplicitVRLittleEndian,
              OutgoingData.of(explicit(ct(1, 1, 1, 1).build())));

      assertThat(refused.status()).isEqualTo(Status.CannotUnderstand);
      assertThat(stored.status()).isEqualTo(Status.Success);
    }
    assertThat(archive.changes(0, 10)).hasSize(1);
  }

  @Test
  void negotiate_storageClasses_unknownOnesAreTakenKnownOthersAreNot() throws IOException {
    String privateClass = "1.2.276.0.7230010.3.1.0.1";
    AssociationProposal.Builder proposal =
        proposal()
            .context(privateClass, Uid.ExplicitVRLittleEndian)
            .context(Uid.BasicGrayscalePrintManagementMeta, Uid.ImplicitVRLittleEndian)
            .context(Uid.ModalityPerformedProcedureStep, Uid.ImplicitVRLittleEndian)
            .context(Uid.Verification, Uid.ImplicitVRLittleEndian);
    try (Association association = connect(proposal)) {
      assertThat(association.contexts(privateClass)).hasSize(1);
      assertThat(association.contexts(Uid.BasicGrayscalePrintManagementMeta)).isEmpty();
      assertThat(association.contexts(Uid.ModalityPerformedProcedureStep)).isEmpty();
    }

    try (DicomServer strict =
            DicomServer.builder(archive).storageClasses(StorageClasses.STANDARD_ONLY).start();
        Association association = client().connect(strict.address(), proposal.build())) {
      assertThat(association.contexts(privateClass)).isEmpty();
    }
  }

  @Test
  @org.junit.jupiter.api.Tag("check-071")
  void negotiate_severalTransferSyntaxes_losslessBeforeLossyUnlessThePeerReceives()
      throws IOException {
    AssociationProposal.Builder proposal =
        proposal()
            .context(Uid.CTImageStorage, Uid.JPEGBaseline8Bit, Uid.JPEGLSLossless)
            .context(Uid.MRImageStorage, Uid.JPEGBaseline8Bit, Uid.ExplicitVRLittleEndian)
            .role(new RoleSelection(Uid.MRImageStorage, true, true))
            .context(Uid.UltrasoundImageStorage, Uid.JPIPReferenced)
            .context(Uid.EnhancedCTImageStorage, "1.2.3.4.5");
    try (Association association = connect(proposal)) {
      assertThat(association.contexts(Uid.CTImageStorage).get(0).transferSyntax())
          .isEqualTo(Uid.JPEGLSLossless);
      assertThat(association.contexts(Uid.MRImageStorage).get(0).transferSyntax())
          .isEqualTo(Uid.JPEGBaseline8Bit);
      assertThat(association.contexts(Uid.UltrasoundImageStorage)).isEmpty();
      assertThat(association.contexts(Uid.EnhancedCTImageStorage)).isEmpty();
    }
  }

  @Test
  @org.junit.jupiter.api.Tag("check-092")
  void find_studies_returnsTheKeysAskedForAndNoOthers() throws IOException {
    store(ct(1, 1, 1, 1).build());
    store(ct(1, 1, 1, 2).build());
    store(ct(2, 1, 1, 1).build());

    List<DataSet> answers =
        find(
            STUDY_FIND,
            keys("STUDY")
                .set(Tag.PatientName, "test^p1")
                .setEmpty(Tag.StudyInstanceUID)
                .setEmpty(Tag.ModalitiesInStudy)
                .setEmpty(Tag.NumberOfStudyRelatedInstances)
                .setEmpty(Tag.ReferringPhysicianName)
                .build());

    assertThat(answers).hasSize(1);
    DataSet answer = answers.get(0);
    assertThat(answer.string(Tag.StudyInstanceUID)).contains(studyUid(1, 1));
    assertThat(answer.string(Tag.PatientName)).contains("TEST^P1");
    assertThat(answer.strings(Tag.ModalitiesInStudy)).containsExactly("CT");
    assertThat(answer.string(Tag.NumberOfStudyRelatedInstances)).contains("2");
    assertThat(answer.contains(Tag.ReferringPhysicianName)).isTrue();
    assertThat(answer.containsValue(Tag.ReferringPhysicianName)).isFalse();
    assertThat(answer.string(Tag.QueryRetrieveLevel)).contains("STUDY");
    assertThat(answer.string(Tag.RetrieveAETitle)).contains("VNA");
    assertThat(answer.contains(Tag.PatientID)).isFalse();
  }

  @Test
  void find_everyLevel_answers() throws IOException {
    for (int i = 1; i <= 3; i++) {
      store(ct(1, 1, i, 1).build());
    }

    assertThat(find(PATIENT_FIND, keys("PATIENT").setEmpty(Tag.PatientID).build())).hasSize(1);
    assertThat(
            find(
                PATIENT_FIND,
                keys("STUDY").set(Tag.PatientID, "P1").setEmpty(Tag.StudyInstanceUID).build()))
        .hasSize(1);
    assertThat(
            find(
                STUDY_FIND,
                keys("SERIES")
                    .set(Tag.StudyInstanceUID, studyUid(1, 1))
                    .setEmpty(Tag.SeriesInstanceUID)
                    .build()))
        .hasSize(3);
    assertThat(
            find(
                STUDY_FIND,
                keys("IMAGE")
                    .set(Tag.StudyInstanceUID, studyUid(1, 1))
                    .set(Tag.SeriesInstanceUID, seriesUid(1, 1, 2))
                    .setEmpty(Tag.SOPInstanceUID)
                    .build()))
        .extracting(answer -> answer.string(Tag.SOPInstanceUID).orElseThrow())
        .containsExactly(instanceUid(1, 1, 2, 1));
  }

  @Test
  @org.junit.jupiter.api.Tag("check-093")
  void find_keyOfLevelAboveMissing_isRefusedUnlessRelational() throws IOException {
    store(ct(1, 1, 1, 1).build());
    DataSet keys = keys("SERIES").setEmpty(Tag.SeriesInstanceUID).build();

    assertThat(statusOf(() -> find(STUDY_FIND, keys)))
        .isEqualTo(Status.DataSetDoesNotMatchSOPClass);
    assertThat(statusOf(() -> find(STUDY_FIND, keys("PATIENT").setEmpty(Tag.PatientID).build())))
        .isEqualTo(Status.DataSetDoesNotMatchSOPClass);
    assertThat(
            find(
                proposal()
                    .context(STUDY_FIND, IMPLICIT)
                    .extendedNegotiation(new ExtendedNegotiation(STUDY_FIND, new byte[] {1})),
                STUDY_FIND,
                keys))
        .hasSize(1);
  }

  private Map<String, byte[]> get(DataSet keys, AssociationProposal.Builder proposal, Status[] end)
      throws IOException {
    Map<String, byte[]> received = new ConcurrentHashMap<>();
    DimseClient client =
        DimseClient.builder(new AeTitle("TESTER"))
            .on(
                CommandField.C_STORE_RQ,
                (DimseRequest request) -> {
                  received.put(
                      request.sopInstanceUid().orElseThrow(),
                      request.data().readAllBytes(10 << 20));
                  return DimseResponse.success();
                })
            .build();
    try (Association association = client.connect(server.address(), proposal.build());
        Responses responses =
            association.invoke(
                association.contexts(STUDY_GET).get(0),
                DimseOperation.get(STUDY_GET, identifier(keys)))) {
      end[0] = responses.last().status();
    }
    return received;
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-59")
  @org.junit.jupiter.api.Tag("check-097")
  void get_study_sendsAsStoredAndCountsWhatCannotBeSent() throws IOException {
    DataSet first = ct(1, 1, 1, 1).build();
    store(first);
    DataSet sr =
        DataSet.builder()
            .set(Tag.SOPClassUID, Uid.BasicTextSRStorage)
            .set(Tag.SOPInstanceUID, "1.2.9")
            .set(Tag.PatientID, "P1")
            .set(Tag.StudyInstanceUID, studyUid(1, 1))
            .set(Tag.SeriesInstanceUID, "1.2.8")
            .build();
    archive.store(file(sr));
    Status[] end = new Status[1];

    Map<String, byte[]> received =
        get(
            keys("STUDY").set(Tag.StudyInstanceUID, studyUid(1, 1)).build(),
            proposal()
                .context(STUDY_GET, IMPLICIT)
                .context(Uid.CTImageStorage, Uid.ExplicitVRLittleEndian)
                .role(new RoleSelection(Uid.CTImageStorage, false, true)),
            end);

    assertThat(received).containsOnlyKeys(instanceUid(1, 1, 1, 1));
    assertThat(received.get(instanceUid(1, 1, 1, 1))).isEqualTo(explicit(first));
    assertThat(end[0]).isEqualTo(Status.SuboperationsCompleteWithFailuresOrWarnings);
  }

  @Test
  void get_peerTakesOtherUncompressedSyntax_isConverted() throws IOException {
    DataSet first = ct(1, 1, 1, 1).build();
    store(first);
    Status[] end = new Status[1];

    Map<String, byte[]> received =
        get(
            keys("STUDY").set(Tag.StudyInstanceUID, studyUid(1, 1)).build(),
            proposal()
                .context(STUDY_GET, IMPLICIT)
                .context(Uid.CTImageStorage, Uid.ExplicitVRBigEndian)
                .role(new RoleSelection(Uid.CTImageStorage, false, true)),
            end);

    assertThat(end[0]).isEqualTo(Status.Success);
    assertThat(
            DataSet.read(
                    received.get(instanceUid(1, 1, 1, 1)), TransferSyntax.EXPLICIT_VR_BIG_ENDIAN)
                .ints(Tag.PixelData))
        .isEqualTo(first.ints(Tag.PixelData));
  }

  /** The RLE header of a frame of 16 bits: two segments, the first after 64 bytes. */
  private static final String RLE_HEADER = "\2\0\0\0@\0\0\0";

  private static byte[] rle(DataSet dataSet) throws IOException {
    var out = new ByteArrayOutputStream();
    RleTranscoder.toRle(DicomFile.read(file(dataSet), 1 << 20)).write(out);
    return out.toByteArray();
  }

  @Test
  @org.junit.jupiter.api.Tag("check-054")
  @org.junit.jupiter.api.Tag("bug-59")
  void get_peerTakesNoRle_isDecodedAndWhatIsDamagedCounted() throws IOException {
    DataSet whole = ct(1, 1, 1, 1).build();
    byte[] damaged = rle(ct(1, 1, 1, 2).build());
    damaged[new String(damaged, StandardCharsets.ISO_8859_1).indexOf(RLE_HEADER)] = 9;
    archive.store(new ByteArrayInputStream(damaged));
    archive.store(new ByteArrayInputStream(rle(whole)));
    Status[] end = new Status[1];

    Map<String, byte[]> received =
        get(
            keys("STUDY").set(Tag.StudyInstanceUID, studyUid(1, 1)).build(),
            proposal()
                .context(STUDY_GET, IMPLICIT)
                .context(Uid.CTImageStorage, Uid.ExplicitVRLittleEndian)
                .role(new RoleSelection(Uid.CTImageStorage, false, true)),
            end);

    assertThat(received).containsOnlyKeys(instanceUid(1, 1, 1, 1));
    assertThat(received.get(instanceUid(1, 1, 1, 1))).isEqualTo(explicit(whole));
    assertThat(end[0]).isEqualTo(Status.SuboperationsCompleteWithFailuresOrWarnings);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-098")
  void move_toUnknownDestination_isRefused() throws IOException {
    store(ct(1, 1, 1, 1).build());

    assertThat(move("NOBODY", keys("STUDY").set(Tag.StudyInstanceUID, studyUid(1, 1)).build()))
        .isEqualTo(Status.MoveDestinationUnknown);
  }

  private Status move(String destination, DataSet keys) throws IOException {
    try (Association association = connect(proposal().context(STUDY_MOVE, IMPLICIT));
        Responses responses =
            association.invoke(
                association.contexts(STUDY_MOVE).get(0),
                DimseOperation.move(STUDY_MOVE, new AeTitle(destination), identifier(keys)))) {
      return responses.last().status();
    }
  }

  @Test
  void move_toAnotherArchive_delivers() throws IOException {
    try (Archive other = Archive.open(otherDirectory);
        DicomServer destination = DicomServer.builder(other).aeTitle("DEST").start()) {
      server.close();
      server =
          DicomServer.builder(archive)
              .peer(Peer.parse("DEST=127.0.0.1:" + destination.port()))
              .peer(Peer.parse("GONE=127.0.0.1:1"))
              .start();
      for (int i = 1; i <= 10; i++) {
        store(ct(1, 1, 1, i).build());
      }
      DataSet study = keys("STUDY").set(Tag.StudyInstanceUID, studyUid(1, 1)).build();

      assertThat(move("DEST", study)).isEqualTo(Status.Success);
      assertThat(move("GONE", study)).isEqualTo(Status.UnableToPerformSuboperations);
      assertThat(other.find(Query.instances().returning(Tag.SOPInstanceUID).build()).items())
          .hasSize(10);
      assertThat(move("DEST", keys("STUDY").set(Tag.StudyInstanceUID, "*").build()))
          .isEqualTo(Status.DataSetDoesNotMatchSOPClass);
    }
  }

  @Test
  void get_largeInstance_streams() throws IOException {
    byte[] pixels = new byte[5 << 20];
    DataSet large = ct(1, 1, 1, 1).setBytes(Tag.PixelData, Vr.OW, pixels).build();
    assertThat(store(large)).isEqualTo(Status.Success);
    Status[] end = new Status[1];

    Map<String, byte[]> received =
        get(
            keys("STUDY").set(Tag.StudyInstanceUID, studyUid(1, 1)).build(),
            proposal()
                .context(STUDY_GET, IMPLICIT)
                .context(Uid.CTImageStorage, Uid.ExplicitVRLittleEndian)
                .role(new RoleSelection(Uid.CTImageStorage, false, true)),
            end);

    assertThat(received.get(instanceUid(1, 1, 1, 1))).isEqualTo(explicit(large));
  }
}
