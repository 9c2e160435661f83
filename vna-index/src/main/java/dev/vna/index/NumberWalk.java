package dev.vna.index;

import dev.vna.archive.Query;
import dev.vna.archive.QueryLimitException;
import java.util.Optional;

/** Goes through the studies of a path by rising or falling number. */
final class NumberWalk implements StudyWalk {
  private static final byte[] NO_PLACE = new byte[0];

  private final AccessPath path;
  private final Query.Direction direction;
  private final Optional<OrderKey> withoutValueOf;
  private long next;

  private NumberWalk(
      AccessPath path, Query.Direction direction, long from, Optional<OrderKey> withoutValueOf) {
    this.path = path;
    this.direction = direction;
    this.withoutValueOf = withoutValueOf;
    boolean begins = from == AccessPath.START;
    this.next = begins && direction == Query.Direction.DESCENDING ? 0xFFFFFFFFL : from;
  }

  /**
   * All studies of a path.
   *
   * @param from the first one; 0 for the beginning
   */
  static NumberWalk of(AccessPath path, Query.Direction direction, long from) {
    return new NumberWalk(path, direction, from, Optional.empty());
  }

  /** Those studies of a path that have no value in an order: the last ones of it. */
  static NumberWalk withoutValue(AccessPath path, OrderKey order, long from) {
    return new NumberWalk(path, order.direction(), from, Optional.of(order));
  }

  @Override
  public long next() throws QueryLimitException {
    if (direction == Query.Direction.ASCENDING) {
      long study = path.ceiling(next);
      next = study + 1;
      return study;
    }
    long study = path.floor(next);
    next = study - 1;
    return study == AccessPath.START ? AccessPath.END : study;
  }

  @Override
  public byte[] place() {
    return withoutValueOf.isPresent() ? OrderKey.placeWithoutValue() : NO_PLACE;
  }

  @Override
  public boolean isPlaceOf(StudyRow study) {
    return withoutValueOf.isEmpty()
        || OrderKey.isWithoutValue(withoutValueOf.get().of(study.attributes.values()));
  }
}
