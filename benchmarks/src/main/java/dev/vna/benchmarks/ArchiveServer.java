package dev.vna.benchmarks;

import dev.vna.archive.Archive;
import dev.vna.archive.MetricsListener;
import dev.vna.dicom.service.DicomServer;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A DICOM server over an archive, for as long as the connection to its parent stays. The arguments
 * are its directory, and the port of its parent, which is told the server's own port and process
 * identifier; then, for each byte that it sends, how many groups were committed so far.
 */
final class ArchiveServer {
  private ArchiveServer() {}

  public static void main(String[] arguments) throws IOException {
    Groups groups = new Groups();
    try (Archive archive = Archive.builder(Path.of(arguments[0])).metrics(groups).open();
        DicomServer server = DicomServer.builder(archive).start();
        Socket parent =
            new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1]))) {
      DataOutputStream out = new DataOutputStream(parent.getOutputStream());
      out.writeInt(server.port());
      out.writeLong(ProcessHandle.current().pid());
      out.flush();
      while (parent.getInputStream().read() >= 0) {
        out.writeLong(groups.count.get());
        out.flush();
      }
    }
  }

  private static final class Groups implements MetricsListener {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void committed(int facts, long blobBytes, Duration took) {
      count.incrementAndGet();
    }
  }
}
