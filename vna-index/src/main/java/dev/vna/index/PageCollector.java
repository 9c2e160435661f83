package dev.vna.index;

import dev.vna.archive.Page;
import dev.vna.archive.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Collects the answers of one page, and looks one further to know whether there are more. */
class PageCollector<T> {
  /** Makes an answer, once it is known that it is on the page. */
  interface Maker<T> {
    T make();
  }

  private final Query query;
  private final PageToken after;
  private final List<T> items = new ArrayList<>();
  private Optional<PageToken> last = Optional.empty();
  private boolean more;

  PageCollector(Query query, PageToken after) {
    this.query = query;
    this.after = after;
  }

  /**
   * Takes an answer; false once the page is full and another one is known to follow.
   *
   * @param at its place, which is asked for where it matters only: of the first and the last
   */
  boolean offer(Supplier<PageToken> at, Maker<T> maker) {
    if (items.isEmpty() && !after.isBeginning() && at.get().isSameAs(after)) {
      return true;
    }
    if (items.size() == query.limit()) {
      more = true;
      return false;
    }
    items.add(maker.make());
    if (items.size() == query.limit()) {
      last = Optional.of(at.get());
    }
    return true;
  }

  Page<T> page(UUID archiveId) {
    return new Page<>(
        items, more ? last.map(token -> token.toText(query, archiveId)) : Optional.empty());
  }
}
