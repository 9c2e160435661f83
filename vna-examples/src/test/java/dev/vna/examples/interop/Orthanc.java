package dev.vna.examples.interop;

import dev.vna.testkit.OutsideProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Debian's Orthanc with its DICOMweb plug-in and its defaults, on the loopback address. */
record Orthanc(URI service, Process process) implements AutoCloseable {
  private static final Path PLUGIN = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");

  /** Starts it; where it is not installed, the test is skipped, in CI too. */
  static Orthanc startOrSkip(Path directory) throws IOException {
    Assumptions.assumeTrue(
        OutsideProgram.find("Orthanc").isPresent() && Files.exists(PLUGIN),
        "Orthanc is not installed: apt-get install orthanc orthanc-dicomweb");
    int port = Processes.freePort();
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
    if (!Processes.awaitListening(process, port)) {
      started.close();
      throw new IOException("Orthanc does not listen on port " + port);
    }
    return started;
  }

  @Override
  public void close() {
    process.destroy();
    Processes.awaitEnd(process);
  }
}
