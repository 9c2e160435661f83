package dev.vna.benchmarks.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the guards found, against their bounds.
 *
 * @param ratios by name of the guard, in the order of a table
 * @param bounds the bounds
 */
record GuardReport(Map<String, Ratio> ratios, List<GuardBound> bounds) {
  /** Names of guards that are worse than their bound by more than the noise. */
  List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (GuardBound bound : bounds) {
      Ratio ratio = ratios.get(bound.name());
      if (ratio == null || ratio.exceeds(bound.bound())) {
        failures.add(bound.name());
      }
    }
    return failures;
  }

  /** A table in Markdown. */
  String table() {
    StringBuilder table = new StringBuilder();
    line(
        table, "guard", "ratio", "noise", "bound", "wanted", "microseconds", "reference", "result");
    line(table, "---", "---:", "---:", "---:", "---:", "---:", "---:", "---");
    List<String> failures = failures();
    ratios.forEach(
        (name, ratio) -> {
          GuardBound bound =
              bounds.stream()
                  .filter(one -> one.name().equals(name))
                  .findFirst()
                  .orElse(new GuardBound(name, Double.POSITIVE_INFINITY, ""));
          line(
              table,
              name,
              number(ratio.value()),
              percent(ratio.noise()),
              Double.isInfinite(bound.bound()) ? "" : number(bound.bound()),
              bound.wanted(),
              number(ratio.subjectNanos() / 1e3),
              number(ratio.referenceNanos() / 1e3),
              Double.isInfinite(bound.bound())
                  ? "no bound"
                  : failures.contains(name) ? "WORSE" : "good");
        });
    return table.toString();
  }

  /** A part of a whole, as text. */
  static String percent(double part) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * part);
  }

  /** Three significant digits. */
  static String number(double value) {
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  private static void line(StringBuilder to, String... cells) {
    to.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
