package dev.vna.index;

import dev.vna.archive.QueryLevel;
import dev.vna.archive.spi.AttributeMatcher;
import java.util.List;

/** A filter, compiled: what is known at each level of a line can be judged at that level. */
sealed interface Condition {
  /** A part whose truth is found out once for each entity. */
  sealed interface Leaf extends Condition {
    /** Its place among the leaves. */
    int index();

    /** The level at which it is known. */
    QueryLevel level();
  }

  /** All of these. */
  record All(List<Condition> parts) implements Condition {}

  /** One of these. */
  record Any(List<Condition> parts) implements Condition {}

  /** Not this. */
  record Inverse(Condition part) implements Condition {}

  /** The same for everything. */
  record Constant(Truth truth) implements Condition {}

  /**
   * Attributes of one level match.
   *
   * @param isCounted whether they are counted, or gathered from what lies below; or else received
   * @param cost what a test costs, in {@link RowBudget#UNITS_PER_ROW}s of a row
   */
  record Values(int index, QueryLevel level, boolean isCounted, AttributeMatcher matcher, int cost)
      implements Leaf {}

  /** No line through the entity that is asked for matches. */
  record NoLine(int index, QueryLevel level, Criteria criteria) implements Leaf {}
}
