package dev.vna.benchmarks.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Draws the history of ratios as SVG: a small field for each guard, its runs from left to right,
 * each a dot with a bar as long as its noise. A field begins at zero and ends a quarter above its
 * highest ratio, so that its form can be compared with others, whatever the sizes.
 */
final class RatioPlot {
  private static final int COLUMNS = 3;
  private static final int FIELD_WIDTH = 280;
  private static final int FIELD_HEIGHT = 120;
  private static final int MARGIN = 24;
  private static final int TITLE_HEIGHT = 24;
  private static final int AXIS_WIDTH = 36;
  private static final int FOOT_HEIGHT = 40;
  private static final double HEADROOM = 1.25;

  private RatioPlot() {}

  /** The drawing; the same for the same entries. */
  static String draw(List<GuardHistory.Entry> entries) {
    Map<String, List<GuardHistory.Entry>> guards = new LinkedHashMap<>();
    Set<String> runs = new LinkedHashSet<>();
    for (GuardHistory.Entry entry : entries) {
      guards.computeIfAbsent(entry.guard(), key -> new ArrayList<>()).add(entry);
      runs.add(entry.run());
    }
    int rows = (guards.size() + COLUMNS - 1) / COLUMNS;
    int width = MARGIN + COLUMNS * (FIELD_WIDTH + MARGIN);
    int height = MARGIN + rows * (TITLE_HEIGHT + FIELD_HEIGHT + MARGIN) + FOOT_HEIGHT;
    List<String> names = List.copyOf(runs);
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
            + " font-family=\"system-ui, sans-serif\" font-size=\"12\">",
        width,
        height,
        width);
    add(svg, "<title>Ratios of the guards, run by run</title>");
    add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
    int at = 0;
    for (Map.Entry<String, List<GuardHistory.Entry>> guard : guards.entrySet()) {
      int x = MARGIN + at % COLUMNS * (FIELD_WIDTH + MARGIN);
      int y = MARGIN + at / COLUMNS * (TITLE_HEIGHT + FIELD_HEIGHT + MARGIN);
      field(svg, guard.getKey(), guard.getValue(), names, x, y);
      at++;
    }
    if (!names.isEmpty()) {
      add(
          svg,
          "<text x=\"%d\" y=\"%d\" fill=\"#555f6b\">Runs from %s to %s; a ratio of 1 is as fast"
              + " as the reference, less is better</text>",
          MARGIN,
          height - FOOT_HEIGHT / 2,
          names.get(0),
          names.get(names.size() - 1));
    }
    add(svg, "</svg>");
    return svg.toString();
  }

  private static void field(
      StringBuilder svg,
      String guard,
      List<GuardHistory.Entry> entries,
      List<String> runs,
      int left,
      int top) {
    double highest = 0;
    for (GuardHistory.Entry entry : entries) {
      highest = Math.max(highest, entry.ratio());
    }
    double end = highest * HEADROOM;
    int x0 = left + AXIS_WIDTH;
    int y0 = top + TITLE_HEIGHT + FIELD_HEIGHT;
    int plotWidth = FIELD_WIDTH - AXIS_WIDTH;
    GuardHistory.Entry last = entries.get(entries.size() - 1);
    add(
        svg,
        "<text x=\"%d\" y=\"%d\" fill=\"#1f2933\" font-weight=\"600\">%s</text>",
        left,
        top + 14,
        guard);
    add(
        svg,
        "<text x=\"%d\" y=\"%d\" fill=\"#1f5fa8\" text-anchor=\"end\">%s</text>",
        left + FIELD_WIDTH,
        top + 14,
        GuardReport.number(last.ratio()));
    for (double mark : new double[] {0, highest}) {
      double y = y0 - mark / end * FIELD_HEIGHT;
      add(
          svg,
          "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#d9dee4\"/>",
          x0,
          y,
          left + FIELD_WIDTH,
          y);
      add(
          svg,
          "<text x=\"%d\" y=\"%.1f\" fill=\"#555f6b\" font-size=\"11\""
              + " text-anchor=\"end\">%s</text>",
          x0 - 5,
          y + 4,
          mark == 0 ? "0" : GuardReport.number(mark));
    }
    double step = (double) plotWidth / Math.max(1, runs.size());
    StringBuilder line = new StringBuilder();
    StringBuilder dots = new StringBuilder();
    for (GuardHistory.Entry entry : entries) {
      double x = x0 + step * (runs.indexOf(entry.run()) + 0.5);
      double y = y0 - entry.ratio() / end * FIELD_HEIGHT;
      double worst = y0 - Math.min(end, entry.ratio() * (1 + entry.noise())) / end * FIELD_HEIGHT;
      double best = y0 - entry.ratio() / (1 + entry.noise()) / end * FIELD_HEIGHT;
      line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
      add(
          dots,
          "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#9dbde0\""
              + " stroke-width=\"3\"/>",
          x,
          worst,
          x,
          best);
      add(
          dots,
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#1f5fa8\"><title>%s: %s</title></circle>",
          x,
          y,
          entry.run(),
          GuardReport.number(entry.ratio()));
    }
    add(
        svg,
        "<polyline points=\"%s\" fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"1.2\"/>",
        line.toString().strip());
    svg.append(dots);
  }

  private static void add(StringBuilder to, String format, Object... values) {
    to.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
