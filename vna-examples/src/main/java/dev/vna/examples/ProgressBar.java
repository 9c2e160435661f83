package dev.vna.examples;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * Tells how far a long piece of work is: a bar that moves on a terminal; elsewhere, where nobody
 * looks at it as it moves, a line for each tenth, or nothing. Safe for use by many threads.
 */
public final class ProgressBar {
  private static final int WIDTH = 40;
  private static final int LINE = WIDTH + 60;
  private static final int STEP_PERCENT = 10;

  private final PrintWriter out;
  private final String work;
  private final String unit;
  private final boolean terminal;
  private long printed = -1;

  private ProgressBar(PrintWriter out, String work, String unit) {
    this.out = out;
    this.work = work;
    this.unit = unit;
    this.terminal = System.console() != null;
  }

  /**
   * A bar on a terminal, lines elsewhere.
   *
   * @param work what is done, such as {@code importing}
   * @param unit what is counted, in the plural
   */
  public static ProgressBar of(PrintWriter out, String work, String unit) {
    return new ProgressBar(out, work, unit);
  }

  /** A bar on a terminal, nothing elsewhere. */
  public static ProgressBar onTerminal(PrintWriter out, String unit) {
    return new ProgressBar(out, "", unit);
  }

  /** Tells that so much is done, of which something may be printed. */
  public synchronized void progress(long done, long total) {
    long percent = total == 0 ? 100 : (long) (100.0 * done / total);
    long step = terminal ? percent : percent - percent % STEP_PERCENT;
    if (step <= printed) {
      return;
    }
    if (terminal) {
      printed = step;
      int filled = (int) (WIDTH * percent / 100);
      String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
      out.printf(Locale.ROOT, "\r[%s] %3d %% of %d %s", bar, percent, total, unit);
    } else if (!work.isEmpty()) {
      printed = step;
      out.printf(Locale.ROOT, "%s: %d %% of %d %s%n", work, step, total, unit);
    }
    out.flush();
  }

  /** Makes room for a line of text; the bar comes again with the next progress. */
  public synchronized void clear() {
    if (terminal && printed >= 0) {
      out.print("\r" + " ".repeat(LINE) + "\r");
      out.flush();
      printed = -1;
    }
  }
}
