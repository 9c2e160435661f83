package dev.vna.index;

import dev.vna.archive.QueryLimitException;
import java.util.List;

/** The studies that one of some paths finds. */
final class UnionPath implements AccessPath {
  private final List<AccessPath> paths;

  UnionPath(List<AccessPath> paths) {
    this.paths = List.copyOf(paths);
  }

  @Override
  public long ceiling(long study) throws QueryLimitException {
    long first = END;
    for (AccessPath path : paths) {
      first = Math.min(first, path.ceiling(study));
      if (first == study) {
        break;
      }
    }
    return first;
  }

  @Override
  public long floor(long study) throws QueryLimitException {
    long last = START;
    for (AccessPath path : paths) {
      last = Math.max(last, path.floor(study));
      if (last == study) {
        break;
      }
    }
    return last;
  }

  @Override
  public Count count(int most) throws QueryLimitException {
    Count sum = new Count(0, true);
    for (AccessPath path : paths) {
      sum = sum.plus(path.count(Math.max(2, most / paths.size())));
    }
    return sum;
  }
}
