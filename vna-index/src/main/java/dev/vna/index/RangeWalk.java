package dev.vna.index;

import dev.vna.archive.Query;
import dev.vna.archive.QueryLimitException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Goes through the studies of a range of keys in the order of the keys, and passes over those that
 * another path does not find. Whoever makes one brings it to its first row.
 */
abstract class RangeWalk implements StudyWalk {
  private static final byte[] NO_KEY = new byte[0];

  final Tx.Scan scan;
  final KeyRange range;
  final Optional<AccessPath> others;
  final boolean isUpwards;

  /** Whether the scan stands at a row. */
  boolean found;

  private final OrderKey order;
  private final RowBudget budget;
  private boolean begun;
  private byte[] placeKey = NO_KEY;

  RangeWalk(
      Tx.Scan scan, KeyRange range, OrderKey order, Optional<AccessPath> others, RowBudget budget) {
    this.scan = scan;
    this.range = range;
    this.order = order;
    this.others = others;
    this.budget = budget;
    this.isUpwards = order.direction() == Query.Direction.ASCENDING;
  }

  /** The study of the row at which the scan stands. */
  abstract long study();

  /** The bytes of the value in a key. */
  abstract byte[] valueOf(byte[] key);

  /** Goes on from a study that the others do not find, the so manieth in a row, from 0. */
  void pass(long study, int misses) throws QueryLimitException {
    step();
  }

  final void step() {
    found = isUpwards ? scan.next() : scan.previous();
  }

  private boolean isInside() {
    return found && (isUpwards ? range.holds(scan.key()) : range.contains(scan.key()));
  }

  @Override
  public final long next() throws QueryLimitException {
    if (begun && found) {
      step();
    }
    begun = true;
    for (int misses = 0; isInside(); misses++) {
      budget.spend(KeyPath.STEP_COST);
      long study = study();
      if (others.isEmpty() || others.get().contains(study)) {
        placeKey = scan.key();
        return study;
      }
      pass(study, misses);
    }
    return AccessPath.END;
  }

  @Override
  public final byte[] place() {
    return placeKey.length == 0 ? NO_KEY : OrderKey.place(valueOf(placeKey));
  }

  @Override
  public final boolean isPlaceOf(StudyRow study) {
    return study.attributes.encoded().hasOneValue(order.tag())
        || Arrays.equals(place(), order.of(study.attributes.values()));
  }
}
