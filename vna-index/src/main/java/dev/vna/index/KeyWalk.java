package dev.vna.index;

import dev.vna.archive.QueryLimitException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Goes through the studies of a range of a key in the order of the key: by value, and those under
 * one value by number. Leaps over studies that another path does not find.
 */
final class KeyWalk extends RangeWalk {
  private static final long LAST_NUMBER = 0xFFFFFFFFL;

  /** Most values have few studies: a step goes to the next value as a leap would, for less. */
  private static final int STEPS_BEFORE_LEAP = 4;

  /**
   * A walk.
   *
   * @param order the order of the key
   * @param others what else has to find the studies
   * @param place where to begin; without a value at the beginning of the range
   * @param study the study there to begin with
   */
  KeyWalk(
      Tx tx,
      KeyRange range,
      OrderKey order,
      Optional<AccessPath> others,
      RowBudget budget,
      byte[] place,
      long study) {
    super(tx.scan(Table.KEYS), range, order, others, budget);
    Optional<byte[]> value = OrderKey.valueOf(place);
    if (isUpwards) {
      found = scan.seek(value.map(bytes -> key(bytes, study)).orElse(range.from()));
    } else {
      found = scan.seekBelow(value.map(bytes -> behind(key(bytes, study))).orElse(range.end()));
    }
  }

  /** The key of a study under a value. */
  private byte[] key(byte[] value, long study) {
    return new ByteWriter(value.length + 8)
        .bytes(range.prefix(), 0, KeyRange.HEAD_BYTES)
        .bytes(value)
        .u8(0)
        .u32(study)
        .toBytes();
  }

  private static byte[] behind(byte[] key) {
    return Arrays.copyOf(key, key.length + 1);
  }

  @Override
  long study() {
    return KeyRange.studyOf(scan.key());
  }

  @Override
  byte[] valueOf(byte[] key) {
    return KeyRange.valueOf(key);
  }

  @Override
  void pass(long study, int misses) throws QueryLimitException {
    if (misses < STEPS_BEFORE_LEAP) {
      step();
    } else {
      leap(isUpwards ? others.get().ceiling(study) : others.get().floor(study));
    }
  }

  /** Goes on to a study under the same value, or to the next value. */
  private void leap(long wanted) {
    byte[] value = KeyRange.valueOf(scan.key());
    if (isUpwards) {
      boolean isOver = wanted == AccessPath.END;
      found = scan.seek(isOver ? behind(key(value, LAST_NUMBER)) : key(value, wanted));
    } else {
      boolean isOver = wanted == AccessPath.START;
      found = scan.seekBelow(isOver ? key(value, 0) : behind(key(value, wanted)));
    }
  }
}
