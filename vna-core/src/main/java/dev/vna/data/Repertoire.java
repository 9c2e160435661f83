package dev.vna.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A coded character set that ISO 2022 can switch to: its escape sequence, whether it is used in G0
 * (bytes 21H-7EH) or G1 (A1H-FEH), and how its codes become characters. Source: PS3.3 Tables C.12-3
 * and C.12-4.
 */
enum Repertoire {
  ASCII("(B", false, 1, StandardCharsets.ISO_8859_1),
  /** ISO 646 of Japan: ASCII but for yen sign and overline. */
  JIS_ROMAN("(J", false, 1, StandardCharsets.ISO_8859_1),
  JIS_KATAKANA(")I", true, 1, named("JIS_X0201")),
  LATIN_1("-A", true, 1, StandardCharsets.ISO_8859_1),
  LATIN_2("-B", true, 1, named("ISO-8859-2")),
  LATIN_3("-C", true, 1, named("ISO-8859-3")),
  LATIN_4("-D", true, 1, named("ISO-8859-4")),
  CYRILLIC("-L", true, 1, named("ISO-8859-5")),
  ARABIC("-G", true, 1, named("ISO-8859-6")),
  GREEK("-F", true, 1, named("ISO-8859-7")),
  HEBREW("-H", true, 1, named("ISO-8859-8")),
  LATIN_5("-M", true, 1, named("ISO-8859-9")),
  LATIN_9("-b", true, 1, named("ISO-8859-15")),
  THAI("-T", true, 1, named("TIS-620")),
  JIS_X_0208("$B", false, 2, named("EUC-JP")),
  JIS_X_0212("$(D", false, 2, named("EUC-JP")),
  KS_X_1001("$)C", true, 2, named("EUC-KR")),
  GB_2312("$)A", true, 2, named("GB2312"));

  private static final Map<String, Repertoire> BY_NUMBER =
      Map.ofEntries(
          Map.entry("6", ASCII),
          Map.entry("13", JIS_KATAKANA),
          Map.entry("100", LATIN_1),
          Map.entry("101", LATIN_2),
          Map.entry("109", LATIN_3),
          Map.entry("110", LATIN_4),
          Map.entry("144", CYRILLIC),
          Map.entry("127", ARABIC),
          Map.entry("126", GREEK),
          Map.entry("138", HEBREW),
          Map.entry("148", LATIN_5),
          Map.entry("203", LATIN_9),
          Map.entry("166", THAI),
          Map.entry("87", JIS_X_0208),
          Map.entry("159", JIS_X_0212),
          Map.entry("149", KS_X_1001),
          Map.entry("58", GB_2312));

  private static final Map<String, String> ISO_8859_PARTS =
      Map.ofEntries(
          Map.entry("1", "ISO_IR 100"),
          Map.entry("2", "ISO_IR 101"),
          Map.entry("3", "ISO_IR 109"),
          Map.entry("4", "ISO_IR 110"),
          Map.entry("5", "ISO_IR 144"),
          Map.entry("6", "ISO_IR 127"),
          Map.entry("7", "ISO_IR 126"),
          Map.entry("8", "ISO_IR 138"),
          Map.entry("9", "ISO_IR 148"),
          Map.entry("11", "ISO_IR 166"),
          Map.entry("15", "ISO_IR 203"));

  /** What follows ESC. */
  final String escape;

  final boolean upper;
  final int bytesPerCharacter;
  final Charset charset;

  Repertoire(String escape, boolean upper, int bytesPerCharacter, Charset charset) {
    this.escape = escape;
    this.upper = upper;
    this.bytesPerCharacter = bytesPerCharacter;
    this.charset = charset;
  }

  private static Charset named(String name) {
    return Charset.forName(name);
  }

  /** The defined term of a part of ISO 8859; empty if there is none. */
  static String termOfPart(String part) {
    return ISO_8859_PARTS.getOrDefault(part, "");
  }

  /**
   * The repertoire of a defined term such as {@code ISO_IR 100} or {@code ISO 2022 IR 87}, or null.
   */
  static Repertoire ofTerm(String term) {
    return BY_NUMBER.get(term.substring(term.lastIndexOf(' ') + 1));
  }

  /** Decodes codes as they stand in a value, all of this repertoire, a whole number of them. */
  String decode(byte[] b, int offset, int length) {
    switch (this) {
      case JIS_X_0208 -> {
        var euc = new byte[length];
        for (int i = 0; i < length; i++) {
          euc[i] = (byte) (b[offset + i] | 0x80);
        }
        return new String(euc, charset);
      }
      case JIS_X_0212 -> {
        var euc = new byte[length / 2 * 3];
        for (int i = 0; i + 1 < length; i += 2) {
          euc[i / 2 * 3] = (byte) 0x8F;
          euc[i / 2 * 3 + 1] = (byte) (b[offset + i] | 0x80);
          euc[i / 2 * 3 + 2] = (byte) (b[offset + i + 1] | 0x80);
        }
        return new String(euc, charset);
      }
      default -> {
        return new String(b, offset, length, charset);
      }
    }
  }

  /**
   * Encodes one character.
   *
   * @return its code as it stands in a value, or null if this repertoire has it not
   */
  byte[] encode(String character) {
    if (this == ASCII || this == JIS_ROMAN) {
      boolean has = character.charAt(0) < 0x80 && (this == ASCII || "\\~".indexOf(character) < 0);
      return has ? new byte[] {(byte) character.charAt(0)} : null;
    }
    if (!charset.newEncoder().canEncode(character)) {
      return null;
    }
    byte[] code = character.getBytes(charset);
    switch (this) {
      case JIS_X_0208 -> {
        return code.length == 2 && code[0] != (byte) 0x8E ? lower(code, 0) : null;
      }
      case JIS_X_0212 -> {
        return code.length == 3 && code[0] == (byte) 0x8F ? lower(code, 1) : null;
      }
      default -> {
        return code.length == bytesPerCharacter && code[0] < 0 ? code : null;
      }
    }
  }

  private static byte[] lower(byte[] code, int from) {
    return new byte[] {(byte) (code[from] & 0x7F), (byte) (code[from + 1] & 0x7F)};
  }
}
