package dev.vna.testkit.powercut;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Replays recorded steps into a disk, moment by moment: a step's beginning is one, its end another.
 */
final class Replay {
  /** Is told each moment. */
  interface Observer {
    /**
     * A moment has passed.
     *
     * @param step which began or ended
     * @param isBeginning whether it began
     * @param number of the moment, from 0
     */
    void passed(Recording.Step step, boolean isBeginning, int number) throws IOException;
  }

  private record Moment(Recording.Step step, boolean isBeginning, int line) {}

  private final List<Recording.Step> steps;
  private final Predicate<Recording.Step> skipped;

  /**
   * A replay that leaves steps out, as if the program had not made them.
   *
   * @param skipped chooses what is left out
   */
  Replay(List<Recording.Step> steps, Predicate<Recording.Step> skipped) {
    this.steps = steps;
    this.skipped = skipped;
  }

  private List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    for (Recording.Step step : steps) {
      if (!skipped.test(step)) {
        moments.add(new Moment(step, true, step.began()));
        if (step.ended() != SystemCall.NEVER) {
          moments.add(new Moment(step, false, step.ended()));
        }
      }
    }
    moments.sort(Comparator.comparingInt(Moment::line));
    return moments;
  }

  /** Replays all steps into an empty disk, which is returned as it is in the end. */
  Disk run(Disk disk, Observer observer) throws IOException {
    Map<Recording.Step, Runnable> ends = new IdentityHashMap<>();
    int number = 0;
    for (Moment moment : moments()) {
      if (moment.isBeginning()) {
        ends.put(moment.step(), moment.step().begin().apply(disk));
      } else {
        ends.remove(moment.step()).run();
      }
      observer.passed(moment.step(), moment.isBeginning(), number++);
    }
    return disk;
  }

  /** How many moments there are. */
  int count() {
    return moments().size();
  }
}
