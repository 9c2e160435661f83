package dev.vna.examples.interop;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a suite found, printed in one piece at its end. Safe for use by many threads. */
final class InteropReport {
  private static final Logger LOG = LoggerFactory.getLogger("interop");

  private final String title;
  private final List<String> lines = new ArrayList<>();

  InteropReport(String title) {
    this.title = title;
  }

  synchronized void line(String format, Object... values) {
    lines.add(String.format(format, values));
  }

  synchronized void print() {
    LOG.info("{}\n  {}", title, String.join("\n  ", lines));
  }
}
