package dev.vna.dicom.net;

import dev.vna.data.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs the requests of the peer, one after the other: checks each, finds its handler, and
 * answers. An operation that can be cancelled runs beside the thread that reads, so that a C-CANCEL
 * and the responses to sub-operations are seen meanwhile. Source: PS3.7 Sections 9 and 10;
 * refusals, Annex C.
 */
final class Performer {
  private static final Logger LOG = LoggerFactory.getLogger(Performer.class);

  private final Association association;
  private final UpperLayer upperLayer;
  private final Function<PresentationContext, Optional<DimseService>> services;
  private final ThreadFactory threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private Optional<DimseRequest> beside = Optional.empty();
  private volatile boolean besideAnswered;

  Performer(
      Association association,
      UpperLayer upperLayer,
      Function<PresentationContext, Optional<DimseService>> services,
      ThreadFactory threads) {
    this.association = association;
    this.upperLayer = upperLayer;
    this.services = services;
    this.threads = threads;
  }

  /** Whether an operation runs beside the thread that reads. */
  boolean isBusy() {
    lock.lock();
    try {
      return beside.isPresent();
    } finally {
      lock.unlock();
    }
  }

  /** Handles a message that is no response. When it returns, the whole message has been read. */
  void perform(Message message) throws IOException {
    CommandSet command = message.command();
    if (command.commandField().equals(Optional.of(CommandField.C_CANCEL_RQ))) {
      message.data().discard();
      cancel(command);
      return;
    }
    int messageId =
        command.messageId().orElseThrow(() -> new MalformedCommandException("no Message ID"));
    if (isRunning(messageId)) {
      refuse(message, new DimseException(Status.DuplicateInvocation, "Message ID in use"));
      return;
    }
    awaitIdle();
    Optional<DimseException> refusal = check(message);
    if (refusal.isPresent()) {
      refuse(message, refusal.get());
      return;
    }
    CommandField field = command.commandField().orElseThrow();
    DimseService service = services.apply(message.context()).orElseThrow();
    if (field.isCancelable()) {
      performBeside(message, field, messageId, service);
    } else {
      var request =
          new DimseRequest(
              association, message.context(), command, field, messageId, message.data());
      DimseResponse response = handle(service, request);
      message.data().discard();
      association.respond(request, response);
    }
  }

  private void performBeside(
      Message message, CommandField field, int messageId, DimseService service) throws IOException {
    byte[] identifier;
    try {
      identifier = message.data().readAllBytes(upperLayer.options().maxDataSetInMemoryBytes());
    } catch (DimseException e) {
      refuse(message, e);
      return;
    }
    var request =
        new DimseRequest(
            association,
            message.context(),
            message.command(),
            field,
            messageId,
            IncomingData.of(identifier));
    lock.lock();
    try {
      beside = Optional.of(request);
      besideAnswered = false;
    } finally {
      lock.unlock();
    }
    boolean started = false;
    try {
      threads.newThread(() -> runBeside(service, request)).start();
      started = true;
    } finally {
      if (!started) {
        besideDone();
      }
    }
  }

  private void runBeside(DimseService service, DimseRequest request) {
    try {
      DimseResponse response = handle(service, request);
      // Before the peer can have the answer: it may use the Message ID again at once.
      besideAnswered = true;
      association.respond(request, response);
    } catch (IOException e) {
      LOG.debug("{}: {} not answered: {}", association, request, e.toString());
    } finally {
      besideDone();
    }
  }

  private void besideDone() {
    lock.lock();
    try {
      beside = Optional.empty();
      idle.signalAll();
    } finally {
      lock.unlock();
    }
    association.operationDone();
  }

  private DimseResponse handle(DimseService service, DimseRequest request) throws IOException {
    try {
      return service.handle(request);
    } catch (DimseException e) {
      LOG.debug("{}: {} refused: {}", association, request, e.getMessage());
      return DimseResponse.of(e);
    } catch (IOException | RuntimeException e) {
      if (upperLayer.failure().isPresent()) {
        throw upperLayer.failureOr("association has ended");
      }
      LOG.warn("{}: {} failed", association, request, e);
      return DimseResponse.of(Status.ProcessingFailure).withErrorComment("internal error");
    }
  }

  private boolean isRunning(int messageId) {
    lock.lock();
    try {
      return !besideAnswered
          && beside.filter(request -> request.messageId() == messageId).isPresent();
    } finally {
      lock.unlock();
    }
  }

  /**
   * A peer may have sent the next request early: it has its turn when the one before is answered.
   */
  void awaitIdle() {
    lock.lock();
    try {
      while (beside.isPresent()) {
        idle.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void cancel(CommandSet command) {
    int messageId = command.messageIdBeingRespondedTo().orElse(-1);
    Optional<DimseRequest> running;
    lock.lock();
    try {
      running = beside.filter(request -> request.messageId() == messageId);
    } finally {
      lock.unlock();
    }
    // One that comes too late, or for nothing, is ignored.
    running.ifPresent(DimseRequest::cancel);
  }

  /** The association has ended: whatever still runs should stop. */
  void end() {
    Optional<DimseRequest> running;
    lock.lock();
    try {
      running = beside;
    } finally {
      lock.unlock();
    }
    running.ifPresent(DimseRequest::cancel);
  }

  private void refuse(Message message, DimseException refusal) throws IOException {
    LOG.debug("{}: {} refused: {}", association, message.command(), refusal.getMessage());
    message.data().discard();
    DimseResponse response = DimseResponse.of(refusal);
    upperLayer.send(message.context().id(), response.command(message.command()), Optional.empty());
  }

  private Optional<DimseException> check(Message message) {
    CommandSet command = message.command();
    Optional<CommandField> known = command.commandField();
    if (known.isEmpty()) {
      return refusal(Status.UnrecognizedOperation, "unknown Command Field", Tag.CommandField);
    }
    CommandField field = known.get();
    List<Integer> missing =
        field.required().stream().filter(tag -> !hasValue(command, tag)).toList();
    if (!missing.isEmpty()) {
      return Optional.of(
          new DimseException(Status.MistypedArgument, "required field missing", missing));
    }
    if (field.dataSetRule() == CommandField.DataSetRule.REQUIRED && !command.hasDataSet()) {
      return refusal(Status.MistypedArgument, "data set missing", Tag.CommandDataSetType);
    }
    Optional<DimseService> service = services.apply(message.context());
    String sopClassUid = command.sopClassUid().orElseThrow();
    if (service.isEmpty()
        || !association.performs(message.context(), field)
        || !service.get().serves(message.context(), sopClassUid)) {
      Status status = field.isNormalized() ? Status.NoSuchSOPClass : Status.SOPClassNotSupported;
      int tag =
          Stream.of(Tag.AffectedSOPClassUID, Tag.RequestedSOPClassUID)
              .filter(command::contains)
              .findFirst()
              .orElseThrow();
      return refusal(status, "SOP class not served in this context", tag);
    }
    if (!service.get().operations().contains(field)) {
      return refusal(Status.UnrecognizedOperation, field + " not served", Tag.CommandField);
    }
    return Optional.empty();
  }

  private static boolean hasValue(CommandSet command, int tag) {
    return command.string(tag).isPresent() || command.intValue(tag).isPresent();
  }

  private static Optional<DimseException> refusal(Status status, String comment, int tag) {
    return Optional.of(new DimseException(status, comment, List.of(tag)));
  }
}
