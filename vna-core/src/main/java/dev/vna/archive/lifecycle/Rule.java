package dev.vna.archive.lifecycle;

import java.util.Optional;

/**
 * One rule of a policy: which studies, what with them, and when.
 *
 * @param name names it within its policy, for people
 * @param select which studies
 * @param act what to do with them
 * @param whenFull if set, only while a tier is full, those first that were not used for longest
 * @param schedule when it is run by itself; never, if not set
 */
public record Rule(
    String name,
    Selection select,
    Act act,
    Optional<FreeSpace> whenFull,
    Optional<Schedule> schedule) {
  /** Checks that neither a lack of space nor an arrival deletes anything. */
  public Rule {
    if (name.isEmpty() || name.length() > 100) {
      throw new IllegalArgumentException("a rule's name: want 1 to 100 characters");
    }
    if (whenFull.isPresent() && act instanceof Act.Delete) {
      throw new IllegalArgumentException(
          "rule \"" + name + "\": a lack of space moves, it never deletes");
    }
    boolean forArrivals = schedule.filter(Schedule.ARRIVAL::equals).isPresent();
    if (forArrivals && act.loses()) {
      throw new IllegalArgumentException(
          "rule \""
              + name
              + "\": what arrives is not deleted or dropped because of that: \""
              + act
              + "\" wants a schedule of times");
    }
    if (forArrivals && whenFull.isPresent()) {
      throw new IllegalArgumentException(
          "rule \"" + name + "\": room is made by a schedule of times, not at arrival");
    }
  }

  /** True if it is run for each study that arrives. */
  boolean isForArrivals() {
    return schedule.filter(Schedule.ARRIVAL::equals).isPresent();
  }

  /** A rule that is run by hand. */
  public static Rule of(String name, Selection select, Act act) {
    return new Rule(name, select, act, Optional.empty(), Optional.empty());
  }
}
