package dev.vna.dicom.net;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The upper layer of one association: PDUs in and out of a transport connection, as the state
 * machine has it. One thread reads, and is the one that ends the connection; any thread may send,
 * ask for the release, or abort. Source: PS3.8 Section 9.
 */
final class UpperLayer {
  private static final Logger LOG = LoggerFactory.getLogger(UpperLayer.class);

  /** How long an A-ABORT waits for a PDU that is being written. */
  private static final Duration ABORT_WAIT = Duration.ofSeconds(1);

  /** How long an A-ABORT at shutdown may be stuck in a peer that does not read. */
  private static final Duration CUT_WAIT = Duration.ofMillis(200);

  /** A peer that asks for smaller PDUs cannot be served: a PDV header alone has 6 bytes. */
  private static final int MIN_PEER_PDU_LENGTH = 16;

  private static final int SOURCE_USER = 0;
  private static final int SOURCE_PROVIDER = 2;

  /** What the peer has sent. */
  enum Indication {
    /** A P-DATA-TF: its PDVs are to be read. */
    DATA,
    /** An A-RELEASE-RQ: {@link #respondRelease} is due. */
    RELEASE,
    /** The release that we asked for is confirmed, or the peer has closed after the last PDU. */
    END
  }

  private final Transport transport;
  private final AssociationOptions options;
  private final StateMachine machine;
  private final PduReader reader;
  private final PduSender sender;
  private final AtomicReference<AssociationException> failure = new AtomicReference<>();
  private boolean inStep = true;

  UpperLayer(Transport transport, AssociationOptions options, StateMachine.Role role) {
    this.transport = transport;
    this.options = options;
    machine = new StateMachine(role);
    reader = new PduReader(transport, options);
    sender = new PduSender(transport, options.pdvPacking(), this::checkMaySend);
  }

  Transport transport() {
    return transport;
  }

  AssociationOptions options() {
    return options;
  }

  PduReader reader() {
    return reader;
  }

  StateMachine.Role role() {
    return machine.role();
  }

  /** Whether the association is established and not about to be released. */
  boolean isEstablished() {
    return machine.state() == State.STA6;
  }

  /** Why the association failed; empty while it has not. */
  Optional<AssociationException> failure() {
    return Optional.ofNullable(failure.get());
  }

  // ---- association establishment, acceptor

  /**
   * Waits for the A-ASSOCIATE-RQ.
   *
   * @return empty if the peer closed or aborted before it sent one
   */
  Optional<AssociationRequest> awaitRequest() throws IOException {
    machine.on(Event.TRANSPORT_INDICATION);
    try {
      if (!reader.nextPdu(options.timeouts().request())) {
        machine.on(Event.TRANSPORT_CLOSED);
        return Optional.empty();
      }
      if (reader.pduType() != PduType.A_ASSOCIATE_RQ) {
        otherPdu();
        return Optional.empty();
      }
      AssociationRequest request = AssociateCodec.decodeRequest(reader.body());
      machine.on(Event.ASSOCIATE_RQ_PDU);
      transport.endPhase();
      return Optional.of(request);
    } catch (MalformedPduException e) {
      throw invalidPdu(e);
    } catch (SocketTimeoutException e) {
      // AA-2: the connection is closed without a word.
      machine.on(Event.ARTIM_EXPIRED);
      transport.close();
      throw fail(new AssociationTimeoutException("request", options.timeouts().request()));
    }
  }

  /** Sends the A-ASSOCIATE-AC; the association is then established. */
  void accept(AssociateAccept accept, long peerMaxPduLength) throws IOException {
    established(peerMaxPduLength);
    machine.on(Event.ASSOCIATE_RESPONSE_ACCEPT);
    sender.control(AssociateCodec.encode(accept));
  }

  /** Sends the A-ASSOCIATE-RJ; {@link #finish} is to follow. */
  void reject(Rejection rejection) throws IOException {
    if (rejection.source() == Rejection.PROTOCOL_VERSION_NOT_SUPPORTED.source()) {
      machine.rejectedByProvider();
    } else {
      machine.on(Event.ASSOCIATE_RESPONSE_REJECT);
    }
    sender.control(ControlPdus.reject(rejection));
  }

  // ---- association establishment, requestor

  /**
   * Sends the A-ASSOCIATE-RQ and waits for the answer.
   *
   * @throws AssociationRejectedException if the peer rejects
   */
  AssociateAccept request(AssociationRequest request) throws IOException {
    machine.on(Event.ASSOCIATE_REQUEST);
    machine.on(Event.TRANSPORT_CONFIRMATION);
    sender.control(AssociateCodec.encode(request));
    try {
      if (!reader.nextPdu(options.timeouts().accept())) {
        machine.on(Event.TRANSPORT_CLOSED);
        throw fail(
            new AssociationClosedException("peer closed instead of answering A-ASSOCIATE-RQ"));
      }
      switch (reader.pduType()) {
        case PduType.A_ASSOCIATE_AC -> {
          AssociateAccept accept = AssociateCodec.decodeAccept(reader.body());
          machine.on(Event.ASSOCIATE_AC_PDU);
          transport.endPhase();
          long maxPduLength = accept.user().maxPduLength;
          if (!isUsable(maxPduLength)) {
            throw protocolError(
                AbortReason.INVALID_PDU_PARAMETER_VALUE, "maximum length=" + maxPduLength);
          }
          established(maxPduLength);
          return accept;
        }
        case PduType.A_ASSOCIATE_RJ -> {
          Rejection rejection = ControlPdus.decodeReject(reader.body());
          machine.on(Event.ASSOCIATE_RJ_PDU);
          transport.close();
          throw fail(new AssociationRejectedException(rejection));
        }
        default -> {
          otherPdu();
          throw fail(new AssociationClosedException("no answer to A-ASSOCIATE-RQ"));
        }
      }
    } catch (MalformedPduException e) {
      throw invalidPdu(e);
    } catch (SocketTimeoutException e) {
      throw timeout("accept", options.timeouts().accept());
    }
  }

  /** Whether a peer's maximum length leaves room for data at all. */
  static boolean isUsable(long peerMaxPduLength) {
    return peerMaxPduLength == 0 || peerMaxPduLength >= MIN_PEER_PDU_LENGTH;
  }

  private void established(long peerMaxPduLength) {
    long max = options.maxSentPduLength();
    sender.maxPduLength((int) (peerMaxPduLength == 0 ? max : Math.min(max, peerMaxPduLength)));
    reader.useLargeBuffer();
  }

  // ---- data

  /**
   * Waits for the next PDU between messages.
   *
   * @param keepWaiting asked when nothing has come for the idle timeout: whether that is in order
   */
  Indication await(BooleanSupplier keepWaiting) throws IOException {
    while (true) {
      boolean open;
      try {
        open = reader.nextPdu(options.timeouts().idle());
      } catch (MalformedPduException e) {
        throw invalidPdu(e);
      } catch (SocketTimeoutException e) {
        if (keepWaiting.getAsBoolean()) {
          continue;
        }
        throw timeout("idle", options.timeouts().idle());
      }
      Optional<Indication> indication = open ? indication() : closed();
      if (indication.isPresent()) {
        return indication.get();
      }
    }
  }

  /** Waits for the next P-DATA-TF within a message; anything else but an A-ABORT aborts. */
  void awaitMoreData() throws IOException {
    try {
      if (!reader.nextPdu(options.timeouts().receive())) {
        machine.on(Event.TRANSPORT_CLOSED);
        throw fail(new AssociationClosedException("peer closed within a message"));
      }
    } catch (MalformedPduException e) {
      throw invalidPdu(e);
    } catch (SocketTimeoutException e) {
      throw timeout("receive", options.timeouts().receive());
    }
    if (reader.pduType() == PduType.P_DATA_TF) {
      if (indication().isEmpty()) {
        throw failureOr("aborted within a message");
      }
      return;
    }
    if (reader.pduType() == PduType.A_RELEASE_RQ) {
      reader.skipPdu();
      throw protocolError(AbortReason.UNEXPECTED_PDU, "A-RELEASE-RQ within a message");
    }
    otherPdu();
    throw failureOr("association ended within a message");
  }

  /** Reads the header of the next PDV of the current P-DATA-TF. */
  void nextPdv() throws IOException {
    try {
      reader.nextPdv();
    } catch (MalformedPduException e) {
      throw invalidPdu(e);
    }
  }

  private Optional<Indication> closed() throws IOException {
    Optional<Action> action = machine.on(Event.TRANSPORT_CLOSED);
    if (action.orElse(Action.AR5) == Action.AA4) {
      throw fail(new AssociationClosedException("peer closed the connection without release"));
    }
    return Optional.of(Indication.END);
  }

  /** Handles the PDU whose header has been read; empty if it is of no interest. */
  private Optional<Indication> indication() throws IOException {
    return switch (reader.pduType()) {
      case PduType.P_DATA_TF -> {
        Action action = machine.on(Event.P_DATA_TF_PDU).orElse(Action.AA6);
        if (action == Action.DT2 || action == Action.AR6) {
          yield Optional.of(Indication.DATA);
        }
        unexpected(action, "P-DATA-TF");
        yield Optional.empty();
      }
      case PduType.A_RELEASE_RQ -> {
        reader.skipPdu();
        Action action = machine.on(Event.RELEASE_RQ_PDU).orElse(Action.AA6);
        switch (action) {
          case AR2 -> {
            yield Optional.of(Indication.RELEASE);
          }
          case AR8 -> {
            // A collision: the requestor answers at once, the acceptor once it has got its own
            // answer.
            if (machine.role() == StateMachine.Role.REQUESTOR) {
              respondRelease();
            }
            yield Optional.empty();
          }
          default -> {
            unexpected(action, "A-RELEASE-RQ");
            yield Optional.empty();
          }
        }
      }
      case PduType.A_RELEASE_RP -> {
        reader.skipPdu();
        Action action = machine.on(Event.RELEASE_RP_PDU).orElse(Action.AA6);
        switch (action) {
          case AR3 -> {
            transport.close();
            yield Optional.of(Indication.END);
          }
          case AR10 -> {
            yield Optional.of(Indication.RELEASE);
          }
          default -> {
            unexpected(action, "A-RELEASE-RP");
            yield Optional.empty();
          }
        }
      }
      default -> {
        otherPdu();
        yield Optional.empty();
      }
    };
  }

  /** A PDU that has no place here, or an A-ABORT. */
  private void otherPdu() throws IOException {
    Event event = eventOf(reader.pduType());
    if (event == Event.ABORT_PDU) {
      int sourceAndReason = decodeAbort();
      Action action = machine.on(event).orElse(Action.AA2);
      transport.close();
      if (action == Action.AA3) {
        throw fail(abortedByPeer(sourceAndReason >> 8, sourceAndReason & 0xFF));
      }
      return;
    }
    unexpected(machine.on(event).orElse(Action.AA6), "PDU type=%02XH".formatted(reader.pduType()));
  }

  private int decodeAbort() throws IOException {
    try {
      return ControlPdus.decodeAbort(reader.body());
    } catch (MalformedPduException e) {
      // An abort is an abort, however it is written.
      LOG.debug("A-ABORT cut short remote={}", transport.remoteAddress());
      return 0;
    }
  }

  private static AssociationAbortedException abortedByPeer(int source, int reason) {
    return new AssociationAbortedException(
        "aborted by peer, source=%d reason=%d".formatted(source, reason), source, reason);
  }

  private static Event eventOf(int pduType) {
    return switch (pduType) {
      case PduType.A_ASSOCIATE_RQ -> Event.ASSOCIATE_RQ_PDU;
      case PduType.A_ASSOCIATE_AC -> Event.ASSOCIATE_AC_PDU;
      case PduType.A_ASSOCIATE_RJ -> Event.ASSOCIATE_RJ_PDU;
      case PduType.P_DATA_TF -> Event.P_DATA_TF_PDU;
      case PduType.A_RELEASE_RQ -> Event.RELEASE_RQ_PDU;
      case PduType.A_RELEASE_RP -> Event.RELEASE_RP_PDU;
      case PduType.A_ABORT -> Event.ABORT_PDU;
      default -> Event.INVALID_PDU;
    };
  }

  /** Performs AA-1, AA-6, AA-7 or AA-8 for a known PDU at the wrong time. */
  private void unexpected(Action action, String what) throws IOException {
    if (action == Action.AA6) {
      reader.skipPdu();
      return;
    }
    String message = "unexpected " + what;
    if (action == Action.AA7) {
      sendAbort(action, AbortReason.UNEXPECTED_PDU);
      reader.skipPdu();
      return;
    }
    AssociationException failed = fail(abortedByUs(action, AbortReason.UNEXPECTED_PDU, message));
    sendAbort(action, AbortReason.UNEXPECTED_PDU);
    reader.skipPdu();
    throw failed;
  }

  /** Performs the action for an unknown or invalid PDU; gives what is to be thrown. */
  private AssociationException invalidPdu(MalformedPduException e) {
    inStep = false;
    return protocolError(e.reason(), e.getMessage());
  }

  /** Aborts for an error of the peer's; gives what is to be thrown. */
  AssociationException protocolError(AbortReason reason, String message) {
    Optional<Action> action = machine.on(Event.INVALID_PDU);
    AssociationException failed = fail(abortedByUs(action.orElse(Action.AA8), reason, message));
    action.ifPresent(a -> sendAbort(a, reason));
    return failed;
  }

  private static AssociationAbortedException abortedByUs(
      Action action, AbortReason reason, String message) {
    boolean user = action == Action.AA1;
    return new AssociationAbortedException(
        message, user ? SOURCE_USER : SOURCE_PROVIDER, user ? 0 : reason.code());
  }

  private void sendAbort(Action action, AbortReason reason) {
    transport.startPhase("artim", options.timeouts().artim());
    // PS3.8 Section 9.3.8: the reason has no meaning, and is 0, if it is the user that aborts.
    byte[] pdu =
        action == Action.AA1
            ? ControlPdus.abort(SOURCE_USER, 0)
            : ControlPdus.abort(SOURCE_PROVIDER, reason.code());
    sender.controlIfPossible(pdu, ABORT_WAIT);
  }

  /** Sends a message; fails if the association is in no state for it. */
  void send(int contextId, CommandSet command, Optional<OutgoingData> data) throws IOException {
    try {
      sender.message(contextId, command, data);
    } catch (PduSender.PartialMessageException e) {
      abort("data set broke off while it was sent");
      throw e;
    } catch (PduSender.ConnectionLostException e) {
      // The reading thread learns of it by itself, and perhaps a better reason: an A-ABORT that has
      // come.
      IOException why = transport.explain(e);
      AssociationException closed =
          failure.get() == null && why instanceof AssociationException timeout
              ? timeout
              : failureOr("connection lost: " + e.getMessage());
      if (closed != why) {
        closed.addSuppressed(e);
      }
      throw closed;
    }
  }

  /** Whether messages may be sent: not so once we have asked for the release. */
  boolean maySend() {
    return machine.maySendData();
  }

  private void checkMaySend() throws AssociationException {
    if (!machine.maySendData() || machine.on(Event.P_DATA_REQUEST).isEmpty()) {
      throw failureOr("association is not open for data");
    }
  }

  /** What ended the association, as a fresh exception for another thread. */
  AssociationException failureOr(String message) {
    AssociationException cause = failure.get();
    if (cause instanceof AssociationAbortedException aborted) {
      return new AssociationAbortedException(
          aborted.getMessage(), aborted.source(), aborted.reason());
    }
    if (cause instanceof AssociationTimeoutException timeout) {
      return new AssociationTimeoutException(timeout.timeoutName(), timeout.timeout());
    }
    return new AssociationClosedException(cause == null ? message : cause.getMessage());
  }

  // ---- the end

  /**
   * Sends the A-RELEASE-RQ.
   *
   * @return false if the association is not established, so that there is nothing to release
   */
  boolean requestRelease() throws IOException {
    if (machine.state() != State.STA6 || machine.on(Event.RELEASE_REQUEST).isEmpty()) {
      return false;
    }
    transport.startPhase("release", options.timeouts().release());
    sender.control(ControlPdus.releaseRequest());
    return true;
  }

  /** Sends the A-RELEASE-RP that is due. Nothing happens if the association has ended meanwhile. */
  void respondRelease() throws IOException {
    if (machine.on(Event.RELEASE_RESPONSE).isPresent()) {
      if (machine.state() == State.STA13) {
        transport.startPhase("artim", options.timeouts().artim());
      }
      sender.control(ControlPdus.releaseResponse());
      if (machine.state() == State.STA13) {
        transport.halfClose();
      }
    }
  }

  /**
   * Aborts as the user of the upper layer, from any thread. Nothing happens if there is no
   * association.
   */
  void abort(String why) {
    machine
        .on(Event.ABORT_REQUEST)
        .ifPresent(
            action -> {
              fail(new AssociationAbortedException("aborted: " + why, SOURCE_USER, 0));
              sendAbort(action, AbortReason.NOT_SPECIFIED);
              transport.halfClose();
            });
  }

  /**
   * Aborts and closes the connection without waiting for the peer, whatever is being written; does
   * not wait longer than the watchdog needs.
   */
  void cut(String why) {
    machine
        .on(Event.ABORT_REQUEST)
        .ifPresent(
            action -> {
              fail(new AssociationAbortedException("aborted: " + why, SOURCE_USER, 0));
              transport.startPhase("shutdown", CUT_WAIT);
              sender.controlIfPossible(ControlPdus.abort(SOURCE_USER, 0), Duration.ZERO);
            });
    transport.close();
  }

  /** Aborts because the peer let a timeout pass; gives what is to be thrown. */
  AssociationTimeoutException timeout(String name, Duration timeout) {
    var exception = new AssociationTimeoutException(name, timeout);
    fail(exception);
    machine
        .on(Event.ABORT_REQUEST)
        .ifPresent(
            action -> {
              sendAbort(action, AbortReason.NOT_SPECIFIED);
              transport.halfClose();
            });
    return exception;
  }

  private <E extends AssociationException> E fail(E exception) {
    failure.compareAndSet(null, exception);
    return exception;
  }

  /**
   * Notes that reading failed for a reason that no PDU has: a broken connection or a passed
   * deadline.
   */
  void lost(IOException e) {
    if (machine.state() == State.STA13) {
      // The association was over, and how the peer leaves is no matter.
      machine.on(Event.ARTIM_EXPIRED);
      return;
    }
    IOException why = transport.explain(e);
    fail(
        why instanceof AssociationException known
            ? known
            : new AssociationClosedException("connection lost: " + why));
    machine.on(Event.TRANSPORT_CLOSED);
  }

  /**
   * Ends the connection: in Sta13 waits for the peer to close it, for the ARTIM timer at most, then
   * closes it. Called by the thread that reads, as the last thing.
   */
  void finish() {
    try {
      if (machine.state() == State.STA13) {
        transport.startPhase("artim", options.timeouts().artim());
        transport.halfClose();
        if (inStep) {
          ignorePdus();
        } else {
          transport.readTimeout(options.timeouts().artim());
          reader.discardAll();
        }
      }
    } catch (IOException e) {
      LOG.trace("while waiting for the peer to close", e);
    } finally {
      machine.on(Event.TRANSPORT_CLOSED);
      transport.close();
    }
  }

  private void ignorePdus() throws IOException {
    if (reader.pduLeft() > 0) {
      reader.skipPdu();
    }
    while (machine.state() == State.STA13 && reader.nextPdu(options.timeouts().artim())) {
      if (eventOf(reader.pduType()) == Event.ABORT_PDU) {
        machine.on(Event.ABORT_PDU);
        return;
      }
      unexpected(machine.on(eventOf(reader.pduType())).orElse(Action.AA6), "PDU after the last");
    }
  }
}
