package dev.vna.dicom.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The responses to one operation that was invoked, as they come. A peer that answers faster than
 * they are taken is held back. Any thread may take them; closing gives up those that are still to
 * come, which does not end the operation: {@link #cancel} asks for that.
 */
public final class Responses implements AutoCloseable {
  private static final int MAX_QUEUED = 256;
  private static final int MAX_QUEUED_BYTES = 1024 * 1024;

  /** What the association does for an operation. */
  interface Operator {
    void cancel(Responses responses) throws IOException;

    /** The peer has not answered in time; gives what is to be thrown. */
    IOException timedOut(Responses responses, Duration timeout);

    /** Why the association ended. */
    IOException ended();
  }

  private final int messageId;
  private final PresentationContext context;
  private final Duration timeout;
  private final Operator operator;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<ReceivedResponse> queue = new ArrayDeque<>();
  private int queuedBytes;
  private boolean complete;
  private boolean ended;
  private boolean abandoned;

  Responses(int messageId, PresentationContext context, Duration timeout, Operator operator) {
    this.messageId = messageId;
    this.context = context;
    this.timeout = timeout;
    this.operator = operator;
  }

  /** Message ID of the request. */
  public int messageId() {
    return messageId;
  }

  /** The presentation context of the request. */
  public PresentationContext context() {
    return context;
  }

  /**
   * Waits for the next response.
   *
   * @return empty once the final one has been taken
   * @throws AssociationException if the association ends first, or the response timeout passes,
   *     which aborts it
   * @throws InterruptedIOException if the thread is interrupted; the operation goes on
   */
  public Optional<ReceivedResponse> next() throws IOException {
    lock.lock();
    try {
      long left = timeout.toNanos();
      while (queue.isEmpty()) {
        if (complete) {
          return Optional.empty();
        }
        if (ended) {
          throw operator.ended();
        }
        if (left <= 0) {
          break;
        }
        left = changed.awaitNanos(left);
      }
      if (!queue.isEmpty()) {
        ReceivedResponse response = queue.remove();
        queuedBytes -= response.dataBytes();
        changed.signalAll();
        return Optional.of(response);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    } finally {
      lock.unlock();
    }
    throw operator.timedOut(this, timeout);
  }

  /** Takes all responses that are left and returns the final one, whatever its status. */
  public ReceivedResponse last() throws IOException {
    Optional<ReceivedResponse> last = Optional.empty();
    for (Optional<ReceivedResponse> response = next(); response.isPresent(); response = next()) {
      last = response;
    }
    return last.orElseThrow(() -> new IllegalStateException("the final response has been taken"));
  }

  /**
   * Sends C-CANCEL for the operation, which the peer may come too late to heed; its final response
   * is still to be taken.
   */
  public void cancel() throws IOException {
    lock.lock();
    try {
      if (complete || ended) {
        return;
      }
    } finally {
      lock.unlock();
    }
    operator.cancel(this);
  }

  private InterruptedIOException interrupted() {
    return new InterruptedIOException("interrupted waiting for a response, messageId=" + messageId);
  }

  /** Adds a response; waits while too many are untaken. */
  void deliver(ReceivedResponse response) {
    lock.lock();
    try {
      while (!abandoned
          && !ended
          && (queue.size() >= MAX_QUEUED || queuedBytes >= MAX_QUEUED_BYTES)) {
        changed.awaitUninterruptibly();
      }
      if (!abandoned) {
        queue.add(response);
        queuedBytes += response.dataBytes();
      }
      complete = !response.status().isPending();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The association has ended: what has come can still be taken. */
  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Gives up the responses that have not been taken. */
  @Override
  public void close() {
    lock.lock();
    try {
      abandoned = true;
      queue.clear();
      queuedBytes = 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
