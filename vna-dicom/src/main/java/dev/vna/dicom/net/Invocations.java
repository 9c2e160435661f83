package dev.vna.dicom.net;

import dev.vna.data.Tag;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operations that this side has invoked and that are not complete. No more than the window that
 * was negotiated are outstanding at once. Safe for use by many threads.
 */
final class Invocations implements Responses.Operator {
  private static final Logger LOG = LoggerFactory.getLogger(Invocations.class);

  private final UpperLayer upperLayer;
  private final int window;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Integer, Responses> outstanding = new HashMap<>();
  private int lastMessageId;
  private boolean ended;

  /**
   * @param window most operations outstanding at once, 0 for any number
   */
  Invocations(UpperLayer upperLayer, int window) {
    this.upperLayer = upperLayer;
    this.window = window == 0 ? 0xFFFF : window;
  }

  boolean isEmpty() {
    lock.lock();
    try {
      return outstanding.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Sends a request, after waiting for room in the window. */
  Responses invoke(PresentationContext context, DimseOperation operation) throws IOException {
    Responses responses = register(context);
    boolean sent = false;
    try {
      CommandSet command = operation.command(responses.messageId());
      upperLayer.send(context.id(), command, operation.data());
      sent = true;
    } finally {
      if (!sent) {
        remove(responses.messageId());
      }
    }
    return responses;
  }

  private Responses register(PresentationContext context) throws IOException {
    Duration timeout = upperLayer.options().timeouts().response();
    lock.lock();
    try {
      long left = timeout.toNanos();
      while (!ended && outstanding.size() >= window) {
        if (left <= 0) {
          throw upperLayer.timeout("response", timeout);
        }
        left = changed.awaitNanos(left);
      }
      if (ended) {
        throw ended();
      }
      int messageId = nextMessageId();
      var responses = new Responses(messageId, context, timeout, this);
      outstanding.put(messageId, responses);
      return responses;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted waiting to invoke an operation");
    } finally {
      lock.unlock();
    }
  }

  /** 1 to 65535 and round again, passing over those in use. */
  private int nextMessageId() {
    do {
      lastMessageId = lastMessageId % 0xFFFF + 1;
    } while (outstanding.containsKey(lastMessageId));
    return lastMessageId;
  }

  private void remove(int messageId) {
    lock.lock();
    try {
      outstanding.remove(messageId);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes a response that has come in. */
  void deliver(Message message) throws IOException {
    CommandSet command = message.command();
    int messageId =
        command
            .messageIdBeingRespondedTo()
            .orElseThrow(() -> new MalformedCommandException("no Message ID Being Responded To"));
    Status status = command.status().orElseThrow(() -> new MalformedCommandException("no Status"));
    Responses responses;
    lock.lock();
    try {
      responses = outstanding.get(messageId);
    } finally {
      lock.unlock();
    }
    if (responses == null) {
      LOG.debug("response to nothing outstanding: {}", command);
      message.data().discard();
      return;
    }
    byte[] data;
    try {
      data = message.data().readAllBytes(upperLayer.options().maxDataSetInMemoryBytes());
    } catch (DimseException e) {
      upperLayer.abort("response too large: " + e.errorComment());
      throw upperLayer.failureOr("response too large");
    }
    if (!status.isPending()) {
      remove(messageId);
    }
    responses.deliver(new ReceivedResponse(message.context(), command, status, data));
  }

  /** Gives up what has not been taken, so that reading goes on and the release can come through. */
  void abandonAll() {
    all().forEach(Responses::close);
  }

  /** The association has ended. */
  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    all().forEach(Responses::end);
  }

  private List<Responses> all() {
    lock.lock();
    try {
      return List.copyOf(outstanding.values());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void cancel(Responses responses) throws IOException {
    CommandSet command =
        CommandSet.builder(CommandField.C_CANCEL_RQ.code())
            .us(Tag.MessageIDBeingRespondedTo, responses.messageId())
            .dataSet(false)
            .build();
    upperLayer.send(responses.context().id(), command, Optional.empty());
  }

  @Override
  public IOException timedOut(Responses responses, Duration timeout) {
    return upperLayer.timeout("response", timeout);
  }

  @Override
  public IOException ended() {
    return upperLayer.failureOr("association was released");
  }
}
