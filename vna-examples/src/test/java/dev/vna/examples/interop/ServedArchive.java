package dev.vna.examples.interop;

import dev.vna.archive.Archive;
import dev.vna.dicom.service.DicomServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** An archive in a directory, and its DICOM server on a free port of loopback. */
record ServedArchive(Archive archive, DicomServer server) implements AutoCloseable {
  static final String AE = "VNA";

  static ServedArchive start(Path directory) throws IOException {
    return start(directory, settings -> settings);
  }

  static ServedArchive start(Path directory, UnaryOperator<DicomServer.Builder> settings)
      throws IOException {
    Archive archive = Archive.builder(directory).minFreeBytes(0).open();
    try {
      return new ServedArchive(
          archive, settings.apply(DicomServer.builder(archive).aeTitle(AE)).start());
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  String port() {
    return Integer.toString(server.port());
  }

  @Override
  public void close() throws IOException {
    server.close();
    archive.close();
  }
}
