package dev.vna.dicom.net;

import dev.vna.data.Tag;
import dev.vna.data.Uid;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An established association: operations can be invoked on it, and requests of the peer are
 * performed by handlers. Safe for use by many threads. One thread reads; an association that fails
 * stays failed, and every call then throws an {@link AssociationException}. Source: PS3.7 and
 * PS3.8.
 */
public final class Association implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Association.class);

  private final String name;
  private final AssociationRequest request;
  private final Map<Integer, PresentationContext> contexts;
  private final List<ExtendedNegotiation> extendedNegotiations;
  private final UpperLayer upperLayer;
  private final Invocations invocations;
  private final Performer performer;
  private final Instant openedAt;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicBoolean releaseDue = new AtomicBoolean();
  private final ReentrantLock turn = new ReentrantLock();
  private volatile Thread reader;
  private volatile boolean draining;
  private volatile long lastOperationEndNanos = System.nanoTime();
  private boolean receiving;

  Association(
      String name,
      AssociationRequest request,
      Negotiation negotiation,
      UpperLayer upperLayer,
      Function<PresentationContext, Optional<DimseService>> services,
      ThreadFactory threads,
      Instant openedAt) {
    this.name = name;
    this.request = request;
    this.contexts = new TreeMap<>(negotiation.contexts());
    this.extendedNegotiations = negotiation.extendedNegotiations();
    this.upperLayer = upperLayer;
    this.openedAt = openedAt;
    invocations = new Invocations(upperLayer, negotiation.invocationWindow());
    performer = new Performer(this, upperLayer, services, threads);
  }

  // ---- what was negotiated

  /** What the requestor asked for. */
  public AssociationRequest request() {
    return request;
  }

  /** The AE title of the requestor, empty if it named none. */
  public String callingAeTitle() {
    return request.callingAeTitle();
  }

  /** The AE title that was called, empty if none was named. */
  public String calledAeTitle() {
    return request.calledAeTitle();
  }

  /** Whether this side asked for the association. */
  public boolean isRequestor() {
    return upperLayer.role() == StateMachine.Role.REQUESTOR;
  }

  /** All accepted contexts, by identifier. */
  public List<PresentationContext> contexts() {
    return List.copyOf(contexts.values());
  }

  /** The accepted contexts of an abstract syntax, by identifier. */
  public List<PresentationContext> contexts(String abstractSyntax) {
    return contexts.values().stream()
        .filter(context -> context.abstractSyntax().equals(abstractSyntax))
        .toList();
  }

  /** The accepted context of an abstract syntax and a transfer syntax. */
  public Optional<PresentationContext> context(String abstractSyntax, String transferSyntax) {
    return contexts.values().stream()
        .filter(context -> context.abstractSyntax().equals(abstractSyntax))
        .filter(context -> context.transferSyntax().equals(transferSyntax))
        .findFirst();
  }

  /** What was agreed in extended negotiation for a SOP class. */
  public Optional<ExtendedNegotiation> extendedNegotiation(String sopClassUid) {
    return extendedNegotiations.stream()
        .filter(item -> item.sopClassUid().equals(sopClassUid))
        .findFirst();
  }

  /** Whether this side may invoke operations in a context: it is an SCU there. */
  public boolean mayInvoke(PresentationContext context) {
    return isRequestor() ? context.requestorIsScu() : context.requestorIsScp();
  }

  private boolean isScp(PresentationContext context) {
    return isRequestor() ? context.requestorIsScp() : context.requestorIsScu();
  }

  /**
   * Whether this side performs a kind of request in a context; event reports go from SCP to SCU.
   */
  boolean performs(PresentationContext context, CommandField field) {
    return field == CommandField.N_EVENT_REPORT_RQ ? mayInvoke(context) : isScp(context);
  }

  // ---- facts

  /** The peer's address. */
  public InetSocketAddress remoteAddress() {
    return upperLayer.transport().remoteAddress();
  }

  /** The address on this side. */
  public InetSocketAddress localAddress() {
    return upperLayer.transport().localAddress();
  }

  /** The TLS session, with the peer's certificates if it showed any; empty without TLS. */
  public Optional<SSLSession> tlsSession() {
    Socket socket = upperLayer.transport().socket();
    return socket instanceof SSLSocket tls ? Optional.of(tls.getSession()) : Optional.empty();
  }

  /** The settings it runs with. */
  public AssociationOptions options() {
    return upperLayer.options();
  }

  /** When it was established. */
  public Instant openedAt() {
    return openedAt;
  }

  /** Bytes received so far, headers included. */
  public long receivedBytes() {
    return upperLayer.transport().receivedBytes();
  }

  /** Bytes sent so far, headers included. */
  public long sentBytes() {
    return upperLayer.transport().sentBytes();
  }

  /** Whether operations can be invoked. */
  public boolean isOpen() {
    return upperLayer.isEstablished();
  }

  /** Why it failed; empty while it is open, and after a release. */
  public Optional<AssociationException> failure() {
    return upperLayer.failure();
  }

  // ---- operations

  /**
   * Sends a request, and its data set. If as many operations are outstanding as were negotiated,
   * waits for one of them.
   *
   * @param context an accepted context in which this side is SCU; for N-EVENT-REPORT, SCP
   * @return the responses as they come
   * @throws IllegalArgumentException if the context is not of this association, or the role is
   *     wrong
   * @throws IllegalStateException on the thread that reads, which cannot wait for itself: see
   *     {@link DimseHandler#handle}
   * @throws AssociationException if the association has ended
   * @throws IOException if the data set could not be had: if a part of it had been sent, the
   *     association is aborted
   */
  public Responses invoke(PresentationContext context, DimseOperation operation)
      throws IOException {
    if (!context.equals(contexts.get(context.id()))) {
      throw new IllegalArgumentException(
          "contextId=%d is not of this association".formatted(context.id()));
    }
    boolean allowed =
        operation.commandField() == CommandField.N_EVENT_REPORT_RQ
            ? isScp(context)
            : mayInvoke(context);
    if (!allowed) {
      throw new IllegalArgumentException(
          "%s in contextId=%d: this side has not the role"
              .formatted(operation.commandField(), context.id()));
    }
    checkNotReader();
    return invocations.invoke(context, operation);
  }

  /**
   * Sends C-ECHO and waits for the answer.
   *
   * @throws IllegalArgumentException if no context for Verification was accepted
   * @throws DimseException if the peer refuses
   */
  public void echo() throws IOException {
    PresentationContext context =
        contexts(Uid.Verification).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no context for Verification"));
    try (Responses responses = invoke(context, DimseOperation.echo(Uid.Verification))) {
      ReceivedResponse unused = responses.last().orThrow();
    }
  }

  /**
   * Sends C-STORE and waits for the answer, which may be a refusal.
   *
   * @param transferSyntax the encoding of {@code dataSet}
   * @throws IllegalArgumentException if no context with these class and transfer syntax was
   *     accepted
   */
  public ReceivedResponse store(
      String sopClassUid, String sopInstanceUid, String transferSyntax, OutgoingData dataSet)
      throws IOException {
    PresentationContext context =
        context(sopClassUid, transferSyntax)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no context for sopClassUid=%s transferSyntax=%s"
                            .formatted(sopClassUid, transferSyntax)));
    var operation = DimseOperation.store(sopClassUid, sopInstanceUid, dataSet);
    try (Responses responses = invoke(context, operation)) {
      return responses.last();
    }
  }

  private void checkNotReader() {
    if (Thread.currentThread() == reader) {
      throw new IllegalStateException(
          "a handler on the reading thread cannot wait for the same association");
    }
  }

  // ---- the end

  /**
   * Releases the association and waits until it has ended. Responses that nobody has taken are
   * given up.
   *
   * @throws AssociationException if it had failed, or the peer does not answer: it is then aborted
   */
  public void release() throws IOException {
    checkNotReader();
    invocations.abandonAll();
    if (upperLayer.requestRelease()) {
      awaitEnd();
    }
    Optional<AssociationException> failure = upperLayer.failure();
    if (failure.isPresent()) {
      throw upperLayer.failureOr("association was released");
    }
  }

  private void awaitEnd() throws IOException {
    var timeouts = upperLayer.options().timeouts();
    long millis = timeouts.release().plus(timeouts.artim()).toMillis();
    try {
      if (!ended.await(millis, TimeUnit.MILLISECONDS)) {
        upperLayer.transport().close();
        throw upperLayer.timeout("release", timeouts.release());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      upperLayer.transport().close();
      throw new InterruptedIOException("interrupted while releasing the association");
    }
  }

  /** Aborts the association. What is under way fails; nothing happens if it has ended. */
  public void abort() {
    upperLayer.abort("by this side");
  }

  /**
   * Ends the association: releases it if this side requested it and it is open, else aborts it.
   * Failures are of no interest any more and not thrown.
   */
  @Override
  public void close() {
    if (isRequestor() && isOpen() && Thread.currentThread() != reader) {
      try {
        release();
        return;
      } catch (IOException e) {
        LOG.debug("{}: release failed: {}", this, e.toString());
      }
    }
    upperLayer.abort("closed by this side");
  }

  /** Waits until the association has ended and its connection is closed. */
  boolean awaitEnd(long millis) throws InterruptedException {
    return ended.await(millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Lets the message that is being handled finish, then aborts; aborts at once if there is none.
   */
  void drain() {
    draining = true;
    turn.lock();
    try {
      if (!receiving && !performer.isBusy()) {
        upperLayer.abort("shutting down");
      }
    } finally {
      turn.unlock();
    }
  }

  /** Aborts, and closes the connection without waiting for the peer. */
  void cut() {
    upperLayer.cut("shutting down");
  }

  // ---- the reading thread

  /** Reads until the association has ended. The connection is closed when this returns. */
  void run() {
    reader = Thread.currentThread();
    try {
      readMessages();
    } catch (MalformedCommandException e) {
      LOG.warn("{}: {}", this, e.getMessage());
      upperLayer.abort(e.getMessage());
    } catch (AssociationException e) {
      LOG.debug("{}: {}", this, e.getMessage());
    } catch (IOException e) {
      upperLayer.lost(e);
    } catch (RuntimeException | Error e) {
      LOG.error("{}: failed", this, e);
      upperLayer.abort("internal error");
    } finally {
      performer.end();
      invocations.end();
      upperLayer.finish();
      ended.countDown();
      // Whoever waits for this thread waits for the handlers of the association too.
      performer.awaitIdle();
    }
  }

  private void readMessages() throws IOException {
    var messages = new MessageReader(upperLayer, contexts);
    while (true) {
      if (!upperLayer.reader().hasPdv()) {
        switch (upperLayer.await(this::isBusy)) {
          case END -> {
            return;
          }
          case RELEASE -> {
            releaseDue.set(true);
            operationDone();
            continue;
          }
          case DATA -> {
            if (!upperLayer.reader().hasPdv()) {
              continue;
            }
          }
        }
      }
      setReceiving(true);
      dispatch(messages.read());
      setReceiving(false);
      operationDone();
    }
  }

  private void setReceiving(boolean value) {
    turn.lock();
    try {
      receiving = value;
    } finally {
      turn.unlock();
    }
  }

  private void dispatch(Message message) throws IOException {
    CommandSet command = message.command();
    LOG.trace("{}: received {}", this, command);
    int code =
        command
            .intValue(Tag.CommandField)
            .orElseThrow(() -> new MalformedCommandException("no Command Field"));
    if (!command.contains(Tag.CommandDataSetType)) {
      throw new MalformedCommandException("no Command Data Set Type");
    }
    if (code == CommandField.responseCode(code)) {
      invocations.deliver(message);
    } else {
      perform(message);
    }
    if (upperLayer.failure().isPresent()) {
      throw upperLayer.failureOr("association has ended");
    }
  }

  private void perform(Message message) throws IOException {
    try {
      if (upperLayer.maySend()) {
        performer.perform(message);
      }
    } catch (AssociationException e) {
      if (upperLayer.failure().isPresent()) {
        throw e;
      }
      // Our release request has crossed the peer's request, which cannot be answered any more.
      LOG.debug("{}: {} not answered: {}", this, message.command(), e.getMessage());
    }
    message.data().discard();
  }

  private boolean isBusy() {
    if (performer.isBusy() || !invocations.isEmpty()) {
      return true;
    }
    // An operation beside this thread may have ended since the wait began: idle is counted from
    // there.
    long idle = upperLayer.options().timeouts().idle().toNanos();
    return System.nanoTime() - lastOperationEndNanos < idle;
  }

  /** What waited for the running operation is due now: the answer to a release, or the end. */
  void operationDone() {
    if (performer.isBusy()) {
      return;
    }
    lastOperationEndNanos = System.nanoTime();
    if (releaseDue.compareAndSet(true, false)) {
      try {
        upperLayer.respondRelease();
      } catch (IOException e) {
        LOG.debug("{}: release not answered: {}", this, e.toString());
      }
    }
    if (draining) {
      drain();
    }
  }

  void respond(DimseRequest to, DimseResponse response) throws IOException {
    CommandSet command = response.command(to.command());
    LOG.trace("{}: sending {}", this, command);
    try {
      upperLayer.send(to.context().id(), command, response.data());
    } catch (AssociationException e) {
      to.cancel();
      throw e;
    }
  }

  /** For logs: a number, AE titles and addresses. */
  @Override
  public String toString() {
    return name;
  }
}
