package dev.vna.benchmarks.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Ratios of earlier runs: a file of lines {@code run,guard,ratio,noise}, to which each run that is
 * told so adds its own.
 */
final class GuardHistory {
  private static final String HEAD = "run,guard,ratio,noise";

  private GuardHistory() {}

  /**
   * One ratio of one run.
   *
   * @param run what the run is called, such as a date and a commit
   * @param guard name of the guard
   * @param ratio what was measured
   * @param noise by what part of itself it may be off
   */
  record Entry(String run, String guard, double ratio, double noise) {}

  /** Adds the ratios of a run; makes the file if there is none. */
  static void append(Path file, String run, Map<String, Ratio> ratios) throws IOException {
    if (!run.matches("[\\w.:+-]{1,40}")) {
      throw new IllegalArgumentException(
          "run=\"" + run + "\": want 1 to 40 letters, digits and . : + -");
    }
    List<String> lines = new ArrayList<>();
    if (!Files.exists(file)) {
      lines.add(HEAD);
    }
    ratios.forEach(
        (guard, ratio) ->
            lines.add(
                String.format(
                    Locale.ROOT, "%s,%s,%.4g,%.2g", run, guard, ratio.value(), ratio.noise())));
    Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if there is none, or a line is not of that form
   */
  static List<Entry> read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.equals(HEAD) || line.isBlank()) {
        continue;
      }
      String[] cells = line.split(",", -1);
      try {
        entries.add(
            new Entry(
                cells[0], cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new IOException(file + ": want lines " + HEAD, e);
      }
    }
    return List.copyOf(entries);
  }
}
