package dev.vna.index;

import dev.vna.archive.QueryLimitException;
import dev.vna.archive.QueryPlan;
import java.util.List;
import java.util.Optional;

/**
 * How the studies that may match a query are gone through.
 *
 * @param description the walk in words
 * @param keys the keys that were considered
 * @param walk the studies
 * @param few the path by numbers that the walk follows; empty if it follows none
 * @param sort by what the answers are sorted, because the walk does not come in that order
 * @param walked the key in whose order the walk goes although the query asks for none
 */
record Plan(
    String description,
    Described keys,
    StudyWalk walk,
    Optional<AccessPath> few,
    Optional<OrderKey> sort,
    Optional<Keys.Kind> walked) {
  /** Tells of keys; counts what was not counted yet. */
  interface Described {
    List<QueryPlan.Key> get() throws QueryLimitException;
  }
}
