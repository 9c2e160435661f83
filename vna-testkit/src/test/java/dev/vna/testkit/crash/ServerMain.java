package dev.vna.testkit.crash;

import dev.vna.archive.Archive;
import dev.vna.dicom.service.DicomServer;
import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;

/**
 * A DICOM server over an archive, to be killed. The arguments are its directory, and the port to
 * which it tells its own.
 */
final class ServerMain {
  private ServerMain() {}

  public static void main(String[] arguments) throws Exception {
    Archive archive = Archive.open(Path.of(arguments[0]));
    DicomServer server = DicomServer.builder(archive).start();
    try (Socket parent =
            new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1]));
        DataOutputStream out = new DataOutputStream(parent.getOutputStream())) {
      out.writeInt(server.port());
      out.flush();
      // until the parent dies, should it not have killed this before
      int unused = parent.getInputStream().read();
    }
    server.close();
    archive.close();
  }
}
