package dev.vna.benchmarks.web;

import dev.vna.benchmarks.Programs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A DICOMweb server in a process of its own, on the loopback address. */
record WebPeer(String name, URI service, Process process) implements AutoCloseable {
  private static final Path ORTHANC_PLUGINS = Path.of("/usr/share/orthanc/plugins");

  /** {@code pacs.jar} as its users start it. */
  static WebPeer archive(Path jar, Path directory) throws IOException {
    int port = Programs.freePort();
    Process process =
        new ProcessBuilder(
                Programs.java(),
                "-jar",
                jar.toString(),
                "--data",
                directory.toString(),
                "--dicom-port",
                "0",
                "--http-port",
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolveSibling("pacs.log").toFile())
            .start();
    return listening("vna", port, process);
  }

  /** Orthanc as Debian packs it, with its DICOMweb plug-in, and its defaults. */
  static WebPeer orthanc(Path directory) throws IOException {
    Files.createDirectories(directory);
    int port = Programs.freePort();
    Path settings = directory.resolve("orthanc.json");
    Files.writeString(
        settings,
        """
        {
          "StorageDirectory": "%1$s/storage",
          "IndexDirectory": "%1$s/index",
          "DicomServerEnabled": false,
          "HttpPort": %2$d,
          "RemoteAccessAllowed": false,
          "KeepAlive": true,
          "Plugins": ["%3$s"],
          "DicomWeb": {"Enable": true, "Root": "/dicom-web/"}
        }
        """
            .formatted(directory, port, ORTHANC_PLUGINS));
    Process process =
        new ProcessBuilder("Orthanc", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return listening("Orthanc", port, process);
  }

  /** Whether this machine has Orthanc and its plug-in. */
  static boolean hasOrthanc() {
    return Files.exists(ORTHANC_PLUGINS.resolve("libOrthancDicomWeb.so"))
        && Programs.succeeds("Orthanc", "--version");
  }

  private static WebPeer listening(String name, int port, Process process) throws IOException {
    Programs.awaitListening(name, process, port);
    return new WebPeer(name, URI.create("http://127.0.0.1:" + port + "/dicom-web"), process);
  }

  @Override
  public void close() {
    Programs.end(process);
  }
}
