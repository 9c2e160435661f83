package dev.vna.dicom.net;

import dev.vna.data.Uid;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks peers for associations, as one application entity. It holds settings and no connection, so
 * it need not be closed. Safe for use by many threads.
 *
 * <p>A peer may send requests too: the C-STORE of a C-GET, or an N-EVENT-REPORT, unasked and at any
 * time. They are performed by the handlers that were set; others are refused, so that the peer can
 * try elsewhere.
 */
public final class DimseClient {
  private static final Logger LOG = LoggerFactory.getLogger(DimseClient.class);

  private final AeTitle callingAeTitle;
  private final AssociationOptions options;
  private final Optional<SSLContext> tls;
  private final boolean hostNameChecked;
  private final ThreadFactory threads;
  private final Clock clock;
  private final Watchdog watchdog;
  private final DimseService handlers;
  private final AtomicLong numbers = new AtomicLong();

  private DimseClient(Builder builder) {
    callingAeTitle = builder.callingAeTitle;
    options = builder.options;
    tls = builder.tls;
    hostNameChecked = builder.hostNameChecked;
    threads = builder.threads.orElseGet(() -> SocketThreads.named("dimse-client-"));
    clock = builder.clock;
    watchdog = new Watchdog(SocketThreads.platform("dimse-client-watchdog-"), options.timeouts());
    handlers = new ClientHandlers(new EnumMap<>(builder.handlers));
  }

  /** A client that calls itself by this title. */
  public static Builder builder(AeTitle callingAeTitle) {
    return new Builder(callingAeTitle);
  }

  /** The title by which it calls itself. */
  public AeTitle callingAeTitle() {
    return callingAeTitle;
  }

  /**
   * Opens an association.
   *
   * @throws UnknownHostException if the address has no known host
   * @throws AssociationRejectedException if the peer rejects it
   * @throws AssociationException if the peer does not answer as it should, or not in time
   * @throws IOException if the connection cannot be had
   */
  public Association connect(InetSocketAddress address, AssociationProposal proposal)
      throws IOException {
    if (address.isUnresolved()) {
      throw new UnknownHostException("unknown host " + address.getHostString());
    }
    var socket = new Socket();
    boolean established = false;
    try {
      Association association = connect(socket, address, proposal);
      established = true;
      return association;
    } finally {
      if (!established) {
        socket.close();
      }
    }
  }

  /**
   * Opens an association with the host of this name; see {@link #connect(InetSocketAddress,
   * AssociationProposal)}.
   */
  public Association connect(String host, int port, AssociationProposal proposal)
      throws IOException {
    return connect(new InetSocketAddress(host, port), proposal);
  }

  /** Opens an association for Verification, sends C-ECHO, and releases it. */
  public void echo(InetSocketAddress address, AeTitle calledAeTitle) throws IOException {
    AssociationProposal proposal =
        AssociationProposal.builder(calledAeTitle)
            .context(Uid.Verification, Uid.ImplicitVRLittleEndian)
            .build();
    try (Association association = connect(address, proposal)) {
      association.echo();
      association.release();
    }
  }

  private Association connect(
      Socket socket, InetSocketAddress address, AssociationProposal proposal) throws IOException {
    if (options.socketBufferBytes() > 0) {
      // Before connecting, since the window scale is agreed on then.
      socket.setReceiveBufferSize(options.socketBufferBytes());
    }
    try {
      socket.connect(address, (int) options.timeouts().connect().toMillis());
    } catch (SocketTimeoutException e) {
      var timeout = new AssociationTimeoutException("connect", options.timeouts().connect());
      timeout.initCause(e);
      throw timeout;
    }
    var transport = new Transport(socket, layered(socket, address), options);
    transport.startPhase("accept", options.timeouts().accept());
    watchdog.watch(transport);
    boolean running = false;
    try {
      Association association = associate(transport, proposal);
      running = true;
      return association;
    } finally {
      if (!running) {
        watchdog.unwatch(transport);
        transport.close();
      }
    }
  }

  private Socket layered(Socket socket, InetSocketAddress address) throws IOException {
    if (tls.isEmpty()) {
      return socket;
    }
    SSLSocket layered =
        (SSLSocket)
            tls.get()
                .getSocketFactory()
                .createSocket(socket, address.getHostString(), address.getPort(), true);
    if (hostNameChecked) {
      SSLParameters parameters = layered.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      layered.setSSLParameters(parameters);
    }
    return layered;
  }

  private Association associate(Transport transport, AssociationProposal proposal)
      throws IOException {
    var upperLayer = new UpperLayer(transport, options, StateMachine.Role.REQUESTOR);
    AssociationRequest request = proposal.request(callingAeTitle, options);
    boolean accepted = false;
    AssociateAccept accept;
    try {
      transport.handshake();
      accept = upperLayer.request(request);
      accepted = true;
    } catch (AssociationException e) {
      throw e;
    } catch (IOException e) {
      throw transport.explain(e);
    } finally {
      if (!accepted) {
        upperLayer.finish();
      }
    }
    String name =
        "association c%d %s -> %s %s"
            .formatted(
                numbers.incrementAndGet(),
                callingAeTitle,
                proposal.calledAeTitle(),
                transport.remoteAddress());
    var association =
        new Association(
            name,
            request,
            Negotiator.ofAnswer(request, accept, options),
            upperLayer,
            context -> Optional.of(handlers),
            threads,
            clock.instant());
    LOG.debug("{}: opened, contexts={}", name, association.contexts().size());
    threads.newThread(() -> run(association, transport)).start();
    return association;
  }

  private void run(Association association, Transport transport) {
    try {
      association.run();
    } finally {
      watchdog.unwatch(transport);
      LOG.debug(
          "{}: {}",
          association,
          association.failure().map(AssociationException::getMessage).orElse("released"));
    }
  }

  /** The handlers of a client, in every context. */
  private record ClientHandlers(Map<CommandField, DimseHandler> handlers) implements DimseService {
    @Override
    public Optional<ContextDecision> negotiate(
        ProposedContext context, AssociationRequest request) {
      return Optional.empty();
    }

    @Override
    public Set<CommandField> operations() {
      return handlers.keySet();
    }

    @Override
    public DimseResponse handle(DimseRequest request) throws IOException {
      return handlers.get(request.commandField()).handle(request);
    }
  }

  /** Settings of a client; each setter checks its own value. */
  public static final class Builder {
    private final AeTitle callingAeTitle;
    private final Map<CommandField, DimseHandler> handlers = new EnumMap<>(CommandField.class);
    private AssociationOptions options = AssociationOptions.DEFAULT;
    private Optional<SSLContext> tls = Optional.empty();
    private boolean hostNameChecked;
    private Optional<ThreadFactory> threads = Optional.empty();
    private Clock clock = Clock.systemUTC();

    private Builder(AeTitle callingAeTitle) {
      this.callingAeTitle = Objects.requireNonNull(callingAeTitle, "callingAeTitle");
    }

    /** PDU sizes, limits and timeouts. Default {@link AssociationOptions#DEFAULT}. */
    public Builder options(AssociationOptions value) {
      options = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * Performs requests of the peer of this kind, such as C-STORE in the course of C-GET, or
     * N-EVENT-REPORT. Default: all are refused.
     */
    public Builder on(CommandField request, DimseHandler handler) {
      if (request.isResponse() || request == CommandField.C_CANCEL_RQ) {
        throw new IllegalArgumentException(request + " is no request to handle");
      }
      handlers.put(request, Objects.requireNonNull(handler, "handler"));
      return this;
    }

    /**
     * Speaks TLS with the key and trust of this context; the peer's certificate has to be for the
     * host that was dialled. Default: plain TCP.
     */
    public Builder tls(SSLContext context) {
      tls = Optional.of(context);
      hostNameChecked = true;
      return this;
    }

    /**
     * Speaks TLS as {@link #tls}, but takes a trusted certificate for whatever host: for networks
     * whose certificates name application entities rather than hosts, with a context that trusts
     * these only.
     */
    public Builder tlsWithAnyHostName(SSLContext context) {
      tls = Optional.of(context);
      hostNameChecked = false;
      return this;
    }

    /**
     * Makes the threads of associations. Default: virtual threads where there are any, else
     * daemons.
     */
    public Builder threads(ThreadFactory factory) {
      threads = Optional.of(factory);
      return this;
    }

    /** Says when an association was opened. Default: the system's. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "value");
      return this;
    }

    /** The client as set so far. */
    public DimseClient build() {
      return new DimseClient(this);
    }
  }
}
