package dev.vna.data;

import java.util.ArrayList;
import java.util.List;

/** A bounded list of findings: past the bound they are counted only. For one thread. */
final class Findings {
  private static final int MAX_KEPT = 100;

  private List<Finding> kept = List.of();
  private int count;

  void add(String path, long offset, String what) {
    if (count++ < MAX_KEPT) {
      if (kept.isEmpty()) {
        kept = new ArrayList<>();
      }
      kept.add(new Finding(path, offset, what));
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
