package dev.vna.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** DCMTK's {@code storescp}: writes each instance to a file, without sync and without index. */
final class StorescpPeer implements Peer {
  private static final int START_ATTEMPTS = 100;

  private final Process process;
  private final int port;
  private final Path directory;

  /**
   * Starts it.
   *
   * @param options beside port, directory and {@code --fork}
   */
  StorescpPeer(Path directory, List<String> options) throws IOException {
    this.directory = Files.createDirectories(directory);
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>();
    command.addAll(List.of("storescp", "--fork", "--output-directory", directory.toString()));
    command.addAll(options);
    command.add(Integer.toString(port));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // without it Debian's build waits 40 ms on each message
    builder.environment().put("TCP_NODELAY", "1");
    process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    awaitStart();
  }

  private void awaitStart() throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        if (attempt == START_ATTEMPTS || !process.isAlive()) {
          throw new IOException("storescp does not listen on port " + port, e);
        }
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while storescp started", e);
    }
  }

  @Override
  public String name() {
    return "storescp";
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
  public void drop() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
