package dev.vna.index;

import dev.vna.archive.Query;
import dev.vna.archive.QueryLimitException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Goes through the studies of one modality and a range of days by their dates, and those of one day
 * by number: what a {@link KeyWalk} along the key of dates finds, without the studies of other
 * modalities.
 */
final class DayWalk implements StudyWalk {
  private static final byte[] NO_KEY = new byte[0];

  private final Tx.Scan scan;
  private final KeyRange range;
  private final OrderKey order;
  private final Optional<AccessPath> others;
  private final RowBudget budget;
  private final boolean isUpwards;
  private boolean found;
  private boolean begun;
  private byte[] placeKey = NO_KEY;

  /**
   * A walk.
   *
   * @param range keys of {@link Days}
   * @param order the order of dates
   * @param others what else has to find the studies
   * @param place where to begin; without a value at the beginning of the range
   * @param study the study there to begin with
   */
  DayWalk(
      Tx tx,
      KeyRange range,
      OrderKey order,
      Optional<AccessPath> others,
      RowBudget budget,
      byte[] place,
      long study) {
    this.scan = tx.scan(Table.DAYS);
    this.range = range;
    this.order = order;
    this.others = others;
    this.budget = budget;
    this.isUpwards = order.direction() == Query.Direction.ASCENDING;
    Optional<byte[]> value = OrderKey.valueOf(place);
    if (value.isPresent()) {
      found = seek(key(value.get()), study);
    } else {
      found = isUpwards ? scan.seek(range.from()) : scan.seekBelow(range.end());
    }
  }

  private byte[] key(byte[] date) {
    int prefix = range.prefix().length;
    byte[] key = Arrays.copyOf(range.prefix(), prefix + date.length);
    System.arraycopy(date, 0, key, prefix, date.length);
    return key;
  }

  private boolean seek(byte[] key, long study) {
    byte[] row = Days.row(study);
    byte[] behind = Arrays.copyOf(key, key.length + 1);
    boolean isThere = scan.seekRow(key, row);
    if (isUpwards) {
      return isThere || scan.seek(behind);
    }
    if (!isThere) {
      return scan.seekBelow(behind);
    }
    return Arrays.equals(scan.value(), row) || scan.previous();
  }

  private boolean isInside() {
    return found && (isUpwards ? range.holds(scan.key()) : range.contains(scan.key()));
  }

  @Override
  public long next() throws QueryLimitException {
    if (begun && found) {
      step();
    }
    begun = true;
    while (isInside()) {
      budget.spend(KeyPath.STEP_COST);
      long study = Keys.number(scan.value(), 0);
      if (others.isEmpty() || others.get().contains(study)) {
        placeKey = scan.key();
        return study;
      }
      step();
    }
    return AccessPath.END;
  }

  private void step() {
    found = isUpwards ? scan.next() : scan.previous();
  }

  @Override
  public byte[] place() {
    return placeKey.length == 0 ? NO_KEY : OrderKey.place(Days.dateOf(placeKey, range));
  }

  @Override
  public boolean isPlaceOf(StudyRow study) {
    return study.attributes.encoded().hasOneValue(order.tag())
        || Arrays.equals(place(), order.of(study.attributes.values()));
  }
}
