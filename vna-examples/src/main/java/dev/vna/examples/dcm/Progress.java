package dev.vna.examples.dcm;

import java.io.PrintWriter;

/** A bar on a terminal while many files are worked on; nothing where nobody looks. */
final class Progress {
  private static final int WIDTH = 40;
  private static final int LINE = WIDTH + 32;

  private final PrintWriter out;
  private final int total;
  private final boolean shown;
  private int done;
  private int printed = -1;

  Progress(PrintWriter out, int total, boolean wanted) {
    this.out = out;
    this.total = total;
    this.shown = wanted && total > 1 && System.console() != null;
  }

  void step() {
    done++;
    int percent = (int) (100L * done / total);
    if (shown && percent != printed) {
      printed = percent;
      int filled = WIDTH * done / total;
      String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
      out.printf("\r[%s] %3d %% %d of %d", bar, percent, done, total);
      out.flush();
    }
  }

  /** Makes room for a line of text. */
  void clear() {
    if (shown && printed >= 0) {
      out.print("\r" + " ".repeat(LINE) + "\r");
      printed = -1;
    }
  }
}
