package dev.vna.dicom.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a server, from the accepted socket to its end: TLS handshake, association
 * request, checks, negotiation, and the association itself, all on the connection's own thread.
 */
final class ServerConnection {
  private static final Logger LOG = LoggerFactory.getLogger(ServerConnection.class);

  private final long number;
  private final Socket socket;
  private final DimseServerBuilder settings;
  private final Watchdog watchdog;
  private final ThreadFactory threads;
  private final AssociationSlots slots;
  private final BooleanSupplier closing;
  private final InetSocketAddress peer;
  private volatile Association association;
  private volatile boolean draining;

  ServerConnection(
      long number,
      Socket socket,
      DimseServerBuilder settings,
      Watchdog watchdog,
      ThreadFactory threads,
      AssociationSlots slots,
      BooleanSupplier closing) {
    this.number = number;
    this.socket = socket;
    this.settings = settings;
    this.watchdog = watchdog;
    this.threads = threads;
    this.slots = slots;
    this.closing = closing;
    peer = (InetSocketAddress) socket.getRemoteSocketAddress();
  }

  void run() {
    try {
      var transport = new Transport(socket, layered(), settings.options());
      transport.startPhase("request", settings.options().timeouts().request());
      watchdog.watch(transport);
      try {
        serve(transport);
      } finally {
        watchdog.unwatch(transport);
        transport.close();
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("connection failed remote={}: {}", peer, e.toString());
      tell(listener -> listener.refused(peer, "failed"));
      cut();
    }
  }

  /** The socket, or a TLS socket over it that has not shaken hands. */
  private Socket layered() throws IOException {
    Optional<SSLContext> tls = settings.tls();
    if (tls.isEmpty()) {
      return socket;
    }
    SSLSocket layered =
        (SSLSocket)
            tls.get()
                .getSocketFactory()
                .createSocket(socket, peer.getAddress().getHostAddress(), peer.getPort(), true);
    layered.setUseClientMode(false);
    layered.setNeedClientAuth(settings.clientCertificateRequired());
    return layered;
  }

  private void serve(Transport transport) {
    var upperLayer = new UpperLayer(transport, settings.options(), StateMachine.Role.ACCEPTOR);
    try {
      transport.handshake();
      Optional<AssociationRequest> request = upperLayer.awaitRequest();
      if (request.isPresent()) {
        answer(upperLayer, request.get());
      } else {
        LOG.debug("no association requested remote={}", peer);
        tell(listener -> listener.refused(peer, "no request"));
      }
    } catch (IOException e) {
      IOException why = transport.explain(e);
      LOG.warn("no association remote={}: {}", peer, why.getMessage());
      tell(listener -> listener.refused(peer, String.valueOf(why.getMessage())));
    } finally {
      upperLayer.finish();
    }
  }

  private void answer(UpperLayer upperLayer, AssociationRequest request) throws IOException {
    InetAddress address = peer.getAddress();
    Optional<byte[]> identityResponse;
    boolean slot = false;
    try {
      try {
        check(request);
        identityResponse = settings.policy().admit(request, peer);
        slot = slots.take(address);
        if (!slot) {
          throw new AssociationRejectedException(Rejection.LOCAL_LIMIT_EXCEEDED);
        }
      } catch (AssociationRejectedException e) {
        LOG.warn(
            "association rejected calling={} called={} remote={}: {}",
            request.callingAeTitle(),
            request.calledAeTitle(),
            peer,
            e.rejection());
        upperLayer.reject(e.rejection());
        tell(listener -> listener.rejected(peer, request, e.rejection()));
        return;
      }
      associate(upperLayer, request, identityResponse);
    } finally {
      if (slot) {
        slots.giveBack(address);
      }
    }
  }

  private void check(AssociationRequest request) throws AssociationRejectedException {
    if ((request.protocolVersion() & AssociateCodec.PROTOCOL_VERSION) == 0) {
      throw new AssociationRejectedException(Rejection.PROTOCOL_VERSION_NOT_SUPPORTED);
    }
    if (!request.applicationContext().equals(AssociateCodec.DICOM_APPLICATION_CONTEXT)) {
      throw new AssociationRejectedException(Rejection.APPLICATION_CONTEXT_NOT_SUPPORTED);
    }
    if (!settings.answersTo(request.calledAeTitle())) {
      throw new AssociationRejectedException(Rejection.CALLED_AE_TITLE_NOT_RECOGNIZED);
    }
    if (!settings.allows(request.callingAeTitle())) {
      throw new AssociationRejectedException(Rejection.CALLING_AE_TITLE_NOT_RECOGNIZED);
    }
    if (!UpperLayer.isUsable(request.maxPduLength())) {
      throw new AssociationRejectedException(Rejection.NO_REASON_GIVEN);
    }
    if (closing.getAsBoolean()) {
      throw new AssociationRejectedException(Rejection.TEMPORARY_CONGESTION);
    }
  }

  private void associate(
      UpperLayer upperLayer, AssociationRequest request, Optional<byte[]> identityResponse)
      throws IOException {
    Negotiator.Outcome outcome =
        new Negotiator(settings.services(), settings.options())
            .negotiate(request, identityResponse);
    Map<Integer, DimseService> services = outcome.services();
    String name =
        "association %d %s -> %s %s"
            .formatted(number, request.callingAeTitle(), request.calledAeTitle(), peer);
    upperLayer.accept(outcome.accept(), request.maxPduLength());
    var established =
        new Association(
            name,
            request,
            outcome.negotiation(),
            upperLayer,
            context -> Optional.ofNullable(services.get(context.id())),
            threads,
            settings.clock().instant());
    association = established;
    LOG.info(
        "{}: opened, contexts accepted={} proposed={}",
        name,
        established.contexts().size(),
        request.contexts().size());
    tell(listener -> listener.opened(established));
    if (draining) {
      established.drain();
    }
    established.run();
    LOG.info(
        "{}: {}, receivedBytes={} sentBytes={}",
        name,
        established.failure().map(AssociationException::getMessage).orElse("released"),
        established.receivedBytes(),
        established.sentBytes());
    tell(listener -> listener.closed(established, established.failure()));
  }

  private void tell(Consumer<AssociationListener> event) {
    try {
      event.accept(settings.listener());
    } catch (RuntimeException e) {
      LOG.warn("association listener failed", e);
    }
  }

  /** Lets a running operation finish, then aborts; a connection that is no association is cut. */
  void drain() {
    draining = true;
    Association current = association;
    if (current == null) {
      cut();
    } else {
      current.drain();
    }
  }

  /**
   * Aborts the association if there is one, and closes the connection without waiting for the peer.
   */
  void cut() {
    Association current = association;
    if (current != null) {
      current.cut();
    }
    try {
      socket.close();
    } catch (IOException e) {
      LOG.trace("on closing a connection", e);
    }
  }
}
