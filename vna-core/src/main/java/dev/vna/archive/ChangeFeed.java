package dev.vna.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The change feed: what happened to what is stored, in order, for ever. It is made of the log, so
 * that an index that is made again has the same feed. Whoever must miss nothing reads as a named
 * {@link #consumer}, whose place the archive remembers. Safe for use by many threads.
 */
public final class ChangeFeed {
  private static final int PAGE = 500;

  private final ArchiveView view;

  ChangeFeed(ArchiveView view) {
    this.view = view;
  }

  /**
   * Changes of all partitions after a number, in order. Those of one number are never parted: the
   * list may be longer than the limit.
   *
   * @throws NotPermittedException if the caller may not {@link Action#OVERSEE}
   */
  public List<Change> after(long sequence, int limit) throws IOException {
    return view.changes(sequence, limit);
  }

  /** The same, of what a filter wants; reads on until there are so many or no more. */
  public List<Change> after(long sequence, int limit, ChangeFilter filter) throws IOException {
    return read(sequence, limit, filter).changes();
  }

  /**
   * What one reading found.
   *
   * @param readTo the number up to which everything was looked at
   */
  record Reading(List<Change> changes, long readTo) {}

  Reading read(long sequence, int limit, ChangeFilter filter) throws IOException {
    checkLimit(limit);
    List<Change> wanted = new ArrayList<>();
    long readTo = sequence;
    while (wanted.size() < limit) {
      List<Change> page = view.changes(readTo, Math.min(PAGE, limit));
      if (page.isEmpty()) {
        break;
      }
      page.stream().filter(filter::matches).forEach(wanted::add);
      readTo = page.get(page.size() - 1).sequence();
    }
    return new Reading(List.copyOf(wanted), readTo);
  }

  private static void checkLimit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit=" + limit + ", minimum=1");
    }
  }

  /** The number of the last change; 0 if there is none. */
  public long last() throws IOException {
    view.permit(Action.OVERSEE, Optional.empty());
    return view.core().index().lastChange();
  }

  /**
   * A reader with a name, whose place in the feed is kept durably. A new one begins at the
   * beginning of the feed.
   *
   * @param name 1 to 64 characters, for one reader at a time
   */
  public ChangeConsumer consumer(String name) throws IOException {
    return consumer(name, ChangeFilter.ALL);
  }

  /** The same, for what a filter wants. */
  public ChangeConsumer consumer(String name, ChangeFilter filter) throws IOException {
    view.permit(Action.OVERSEE, Optional.empty());
    Consumers.checkName(name);
    return new ChangeConsumer(view, this, name, filter);
  }

  /**
   * The same; a new one begins behind the last change there is now, and stays there even if nothing
   * is ever acknowledged.
   */
  public ChangeConsumer consumerFromNow(String name, ChangeFilter filter) throws IOException {
    view.permit(Action.OVERSEE, Optional.empty());
    Consumers.checkName(name);
    view.core().consumers().begin(name, view.core().index().lastChange());
    return new ChangeConsumer(view, this, name, filter);
  }

  /** Of each reader with a name, how far the last change is ahead of it, in numbers. */
  public Map<String, Long> backlogs() throws IOException {
    view.permit(Action.OVERSEE, Optional.empty());
    return new TreeMap<>(view.core().consumers().backlogs());
  }

  /** Forgets a reader and its place; does nothing if there is none. */
  public void forget(String name) throws IOException {
    view.permit(Action.OVERSEE, Optional.empty());
    Consumers.checkName(name);
    view.core().consumers().forget(name);
  }
}
