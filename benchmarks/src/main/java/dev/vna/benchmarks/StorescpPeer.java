package dev.vna.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** DCMTK's {@code storescp}: writes each instance to a file, without sync and without index. */
final class StorescpPeer implements Peer {
  private final String name;
  private final Process process;
  private final int port;
  private final Path directory;

  /**
   * Starts it.
   *
   * @param options beside port, directory and {@code --fork}
   */
  StorescpPeer(String name, Path directory, List<String> options) throws IOException {
    this.name = name;
    this.directory = Files.createDirectories(directory);
    port = Programs.freePort();
    List<String> command = new ArrayList<>();
    command.addAll(List.of("storescp", "--fork", "--output-directory", directory.toString()));
    command.addAll(options);
    command.add(Integer.toString(port));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // without it Debian's build waits 40 ms on each message
    builder.environment().put("TCP_NODELAY", "1");
    process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    Programs.awaitListening(name, process, port);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String aeTitle() {
    return "STORESCP";
  }

  @Override
  public OptionalLong cpuMillis() {
    return ProcessFigures.cpuMillis(process.pid());
  }

  @Override
  public void drop() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() {
    Programs.end(process);
  }
}
