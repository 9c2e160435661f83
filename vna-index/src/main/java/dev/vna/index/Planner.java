package dev.vna.index;

import dev.vna.archive.Filter;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.QueryPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides how to go through the studies that may match a query, by what its keys really find: a few
 * rows of each are counted, the rest is extrapolated. For one thread.
 *
 * <ul>
 *   <li>Keys of single values come by study numbers and are intersected.
 *   <li>A range that finds few studies is collected and joins them; one that finds many is walked
 *       in its own order, if the query asks for no other, and looks at no more than the page needs.
 *   <li>An order that a key has is walked, unless so few studies are found otherwise that sorting
 *       them is cheaper. Any other order is sorted.
 *   <li>Without any key all studies are gone through.
 * </ul>
 */
final class Planner {
  /** Rows of a key that are counted to know what it finds. */
  private static final int SAMPLE = 32;

  /** A path that finds so many times what the best one finds is not worth its leaps. */
  private static final int WORTH_LEAPS = 64;

  /** So many studies are rather sorted than an order walked. */
  private static final int FEW_SORTED = 500;

  private final Tree tree;
  private final Query query;
  private final PageToken after;
  private final KeyPaths keys;
  private final Query.Direction direction;
  private final List<Option> options = new ArrayList<>();

  /** A key that could be used. */
  private static final class Option {
    final KeyAccess access;
    Optional<AccessPath> path;
    AccessPath.Count count;
    boolean isUsed;

    Option(KeyAccess access, AccessPath.Count count) {
      this.access = access;
      this.path = access.path();
      this.count = count;
    }

    boolean isFew() {
      return count.isExact() && count.studies() <= SAMPLE;
    }

    QueryPlan.Key described() {
      return new QueryPlan.Key(access.name(), count.studies(), count.isExact(), isUsed);
    }
  }

  Planner(Tree tree, Query query, Criteria criteria, PageToken after) throws QueryLimitException {
    this.tree = tree;
    this.query = query;
    this.after = after;
    this.keys = new KeyPaths(tree.rows(), tree.number(), tree.budget());
    this.direction = query.order().map(Query.Order::direction).orElse(Query.Direction.ASCENDING);
    for (Filter part : criteria.conjuncts()) {
      Optional<KeyAccess> access = keys.of(part);
      if (access.isPresent()) {
        options.add(measured(access.get()));
      }
    }
  }

  private Option measured(KeyAccess access) throws QueryLimitException {
    if (access.path().isPresent()) {
      return new Option(access, access.path().get().count(SAMPLE));
    }
    Option option = new Option(access, keys.count(access.ranges(), SAMPLE));
    if (option.isFew()) {
      option.path = keys.collect(access.ranges(), SAMPLE);
    }
    return option;
  }

  KeyPaths keys() {
    return keys;
  }

  Plan plan() throws QueryLimitException {
    Optional<Integer> orderTag = query.order().flatMap(Query.Order::tag);
    if (orderTag.isPresent()) {
      return ordered(orderTag.get());
    }
    if (query.order().isPresent() || query.level() == QueryLevel.PATIENT) {
      return byNumber(Optional.empty());
    }
    Optional<Option> walked = walked();
    return walked.isPresent() ? byKey(walked.get()) : byNumber(Optional.empty());
  }

  /** The range to walk in its own order: that of earlier pages, or else what seems cheapest. */
  private Optional<Option> walked() {
    if (query.after().isPresent()) {
      return options.stream()
          .filter(option -> option.access.isWalkable())
          .filter(option -> after.walked() == option.access.kind().code())
          .findFirst();
    }
    Optional<Option> best = best();
    if (best.isPresent() && best.get().isFew()) {
      return Optional.empty();
    }
    Optional<Option> range =
        options.stream()
            .filter(option -> option.path.isEmpty() && option.access.isWalkable())
            .min(Comparator.comparingLong(option -> option.count.studies()));
    if (range.isPresent() && best.isPresent()) {
      // A path that finds little may find less than the range; count as far as to know.
      int most = (int) Math.min(best.get().count.studies(), KeyPaths.MAX_COLLECTED);
      boolean isDense = best.get().count.studies() > tree.visibleStudies() / 16;
      if (!isDense) {
        AccessPath.Count count = keys.count(range.get().access.ranges(), most);
        range.get().count = count;
        return count.isExact() ? range : Optional.empty();
      }
    }
    return range;
  }

  private Optional<Option> best() {
    return options.stream()
        .filter(option -> option.path.isPresent())
        .min(Comparator.comparingLong(option -> option.count.studies()));
  }

  /** What all paths find that are worth it, but the one that is walked already. */
  private Optional<AccessPath> intersection() {
    List<Option> useful = new ArrayList<>();
    best()
        .ifPresent(
            best ->
                options.stream()
                    .filter(option -> option.path.isPresent())
                    .filter(
                        option ->
                            option == best
                                || (best.count.studies() > SAMPLE / 2
                                    && option.count.studies() / WORTH_LEAPS
                                        <= best.count.studies()))
                    .sorted(Comparator.comparingLong(option -> option.count.studies()))
                    .forEach(useful::add));
    if (useful.isEmpty()) {
      return Optional.empty();
    }
    useful.forEach(option -> option.isUsed = true);
    return Optional.of(
        IntersectionPath.of(
            useful.stream().map(option -> option.path.orElseThrow()).toList(), tree.budget()));
  }

  private Plan byKey(Option range) {
    Optional<AccessPath> others = intersection();
    range.isUsed = true;
    Keys.Kind kind = range.access.kind();
    KeyRange keyRange = range.access.ranges().get(0);
    OrderKey order =
        new OrderKey(
            KeyPaths.tagOf(kind),
            direction,
            tree.number(),
            Optional.of(kind),
            Optional.of(keyRange));
    StudyWalk walk =
        new KeyWalk(
            tree.rows().tx(), keyRange, order, others, tree.budget(), after.place(), after.study());
    return new Plan(
        "studies in the order of the key " + range.access.name(),
        described(),
        walk,
        Optional.empty(),
        Optional.empty(),
        Optional.of(kind));
  }

  private Plan byNumber(Optional<OrderKey> sort) throws QueryLimitException {
    Optional<AccessPath> path = intersection();
    if (path.isEmpty()) {
      collectShortest();
      path = intersection();
    }
    AccessPath all = path.isPresent() ? path.get() : everything();
    boolean begins = sort.isPresent() || query.level() == QueryLevel.PATIENT;
    long from = begins ? AccessPath.START : after.study();
    String order = direction == Query.Direction.ASCENDING ? "by arrival" : "by arrival, last first";
    return new Plan(
        (path.isPresent() ? "studies of keys" : "all studies")
            + (sort.isPresent() ? ", then sorted" : ", " + order),
        described(),
        NumberWalk.of(all, sort.isPresent() ? Query.Direction.ASCENDING : direction, from),
        path,
        sort,
        Optional.empty());
  }

  /** A range that no path stands beside is collected, if it is not too long. */
  private void collectShortest() throws QueryLimitException {
    for (Option option : options) {
      option.path = keys.collect(option.access.ranges(), KeyPaths.MAX_COLLECTED);
      if (option.path.isPresent()) {
        option.count = option.path.get().count(SAMPLE);
        return;
      }
    }
  }

  private AccessPath everything() {
    return new AllStudies(tree.rows().tx(), tree.number());
  }

  private Plan ordered(int tag) throws QueryLimitException {
    QueryLevel level = LevelAttributes.level(tag);
    if (level.compareTo(query.level()) > 0) {
      throw new IllegalArgumentException(
          "order by an attribute of " + level + ": answers are of level " + query.level());
    }
    Optional<Keys.Kind> kind = KeyPaths.orderedBy(tag);
    Optional<Option> own =
        options.stream()
            .filter(option -> option.access.isWalkable())
            .filter(option -> kind.isPresent() && option.access.kind() == kind.get())
            .findFirst();
    Optional<KeyRange> range = own.map(option -> option.access.ranges().get(0));
    OrderKey order = new OrderKey(tag, direction, tree.number(), kind, range);
    Optional<Option> best = best();
    boolean areFew = best.isPresent() && best.get().count.studies() <= FEW_SORTED;
    if (areFew || kind.isEmpty() || query.level() == QueryLevel.PATIENT) {
      return byNumber(Optional.of(order));
    }
    own.ifPresent(option -> option.isUsed = true);
    Optional<AccessPath> others = intersection();
    List<StudyWalk> walks = new ArrayList<>();
    boolean isAtEnd = OrderKey.isWithoutValue(after.place());
    if (!isAtEnd) {
      KeyRange walked = range.orElseGet(() -> KeyRange.of(Keys.kind(kind.get(), tree.number())));
      walks.add(
          new KeyWalk(
              tree.rows().tx(),
              walked,
              order,
              others,
              tree.budget(),
              after.place(),
              after.study()));
    }
    if (range.isEmpty()) {
      AccessPath rest = others.orElseGet(this::everything);
      walks.add(NumberWalk.withoutValue(rest, order, isAtEnd ? after.study() : AccessPath.START));
    }
    return new Plan(
        "studies in the order asked for",
        described(),
        StudyWalk.chain(walks),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private List<QueryPlan.Key> described() {
    return options.stream().map(Option::described).toList();
  }
}
