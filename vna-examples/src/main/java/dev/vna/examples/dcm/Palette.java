package dev.vna.examples.dcm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** Colours for a terminal that has them; else text as it is. */
final class Palette {
  private static final String RESET = "\u001B[0m";
  private static final String RED = "\u001B[31m";
  private static final String GREEN = "\u001B[32m";
  private static final String YELLOW = "\u001B[33m";
  private static final String CYAN = "\u001B[36m";
  private static final String BOLD = "\u001B[1m";
  private static final String FAINT = "\u001B[2m";

  /** Tag, VR and length, keyword, value. */
  private static final Pattern LINE =
      Pattern.compile("^( *)(\\([0-9A-F]{4},[0-9A-F]{4}\\))( [A-Z]{2} -?\\d+ )(\\S+)( ?.*)$");

  private final boolean on;

  Palette(boolean on) {
    this.on = on;
  }

  /** When to use colours. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER;

    boolean isOn() {
      return this == ALWAYS || (this == AUTO && Ansi.AUTO.enabled());
    }
  }

  private String in(String color, String text) {
    return on && !text.isEmpty() ? color + text + RESET : text;
  }

  String title(String text) {
    return in(BOLD, text);
  }

  String good(String text) {
    return in(GREEN, text);
  }

  String bad(String text) {
    return in(RED, text);
  }

  String doubtful(String text) {
    return in(YELLOW, text);
  }

  /** What names an attribute. */
  String key(String text) {
    return in(CYAN, text);
  }

  /** A line of a dump. */
  String element(String line) {
    Matcher parts = LINE.matcher(line);
    if (!on || !parts.matches()) {
      return in(FAINT, line);
    }
    return parts.group(1)
        + in(CYAN, parts.group(2))
        + in(FAINT, parts.group(3))
        + in(BOLD, parts.group(4))
        + parts.group(5);
  }
}
