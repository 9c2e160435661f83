package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.lifecycle.Lifecycle;
import dev.vna.dicom.service.DicomServer;
import dev.vna.dicom.web.WebServer;
import dev.vna.viewer.Viewer;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open archive and its servers, started and stopped together. Safe for many threads. */
final class RunningPacs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningPacs.class);

  /** What runs when a stop is asked for may end within this. */
  private static final Duration GRACE = Duration.ofSeconds(4);

  private final Archive archive;
  private final DicomServer server;
  private final Optional<WebServer> web;
  private final Optional<Lifecycle> lifecycle;

  private RunningPacs(
      Archive archive, DicomServer server, Optional<WebServer> web, Optional<Lifecycle> lifecycle) {
    this.archive = archive;
    this.server = server;
    this.web = web;
    this.lifecycle = lifecycle;
  }

  /**
   * Opens the archive, then the ports; if one cannot be had, nothing is left open.
   *
   * @throws IOException if the archive cannot be opened, or a port cannot be had
   */
  static RunningPacs start(Path data, DicomOptions options, WebOptions webOptions)
      throws IOException {
    Archive archive = DataSettings.builder(data).open();
    try {
      Optional<Lifecycle> lifecycle =
          DataSettings.policy(data).map(policy -> Lifecycle.builder(archive, policy).build());
      DicomServer server = listen(options, options.port, server(archive, options)::start);
      try {
        RunningPacs running =
            new RunningPacs(archive, server, web(archive, options, webOptions), lifecycle);
        lifecycle.ifPresent(Lifecycle::start);
        return running;
      } catch (IOException | RuntimeException e) {
        server.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** Opens a port. */
  @FunctionalInterface
  private interface Start<T> {
    T start() throws IOException;
  }

  private static <T> T listen(DicomOptions options, int port, Start<T> server) throws IOException {
    try {
      return server.start();
    } catch (BindException e) {
      throw new IOException(
          "cannot listen on %s:%d: %s"
              .formatted(options.bind.getHostAddress(), port, e.getMessage()),
          e);
    }
  }

  private static Optional<WebServer> web(Archive archive, DicomOptions options, WebOptions web)
      throws IOException {
    if (web.port().isEmpty()) {
      return Optional.empty();
    }
    int port = web.port().get();
    WebServer.Builder server =
        WebServer.builder(archive)
            .bind(options.bind)
            .port(port)
            .cors(web.cors())
            .servlet("/*", Viewer.servlet(WebServer.DICOM_WEB_PATH, WebServer.WADO_PATH));
    web.access(options).ifPresent(server::access);
    if (web.isBehindProxy()) {
      server.trustProxy();
    }
    return Optional.of(listen(options, port, server::start));
  }

  private static DicomServer.Builder server(Archive archive, DicomOptions options) {
    DicomServer.Builder server =
        DicomServer.builder(archive)
            .aeTitle(options.aeTitle.value())
            .bind(options.bind)
            .port(options.port);
    options.allowed.forEach(title -> server.allowCaller(title.value()));
    options.peers.forEach(server::peer);
    if (options.open) {
      server.allowAnyCaller();
    }
    return server;
  }

  /** The line that says that everything is there. */
  String readyLine() {
    String host = server.address().getAddress().getHostAddress();
    return "ready: dicom=%s:%d aet=%s%s data=%s"
        .formatted(
            host.indexOf(':') < 0 ? host : '[' + host + ']',
            server.port(),
            server.aeTitle(),
            web.map(http -> " dicomweb=" + http.dicomWebUri()).orElse(""),
            archive.directory());
  }

  /** Ends requests and associations, then closes the archive. */
  @Override
  public void close() {
    LOG.info("stopping: associations={}", server.associationCount());
    lifecycle.ifPresent(Lifecycle::close);
    web.ifPresent(http -> http.close(GRACE));
    server.close(GRACE);
    try {
      archive.close(GRACE);
      LOG.info("stopped");
    } catch (IOException e) {
      LOG.error("archive did not close cleanly; the next start repairs what is needed", e);
    }
  }
}
