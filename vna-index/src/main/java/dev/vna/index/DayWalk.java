package dev.vna.index;

import java.util.Arrays;
import java.util.Optional;

/**
 * Goes through the studies of one modality and a range of days by their dates, and those of one day
 * by number: what a {@link KeyWalk} along the key of dates finds, without the studies of other
 * modalities.
 */
final class DayWalk extends RangeWalk {
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
    super(tx.scan(Table.DAYS), range, order, others, budget);
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

  @Override
  long study() {
    return Keys.number(scan.value(), 0);
  }

  @Override
  byte[] valueOf(byte[] key) {
    return Days.dateOf(key, range);
  }
}
