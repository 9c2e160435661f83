package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.seriesUid;
import static dev.vna.testkit.Instances.studyUid;
import static dev.vna.testkit.WebFixture.dataSets;
import static dev.vna.testkit.WebFixture.header;
import static dev.vna.testkit.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Action;
import dev.vna.archive.Caller;
import dev.vna.data.DataSet;
import dev.vna.data.Vr;
import dev.vna.dicom.web.Admission;
import dev.vna.dicom.web.BasicAccess;
import dev.vna.dicom.web.CorsPolicy;
import dev.vna.dicom.web.ObjectPath;
import dev.vna.dicom.web.PasswordFile;
import dev.vna.dicom.web.WebAccess;
import dev.vna.dicom.web.WebLimits;
import dev.vna.dicom.web.WebRequest;
import dev.vna.dicom.web.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what over the web, and what strangers learn from it. */
class WebSafetyTest {
  private static final String FIRST = "/studies/" + studyUid(1, 1);
  private static final String SECOND = "/studies/" + studyUid(2, 1);
  private static final String ORIGIN = "https://viewer.example";

  @TempDir Path directory;
  @TempDir Path files;

  /** Lets everybody touch the first study only. */
  private record FirstStudyOnly() implements WebAccess {
    @Override
    public Admission admit(WebRequest request) {
      return Admission.as(new Caller("reader", Caller.Kind.USER, Optional.of(request.address())));
    }

    @Override
    public boolean permits(Caller caller, Action action, ObjectPath object) {
      return caller.name().equals("reader") && object.study().equals(studyUid(1, 1));
    }
  }

  private WebFixture start(UnaryOperator<WebServer.Builder> settings) throws IOException {
    WebFixture web = WebFixture.start(directory, archive -> archive, settings);
    web.store(ct(1, 1, 1, 1));
    web.store(ct(2, 1, 1, 1));
    return web;
  }

  /** What the server answers to these very bytes. */
  private static String raw(WebFixture web, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  @Tag("bug-50")
  void start_otherAddressWithoutAccess_isRefused() throws Exception {
    InetAddress everywhere = InetAddress.getByName("0.0.0.0");

    assertThatThrownBy(() -> start(server -> server.bind(everywhere)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("0.0.0.0");
  }

  @Test
  @Tag("bug-50")
  void get_strangersHostName_isMisdirected() throws IOException {
    try (WebFixture web = start(server -> server)) {
      String answer =
          raw(
              web,
              "GET /dicom-web/studies HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 421");
    }
  }

  @Test
  @Tag("bug-35")
  void search_mostlyForbiddenInPagesOfOne_ends() throws IOException {
    try (WebFixture web = start(server -> server.access(new FirstStudyOnly()))) {
      for (int study = 2; study < 12; study++) {
        web.store(ct(2, study, 1, 1));
      }
      List<DataSet> found = new ArrayList<>();
      int requests = 0;
      String next = "/studies?limit=1";
      while (!next.isEmpty() && requests < 20) {
        HttpResponse<byte[]> page = web.get(next);
        found.addAll(dataSets(page));
        String link = header(page, "Link");
        next = link.isEmpty() ? "" : link.substring(link.indexOf("/studies?"), link.indexOf('>'));
        requests++;
      }

      assertThat(found).hasSize(1);
      assertThat(requests).isLessThan(20);
      assertThat(web.search("/studies?limit=1&PatientID=P2")).isEmpty();
    }
  }

  @Test
  @Tag("bug-54")
  void access_ofOneStudy_hidesTheOthersEverywhere() throws IOException {
    try (WebFixture web = start(server -> server.access(new FirstStudyOnly()))) {
      assertThat(web.search("/studies")).hasSize(1);
      assertThat(web.search("/instances")).hasSize(1);
      assertThat(web.search("/studies?limit=1&offset=1")).isEmpty();
      assertThat(web.get(FIRST).statusCode()).isEqualTo(200);
      String instance =
          SECOND + "/series/" + seriesUid(2, 1, 1) + "/instances/" + instanceUid(2, 1, 1, 1);
      for (String path :
          List.of(
              SECOND,
              SECOND + "/metadata",
              SECOND + "/bulkdata",
              instance,
              instance + "/frames/1",
              instance + "/bulkdata/7FE00010")) {
        assertThat(web.get(path).statusCode()).as(path).isEqualTo(404);
      }
      HttpResponse<byte[]> store =
          web.post(
              "/studies",
              "application/dicom",
              Instances.file(ct(2, 1, 1, 2).build()).readAllBytes());
      assertThat(store.statusCode()).isEqualTo(409);
      assertThat(
              dataSets(store)
                  .get(0)
                  .items(dev.vna.data.Tag.FailedSOPSequence)
                  .get(0)
                  .intValue(dev.vna.data.Tag.FailureReason))
          .hasValue(0x0124);
    }
  }

  @Test
  @Tag("bug-50")
  void basic_wrongThenRight_isChallengedThenLetIn() throws IOException {
    Path passwords =
        Files.writeString(
            files.resolve("users"), PasswordFile.line("reader", "secret".toCharArray()));
    BasicAccess access = BasicAccess.of(PasswordFile.read(passwords));
    try (WebFixture web = start(server -> server.access(access))) {
      HttpResponse<byte[]> nobody = web.get("/studies");

      assertThat(nobody.statusCode()).isEqualTo(401);
      assertThat(header(nobody, "WWW-Authenticate")).startsWith("Basic");
      assertThat(web.get("/studies", "Authorization", basic("reader:wrong")).statusCode())
          .isEqualTo(401);
      assertThat(web.get("/studies", "Authorization", basic("reader:secret")).statusCode())
          .isEqualTo(200);
    }
  }

  private static String basic(String credentials) {
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void cors_listedOrigin_isAllowedAndOthersAreNot() throws IOException {
    try (WebFixture web = start(server -> server.cors(CorsPolicy.allow(ORIGIN)))) {
      HttpResponse<byte[]> listed = preflight(web, ORIGIN);

      assertThat(listed.statusCode()).isEqualTo(204);
      assertThat(header(listed, "Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
      assertThat(header(listed, "Access-Control-Allow-Headers")).contains("Content-Type");
      assertThat(header(listed, "Vary")).contains("Origin");
      HttpResponse<byte[]> other = preflight(web, "https://evil.example");
      assertThat(other.statusCode()).isEqualTo(403);
      assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
      assertThat(header(web.get("/studies", "Origin", ORIGIN), "Access-Control-Allow-Origin"))
          .isEqualTo(ORIGIN);
      assertThat(header(web.get("/studies", "Origin", "null"), "Access-Control-Allow-Origin"))
          .isEmpty();
    }
  }

  private static HttpResponse<byte[]> preflight(WebFixture web, String origin) {
    return web.send(
        HttpRequest.newBuilder(web.uri("/studies"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()),
        "Origin",
        origin,
        "Access-Control-Request-Method",
        "POST");
  }

  @Test
  void proxy_trustedOrNot_decidesWhereUrisLead() throws IOException {
    String[] forwarded = {
      "X-Forwarded-Host",
      "archive.example",
      "X-Forwarded-Proto",
      "https",
      "X-Forwarded-For",
      "192.0.2.7"
    };
    try (WebFixture web = start(server -> server.access(WebAccess.OPEN).trustProxy())) {
      assertThat(text(web.get("/studies", forwarded)))
          .contains("https://archive.example/dicom-web" + FIRST);
    }
    try (WebFixture web =
        WebFixture.start(files, archive -> archive, server -> server.access(WebAccess.OPEN))) {
      web.store(ct(1, 1, 1, 1));

      assertThat(text(web.get("/studies", forwarded))).doesNotContain("archive.example");
    }
  }

  @Test
  @Tag("bug-51")
  @Tag("bug-52")
  void error_hostileText_isNeitherMarkupNorAHeader() throws IOException {
    try (WebFixture web = start(server -> server)) {
      for (String path :
          List.of(
              "/studies?%3Cscript%3E=1",
              "/studies/%3Cscript%3E",
              "/studies?limit=%0d%0aX-Evil:1",
              "/%0d%0aX-Evil:1",
              "/studies?includefield=%0d%0aX-Evil:1",
              "/studies?limit=1&PatientSex=O&PatientName=%3Cscript%3E*%0d%0aX-Evil:1")) {
        HttpResponse<byte[]> response = web.get(path);

        assertThat(text(response)).as(path).doesNotContain("<script>").doesNotContain("at dev.vna");
        assertThat(response.headers().firstValue("X-Evil")).isEmpty();
        assertThat(header(response, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      }
    }
  }

  @Test
  @Tag("bug-56")
  void request_uriOrHeadersTooLong_isRefused() throws IOException {
    try (WebFixture web = start(server -> server)) {
      String host = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

      assertThat(raw(web, "GET /dicom-web/studies?x=" + "1".repeat(70_000) + host + "\r\n"))
          .startsWith("HTTP/1.1 4")
          .doesNotContain("1111111");
      assertThat(
              raw(web, "GET /dicom-web/studies" + host + "X: " + "1".repeat(70_000) + "\r\n\r\n"))
          .startsWith("HTTP/1.1 431");
    }
  }

  @Test
  void request_whatNoServletTakes_isAProblemWithoutDetails() throws IOException {
    try (WebFixture web = start(server -> server)) {
      for (String request :
          List.of(
              "GET /nowhere/%3Cscript%3E HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
              "GET /dicom-web/studies/..%2f..%2f HTTP/1.1\r\n"
                  + "Host: localhost\r\n"
                  + "Connection: close\r\n\r\n",
              "NONSENSE\r\n\r\n")) {
        assertThat(raw(web, request))
            .as(request)
            .startsWith("HTTP/1.1 4")
            .doesNotContainIgnoringCase("jetty")
            .doesNotContain("<html")
            .doesNotContain("script");
      }
      assertThat(
              raw(
                  web,
                  "DELETE /dicom-web/studies HTTP/1.1\r\n"
                      + "Host: localhost\r\n"
                      + "Connection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 405");
    }
  }

  @Test
  void request_moreAtOnceThanAllowed_isToldToComeBack() throws IOException {
    WebLimits one = WebLimits.DEFAULT.withMaxConcurrentRequests(1);
    try (WebFixture web = start(server -> server.limits(one));
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), web.server.port())) {
      String head =
          "POST /dicom-web/studies HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
              + "Expect: 100-continue\r\nContent-Type: application/dicom\r\n\r\n";
      slow.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      slow.getOutputStream().flush();
      // The server asks for the body: the request is being worked on.
      assertThat(slow.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 100");

      HttpResponse<byte[]> second = web.get("/studies");

      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(header(second, "Retry-After")).isEqualTo("1");
    }
  }

  @Test
  void reader_thatTakesNothing_isCutOffAndHoldsNobodyUp() throws IOException {
    WebLimits one = WebLimits.DEFAULT.withMaxConcurrentRequests(1);
    UnaryOperator<WebServer.Builder> settings =
        server -> server.limits(one).idleTimeout(Duration.ofMillis(300));
    try (WebFixture web = start(settings)) {
      web.store(ct(3, 1, 1, 1).setBytes(dev.vna.data.Tag.PixelData, Vr.OW, new byte[32 << 20]));
      String request =
          "GET /dicom-web/studies/%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(studyUid(3, 1));
      try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), web.server.port())) {
        slow.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        slow.getOutputStream().flush();
        assertThat(slow.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");

        int status = web.get("/studies").statusCode();
        while (status == 503) {
          status = web.get("/studies").statusCode();
        }

        assertThat(status).isEqualTo(200);
      }
    }
  }

  @Test
  void request_longerThanItsTime_isBrokenOff() throws IOException {
    WebLimits brief = WebLimits.DEFAULT.withMaxRequestTime(Duration.ofNanos(1));
    try (WebFixture web = start(server -> server.limits(brief))) {
      assertThat(web.get("/studies").statusCode()).isEqualTo(503);
    }
  }
}
