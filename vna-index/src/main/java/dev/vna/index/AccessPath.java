package dev.vna.index;

import dev.vna.archive.QueryLimitException;

/**
 * A way to studies, by their numbers: reads no more of its key than it is asked for. It may find
 * too much, never too little; what it finds is matched afterwards. May be asked for any place at
 * any time; going on from the last one costs least. For one thread, within one transaction.
 */
interface AccessPath {
  /** Above every number of a study. */
  long END = Long.MAX_VALUE;

  /** Below every number of a study. */
  long START = 0;

  /** The first study at or above a number; {@link #END} if there is none. */
  long ceiling(long study) throws QueryLimitException;

  /** The last study at or below a number; {@link #START} if there is none. */
  long floor(long study) throws QueryLimitException;

  /** Whether it finds a study. */
  default boolean contains(long study) throws QueryLimitException {
    return ceiling(study) == study;
  }

  /** How many studies it finds: read are at most {@code most} rows, the rest is extrapolated. */
  Count count(int most) throws QueryLimitException;

  /**
   * How many studies a key finds.
   *
   * @param isExact whether all were counted
   */
  record Count(long studies, boolean isExact) {
    Count plus(Count other) {
      return new Count(studies + other.studies, isExact && other.isExact);
    }
  }
}
