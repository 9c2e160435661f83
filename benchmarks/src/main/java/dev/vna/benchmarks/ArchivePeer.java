package dev.vna.benchmarks;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** This archive with its DICOM server, in a JVM of its own with the defaults of an embedder. */
final class ArchivePeer implements Peer {
  private static final int START_TIMEOUT_MILLIS = 60_000;

  private final Process process;
  private final Socket told;
  private final int port;

  /**
   * Starts it.
   *
   * @param recording where a flight recording goes, if one is wanted
   */
  ArchivePeer(Path directory, List<String> jvmOptions, Optional<Path> recording)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    recording.ifPresent(
        file -> {
          command.add("-XX:StartFlightRecording=settings=profile,filename=" + file);
          command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints"));
        });
    try (ServerSocket here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      here.setSoTimeout(START_TIMEOUT_MILLIS);
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(
          List.of(
              ArchiveServer.class.getName(),
              directory.toString(),
              Integer.toString(here.getLocalPort())));
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .start();
      told = here.accept();
      port = new DataInputStream(told.getInputStream()).readInt();
    }
  }

  @Override
  public String name() {
    return "vna";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String aeTitle() {
    return "VNA";
  }

  @Override
  public void drop() {}

  @Override
  public void close() throws IOException {
    told.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
