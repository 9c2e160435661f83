package dev.vna.examples.interop;

import dev.vna.testkit.OutsideProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Debian's Orthanc with its DICOMweb plug-in and its defaults, on the loopback address. */
record Orthanc(URI service, Process process) implements AutoCloseable {
  private static final Path PLUGIN = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");
  private static final int ATTEMPTS = 200;

  /** Starts it; where it is not installed, the test is skipped, in CI too. */
  static Orthanc startOrSkip(Path directory) throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        OutsideProgram.find("Orthanc").isPresent() && Files.exists(PLUGIN),
        "Orthanc is not installed: apt-get install orthanc orthanc-dicomweb");
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path settings = Files.createDirectories(directory).resolve("orthanc.json");
    Files.writeString(
        settings,
        """
        {
          "StorageDirectory": "%1$s/storage",
          "IndexDirectory": "%1$s/index",
          "DicomServerEnabled": false,
          "HttpPort": %2$d,
          "RemoteAccessAllowed": false,
          "Plugins": ["%3$s"],
          "DicomWeb": {"Enable": true, "Root": "/dicom-web/"}
        }
        """
            .formatted(directory, port, PLUGIN));
    Process process =
        new ProcessBuilder("Orthanc", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("orthanc.log").toFile())
            .start();
    Orthanc started = new Orthanc(URI.create("http://127.0.0.1:" + port + "/dicom-web"), process);
    try {
      started.awaitListening();
      return started;
    } catch (IOException | InterruptedException e) {
      started.close();
      throw e;
    }
  }

  private void awaitListening() throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), service.getPort()).close();
        return;
      } catch (IOException e) {
        if (attempt == ATTEMPTS || process.waitFor(50, TimeUnit.MILLISECONDS)) {
          throw new IOException("Orthanc does not listen on port " + service.getPort(), e);
        }
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
