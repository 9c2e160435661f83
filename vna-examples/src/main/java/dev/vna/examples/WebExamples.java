package dev.vna.examples;

import dev.vna.archive.Action;
import dev.vna.archive.Archive;
import dev.vna.archive.Caller;
import dev.vna.data.Tag;
import dev.vna.dicom.web.Admission;
import dev.vna.dicom.web.BasicAccess;
import dev.vna.dicom.web.CorsPolicy;
import dev.vna.dicom.web.DicomWeb;
import dev.vna.dicom.web.DicomWebClient;
import dev.vna.dicom.web.ObjectPath;
import dev.vna.dicom.web.PasswordFile;
import dev.vna.dicom.web.WebAccess;
import dev.vna.dicom.web.WebLimits;
import dev.vna.dicom.web.WebQuery;
import dev.vna.dicom.web.WebRequest;
import dev.vna.dicom.web.WebServer;
import dev.vna.viewer.Viewer;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the guide to DICOMweb shows. */
final class WebExamples {
  private WebExamples() {}

  static WebServer serve(Archive archive) throws IOException {
    // region serve
    WebServer server = WebServer.builder(archive).port(0).start();
    URI service = server.dicomWebUri();
    // endregion
    assert service.getPort() == server.port();
    return server;
  }

  static WebServer serveViewer(Archive archive) throws IOException {
    // region viewer
    WebServer server =
        WebServer.builder(archive)
            .servlet("/*", Viewer.servlet(WebServer.DICOM_WEB_PATH, WebServer.WADO_PATH))
            .start();
    // endregion
    return server;
  }

  static void mount(Archive archive, ServletContext context) {
    // region mount
    DicomWeb web =
        DicomWeb.builder(archive)
            .access(WebAccess.OPEN) // the container lets nobody in who may not
            .limits(WebLimits.DEFAULT.withMaxConcurrentRequests(32))
            .build();
    context.addServlet("dicom-web", web.servlet()).addMapping("/dicom-web/*");
    context.addServlet("wado", web.wadoUriServlet()).addMapping("/wado");
    // endregion
  }

  static WebServer serveUsers(Archive archive, Path users) throws IOException {
    // region users
    WebServer server =
        WebServer.builder(archive)
            .access(BasicAccess.of(PasswordFile.read(users)))
            .cors(CorsPolicy.allow("https://viewer.example"))
            .start();
    // endregion
    return server;
  }

  // region access
  /** Lets everybody read, and those in the list store too. */
  record ReadersAndSenders(List<String> senders) implements WebAccess {
    @Override
    public Admission admit(WebRequest request) {
      Optional<String> user = request.user();
      return user.isPresent()
          ? Admission.as(new Caller(user.get(), Caller.Kind.USER, Optional.of(request.address())))
          : Admission.forbidden();
    }

    @Override
    public boolean permits(Caller caller, Action action, ObjectPath object) {
      return action != Action.STORE || senders.contains(caller.name());
    }
  }

  // endregion

  static List<String> ask(URI service, Path file) throws IOException {
    List<String> found = new ArrayList<>();
    // region client
    DicomWebClient client = DicomWebClient.builder(service).build();
    client.store(List.of(() -> Files.newInputStream(file)));
    client.search(
        WebQuery.studies().where(Tag.StudyDate, "20200101-").limit(100),
        study -> found.add(study.dataSet().string(Tag.StudyInstanceUID).orElse("")));
    for (String uid : found) {
      client.retrieve(ObjectPath.ofStudy(uid), part -> copy(part.body()));
    }
    // endregion
    return found;
  }

  private static void copy(InputStream instance) throws IOException {
    instance.transferTo(OutputStream.nullOutputStream());
  }
}
