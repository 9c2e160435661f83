package dev.vna.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Reads the change feed under a name and goes on where it was, after a restart too. Every change is
 * handed out at least once: one that was handed out but not acknowledged comes again after a
 * restart, and so may what was acknowledged in the second before a crash. So what a reader does
 * must bear being done twice; {@link Change#sequence()} tells whether it was.
 *
 * <pre>{@code
 * ChangeConsumer consumer = archive.changeFeed().consumer("router");
 * while (running) {
 *   for (Change change : consumer.await(100, Duration.ofSeconds(10))) {
 *     deal(change);
 *     consumer.acknowledge(change);
 *   }
 * }
 * }</pre>
 *
 * <p>For one thread.
 */
public final class ChangeConsumer {
  private final ArchiveView view;
  private final ChangeFeed feed;
  private final String name;
  private final ChangeFilter filter;

  /** All up to here was looked at and, if wanted, handed out. */
  private long readTo;

  /** The last change that was handed out; 0 if all of them are dealt with. */
  private long outstanding;

  ChangeConsumer(ArchiveView view, ChangeFeed feed, String name, ChangeFilter filter)
      throws IOException {
    this.view = view;
    this.feed = feed;
    this.name = name;
    this.filter = filter;
    this.readTo = view.core().consumers().position(name);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /**
   * The next changes behind those handed out before; empty if there are none now. Those of one
   * number are never parted: the list may be longer than the limit.
   *
   * @param limit how many at most, 1 or more
   */
  public List<Change> poll(int limit) throws IOException {
    ChangeFeed.Reading reading = feed.read(readTo, limit, filter);
    readTo = reading.readTo();
    if (!reading.changes().isEmpty()) {
      outstanding = reading.changes().get(reading.changes().size() - 1).sequence();
    } else if (outstanding == 0) {
      // Nothing is waiting to be dealt with: what was not wanted need not be looked at again.
      view.core().consumers().acknowledge(name, readTo);
    }
    return reading.changes();
  }

  /**
   * The same, and waits for changes if there are none.
   *
   * @param timeout how long at most; the list is empty then
   * @throws ArchiveClosedException if the archive is closed meanwhile
   */
  public List<Change> await(int limit, Duration timeout) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (true) {
      // Asked before reading: what comes after that ends the waiting.
      long seen = view.core().changeSignal().count();
      List<Change> changes = poll(limit);
      long leftNanos = deadline - System.nanoTime();
      if (!changes.isEmpty() || leftNanos <= 0) {
        return changes;
      }
      view.core().changeSignal().await(seen, leftNanos);
    }
  }

  /**
   * Everything up to this change, and all of its number, is dealt with. Costs nothing at once: the
   * place becomes durable about a second later, and when the archive closes.
   *
   * @throws IllegalArgumentException if the change was not handed out yet
   */
  public void acknowledge(Change change) throws IOException {
    if (change.sequence() > readTo) {
      throw new IllegalArgumentException(
          "sequence=" + change.sequence() + " was not handed out: readTo=" + readTo);
    }
    if (change.sequence() == outstanding) {
      outstanding = 0;
    }
    view.core().consumers().acknowledge(name, outstanding == 0 ? readTo : change.sequence());
  }

  /** Goes back to the first change that is not acknowledged. */
  public void rewind() throws IOException {
    readTo = view.core().consumers().position(name);
    outstanding = 0;
  }

  /** How far the last change is ahead of what was acknowledged, in numbers; 0 if nothing waits. */
  public long backlog() throws IOException {
    return view.core().consumers().backlog(name);
  }
}
