package dev.vna.benchmarks;

import dev.vna.archive.Archive;
import dev.vna.dicom.service.DicomServer;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;

/**
 * A DICOM server over an archive, for as long as the connection to its parent stays. The arguments
 * are its directory, and the port of its parent, which is told the server's own.
 */
final class ArchiveServer {
  private ArchiveServer() {}

  public static void main(String[] arguments) throws IOException {
    try (Archive archive = Archive.open(Path.of(arguments[0]));
        DicomServer server = DicomServer.builder(archive).start();
        Socket parent =
            new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1]))) {
      DataOutputStream out = new DataOutputStream(parent.getOutputStream());
      out.writeInt(server.port());
      out.flush();
      int unused = parent.getInputStream().read();
    }
  }
}
