package dev.vna.archive;

import java.util.List;

/**
 * How an index answers a query, and what that cost for the page that was asked for. It names
 * attributes, never values.
 *
 * @param walk what is gone through, in words
 * @param keys the keys that could help, and what was known of them
 * @param rowsLookedAt rows that the page cost
 * @param maxRows the limit on them
 * @param answers answers on the page
 */
public record QueryPlan(String walk, List<Key> keys, long rowsLookedAt, long maxRows, int answers) {
  /** Copies the list. */
  public QueryPlan {
    keys = List.copyOf(keys);
  }

  /**
   * A key that could find studies for the query.
   *
   * @param name the attributes and how they are looked up, for example {@code PatientName=prefix*}
   * @param studies studies that it finds: exact if {@code isExact}, else as far as was counted, or
   *     extrapolated from a part of them
   * @param isExact whether all were counted
   * @param isUsed whether the walk uses it
   */
  public record Key(String name, long studies, boolean isExact, boolean isUsed) {
    @Override
    public String toString() {
      return name + (isExact ? " finds " : " finds about ") + studies + (isUsed ? ", used" : "");
    }
  }

  /** The plan for people to read. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(walk);
    keys.forEach(key -> text.append("; key ").append(key));
    return text.append("; rows ")
        .append(rowsLookedAt)
        .append(" of ")
        .append(maxRows)
        .append(", answers ")
        .append(answers)
        .toString();
  }
}
