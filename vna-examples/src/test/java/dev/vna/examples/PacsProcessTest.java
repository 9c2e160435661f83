package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.Query;
import dev.vna.data.Uid;
import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.net.Association;
import dev.vna.dicom.net.AssociationProposal;
import dev.vna.dicom.net.DimseClient;
import dev.vna.dicom.web.DicomWebClient;
import dev.vna.dicom.web.PasswordFile;
import dev.vna.dicom.web.WebException;
import dev.vna.dicom.web.WebQuery;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive as its operators run it. */
class PacsProcessTest {
  private static final AeTitle VNA = AeTitle.of("VNA");

  /** Exit status of a JVM that SIGTERM ended: 128 + 15. */
  private static final int TERMINATED = 143;

  @TempDir private Path directory;

  private PacsProcess pacs(String... more) throws Exception {
    String[] arguments = {"--data", data().toString(), "--dicom-port", "0"};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return PacsProcess.start(directory, all);
  }

  private Path data() {
    return directory.resolve("data");
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @Test
  void start_freePort_printsOneLineAndAnswersEcho() throws Exception {
    try (PacsProcess pacs = pacs()) {
      String line = pacs.line();

      assertThat(line).matches("ready: dicom=127\\.0\\.0\\.1:\\d+ aet=VNA data=.*data");
      int port = Integer.parseInt(line.replaceAll(".*:(\\d+) aet.*", "$1"));
      DimseClient.builder(AeTitle.of("ANY")).build().echo(loopback(port), VNA);
    }
  }

  @Test
  void start_httpPort_servesDicomWebToItsUsersAlone() throws Exception {
    Path users =
        Files.writeString(
            directory.resolve("users"), PasswordFile.line("reader", "secret".toCharArray()));
    try (PacsProcess pacs = pacs("--http-port", "0", "--http-users", users.toString())) {
      String line = pacs.line();

      assertThat(line)
          .matches("ready: dicom=\\S+ aet=VNA dicomweb=http://127.0.0.1:\\d+/\\S+ data=.*");
      URI service = URI.create(line.replaceAll(".*dicomweb=(\\S+) .*", "$1"));
      DicomWebClient reader = DicomWebClient.builder(service).basic("reader", "secret").build();
      byte[] file = SyntheticStudies.seeded(5).smallCt(1).instance(0).toBytes();
      assertThat(reader.store(List.of(() -> new ByteArrayInputStream(file))).isComplete()).isTrue();
      DicomWebClient stranger = DicomWebClient.builder(service).build();
      assertThatThrownBy(() -> stranger.search(WebQuery.studies(), answer -> {}))
          .isInstanceOfSatisfying(WebException.class, e -> assertThat(e.status()).isEqualTo(401));
    }
  }

  @Test
  void sigterm_associationOpen_endsItAndStopsWithinSeconds() throws Exception {
    try (PacsProcess pacs = pacs()) {
      AssociationProposal proposal =
          AssociationProposal.builder(VNA)
              .context(Uid.Verification, Uid.ImplicitVRLittleEndian)
              .build();
      InetSocketAddress address = loopback(pacs.port());
      Association idle = DimseClient.builder(AeTitle.of("IDLE")).build().connect(address, proposal);
      long begin = System.nanoTime();

      pacs.terminate();
      int status = pacs.exitStatus();

      assertThat(status).isEqualTo(TERMINATED);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
      assertThat(pacs.errors()).contains("stopped").doesNotContain("Exception");
      idle.close();
    }
  }

  @Test
  void start_directoryInUse_saysSoAndExits() throws Exception {
    try (PacsProcess first = pacs()) {
      first.port();

      try (PacsProcess second = pacs()) {
        assertThat(second.exitStatus()).isEqualTo(1);
        assertThat(second.errors()).contains("in use by");
      }
    }
  }

  @Test
  void start_portTaken_saysWhichAndExits() throws Exception {
    try (PacsProcess first = pacs()) {
      String port = Integer.toString(first.port());

      try (PacsProcess second =
          PacsProcess.start(
              directory, "--data", directory.resolve("other").toString(), "--dicom-port", port)) {
        assertThat(second.exitStatus()).isEqualTo(1);
        assertThat(second.errors()).contains("127.0.0.1:" + port);
      }
    }
  }

  @Test
  void rebuildIndex_besideRunningArchive_isRefused() throws Exception {
    try (PacsProcess running = pacs()) {
      running.port();

      try (PacsProcess rebuild =
          PacsProcess.start(directory, "rebuild-index", "--data", data().toString())) {
        assertThat(rebuild.exitStatus()).isEqualTo(1);
        assertThat(rebuild.errors()).contains("in use by");
      }
    }
  }

  @Test
  void rebuildIndex_stoppedArchive_givesTheSameAnswers() throws Exception {
    SyntheticStudy study = SyntheticStudies.seeded(5).smallCt(3);
    try (Archive archive = Archive.open(data())) {
      for (Path file : study.writeTo(directory.resolve("files"))) {
        archive.store(file);
      }
    }

    try (PacsProcess rebuild =
        PacsProcess.start(directory, "rebuild-index", "--data", data().toString())) {
      assertThat(rebuild.exitStatus()).as(rebuild.errors()).isZero();
      assertThat(rebuild.line()).startsWith("index rebuilt: data=");
      assertThat(rebuild.errors()).contains("rebuilding the index: 100 %");
    }

    try (Archive archive = Archive.open(data())) {
      assertThat(archive.find(Query.instances().build()).items()).hasSize(3);
    }
  }
}
