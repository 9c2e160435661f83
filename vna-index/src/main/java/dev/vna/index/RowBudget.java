package dev.vna.index;

import dev.vna.archive.QueryLimitException;

/**
 * Counts the rows that a query looks at, and what it compares: {@link #UNITS_PER_ROW} simple
 * comparisons count as a row, so that a query of many keys is as bounded in time as one of few. For
 * one thread.
 */
final class RowBudget {
  /** Comparisons that take about as long as looking at a row. */
  static final int UNITS_PER_ROW = 32;

  private final long maxRows;
  private long rows;
  private long units;

  RowBudget(long maxRows) {
    this.maxRows = maxRows;
  }

  long maxRows() {
    return maxRows;
  }

  /** Rows that were looked at. */
  long rows() {
    return rows;
  }

  /** Counts a row. */
  void spend() throws QueryLimitException {
    rows++;
    spend(UNITS_PER_ROW);
  }

  /** Counts comparisons. */
  void spend(int comparisons) throws QueryLimitException {
    units += comparisons;
    if (units / UNITS_PER_ROW > maxRows) {
      throw new QueryLimitException(
          "query looks at more rows than maxRowsPerQuery=" + maxRows + ": want narrower keys");
    }
  }
}
