package dev.vna.archive.transfer;

/** Names as they come from a source, for messages. */
final class Names {
  private static final int MAX_CHARACTERS = 1_000;

  private Names() {}

  /** The name on one line, harmless on a terminal. */
  static String printable(String name) {
    String cut = name.length() > MAX_CHARACTERS ? name.substring(0, MAX_CHARACTERS) + "..." : name;
    StringBuilder text = new StringBuilder(cut.length());
    cut.codePoints()
        .map(c -> Character.isISOControl(c) || isFormat(c) ? '?' : c)
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  /** What changes the direction of text, or breaks lines, or is half a character. */
  private static boolean isFormat(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
