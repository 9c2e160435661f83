package dev.vna.dicom.net;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transport connection of one association: a blocking socket, and the deadlines that a blocking
 * socket does not know. The {@link Watchdog} closes the socket when one passes, which ends the call
 * that is blocked. One thread reads; writers take turns outside.
 */
final class Transport implements Closeable {
  /** A moment after which the connection is closed. */
  private record Deadline(String timeoutName, Duration timeout, long nanos) {
    boolean passed(long now) {
      return now - nanos >= 0;
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Transport.class);

  private final Socket connection;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final InetSocketAddress remote;
  private final InetSocketAddress local;
  private final Duration sendTimeout;

  /** Whether the system can be told to acknowledge at once. */
  private final boolean acknowledges;

  private final AtomicReference<Deadline> expired = new AtomicReference<>();
  private volatile Deadline phase;
  private volatile long writeDeadlineNanos;
  private volatile boolean writing;
  private volatile long receivedBytes;
  private volatile long sentBytes;
  private int readTimeoutMillis;

  /**
   * @param connection the TCP connection
   * @param socket the same, or the TLS socket over it, on which the handshake has not begun
   */
  Transport(Socket connection, Socket socket, AssociationOptions options) throws IOException {
    this.connection = connection;
    this.socket = socket;
    this.sendTimeout = options.timeouts().send();
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    if (options.socketBufferBytes() > 0) {
      socket.setReceiveBufferSize(options.socketBufferBytes());
      socket.setSendBufferSize(options.socketBufferBytes());
    }
    acknowledges = connection.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
    in = socket.getInputStream();
    out = socket.getOutputStream();
    remote = (InetSocketAddress) connection.getRemoteSocketAddress();
    local = (InetSocketAddress) connection.getLocalSocketAddress();
  }

  InetSocketAddress remoteAddress() {
    return remote;
  }

  InetSocketAddress localAddress() {
    return local;
  }

  Socket socket() {
    return socket;
  }

  long receivedBytes() {
    return receivedBytes;
  }

  long sentBytes() {
    return sentBytes;
  }

  /** Shakes hands if this is TLS; it has no timeout but that of the phase. */
  void handshake() throws IOException {
    if (socket instanceof SSLSocket tls) {
      tls.startHandshake();
    }
  }

  /** How long a read waits for bytes before it throws {@link java.net.SocketTimeoutException}. */
  void readTimeout(Duration timeout) throws IOException {
    int millis = (int) timeout.toMillis();
    if (millis != readTimeoutMillis) {
      socket.setSoTimeout(millis);
      readTimeoutMillis = millis;
    }
  }

  /**
   * Reads some bytes; -1 if the peer has closed. They are acknowledged at once: a peer that sends a
   * message in several pieces and leaves TCP's defaults alone (RFC 896), as DCMTK's tools do, holds
   * the last of them back until then, which a system that saves acknowledgements makes last 40 ms.
   */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one reader; the others only look
  int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count > 0) {
      receivedBytes += count;
      if (acknowledges) {
        // The system goes back to saving them by itself.
        connection.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
      }
    }
    return count;
  }

  /**
   * Writes all bytes in one call. If the peer does not take them in time, the connection is closed.
   */
  @SuppressWarnings("NonAtomicVolatileUpdate") // writers take turns; the others only look
  void write(byte[] buffer, int offset, int length) throws IOException {
    writeDeadlineNanos = System.nanoTime() + sendTimeout.toNanos();
    writing = true;
    try {
      out.write(buffer, offset, length);
      sentBytes += length;
    } finally {
      writing = false;
    }
  }

  /** From now on the connection is closed once the timeout passes; replaces an earlier one. */
  void startPhase(String timeoutName, Duration timeout) {
    phase = new Deadline(timeoutName, timeout, System.nanoTime() + timeout.toNanos());
  }

  void endPhase() {
    phase = null;
  }

  /** Closes the connection if a deadline has passed. */
  void checkDeadlines(long now) {
    Deadline current = phase;
    if (current != null && current.passed(now)) {
      expire(current);
    }
    if (writing) {
      var send = new Deadline("send", sendTimeout, writeDeadlineNanos);
      if (send.passed(now) && writing) {
        expire(send);
      }
    }
  }

  private void expire(Deadline deadline) {
    expired.compareAndSet(null, deadline);
    // Closing a TLS socket may wait for the very call that is stuck; the connection below does not.
    closeQuietly(connection);
  }

  /** The timeout for which the connection was closed, else the failure itself. */
  IOException explain(IOException failure) {
    Deadline deadline = expired.get();
    if (deadline == null) {
      return failure;
    }
    var timeout = new AssociationTimeoutException(deadline.timeoutName(), deadline.timeout());
    timeout.addSuppressed(failure);
    return timeout;
  }

  /** Tells the peer that nothing more comes; it may still send. */
  void halfClose() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      // The peer was faster and has closed.
      close();
    }
  }

  @Override
  public void close() {
    if (socket != connection && !writing) {
      closeQuietly(socket);
    }
    closeQuietly(connection);
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.trace("on closing a connection", e);
    }
  }
}
