package dev.vna.index;

import dev.vna.archive.QueryLimitException;

/** Counts the rows that a query looks at. For one thread. */
final class RowBudget {
  private final long maxRows;
  private long rows;

  RowBudget(long maxRows) {
    this.maxRows = maxRows;
  }

  long maxRows() {
    return maxRows;
  }

  long rows() {
    return rows;
  }

  void spend() throws QueryLimitException {
    if (++rows > maxRows) {
      throw new QueryLimitException(
          "query looks at more rows than maxRowsPerQuery=" + maxRows + ": want narrower keys");
    }
  }
}
