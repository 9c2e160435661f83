package dev.vna.index;

import dev.vna.archive.Filter;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.spi.AttributeMatcher;
import dev.vna.data.DataSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a query asks, taken apart by the level that each attribute describes. Immutable once made.
 */
final class Criteria {
  private final Map<QueryLevel, List<Filter.Attribute>> keys = new EnumMap<>(QueryLevel.class);
  private final Map<QueryLevel, AttributeMatcher> matchers = new EnumMap<>(QueryLevel.class);

  /**
   * Takes a filter apart.
   *
   * @throws IllegalArgumentException if a part of it cannot be matched
   */
  Criteria(Filter filter) {
    for (QueryLevel level : QueryLevel.values()) {
      keys.put(level, new ArrayList<>());
    }
    add(filter);
    keys.forEach((level, list) -> matchers.put(level, AttributeMatcher.of(list)));
  }

  private void add(Filter filter) {
    if (filter instanceof Filter.And and) {
      and.filters().forEach(this::add);
    } else if (filter instanceof Filter.Attribute key) {
      keys.get(LevelAttributes.level(key.path().get(0))).add(key);
    } else {
      throw new IllegalArgumentException("a filter that is not known: " + filter.getClass());
    }
  }

  /** The keys on attributes of a level. */
  List<Filter.Attribute> keys(QueryLevel level) {
    return keys.get(level);
  }

  /** Whether the keys of a level ask for anything. */
  boolean asks(QueryLevel level) {
    return !matchers.get(level).matchesAll();
  }

  /** Whether a data set matches the keys of a level. */
  boolean matches(QueryLevel level, DataSet values) {
    return matchers.get(level).test(values);
  }

  /** Whether a key of a level is one that is counted, not received. */
  boolean asksCounted(QueryLevel level) {
    return keys.get(level).stream().anyMatch(key -> LevelAttributes.index(key.path().get(0)) < 0);
  }
}
