package dev.vna.benchmarks;

import java.io.PrintWriter;

/**
 * One line on the terminal that says what is done at the moment; none where there is no terminal.
 */
public final class Progress {
  private static final int WIDTH = 78;

  private final PrintWriter terminal;
  private final boolean shown;

  public Progress(PrintWriter terminal) {
    this.terminal = terminal;
    shown = System.console() != null;
  }

  /** Shows this instead of what was shown before. */
  public void show(String what) {
    if (shown) {
      String line = what.length() > WIDTH ? what.substring(0, WIDTH) : what;
      terminal.print('\r' + line + " ".repeat(WIDTH - line.length()));
      terminal.flush();
    }
  }

  /** Clears the line. */
  public void done() {
    if (shown) {
      terminal.print('\r' + " ".repeat(WIDTH) + '\r');
      terminal.flush();
    }
  }
}
