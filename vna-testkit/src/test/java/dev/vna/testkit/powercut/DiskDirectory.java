package dev.vna.testkit.powercut;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A directory as the disk has it, and the changes of names since. Only a sync of the directory
 * itself makes a name durable: stricter than many file systems, which take the name of a new file
 * along with its first sync. Changes arrive in any order, a rename whole or not at all.
 */
final class DiskDirectory implements DiskNode {
  private final TreeMap<String, DiskNode> durable = new TreeMap<>();
  private final TreeMap<String, DiskNode> current = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();

  /** What names lead to afterwards; to nothing, if empty. */
  private static final class Change {
    final Map<String, Optional<DiskNode>> names;
    boolean done;
    boolean forced;

    Change(Map<String, Optional<DiskNode>> names) {
      this.names = names;
    }

    void applyTo(Map<String, DiskNode> entries) {
      names.forEach(
          (name, node) ->
              node.ifPresentOrElse(to -> entries.put(name, to), () -> entries.remove(name)));
    }
  }

  Optional<DiskNode> find(String name) {
    return Optional.ofNullable(current.get(name));
  }

  Map<String, DiskNode> entries() {
    return current;
  }

  Runnable change(Map<String, Optional<DiskNode>> names) {
    Change change = new Change(names);
    changes.add(change);
    change.applyTo(current);
    return () -> change.done = true;
  }

  @Override
  public Runnable sync() {
    List<Change> covered = changes.stream().filter(change -> change.done).toList();
    return () -> {
      covered.forEach(change -> change.forced = true);
      while (!changes.isEmpty() && changes.get(0).forced) {
        changes.remove(0).applyTo(durable);
      }
    };
  }

  /** The names that a power cut leaves. */
  Map<String, DiskNode> afterPowerCut(Damage damage) {
    Map<String, DiskNode> left = new TreeMap<>(durable);
    for (Change change : changes) {
      if (change.forced || damage.keepsName()) {
        change.applyTo(left);
      }
    }
    return left;
  }
}
