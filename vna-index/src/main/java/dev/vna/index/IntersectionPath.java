package dev.vna.index;

import dev.vna.archive.QueryLimitException;
import java.util.List;

/**
 * The studies that all of some paths find: each path leaps to where the others are. The one that
 * finds least should stand first.
 */
final class IntersectionPath implements AccessPath {
  private final List<AccessPath> paths;
  private final RowBudget budget;

  private IntersectionPath(List<AccessPath> paths, RowBudget budget) {
    this.paths = List.copyOf(paths);
    this.budget = budget;
  }

  static AccessPath of(List<AccessPath> paths, RowBudget budget) {
    return paths.size() == 1 ? paths.get(0) : new IntersectionPath(paths, budget);
  }

  @Override
  public long ceiling(long study) throws QueryLimitException {
    return agreed(study, AccessPath::ceiling, END);
  }

  @Override
  public long floor(long study) throws QueryLimitException {
    return agreed(study, AccessPath::floor, START);
  }

  @Override
  public boolean contains(long study) throws QueryLimitException {
    for (AccessPath path : paths) {
      budget.spend(KeyPath.STEP_COST);
      if (!path.contains(study)) {
        return false;
      }
    }
    return true;
  }

  /** The next study of a path, in one direction. */
  private interface Leap {
    long to(AccessPath path, long study) throws QueryLimitException;
  }

  private long agreed(long study, Leap leap, long none) throws QueryLimitException {
    long at = study;
    int agreed = 0;
    for (int i = 0; agreed < paths.size(); i = (i + 1) % paths.size()) {
      budget.spend(KeyPath.STEP_COST);
      long found = leap.to(paths.get(i), at);
      if (found == none) {
        return none;
      }
      agreed = found == at ? agreed + 1 : 1;
      at = found;
    }
    return at;
  }

  /** Of the path that finds least: the intersection has no more. */
  @Override
  public Count count(int most) throws QueryLimitException {
    Count least = new Count(Long.MAX_VALUE, false);
    for (AccessPath path : paths) {
      Count count = path.count(most);
      least = count.studies() < least.studies() ? count : least;
    }
    return least;
  }
}
