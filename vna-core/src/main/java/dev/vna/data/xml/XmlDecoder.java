package dev.vna.data.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Decodes XML in UTF-8 or UTF-16, and fails at bytes that are neither. The parser could do so, too,
 * but prints what it finds wrong. Source: XML 1.0 Appendix F.
 */
final class XmlDecoder {
  private static final Set<String> NAMES =
      Set.of("utf-8", "utf8", "us-ascii", "utf-16", "utf-16le", "utf-16be");

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private XmlDecoder() {}

  /** Whether a document that declares this encoding is read, and not taken for another. */
  static boolean isKnown(String encoding) {
    return NAMES.contains(encoding.toLowerCase(Locale.ROOT));
  }

  static Reader of(InputStream in) throws IOException {
    var start = new PushbackInputStream(in, 3);
    byte[] first = start.readNBytes(3);
    int pair = first.length < 2 ? 0 : (first[0] & 0xFF) << 8 | (first[1] & 0xFF);
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    if (pair == BYTE_ORDER_MARK || pair == '<') {
      charset = StandardCharsets.UTF_16BE;
      mark = pair == '<' ? 0 : 2;
    } else if (pair == Character.reverseBytes((char) BYTE_ORDER_MARK) || pair == '<' << 8) {
      charset = StandardCharsets.UTF_16LE;
      mark = pair == '<' << 8 ? 0 : 2;
    } else if (pair == 0xEFBB && first.length == 3 && first[2] == (byte) 0xBF) {
      mark = 3;
    }
    start.unread(first, mark, first.length - mark);
    return new InputStreamReader(
        start,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
