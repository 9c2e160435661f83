package dev.vna.examples.interop;

import dev.vna.archive.Archive;
import dev.vna.dicom.web.WebServer;
import dev.vna.testkit.OutsideProgram;
import dev.vna.viewer.Viewer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * An archive, the viewer on it, and a headless browser that scripts drive. Browsers draw with the
 * processor: tests hold {@link #BROWSER} as a resource, so that one of them runs at a time.
 */
final class BrowsedArchive implements AutoCloseable {
  static final String BROWSER = "browser";

  private static final String SHARED_SCRIPT = "viewer-page.cjs";

  private final Path chromium;
  private final Npm npm;
  private final Archive archive;
  private final WebServer server;

  private BrowsedArchive(Path chromium, Npm npm, Archive archive, WebServer server) {
    this.chromium = chromium;
    this.npm = npm;
    this.archive = archive;
    this.server = server;
  }

  /**
   * Opens an archive in a folder. Without the viewer, the browser or npm the test is skipped with a
   * message, but not in CI.
   */
  static BrowsedArchive openOrSkip(Path directory) throws IOException, InterruptedException {
    if (!Viewer.isPacked()) {
      String message = "the viewer is not packed: build vna-viewer where npm works";
      if (OutsideProgram.isCi()) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
    Path chromium = OutsideProgram.orSkip("chromium", "chromium");
    Path packages = Files.createDirectories(directory.resolve("packages"));
    Npm npm = Npm.orSkip(packages, "playwright-core@1.65.1");
    npm.add(SHARED_SCRIPT);
    Archive archive = Archive.builder(directory.resolve("data")).minFreeBytes(0).open();
    try {
      WebServer server =
          WebServer.builder(archive)
              .servlet("/*", Viewer.servlet(WebServer.DICOM_WEB_PATH, WebServer.WADO_PATH))
              .start();
      return new BrowsedArchive(chromium, npm, archive, server);
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  Archive archive() {
    return archive;
  }

  /** The archive's DICOMweb service. */
  URI service() {
    return server.dicomWebUri();
  }

  /**
   * Runs a script that lies beside this class with the browser, the viewer's URI and more
   * arguments; what it prints, by the first word of each line.
   */
  Map<String, String> run(String script, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(List.of(chromium.toString(), "http://127.0.0.1:" + server.port()));
    all.addAll(arguments);
    return npm.run(script, all.toArray(String[]::new)).stream()
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toMap(words -> words[0], words -> words[1], (a, b) -> a + ' ' + b));
  }

  @Override
  public void close() throws IOException {
    try (archive) {
      server.close();
    }
  }
}
