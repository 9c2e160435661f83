package dev.vna.archive.lifecycle;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run would do, and why: nothing of it is done yet. A run deletes nothing that is not in its
 * plan.
 *
 * @param id names it, and its files in the archive's directory
 * @param created when it was made
 * @param studies how many studies there were
 * @param steps what is to be done, in order
 * @param kept studies that a deleting rule may have been about and that stay, with the reason; the
 *     first {@value #MAX_KEPT}
 * @param keptCount how many there are of those
 */
public record Plan(
    String id, Instant created, long studies, List<Step> steps, List<Kept> kept, long keptCount) {
  /** Reasons that are listed at most. */
  public static final int MAX_KEPT = 1_000;

  /** Copies the lists. */
  public Plan {
    steps = List.copyOf(steps);
    kept = List.copyOf(kept);
  }

  /**
   * One thing to be done.
   *
   * @param number counts from 1
   * @param rule the name of the rule
   * @param act what, as text
   * @param studyInstanceUid with which study
   * @param versions how many versions of instances it had
   * @param bytes what they took up
   * @param lastReceived when the last of it was received
   * @param why for people
   */
  public record Step(
      int number,
      String rule,
      String act,
      String studyInstanceUid,
      long versions,
      long bytes,
      Instant lastReceived,
      String why) {}

  /**
   * A study that stays.
   *
   * @param why for people
   */
  public record Kept(String rule, String studyInstanceUid, String why) {}

  /** Writes it for people: each step, what stays, and the sums by rule. */
  public void print(Appendable to) throws IOException {
    to.append("plan " + id + " of " + created + ": " + steps.size() + " steps, studies=" + studies)
        .append('\n');
    Map<String, long[]> sums = new TreeMap<>();
    for (Step step : steps) {
      to.append(
          String.format(
              "%6d  %-24s %-60s %6d instances %14d bytes  %s%n",
              step.number(),
              step.act(),
              step.studyInstanceUid(),
              step.versions(),
              step.bytes(),
              step.why()));
      long[] sum = sums.computeIfAbsent(step.rule() + ": " + step.act(), rule -> new long[2]);
      sum[0]++;
      sum[1] += step.bytes();
    }
    for (Kept one : kept) {
      to.append("kept    " + one.studyInstanceUid() + "  " + one.rule() + ": " + one.why())
          .append('\n');
    }
    if (keptCount > kept.size()) {
      to.append("kept    " + (keptCount - kept.size()) + " more").append('\n');
    }
    for (Map.Entry<String, long[]> sum : sums.entrySet()) {
      to.append(
              "sum     "
                  + sum.getKey()
                  + ": studies="
                  + sum.getValue()[0]
                  + " bytes="
                  + sum.getValue()[1])
          .append('\n');
    }
  }
}
