package dev.vna.index;

import dev.vna.archive.Filter;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.AttributeMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a query asks, checked and compiled. Immutable once made. */
final class Criteria {
  private static final int WILDCARD_CHARACTERS_PER_UNIT = 16;

  private final QueryLevel queryLevel;
  private final Condition root;
  private final List<Condition.Leaf> leaves = new ArrayList<>();
  private final List<Filter> conjuncts = new ArrayList<>();

  /**
   * Compiles a filter.
   *
   * @param queryLevel the level of the answers
   * @throws QueryLimitException if the filter passes a limit
   * @throws IllegalArgumentException if a part of it cannot be matched
   */
  Criteria(Filter filter, QueryLevel queryLevel) throws QueryLimitException {
    this(filter, queryLevel, true);
  }

  private Criteria(Filter filter, QueryLevel queryLevel, boolean isWhole)
      throws QueryLimitException {
    if (isWhole) {
      new FilterLimits().check(filter, 1);
    }
    this.queryLevel = queryLevel;
    this.root = compile(filter);
    addConjuncts(filter, conjuncts);
  }

  /** The same without parts of which it is known that they match. */
  Criteria without(List<Filter> proven) throws QueryLimitException {
    List<Filter> rest = new ArrayList<>(conjuncts);
    rest.removeAll(proven);
    return new Criteria(new Filter.And(rest), queryLevel, false);
  }

  Condition root() {
    return root;
  }

  List<Condition.Leaf> leaves() {
    return leaves;
  }

  /** The parts all of which every line has to match. */
  List<Filter> conjuncts() {
    return conjuncts;
  }

  private static void addConjuncts(Filter filter, List<Filter> to) {
    if (filter instanceof Filter.And and) {
      and.filters().forEach(part -> addConjuncts(part, to));
    } else {
      to.add(filter);
    }
  }

  private Condition compile(Filter filter) throws QueryLimitException {
    if (filter instanceof Filter.And) {
      List<Filter> parts = new ArrayList<>();
      addConjuncts(filter, parts);
      return all(parts);
    } else if (filter instanceof Filter.Attribute key) {
      return values(List.of(key));
    } else if (filter instanceof Filter.FuzzyName name) {
      AttributeMatcher matcher = AttributeMatcher.of(name);
      return leaf(LevelAttributes.level(name.tag()), false, matcher, name.name().length() / 4 + 1);
    } else if (filter instanceof Filter.Or or) {
      List<Condition> parts = new ArrayList<>();
      for (Filter part : or.filters()) {
        parts.add(compile(part));
      }
      return new Condition.Any(parts);
    } else if (filter instanceof Filter.Not not) {
      return new Condition.Inverse(compile(not.filter()));
    } else if (filter instanceof Filter.Without without) {
      return add(
          new Condition.NoLine(
              leaves.size(), queryLevel, new Criteria(without.filter(), queryLevel, false)));
    }
    throw new IllegalArgumentException("a filter that is not known: " + filter.getClass());
  }

  /** What keys that are matched together have in common. */
  private record Together(QueryLevel level, boolean isCounted) {
    static Together of(Filter.Attribute key) {
      return new Together(Criteria.level(key), LevelAttributes.isCounted(key.path().get(0)));
    }
  }

  /** Attributes of one level that stand side by side are matched together. */
  private Condition all(List<Filter> filters) throws QueryLimitException {
    Map<Together, List<Filter.Attribute>> keys = new LinkedHashMap<>();
    List<Condition> parts = new ArrayList<>();
    for (Filter filter : filters) {
      if (filter instanceof Filter.Attribute key) {
        keys.computeIfAbsent(Together.of(key), together -> new ArrayList<>()).add(key);
      }
    }
    for (List<Filter.Attribute> together : keys.values()) {
      parts.add(values(together));
    }
    for (Filter filter : filters) {
      if (!(filter instanceof Filter.Attribute)) {
        parts.add(compile(filter));
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition values(List<Filter.Attribute> keys) {
    boolean isCounted = keys.stream().anyMatch(key -> LevelAttributes.isCounted(key.path().get(0)));
    int cost = 1;
    for (Filter.Attribute key : keys) {
      cost++;
      for (String value : key.values()) {
        if (value.indexOf('*') >= 0 || value.indexOf('?') >= 0) {
          cost += 1 + value.length() / WILDCARD_CHARACTERS_PER_UNIT;
        }
      }
    }
    return leaf(level(keys.get(0)), isCounted, AttributeMatcher.of(keys), cost);
  }

  private static QueryLevel level(Filter.Attribute key) {
    return LevelAttributes.level(key.path().get(0));
  }

  private Condition leaf(QueryLevel level, boolean isCounted, AttributeMatcher matcher, int cost) {
    return matcher.matchesAll()
        ? new Condition.Constant(Truth.TRUE)
        : add(new Condition.Values(leaves.size(), level, isCounted, matcher, cost));
  }

  private Condition.Leaf add(Condition.Leaf leaf) {
    leaves.add(leaf);
    return leaf;
  }

  /** Counts the parts of a filter against the limits of {@link Query}. */
  private static final class FilterLimits {
    private int filters;
    private int values;

    void check(Filter filter, int depth) throws QueryLimitException {
      limit("MAX_FILTER_DEPTH", depth, Query.MAX_FILTER_DEPTH);
      limit("MAX_FILTERS", ++filters, Query.MAX_FILTERS);
      if (filter instanceof Filter.Attribute key) {
        limit("MAX_FILTER_DEPTH", key.path().size(), Query.MAX_FILTER_DEPTH);
        values += key.values().size();
        limit("MAX_VALUES", values, Query.MAX_VALUES);
        for (String value : key.values()) {
          limit("MAX_VALUE_CHARACTERS", value.length(), Query.MAX_VALUE_CHARACTERS);
        }
      } else if (filter instanceof Filter.FuzzyName name) {
        limit("MAX_VALUE_CHARACTERS", name.name().length(), Query.MAX_VALUE_CHARACTERS);
      } else if (filter instanceof Filter.And and) {
        check(and.filters(), depth);
      } else if (filter instanceof Filter.Or or) {
        check(or.filters(), depth);
      } else if (filter instanceof Filter.Not not) {
        check(not.filter(), depth + 1);
      } else if (filter instanceof Filter.Without without) {
        check(without.filter(), depth + 1);
      }
    }

    private void check(List<Filter> parts, int depth) throws QueryLimitException {
      for (Filter part : parts) {
        check(part, depth + 1);
      }
    }

    private static void limit(String name, int found, int most) throws QueryLimitException {
      if (found > most) {
        throw new QueryLimitException("query passes " + name + "=" + most);
      }
    }
  }
}
