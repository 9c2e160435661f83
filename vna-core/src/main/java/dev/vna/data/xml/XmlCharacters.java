package dev.vna.data.xml;

/** The characters that an XML document may hold. Source: XML 1.0 Section 2.2. */
final class XmlCharacters {
  private static final char REPLACEMENT = '\uFFFD';

  /** Pictures of control characters, in their order. */
  private static final char CONTROL_PICTURES = '\u2400';

  private XmlCharacters() {}

  /** The text with what XML cannot hold replaced; the same text if there is nothing. */
  static String replaceIllegal(String text) {
    int at = 0;
    while (at < text.length() && isLegal(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    if (at == text.length()) {
      return text;
    }
    var legal = new StringBuilder(text.length()).append(text, 0, at);
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      legal.appendCodePoint(isLegal(c) ? c : c < 0x20 ? CONTROL_PICTURES + c : (int) REPLACEMENT);
    }
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    if (c < 0x20) {
      return c == '\t' || c == '\n' || c == '\r';
    }
    return c < 0xD800 || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
  }
}
