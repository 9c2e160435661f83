package dev.vna.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Orthanc as Debian packs it: files and SQLite, with its defaults, which sync. On the loopback
 * address alone, without HTTP and plug-ins.
 */
final class OrthancPeer implements Peer {
  private final Process process;
  private final int port;

  /** Starts it in a directory of its own. */
  OrthancPeer(Path directory) throws IOException {
    Files.createDirectories(directory);
    port = Programs.freePort();
    Path settings = directory.resolve("orthanc.json");
    Files.writeString(
        settings,
        """
        {
          "StorageDirectory": "%1$s/storage",
          "IndexDirectory": "%1$s/index",
          "HttpServerEnabled": false,
          "DicomAet": "ORTHANC",
          "DicomPort": %2$d,
          "DicomThreadsCount": 16,
          "DicomAlwaysAllowStore": true,
          "Plugins": []
        }
        """
            .formatted(directory, port));
    ProcessBuilder builder = new ProcessBuilder("Orthanc", settings.toString());
    builder.environment().put("TCP_NODELAY", "1");
    process =
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    Programs.awaitListening("Orthanc", process, port);
  }

  /** Whether this machine has it. */
  static boolean isAvailable() {
    return Programs.succeeds("Orthanc", "--version");
  }

  @Override
  public String name() {
    return "Orthanc";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String aeTitle() {
    return "ORTHANC";
  }

  @Override
  public OptionalLong cpuMillis() {
    return ProcessFigures.cpuMillis(process.pid());
  }

  @Override
  public void drop() {}

  @Override
  public void close() {
    Programs.end(process);
  }
}
