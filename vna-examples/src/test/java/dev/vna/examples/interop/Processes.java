package dev.vna.examples.interop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How programs that listen on the loopback address are started and ended. */
final class Processes {
  private static final Duration START_LIMIT = Duration.ofSeconds(20);

  private Processes() {}

  /** A port that nobody has; another program may take it before it is used. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until somebody listens on a port; false if the process has ended, or takes too long. */
  static boolean awaitListening(Process process, int port) throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return process.isAlive();
      } catch (IOException e) {
        if (hasEnded(process)) {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean hasEnded(Process process) throws IOException {
    try {
      return process.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Waits for a process that has been told to end, and kills one that does not. */
  static void awaitEnd(Process process) {
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
