package dev.vna.data;

import java.util.ArrayList;
import java.util.List;

/**
 * A bounded list of findings: past the bound they are counted only. A strict one refuses the first.
 * For one thread.
 */
final class Findings {
  private static final int MAX_KEPT = 100;

  private final boolean strict;
  private List<Finding> kept = List.of();
  private int count;

  Findings(boolean strict) {
    this.strict = strict;
  }

  static Findings lenient() {
    return new Findings(false);
  }

  void add(String path, long offset, String what, String section) throws DataSetException {
    if (strict) {
      throw new DataSetException(what + ", " + section, path, offset);
    }
    if (count++ < MAX_KEPT) {
      if (kept.isEmpty()) {
        kept = new ArrayList<>();
      }
      kept.add(new Finding(path, offset, what, section));
    }
  }

  /** Whether one more would be kept, so that its path is worth making. */
  boolean hasRoom() {
    return count < MAX_KEPT;
  }

  void countOnly() {
    count++;
  }

  int count() {
    return count;
  }

  List<Finding> list() {
    return List.copyOf(kept);
  }
}
