package dev.vna.archive;

import java.util.Set;

/**
 * Which changes a reader of the change feed wants.
 *
 * @param partitions of these partitions; empty for all
 * @param kinds of these kinds; empty for all
 */
public record ChangeFilter(Set<Partition> partitions, Set<Change.Kind> kinds) {
  /** All changes. */
  public static final ChangeFilter ALL = new ChangeFilter(Set.of(), Set.of());

  /** Copies the sets. */
  public ChangeFilter {
    partitions = Set.copyOf(partitions);
    kinds = Set.copyOf(kinds);
  }

  /** Changes of these kinds alone. */
  public static ChangeFilter of(Change.Kind... kinds) {
    return new ChangeFilter(Set.of(), Set.of(kinds));
  }

  /** Of those, the changes of these partitions alone. */
  public ChangeFilter in(Partition... of) {
    return new ChangeFilter(Set.of(of), kinds);
  }

  /** True if a change is wanted. */
  public boolean matches(Change change) {
    return (partitions.isEmpty() || partitions.contains(change.partition()))
        && (kinds.isEmpty() || kinds.contains(change.kind()));
  }
}
