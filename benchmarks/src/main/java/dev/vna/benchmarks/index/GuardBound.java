package dev.vna.benchmarks.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the file of bounds: {@code name,bound,wanted}.
 *
 * @param name of the guard
 * @param bound the ratio that the build does not let pass
 * @param wanted the ratio that the project wants to reach, as text; empty if none was set
 */
record GuardBound(String name, double bound, String wanted) {
  /**
   * Reads a file of bounds; lines that begin with a hash sign say something to people.
   *
   * @throws IOException if there is no such file, or a line is not of that form
   */
  static List<GuardBound> read(Path file) throws IOException {
    List<GuardBound> bounds = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(",", -1);
      try {
        if (cells.length != 3) {
          throw new NumberFormatException(cells.length + " cells");
        }
        bounds.add(
            new GuardBound(cells[0].strip(), Double.parseDouble(cells[1]), cells[2].strip()));
      } catch (NumberFormatException e) {
        throw new IOException(file + " line " + number + ": want name,bound,wanted", e);
      }
    }
    return List.copyOf(bounds);
  }
}
