package dev.vna.benchmarks.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A client that costs next to nothing, so that the server's time is what is measured: one
 * connection to each server, kept, with blocking reads. For one thread.
 */
final class WebCalls implements AutoCloseable {
  private static final String BOUNDARY = "b0undary-of-the-web-table";
  private static final int OK = 200;
  private static final int BUFFER_BYTES = 256 << 10;

  private final Map<WebPeer, Connection> connections = new HashMap<>();

  private record Connection(Socket socket, InputStream in, OutputStream out) {}

  /** Gets a resource whole; fails if the answer is not 200. */
  byte[] get(WebPeer peer, WebQuestion.Request request) throws IOException {
    return send(peer, "GET", request.path(), "Accept: " + request.accept() + "\r\n", new byte[0]);
  }

  /** Stores files; fails if not all of them are stored. */
  void store(WebPeer peer, byte[] body) throws IOException {
    send(
        peer,
        "POST",
        "/studies",
        "Accept: application/dicom+json\r\nContent-Type: multipart/related;"
            + " type=\"application/dicom\"; boundary="
            + BOUNDARY
            + "\r\nContent-Length: "
            + body.length
            + "\r\n",
        body);
  }

  /** The body of a request that stores files. */
  static byte[] body(List<byte[]> files) {
    var out = new ByteArrayOutputStream();
    for (byte[] file : files) {
      out.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Type: application/dicom\r\n\r\n"));
      out.writeBytes(file);
      out.writeBytes(ascii("\r\n"));
    }
    out.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] send(WebPeer peer, String method, String path, String headers, byte[] body)
      throws IOException {
    String target = peer.service().getRawPath() + path;
    var request = new ByteArrayOutputStream(body.length + 512);
    request.writeBytes(
        ascii(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n"));
    request.writeBytes(body);
    byte[] bytes = request.toByteArray();
    String statusLine;
    try {
      statusLine = ask(peer, bytes);
    } catch (IOException e) {
      Connection kept = connections.remove(peer);
      if (kept == null) {
        throw e;
      }
      // The server has closed it.
      kept.socket().close();
      statusLine = ask(peer, bytes);
    }
    int status = Integer.parseInt(statusLine.substring(9, 12));
    byte[] answer = answer(connections.get(peer).in());
    if (status != OK) {
      throw new IOException(peer.name() + " answers " + status + " to " + method + " " + path);
    }
    return answer;
  }

  /** Sends a request and reads the status line of its answer. */
  private String ask(WebPeer peer, byte[] request) throws IOException {
    Connection connection = connections.get(peer);
    if (connection == null) {
      connection = connect(peer);
      connections.put(peer, connection);
    }
    connection.out().write(request);
    return line(connection.in());
  }

  private static Connection connect(WebPeer peer) throws IOException {
    Socket socket = new Socket(peer.service().getHost(), peer.service().getPort());
    socket.setTcpNoDelay(true);
    return new Connection(
        socket,
        new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES),
        socket.getOutputStream());
  }

  /**
   * Reads headers and body. Nothing of the stream is ever marked: then large bodies are copied once
   * only. Source: RFC 9112 Section 6.
   */
  private static byte[] answer(InputStream in) throws IOException {
    int length = 0;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      }
    }
    if (!chunked) {
      return exactly(in, length);
    }
    var body = new ByteArrayOutputStream(BUFFER_BYTES);
    for (int size = chunk(in); size > 0; size = chunk(in)) {
      body.writeBytes(exactly(in, size));
      line(in);
    }
    line(in);
    return body.toByteArray();
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    if (in.readNBytes(bytes, 0, length) < length) {
      throw new EOFException("the answer ends early");
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the server closed the connection");
      }
      line.append((char) b);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : connections.values()) {
      connection.socket().close();
    }
  }
}
