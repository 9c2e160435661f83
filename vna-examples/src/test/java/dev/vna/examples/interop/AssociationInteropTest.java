package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Page;
import dev.vna.archive.Query;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.testkit.SyntheticInstance;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How DCMTK's tools and the server get on beside what is sent: refusals, cancels, aborts, crowds.
 */
@org.junit.jupiter.api.Tag("dcmtk")
class AssociationInteropTest {
  private static final Pattern FAILED = Pattern.compile("Number of Failed Suboperations +: (\\d+)");
  private static final Pattern COMPLETED =
      Pattern.compile("Number of Completed Suboperations +: (\\d+)");

  private final SyntheticStudies studies = SyntheticStudies.seeded(11);

  @TempDir private Path directory;
  private Dcmtk dcmtk;
  private ServedArchive served;

  @BeforeEach
  void start() throws IOException {
    dcmtk = Dcmtk.in(directory);
    served = ServedArchive.start(directory.resolve("data"));
  }

  @AfterEach
  void close() throws IOException {
    if (served != null) {
      served.close();
    }
  }

  @Test
  void echo_calledByItsName_succeeds() throws IOException {
    Dcmtk.Run run = dcmtk.run("echoscu", "-v", "-aec", "VNA", "127.0.0.1", served.port());

    assertThat(run.orFail().output()).contains("Received Echo Response (Success)");
  }

  @Test
  void echo_everyTransferSyntaxAndManyContexts_succeeds() throws IOException {
    Dcmtk.Run run =
        dcmtk.run(
            "echoscu",
            "-v",
            "-pts",
            "38",
            "-ppc",
            "128",
            "-aec",
            "VNA",
            "127.0.0.1",
            served.port());

    assertThat(run.orFail().output()).contains("Received Echo Response (Success)");
  }

  @Test
  void echo_calledByAnotherName_isRejected() throws IOException {
    Dcmtk.Run run = dcmtk.run("echoscu", "-v", "-aec", "OTHER", "127.0.0.1", served.port());

    assertThat(run.exitStatus()).isNotZero();
    assertThat(run.output()).contains("Called AE Title Not Recognized");
  }

  @Test
  void echo_aborted_leavesTheServerRunning() throws IOException {
    dcmtk.run("echoscu", "--abort", "-aec", "VNA", "127.0.0.1", served.port()).orFail();

    echo_calledByItsName_succeeds();
  }

  @Test
  void move_unknownDestination_isRefused() throws IOException {
    SyntheticStudy study = store(studies.smallCt(1));

    Dcmtk.Run run =
        dcmtk.run(
            "movescu",
            "-v",
            "-S",
            "-aec",
            "VNA",
            "-aem",
            "NOWHERE",
            "-k",
            "QueryRetrieveLevel=STUDY",
            "-k",
            "StudyInstanceUID=" + study.studyInstanceUid(),
            "127.0.0.1",
            served.port());

    assertThat(run.output()).contains("MoveDestinationUnknown");
  }

  @Test
  void find_canceled_endsWellAndServerGoesOn() throws IOException {
    SyntheticStudy study = store(studies.smallCt(60));

    Dcmtk.Run run =
        dcmtk.run(
            "findscu",
            "-v",
            "-S",
            "--cancel",
            "1",
            "-aec",
            "VNA",
            "-k",
            "QueryRetrieveLevel=IMAGE",
            "-k",
            "StudyInstanceUID=" + study.studyInstanceUid(),
            "-k",
            "SeriesInstanceUID=" + study.instance(0).seriesInstanceUid(),
            "-k",
            "SOPInstanceUID",
            "127.0.0.1",
            served.port());

    // A fast server has answered all when the request to cancel comes: then the end is a success.
    assertThat(run.orFail().output())
        .contains("Sending Cancel Request")
        .containsAnyOf("Final Find Response (Cancel", "Final Find Response (Success)");
    echo_calledByItsName_succeeds();
  }

  @Test
  void find_levelOutsideTheModel_isRefused() throws IOException {
    Dcmtk.Run run =
        dcmtk.run(
            "findscu",
            "-v",
            "-S",
            "-aec",
            "VNA",
            "-k",
            "QueryRetrieveLevel=PATIENT",
            "-k",
            "PatientID",
            "127.0.0.1",
            served.port());

    assertThat(run.output()).containsAnyOf("DataSetDoesNotMatchSOPClass", "UnableToProcess");
  }

  @Test
  void store_abortedAtTheEnd_keepsWhatWasAcknowledged() throws IOException {
    SyntheticStudy study = studies.smallCt(5);

    Dcmtk.Run run = send(study, "--abort");

    assertThat(run.output()).contains("Received Store Response (Success)");
    assertThat(instances()).hasSize(5);
    echo_calledByItsName_succeeds();
  }

  @Test
  void store_eightSendersAtOnce_storesAll() throws IOException {
    List<SyntheticStudy> sent = new ArrayList<>();
    List<Dcmtk.Running> senders = new ArrayList<>();

    for (int i = 0; i < 8; i++) {
      sent.add(studies.smallCt(25));
      senders.add(dcmtk.start("storescu", storescu(sent.get(i))));
    }

    for (Dcmtk.Running sender : senders) {
      sender.await().orFail();
    }
    assertThat(served.archive().statistics().studies()).isEqualTo(8);
    assertThat(served.archive().statistics().instances()).isEqualTo(8 * 25);
    for (SyntheticStudy study : sent) {
      assertThat(served.archive().open(study.instance(24).sopInstanceUid()).dataSetBytes())
          .isPositive();
    }
  }

  @Test
  void store_eightSendersOfTheSameStudy_storeItOnce() throws IOException {
    SyntheticStudy study = studies.smallCt(10);
    List<String> arguments = storescu(study);
    List<Dcmtk.Running> senders = new ArrayList<>();

    for (int i = 0; i < 8; i++) {
      senders.add(dcmtk.start("storescu", arguments));
    }

    for (Dcmtk.Running sender : senders) {
      Dcmtk.Run run = sender.await().orFail();
      assertThat(run.output()).doesNotContain("Error:").doesNotContain("Refused:");
    }
    assertThat(served.archive().statistics().instances()).isEqualTo(10);
    assertThat(served.archive().conflicts(0, 10)).isEmpty();
  }

  @Test
  void get_compressedInstanceInUncompressedContext_countsAsFailed() throws IOException {
    SyntheticStudy study = studies.mr(1, 2);
    SyntheticInstance compressed =
        study.instance(0).encapsulated(TransferSyntax.of(Uid.JPEG2000Lossless));
    served.archive().store(compressed.write(directory.resolve("compressed.dcm")));
    served.archive().store(study.instance(1).write(directory.resolve("native.dcm")));
    Path received = Files.createDirectory(directory.resolve("got"));

    Dcmtk.Run run =
        dcmtk.run(
            "getscu",
            "-v",
            "+B",
            "-S",
            "+xe",
            "-aec",
            "VNA",
            "-od",
            received.toString(),
            "-k",
            "QueryRetrieveLevel=STUDY",
            "-k",
            "StudyInstanceUID=" + study.studyInstanceUid(),
            "127.0.0.1",
            served.port());

    assertThat(run.all(FAILED)).containsExactly("1");
    assertThat(run.all(COMPLETED)).containsExactly("1");
    // It does not read the list of what failed, and so ends with an abort of its own.
    assertThat(run.output()).contains("SubOperationsCompleteOneOrMoreFailures");
    assertThat(StorageReceiver.filesIn(received))
        .containsOnlyKeys(study.instance(1).sopInstanceUid());
  }

  @Test
  void store_peerSpeaksNoDicom_leavesTheServerRunning() throws IOException {
    // findscu in TLS: to the server, garbage.
    Dcmtk.Run run =
        dcmtk.run("echoscu", "+tla", "-ta", "5", "-aec", "VNA", "127.0.0.1", served.port());

    assertThat(run.exitStatus()).isNotZero();
    echo_calledByItsName_succeeds();
  }

  private SyntheticStudy store(SyntheticStudy study) throws IOException {
    for (Path file : study.writeTo(directory.resolve(study.studyInstanceUid()))) {
      served.archive().store(file);
    }
    return study;
  }

  private Dcmtk.Run send(SyntheticStudy study, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(storescu(study));
    return dcmtk.run("storescu", arguments);
  }

  private List<String> storescu(SyntheticStudy study) throws IOException {
    Path folder = directory.resolve(study.studyInstanceUid());
    study.writeTo(folder);
    return List.of("-v", "-aec", "VNA", "127.0.0.1", served.port(), "+sd", folder.toString());
  }

  private List<InstanceEntry> instances() throws IOException {
    Page<InstanceEntry> page = served.archive().instances(Query.instances().limit(100).build());
    return page.items();
  }
}
