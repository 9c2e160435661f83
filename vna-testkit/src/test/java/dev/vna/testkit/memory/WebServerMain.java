package dev.vna.testkit.memory;

import dev.vna.archive.Archive;
import dev.vna.dicom.web.WebServer;
import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;

/**
 * A web server over an archive with little memory. The arguments are its directory, and the port to
 * which it tells its own.
 */
final class WebServerMain {
  private static final long MEMORY_BYTES = 32L << 20;

  private WebServerMain() {}

  public static void main(String[] arguments) throws Exception {
    try (Archive archive =
            Archive.builder(Path.of(arguments[0]))
                .memoryBytes(MEMORY_BYTES)
                .minFreeBytes(0)
                .open();
        WebServer server = WebServer.builder(archive).start();
        Socket parent =
            new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1]));
        DataOutputStream out = new DataOutputStream(parent.getOutputStream())) {
      out.writeInt(server.port());
      out.flush();
      int unused = parent.getInputStream().read();
    }
  }
}
