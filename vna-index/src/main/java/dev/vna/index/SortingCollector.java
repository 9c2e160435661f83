package dev.vna.index;

import dev.vna.archive.Page;
import dev.vna.archive.Query;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Collects the first answers behind a place, in whatever order they come: no more than a page of
 * them are in memory.
 */
final class SortingCollector<T> extends PageCollector<T> {
  private record Answer<T>(PageToken at, Maker<T> maker) {}

  private final int limit;
  private final Query.Direction direction;
  private final PageToken after;

  /** The answers that come first so far, the last of them on top. */
  private final PriorityQueue<Answer<T>> first;

  SortingCollector(Query query, PageToken after, Query.Direction direction) {
    super(query, after);
    this.limit = query.limit();
    this.direction = direction;
    this.after = after;
    this.first = new PriorityQueue<>((a, b) -> PageToken.compare(direction, b.at(), a.at()));
  }

  @Override
  boolean offer(Supplier<PageToken> place, Maker<T> maker) {
    PageToken at = place.get();
    if (after.isBeginning() || PageToken.compare(direction, at, after) > 0) {
      if (first.size() <= limit) {
        first.add(new Answer<>(at, maker));
      } else if (PageToken.compare(direction, at, first.element().at()) < 0) {
        first.remove();
        first.add(new Answer<>(at, maker));
      }
    }
    return true;
  }

  @Override
  Page<T> page(UUID archiveId) {
    first.stream()
        .sorted((a, b) -> PageToken.compare(direction, a.at(), b.at()))
        .forEach(answer -> super.offer(answer::at, answer.maker()));
    return super.page(archiveId);
  }
}
