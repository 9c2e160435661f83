package dev.vna.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Programs of others that the load program starts. */
public final class Programs {
  private static final int START_ATTEMPTS = 200;

  private Programs() {}

  /** The Java that runs this. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Whether a command can be run and ends with status 0. */
  public static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A port that nobody listens on now. */
  public static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  /** Waits until a process listens on a port of the loopback address. */
  public static void awaitListening(String name, Process process, int port) throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        if (attempt == START_ATTEMPTS || !process.isAlive()) {
          throw new IOException(name + " does not listen on port " + port, e);
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
      throw new IOException("interrupted while a program started", e);
    }
  }

  /** Runs a program to its end; what it prints is dropped. */
  public static void run(String... command) throws IOException {
    if (!succeeds(command)) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  /** Ends a process and waits for it. */
  public static void end(Process process) {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
