package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.dicom.service.DicomServer;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open archive and its DICOM server, started and stopped together. Safe for many threads. */
final class RunningPacs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningPacs.class);

  /** What runs when a stop is asked for may end within this. */
  private static final Duration GRACE = Duration.ofSeconds(4);

  private final Archive archive;
  private final DicomServer server;

  private RunningPacs(Archive archive, DicomServer server) {
    this.archive = archive;
    this.server = server;
  }

  /**
   * Opens the archive, then the port; if the port cannot be had, nothing is left open.
   *
   * @throws IOException if the archive cannot be opened, or the port cannot be had
   */
  static RunningPacs start(Path data, DicomOptions options) throws IOException {
    Archive archive = Archive.open(data);
    try {
      return new RunningPacs(archive, server(archive, options).start());
    } catch (BindException e) {
      archive.close();
      throw new IOException(
          "cannot listen on %s:%d: %s"
              .formatted(options.bind.getHostAddress(), options.port, e.getMessage()),
          e);
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
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
    return "ready: dicom=%s:%d aet=%s data=%s"
        .formatted(
            host.indexOf(':') < 0 ? host : '[' + host + ']',
            server.port(),
            server.aeTitle(),
            archive.directory());
  }

  /** Ends associations, then closes the archive. */
  @Override
  public void close() {
    LOG.info("stopping: associations={}", server.associationCount());
    server.close(GRACE);
    try {
      archive.close(GRACE);
      LOG.info("stopped");
    } catch (IOException e) {
      LOG.error("archive did not close cleanly; the next start repairs what is needed", e);
    }
  }
}
