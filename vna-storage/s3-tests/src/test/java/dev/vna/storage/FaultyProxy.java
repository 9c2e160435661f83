package dev.vna.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a client and an S3 server, and does to calls what networks and servers do. One
 * request to a connection.
 */
final class FaultyProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final URI server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile Rule rule = request -> Fault.none();

  /** Decides what becomes of a request, by its first line. Called by many threads. */
  @FunctionalInterface
  interface Rule {
    Fault of(String request);
  }

  /** What becomes of a request. */
  enum Kind {
    NONE,
    /** The server never sees it; the answer is an error. */
    REFUSED,
    /** The server never sees it; the connection breaks. */
    RESET,
    /** The server does it; the connection breaks before it answers. */
    ANSWER_LOST,
    /** The connection breaks within the body of the answer. */
    BODY_RESET,
    /** The body of the answer ends early, as if that were all. */
    BODY_CUT,
    /** A bit of the body of the answer is another. */
    BODY_WRONG,
    /** A bit of the body of the request is another. */
    REQUEST_WRONG,
    /** There is no answer. */
    SILENT
  }

  /**
   * @param number the status if it is refused; else at which byte of the body it happens
   * @param code of an error
   */
  record Fault(Kind kind, int number, String code) {
    static Fault none() {
      return new Fault(Kind.NONE, 0, "");
    }

    static Fault refused(int status, String code) {
      return new Fault(Kind.REFUSED, status, code);
    }

    static Fault of(Kind kind) {
      return new Fault(kind, 0, "");
    }

    static Fault at(Kind kind, int offset) {
      return new Fault(kind, offset, "");
    }
  }

  FaultyProxy(URI server) throws IOException {
    this.server = server;
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    executor.execute(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  void rule(Rule value) {
    rule = value;
  }

  /** The first lines of all requests so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    executor.shutdownNow();
  }

  private void accept() {
    while (true) {
      try {
        Socket client = listener.accept();
        sockets.add(client);
        executor.execute(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      String head = head(in);
      if (head.isEmpty()) {
        return;
      }
      String request = head.substring(0, head.indexOf("\r\n"));
      byte[] body = in.readNBytes(length(head));
      requests.add(request);
      Fault fault = rule.of(request);
      switch (fault.kind()) {
        case REFUSED -> refuse(client, fault, request.startsWith("HEAD"));
        case RESET -> client.setSoLinger(true, 0);
        case SILENT -> in.read(); // until the client hangs up
        default -> forward(client, head, body, fault);
      }
    } catch (IOException e) {
      return; // the client sees a broken connection: so be it
    }
  }

  private void refuse(Socket client, Fault fault, boolean bare) throws IOException {
    String body =
        bare ? "" : "<Error><Code>" + fault.code() + "</Code><Message>no</Message></Error>";
    String answer =
        "HTTP/1.1 "
            + fault.number()
            + " Fault\r\nConnection: close\r\nContent-Type: application/xml\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  private void forward(Socket client, String head, byte[] body, Fault fault) throws IOException {
    try (Socket upstream = new Socket(server.getHost(), server.getPort())) {
      OutputStream to = upstream.getOutputStream();
      to.write(closing(head).getBytes(StandardCharsets.ISO_8859_1));
      if (fault.kind() == Kind.REQUEST_WRONG && body.length > 0) {
        body[fault.number() % body.length] ^= 4;
      }
      to.write(body);
      to.flush();
      InputStream from = upstream.getInputStream();
      String answer = head(from);
      byte[] content = from.readAllBytes();
      if (fault.kind() == Kind.ANSWER_LOST) {
        client.setSoLinger(true, 0);
        return;
      }
      OutputStream out = client.getOutputStream();
      out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
      boolean broken = fault.kind() == Kind.BODY_RESET || fault.kind() == Kind.BODY_CUT;
      if (fault.kind() == Kind.BODY_WRONG && content.length > 0) {
        content[fault.number() % content.length] ^= 1;
      }
      out.write(content, 0, broken ? Math.min(fault.number(), content.length) : content.length);
      out.flush();
      if (fault.kind() == Kind.BODY_RESET) {
        client.setSoLinger(true, 0);
      }
    }
  }

  /** A head that asks for the connection to be closed behind the answer. */
  private static String closing(String head) {
    return head.replaceFirst("(?i)\r\nConnection: [^\r]*", "")
        .replaceFirst("\r\n", "\r\nConnection: close\r\n");
  }

  private static int length(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("\r\ncontent-length: ");
    return at < 0
        ? 0
        : Integer.parseInt(lower.substring(at + 18, lower.indexOf("\r\n", at + 2)).trim());
  }

  /** What comes before the body, its empty line included; nothing if the peer hung up. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int matched = 0;
    while (matched < 4) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
      boolean expected = next == (matched % 2 == 0 ? '\r' : '\n');
      matched = expected ? matched + 1 : next == '\r' ? 1 : 0;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }
}
