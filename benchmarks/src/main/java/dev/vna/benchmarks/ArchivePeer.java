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
import java.util.OptionalLong;

/** This archive with its DICOM server, in a JVM of its own with the defaults of an embedder. */
final class ArchivePeer implements Peer {
  private static final int START_TIMEOUT_MILLIS = 60_000;

  private final Process process;
  private final Socket told;
  private final DataInputStream answers;
  private final int port;
  private final long pid;

  /**
   * Starts it.
   *
   * @param recording where a flight recording goes, if one is wanted
   * @param syncs what counts its syncs, if that is wanted
   */
  ArchivePeer(
      Path directory, List<String> jvmOptions, Optional<Path> recording, Optional<SyncLog> syncs)
      throws IOException {
    List<String> command = new ArrayList<>();
    syncs.ifPresent(log -> command.addAll(log.command()));
    command.add(Programs.java());
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
      answers = new DataInputStream(told.getInputStream());
      port = answers.readInt();
      pid = answers.readLong();
    }
  }

  /** How many groups it has committed so far. */
  long groups() throws IOException {
    told.getOutputStream().write(0);
    return answers.readLong();
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
  public OptionalLong cpuMillis() {
    return ProcessFigures.cpuMillis(pid);
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
