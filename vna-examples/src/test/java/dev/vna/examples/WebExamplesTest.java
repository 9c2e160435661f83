package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Action;
import dev.vna.archive.Archive;
import dev.vna.archive.Caller;
import dev.vna.dicom.web.DicomWebClient;
import dev.vna.dicom.web.ObjectPath;
import dev.vna.dicom.web.PasswordFile;
import dev.vna.dicom.web.WebQuery;
import dev.vna.dicom.web.WebServer;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebExamplesTest {
  @TempDir private Path directory;
  private final SyntheticStudy study = SyntheticStudies.seeded(5).smallCt(2);
  private Archive archive;

  @BeforeEach
  void openArchive() throws IOException {
    archive = Archive.builder(directory.resolve("data")).minFreeBytes(0).open();
  }

  @AfterEach
  void closeArchive() throws IOException {
    archive.close();
  }

  private Path file() throws IOException {
    return Files.write(directory.resolve("file.dcm"), study.instance(0).toBytes());
  }

  @Test
  void serve_askedByTheClient_storesAndFinds() throws IOException {
    try (WebServer server = WebExamples.serve(archive)) {
      assertThat(WebExamples.ask(server.dicomWebUri(), file()))
          .containsExactly(study.studyInstanceUid());
    }
  }

  @Test
  void mount_inAContainer_storesAndFinds() throws Exception {
    Server container = new Server();
    ServerConnector connector = new ServerConnector(container);
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    container.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/app");
    context.addServletContainerInitializer(
        (classes, servlets) -> WebExamples.mount(archive, servlets));
    container.setHandler(context);
    container.start();
    try {
      URI service = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/app/dicom-web");

      assertThat(WebExamples.ask(service, file())).containsExactly(study.studyInstanceUid());
    } finally {
      container.stop();
    }
  }

  @Test
  void serveUsers_ofTheFile_areLetIn() throws IOException {
    Path users =
        Files.writeString(
            directory.resolve("users"), PasswordFile.line("reader", "secret".toCharArray()));
    try (WebServer server = WebExamples.serveUsers(archive, users)) {
      DicomWebClient reader =
          DicomWebClient.builder(server.dicomWebUri()).basic("reader", "secret").build();
      List<Object> answers = new ArrayList<>();
      reader.search(WebQuery.studies(), answers::add);

      assertThat(answers).isEmpty();
    }
  }

  @Test
  void readersAndSenders_reader_mayNotStore() {
    WebExamples.ReadersAndSenders access = new WebExamples.ReadersAndSenders(List.of("sender"));
    Caller reader = new Caller("reader", Caller.Kind.USER, Optional.empty());

    assertThat(access.permits(reader, Action.RETRIEVE, ObjectPath.ofStudy("1.2"))).isTrue();
    assertThat(access.permits(reader, Action.STORE, ObjectPath.ofStudy("1.2"))).isFalse();
  }
}
