package dev.vna.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewerServletTest {
  private static final String DIGEST = "0123456789abcdef0123456789abcdef0123456789abcdef";
  private static final ViewerFiles FILES =
      ViewerFiles.in(
          "sample/",
          DIGEST,
          Set.of(
              "index.html",
              "main.bundle.0123456789abcdef.js",
              "0123456789abcdef.wasm",
              "assets/logo.svg"));

  private final HttpClient client = HttpClient.newHttpClient();
  private Server server;

  @BeforeEach
  void start() throws Exception {
    server = serve(Optional.of(FILES));
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private static Server serve(Optional<ViewerFiles> files) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server, 1, 1);
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    byte[] config = ViewerConfig.of("/dicom-web", "/wado");
    context.addServlet(new ServletHolder(new ViewerServlet(files, config)), "/*");
    server.setHandler(context);
    server.start();
    return server;
  }

  private static int port(Server server) {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  private HttpResponse<String> ask(Server of, String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(of) + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return ask(server, "GET", path, headers);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html",
    "/main.bundle.0123456789abcdef.js, text/javascript",
    "/0123456789abcdef.wasm, application/wasm",
    "/assets/logo.svg, image/svg+xml",
    "/app-config.js, text/javascript",
  })
  void get_file_isOfItsType(String path, String type) throws Exception {
    HttpResponse<String> response = get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).startsWith(type);
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.body()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/viewer", "/viewer?StudyInstanceUIDs=1.2", "/notfoundstudy", "/a/b"})
  void get_pathOfTheViewersOwn_isThePage(String path) throws Exception {
    HttpResponse<String> response = get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(FILES.text("index.html"));
  }

  @Test
  void get_config_namesTheArchiveAtTheSameOrigin() throws Exception {
    String config = get("/app-config.js").body();

    assertThat(config)
        .contains("window.location.origin + '/dicom-web'", "window.location.origin + '/wado'")
        .doesNotContain("_PATH@", "http:", "https:");
  }

  @Test
  void get_hashedName_mayBeKeptForEver() throws Exception {
    assertThat(header(get("/main.bundle.0123456789abcdef.js"), "Cache-Control"))
        .contains("immutable");
    assertThat(header(get("/0123456789abcdef.wasm"), "Cache-Control")).contains("immutable");
    assertThat(header(get("/assets/logo.svg"), "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(get("/"), "Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/assets/logo.svg", "/app-config.js"})
  void get_known_isNotModified(String path) throws Exception {
    String entityTag = header(get(path), "ETag");

    HttpResponse<String> again = get(path, "If-None-Match", entityTag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get(path, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
  }

  @Test
  void get_page_mayRunItsOwnScriptsAlone() throws Exception {
    String policy = header(get("/viewer"), "Content-Security-Policy");

    assertThat(policy)
        .contains("default-src 'none'", "'sha256-", "frame-ancestors 'none'")
        .doesNotContain("http", "*");
    assertThat(policy.replaceAll("style-src[^;]*", "")).doesNotContain("'unsafe-inline'");
  }

  @Test
  void get_page_hasSharedMemory() throws Exception {
    HttpResponse<String> response = get("/");

    assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(response, "Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/secret.txt",
        "/../secret.txt",
        "/assets/../secret.txt",
        "/assets/../../sample/secret.txt",
        "/%2e%2e/sample/secret.txt",
        "/..%2fViewer.class",
        "/assets/..%5csecret.txt",
        "/..;/secret.txt",
        "//secret.txt",
        "/./secret.txt",
        "/secret.txt%00.js",
        "/..\\Viewer.class",
        "/../Viewer.class",
        "/../app-config.js/../Viewer.class",
        "/file:///etc/passwd.txt"
      })
  void get_pathThatLeadsOut_givesNothing(String path) throws Exception {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).containsPattern("^HTTP/1\\.1 (400|404) ").doesNotContain("not on the list");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(server))) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void head_file_hasItsLengthAndNoBody() throws Exception {
    HttpResponse<String> response = ask(server, "HEAD", "/assets/logo.svg");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Length"))
        .isEqualTo(Integer.toString(FILES.text("assets/logo.svg").length()));
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
  void otherMethod_isNotAllowed(String method) throws Exception {
    String answer = raw(method + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 405 ").contains("GET, HEAD");
  }

  @Test
  void get_notPacked_isAPageThatSaysSo() throws Exception {
    Server bare = serve(Optional.empty());
    try {
      HttpResponse<String> page = ask(bare, "GET", "/");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("not packed", "npm");
      assertThat(ask(bare, "GET", "/app.js").statusCode()).isEqualTo(404);
    } finally {
      bare.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dicom-web", "/", "/a'b", "/a/", "https://other.example/dicom-web"})
  void servlet_pathThatIsNone_isRefused(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> Viewer.servlet(path, "/wado"));
  }
}
