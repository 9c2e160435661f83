package dev.vna.dicom.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes associations on a port and performs what peers ask, by means of {@link DimseService}s. Safe
 * for use by many threads. Each connection has a thread of its own, so that a slow peer holds up no
 * other; the thread that takes connections never waits for a peer.
 */
public final class DimseServer implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(DimseServer.class);

  /** For {@link #close()}: how long running operations may go on. */
  private static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);

  /** After the connections have been cut: how long their threads may take to end. */
  private static final Duration THREADS_END = Duration.ofSeconds(5);

  /** After a failed accept, such as for want of file descriptors: before the next one. */
  private static final Duration ACCEPT_PAUSE = Duration.ofMillis(100);

  private final DimseServerBuilder settings;
  private final ServerSocket serverSocket;
  private final InetSocketAddress localAddress;
  private final ThreadFactory threads;
  private final Thread acceptThread;
  private final Watchdog watchdog;
  private final AssociationSlots slots;
  private final Set<ServerConnection> connections = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition connectionEnded = lock.newCondition();
  private volatile boolean closing;

  /** Used by the accepting thread only. */
  private long acceptedConnections;

  DimseServer(DimseServerBuilder settings) throws IOException {
    this.settings = settings;
    serverSocket = new ServerSocket();
    try {
      serverSocket.setReuseAddress(true);
      if (settings.options().socketBufferBytes() > 0) {
        serverSocket.setReceiveBufferSize(settings.options().socketBufferBytes());
      }
      serverSocket.bind(settings.bindAddress(), settings.backlog());
    } catch (IOException e) {
      serverSocket.close();
      throw e;
    }
    localAddress = (InetSocketAddress) serverSocket.getLocalSocketAddress();
    String prefix = "dimse-" + localAddress.getPort() + "-";
    threads = settings.threads().orElseGet(() -> SocketThreads.named(prefix));
    watchdog =
        new Watchdog(SocketThreads.platform(prefix + "watchdog-"), settings.options().timeouts());
    slots = new AssociationSlots(settings.maxAssociations(), settings.maxAssociationsPerPeer());
    acceptThread = SocketThreads.platform(prefix + "accept-").newThread(this::acceptConnections);
    acceptThread.start();
  }

  /** A builder with the titles to which the server answers, one at least. */
  public static DimseServerBuilder builder(AeTitle... aeTitles) {
    return new DimseServerBuilder(List.of(aeTitles));
  }

  /** The address it is bound to, with the port that was chosen if 0 was asked for. */
  public InetSocketAddress localAddress() {
    return localAddress;
  }

  /** The port it is bound to. */
  public int port() {
    return localAddress.getPort();
  }

  /** How many associations there are now. */
  public int associationCount() {
    return slots.count();
  }

  /**
   * How many connections there are now, those included that are no associations, yet or any more.
   */
  public int connectionCount() {
    return connections.size();
  }

  // ---- taking connections

  private void acceptConnections() {
    while (!closing) {
      try {
        // Ownership passes to the connection, or it is closed at once.
        admit(serverSocket.accept());
      } catch (SocketException e) {
        if (!closing) {
          LOG.warn("accept failed on {}: {}", localAddress, e.toString());
          pause();
        }
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        LOG.warn("accept failed on {}", localAddress, e);
        pause();
      }
    }
  }

  private void admit(Socket socket) {
    if (connections.size() >= settings.maxConnections()) {
      LOG.warn(
          "connection refused remote={} maxConnections={}",
          socket.getRemoteSocketAddress(),
          settings.maxConnections());
      tell(socket, "maxConnections");
      closeQuietly(socket);
      return;
    }
    var connection =
        new ServerConnection(
            ++acceptedConnections, socket, settings, watchdog, threads, slots, () -> closing);
    boolean started = false;
    connections.add(connection);
    try {
      threads.newThread(() -> run(connection)).start();
      started = true;
    } finally {
      if (!started) {
        ended(connection);
        closeQuietly(socket);
      }
    }
  }

  private void tell(Socket socket, String reason) {
    try {
      settings.listener().refused((InetSocketAddress) socket.getRemoteSocketAddress(), reason);
    } catch (RuntimeException e) {
      LOG.warn("association listener failed", e);
    }
  }

  private void run(ServerConnection connection) {
    try {
      connection.run();
    } finally {
      ended(connection);
    }
  }

  private void ended(ServerConnection connection) {
    connections.remove(connection);
    lock.lock();
    try {
      connectionEnded.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void pause() {
    LockSupport.parkNanos(this, ACCEPT_PAUSE.toNanos());
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.trace("on closing a connection", e);
    }
  }

  // ---- the end

  /** Closes with 10 seconds for running operations. */
  @Override
  public void close() {
    close(DEFAULT_GRACE);
  }

  /**
   * Takes no more connections; aborts associations without a running operation, and the others once
   * it has been answered; after {@code grace} aborts all. No thread and no connection is left when
   * this returns, unless a handler does not return. Closing again has no effect.
   */
  public void close(Duration grace) {
    boolean first;
    lock.lock();
    try {
      first = !closing;
      closing = true;
    } finally {
      lock.unlock();
    }
    if (first) {
      try {
        serverSocket.close();
      } catch (IOException e) {
        LOG.debug("on closing {}", localAddress, e);
      }
      LOG.info("closing {} connections={}", localAddress, connections.size());
    }
    connections.forEach(ServerConnection::drain);
    boolean interrupted = !awaitConnections(grace);
    connections.forEach(ServerConnection::cut);
    interrupted |= !awaitConnections(THREADS_END);
    if (!connections.isEmpty()) {
      LOG.warn("{} handlers still run after closing {}", connections.size(), localAddress);
    }
    interrupted |= !join(acceptThread);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** False if interrupted. */
  private boolean awaitConnections(Duration wait) {
    lock.lock();
    try {
      long left = wait.toNanos();
      while (!connections.isEmpty() && left > 0) {
        left = connectionEnded.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  private static boolean join(Thread thread) {
    if (thread == Thread.currentThread()) {
      return true;
    }
    try {
      thread.join(THREADS_END.toMillis());
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Whether it still takes connections. */
  public boolean isOpen() {
    return !closing;
  }

  @Override
  public String toString() {
    return "DimseServer[%s]".formatted(localAddress);
  }
}
