package dev.vna.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an archive owes to those who stored, deleted and held: a few maps. Not thread-safe. */
final class Owed {
  /** The number of a deletion whose answer never came. */
  static final long UNKNOWN = Long.MAX_VALUE;

  /** What can be read, by SOP Instance UID: all versions, earliest first. */
  final TreeMap<String, List<FaultedInstance>> there;

  /** What can be undone, by number. */
  final TreeMap<Long, Deleted> deletions;

  /** Studies that are held: true if frozen. */
  final TreeMap<Integer, Boolean> held;

  /** What a deletion hid. */
  record Deleted(int study, Instant when, Map<String, List<FaultedInstance>> gone) {
    long versions() {
      return gone.values().stream().mapToLong(List::size).sum();
    }
  }

  Owed() {
    this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  private Owed(
      TreeMap<String, List<FaultedInstance>> there,
      TreeMap<Long, Deleted> deletions,
      TreeMap<Integer, Boolean> held) {
    this.there = there;
    this.deletions = deletions;
    this.held = held;
  }

  private Owed copy() {
    return new Owed(new TreeMap<>(there), new TreeMap<>(deletions), new TreeMap<>(held));
  }

  Owed stored(FaultedInstance instance) {
    Owed after = copy();
    List<FaultedInstance> versions = new ArrayList<>(versions(instance.uid()));
    if (!versions.contains(instance)) {
      versions.add(instance);
    }
    after.there.put(instance.uid(), List.copyOf(versions));
    return after;
  }

  List<FaultedInstance> versions(String uid) {
    return there.getOrDefault(uid, List.of());
  }

  boolean isThere(int study) {
    return there.values().stream().anyMatch(versions -> versions.get(0).study() == study);
  }

  /** What of a study, a series or an instance is there; 0 for all series or instances. */
  Map<String, List<FaultedInstance>> of(int study, int series, int instance) {
    TreeMap<String, List<FaultedInstance>> found = new TreeMap<>(there);
    found
        .values()
        .removeIf(
            versions -> {
              FaultedInstance one = versions.get(0);
              return one.study() != study
                  || (series != 0 && one.series() != series)
                  || (instance != 0 && one.instance() != instance);
            });
    return found;
  }

  Owed deleted(long number, int study, Instant when, Map<String, List<FaultedInstance>> gone) {
    Owed after = copy();
    after.there.keySet().removeAll(gone.keySet());
    after.deletions.put(number, new Deleted(study, when, Map.copyOf(gone)));
    return after;
  }

  boolean canUndelete(long number) {
    return deletions.get(number).gone().keySet().stream().noneMatch(there::containsKey);
  }

  Owed undeleted(long number) {
    Owed after = copy();
    after.there.putAll(after.deletions.remove(number).gone());
    return after;
  }

  Owed held(int study, boolean frozen) {
    Owed after = copy();
    after.held.put(study, frozen);
    return after;
  }

  Owed released(int study) {
    Owed after = copy();
    after.held.remove(study);
    return after;
  }

  /** After all that is due was given up. */
  Owed purged(Instant now, Duration grace) {
    Owed after = copy();
    after
        .deletions
        .values()
        .removeIf(one -> !one.when().isAfter(now.minus(grace)) && !held.containsKey(one.study()));
    return after;
  }

  /** The same with the number that a deletion turned out to have. */
  Owed numbered(long number) {
    Owed after = copy();
    after.deletions.put(number, after.deletions.remove(UNKNOWN));
    return after;
  }

  /** Everything that must not be lost yet: what can be read, and what a deletion hid. */
  TreeSet<FaultedInstance> needed() {
    TreeSet<FaultedInstance> needed = new TreeSet<>();
    there.values().forEach(needed::addAll);
    deletions.values().forEach(one -> one.gone().values().forEach(needed::addAll));
    return needed;
  }

  @Override
  public String toString() {
    return "there=" + there + " deletions=" + deletions + " held=" + held;
  }
}
