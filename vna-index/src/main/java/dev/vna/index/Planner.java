package dev.vna.index;

import dev.vna.archive.Filter;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.QueryPlan;
import dev.vna.data.Tag;
import java.util.ArrayList;
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
 *   <li>Days of one modality are walked in {@link Days}, which has no others.
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

  /** A key that finds one study of so many does not need a range to be narrowed by. */
  private static final int DENSE_PART = 16;

  /** So many studies are rather sorted than an order walked. */
  private static final int FEW_SORTED = 500;

  private final Tree tree;
  private final Query query;
  private final PageToken after;
  private final KeyPaths keys;
  private final Query.Direction direction;
  private final List<Option> options = new ArrayList<>();

  /** The modality whose days are walked. */
  private Optional<Option> walkedModality = Optional.empty();

  /** A key that could be used. What it finds is counted when somebody asks. */
  private final class Option {
    final Filter part;
    final KeyAccess access;
    Optional<AccessPath> path;
    boolean isUsed;
    private Optional<AccessPath.Count> count = Optional.empty();

    Option(Filter part, KeyAccess access) {
      this.part = part;
      this.access = access;
      this.path = access.path();
    }

    AccessPath.Count count() throws QueryLimitException {
      if (count.isEmpty()) {
        count = Optional.of(count(SAMPLE));
      }
      return count.get();
    }

    private AccessPath.Count count(int most) throws QueryLimitException {
      return path.isPresent() ? path.get().count(most) : keys.count(access.ranges(), most);
    }

    void countUpTo(int most) throws QueryLimitException {
      count = Optional.of(count(most));
    }

    long studies() throws QueryLimitException {
      return count().studies();
    }

    boolean isFew() throws QueryLimitException {
      return count().isExact() && studies() <= SAMPLE;
    }

    /** Whether it is, or by collecting it becomes, a path by numbers. */
    boolean isPath() throws QueryLimitException {
      if (path.isEmpty() && isFew()) {
        path = keys.collect(access.ranges(), SAMPLE);
      }
      return path.isPresent();
    }

    QueryPlan.Key described() throws QueryLimitException {
      return new QueryPlan.Key(access.name(), studies(), count().isExact(), isUsed);
    }
  }

  Planner(Tree tree, Query query, Criteria criteria, PageToken after) throws QueryLimitException {
    this.tree = tree;
    this.query = query;
    this.after = after;
    this.keys = new KeyPaths(tree);
    this.direction = query.order().map(Query.Order::direction).orElse(Query.Direction.ASCENDING);
    for (Filter part : criteria.conjuncts()) {
      Optional<KeyAccess> access = keys.of(part);
      if (access.isPresent()) {
        options.add(new Option(part, access.get()));
      }
    }
  }

  KeyPaths keys() {
    return keys;
  }

  /** Of the parts all of which have to match those that the plan's keys prove; to be asked last. */
  List<Filter> proven() {
    List<Filter> proven = new ArrayList<>();
    for (Option option : options) {
      // A patient's own name may be another than that of the study by which it is found.
      if (option.isUsed && isProof(option) && query.level() != QueryLevel.PATIENT) {
        proven.add(option.part);
      }
    }
    return proven;
  }

  /** Days of a modality prove both, unless a study has other values than its keys say. */
  private boolean isProof(Option option) {
    boolean isWalkedInDays =
        walkedModality.isPresent() && (option == walkedModality.get() || isDays(option));
    return option.access.isProof()
        || (isWalkedInDays
            && (isDays(option) || isModalitiesInStudy(option))
            && !Days.anyOdd(tree.rows().tx(), tree.number()));
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
  private Optional<Option> walked() throws QueryLimitException {
    if (query.after().isPresent()) {
      return options.stream()
          .filter(option -> option.access.isWalkable())
          .filter(option -> after.walked() == option.access.kind().code())
          .findFirst();
    }
    if (options.stream().noneMatch(option -> option.access.isWalkable())) {
      return Optional.empty();
    }
    if (options.size() == 2 && modality().isPresent()) {
      Optional<Option> days = options.stream().filter(Planner::isDays).findFirst();
      if (days.isPresent()) {
        return days;
      }
    }
    Optional<Option> best = best();
    if (best.isPresent() && best.get().isFew()) {
      return Optional.empty();
    }
    Optional<Option> range = shortestRange();
    if (range.isPresent() && best.isPresent()) {
      // A path that finds little may find less than the range: count as far as to know.
      long found = best.get().studies();
      boolean isDense = found > tree.visibleStudies() / DENSE_PART;
      if (!isDense) {
        range.get().countUpTo((int) Math.min(found, KeyPaths.MAX_COLLECTED));
        return range.get().count().isExact() ? range : Optional.empty();
      }
    }
    return range;
  }

  /** Whether it says on what days studies were, so that {@link Days} can tell. */
  private static boolean isDays(Option option) {
    return singleValue(option, Tag.StudyDate)
        .filter(days -> Days.within(0, "", days).isPresent())
        .isPresent();
  }

  private static boolean isModalitiesInStudy(Option option) {
    return singleValue(option, Tag.ModalitiesInStudy).isPresent();
  }

  /** A modality that all studies have to have, if one is asked for plainly. */
  private Optional<Option> modality() {
    return options.stream().filter(option -> modality(option).isPresent()).findFirst();
  }

  private static Optional<String> modality(Option option) {
    Optional<String> value = singleValue(option, Tag.ModalitiesInStudy);
    return (value.isPresent() ? value : singleValue(option, Tag.Modality)).filter(Keys::isPlain);
  }

  private static Optional<String> singleValue(Option option, int tag) {
    return option.part instanceof Filter.Attribute key
            && key.path().equals(List.of(tag))
            && key.values().size() == 1
        ? Optional.of(key.values().get(0))
        : Optional.empty();
  }

  private Optional<Option> shortestRange() throws QueryLimitException {
    Optional<Option> shortest = Optional.empty();
    for (Option option : options) {
      if (option.path.isEmpty() && option.access.isWalkable()) {
        if (shortest.isEmpty() || option.studies() < shortest.get().studies()) {
          shortest = Optional.of(option);
        }
      }
    }
    return shortest;
  }

  private Optional<Option> best() throws QueryLimitException {
    return best(options);
  }

  /** The path that finds least. If there is but one key, nothing has to be counted for that. */
  private static Optional<Option> best(List<Option> among) throws QueryLimitException {
    if (among.size() == 1 && among.get(0).path.isPresent()) {
      return Optional.of(among.get(0));
    }
    Optional<Option> best = Optional.empty();
    for (Option option : among) {
      if (option.isPath() && (best.isEmpty() || option.studies() < best.get().studies())) {
        best = Optional.of(option);
      }
    }
    return best;
  }

  private Optional<AccessPath> intersection() throws QueryLimitException {
    return intersection(options);
  }

  /** What all paths find that are worth it. */
  private Optional<AccessPath> intersection(List<Option> among) throws QueryLimitException {
    Optional<Option> best = best(among);
    if (best.isEmpty()) {
      return Optional.empty();
    }
    List<Option> useful = new ArrayList<>();
    useful.add(best.get());
    for (Option option : among) {
      if (option != best.get()
          && option.isPath()
          && best.get().studies() > SAMPLE / 2
          && option.studies() / WORTH_LEAPS <= best.get().studies()) {
        useful.add(option);
      }
    }
    List<AccessPath> paths = new ArrayList<>();
    for (Option option : useful) {
      option.isUsed = true;
      paths.add(option.path.orElseThrow());
    }
    return Optional.of(IntersectionPath.of(paths, tree.budget()));
  }

  private Plan byKey(Option range) throws QueryLimitException {
    range.isUsed = true;
    Keys.Kind kind = range.access.kind();
    KeyRange keyRange = range.access.ranges().get(0);
    OrderKey order =
        new OrderKey(
            KeyPaths.tagOf(kind).orElseThrow(),
            direction,
            tree.number(),
            Optional.of(kind),
            Optional.of(keyRange));
    StudyWalk walk = walk(keyRange, order, Optional.of(range));
    return new Plan(
        "studies in the order of the key "
            + range.access.name()
            + walkedModality.map(modality -> ", of one modality").orElse(""),
        this::described,
        walk,
        Optional.empty(),
        Optional.empty(),
        Optional.of(kind));
  }

  /**
   * A walk along a key; along {@link Days}, if it is that of dates and there is one modality.
   *
   * @param of what asked for that range, if anything did
   */
  private StudyWalk walk(KeyRange range, OrderKey order, Optional<Option> of)
      throws QueryLimitException {
    Tx tx = tree.rows().tx();
    Optional<Option> modality = order.tag() == Tag.StudyDate ? modality() : Optional.empty();
    Optional<KeyRange> days = modality.flatMap(option -> days(option, of));
    List<Option> rest = new ArrayList<>(options);
    of.ifPresent(rest::remove);
    if (days.isEmpty()) {
      Optional<AccessPath> others = intersection(rest);
      return new KeyWalk(tx, range, order, others, tree.budget(), after.place(), after.study());
    }
    walkedModality = modality;
    modality.get().isUsed = true;
    rest.remove(modality.get());
    Optional<AccessPath> others = intersection(rest);
    return new DayWalk(tx, days.get(), order, others, tree.budget(), after.place(), after.study());
  }

  private Optional<KeyRange> days(Option modality, Optional<Option> of) {
    String value = modality(modality).orElseThrow();
    return of.isEmpty()
        ? Optional.of(Days.dated(tree.number(), value))
        : singleValue(of.get(), Tag.StudyDate)
            .flatMap(days -> Days.within(tree.number(), value, days));
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
        this::described,
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
        option.countUpTo(SAMPLE);
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
    boolean areFew = best.isPresent() && best.get().studies() <= FEW_SORTED;
    if (areFew || kind.isEmpty() || query.level() == QueryLevel.PATIENT) {
      return byNumber(Optional.of(order));
    }
    own.ifPresent(option -> option.isUsed = true);
    List<StudyWalk> walks = new ArrayList<>();
    boolean isAtEnd = OrderKey.isWithoutValue(after.place());
    if (!isAtEnd) {
      KeyRange walked = range.orElseGet(() -> KeyRange.of(Keys.kind(kind.get(), tree.number())));
      walks.add(walk(walked, order, own));
    }
    if (range.isEmpty()) {
      AccessPath rest = intersection().orElseGet(this::everything);
      walks.add(NumberWalk.withoutValue(rest, order, isAtEnd ? after.study() : AccessPath.START));
    }
    return new Plan(
        "studies in the order asked for",
        this::described,
        StudyWalk.chain(walks),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private List<QueryPlan.Key> described() throws QueryLimitException {
    List<QueryPlan.Key> described = new ArrayList<>();
    for (Option option : options) {
      described.add(option.described());
    }
    return described;
  }
}
