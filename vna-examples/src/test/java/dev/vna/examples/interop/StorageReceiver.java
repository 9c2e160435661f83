package dev.vna.examples.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DCMTK's {@code storescp}, keeping what it receives bit for bit. */
final class StorageReceiver implements AutoCloseable {
  private static final int ATTEMPTS = 5;

  private final Path directory;
  private final int port;
  private final Dcmtk.Running running;

  private StorageReceiver(Path directory, int port, Dcmtk.Running running) {
    this.directory = directory;
    this.port = port;
    this.running = running;
  }

  /**
   * Starts a receiver.
   *
   * @param parent for the directory that it writes to
   * @param accepting options that say what it accepts
   */
  static StorageReceiver start(Dcmtk dcmtk, Path parent, String... accepting) throws IOException {
    Path directory = Files.createTempDirectory(parent, "received");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      // It cannot pick a port itself, and another program may take this one in between.
      int port = Processes.freePort();
      List<String> arguments = new ArrayList<>(List.of("-v", "+B", "-pdu", "131072", "-od"));
      arguments.add(directory.toString());
      arguments.addAll(List.of(accepting));
      arguments.add(Integer.toString(port));
      Dcmtk.Running running = dcmtk.start("storescp", arguments);
      if (Processes.awaitListening(running.process(), port)) {
        return new StorageReceiver(directory, port, running);
      }
      running.close();
    }
    throw new IOException("storescp does not start");
  }

  int port() {
    return port;
  }

  /** What it has received, by SOP Instance UID. */
  Map<String, WireFile> received() throws IOException {
    return filesIn(directory);
  }

  /** Forgets what it has received. */
  void clear() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** The DICOM files of a directory, by SOP Instance UID. */
  static Map<String, WireFile> filesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(StorageReceiver::read)
          .collect(Collectors.toMap(WireFile::sopInstanceUid, file -> file));
    }
  }

  private static WireFile read(Path file) {
    try {
      return WireFile.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
