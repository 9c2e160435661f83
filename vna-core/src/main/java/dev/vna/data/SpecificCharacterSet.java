package dev.vna.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The character repertoires of a data set, as Specific Character Set (0008,0005) names them:
 * decodes and encodes values of the VRs that depend on it. Decoding never fails: what cannot be
 * decoded becomes U+FFFD. Immutable. Source: PS3.3 Section C.12.1.1.2, PS3.5 Section 6.1.
 */
public final class SpecificCharacterSet {
  private static final Map<String, Charset> WHOLE =
      Map.of(
          "ISO_IR 192", StandardCharsets.UTF_8,
          "GB18030", Charset.forName("GB18030"),
          "GBK", Charset.forName("GBK"));

  /**
   * The default repertoire, ISO 646 (ASCII). Bytes above 127, which it has not, decode as Latin-1.
   */
  public static final SpecificCharacterSet DEFAULT = new SpecificCharacterSet(List.of());

  /** Unicode in UTF-8. */
  public static final SpecificCharacterSet UTF_8 = new SpecificCharacterSet(List.of("ISO_IR 192"));

  private final List<String> terms;

  /** The one Java charset of a set without code extensions; null with them. */
  private final Charset whole;

  private final Iso2022 iso2022;

  private SpecificCharacterSet(List<String> terms) {
    this.terms = terms;
    this.whole = wholeCharset(terms);
    this.iso2022 = whole == null ? new Iso2022(terms) : null;
  }

  /**
   * The repertoires with these defined terms. Terms that are not known count as the default
   * repertoire; common misspellings are understood.
   */
  public static SpecificCharacterSet of(List<String> definedTerms) {
    List<String> terms = new ArrayList<>();
    for (String term : definedTerms) {
      terms.add(normalize(term));
    }
    while (!terms.isEmpty() && terms.get(terms.size() - 1).isEmpty()) {
      terms.remove(terms.size() - 1);
    }
    if (terms.isEmpty()) {
      return DEFAULT;
    }
    return terms.equals(UTF_8.terms) ? UTF_8 : new SpecificCharacterSet(List.copyOf(terms));
  }

  private static String normalize(String term) {
    String t = term.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    if (t.equals("UTF8") || t.equals("UTF_8") || t.equals("ISO_IR192")) {
      return "ISO_IR 192";
    }
    if (t.startsWith("ISO_2022_IR_") || t.startsWith("ISO_2022 IR ")) {
      return "ISO 2022 IR " + t.substring(12);
    }
    if (t.startsWith("ISO_IR_") || t.startsWith("ISO IR ")) {
      return "ISO_IR " + t.substring(7);
    }
    if (t.startsWith("ISO_8859_") || t.startsWith("ISO8859_")) {
      return Repertoire.termOfPart(t.substring(t.lastIndexOf('_') + 1));
    }
    return t;
  }

  private static Charset wholeCharset(List<String> terms) {
    String first = terms.isEmpty() ? "" : terms.get(0);
    Charset whole = WHOLE.get(first);
    if (whole != null) {
      return whole;
    }
    // A multi-byte set without code extensions stands alone, wherever it was put.
    for (String term : terms) {
      if (WHOLE.containsKey(term)) {
        return WHOLE.get(term);
      }
    }
    return null;
  }

  /** The defined terms, normalised; empty for the default repertoire. */
  public List<String> definedTerms() {
    return terms;
  }

  /** Whether this is Unicode in UTF-8. */
  public boolean isUtf8() {
    return StandardCharsets.UTF_8.equals(whole);
  }

  /**
   * Decodes a value. Code extensions end at the delimiters of the VR: backslash, in PN also caret
   * and equals sign, and at control characters (PS3.5 Section 6.1.2.5.3).
   */
  public String decode(byte[] bytes, Vr vr) {
    return decode(bytes, 0, bytes.length, vr);
  }

  String decode(byte[] bytes, int offset, int length, Vr vr) {
    if (isPlainAscii(bytes, offset, length)) {
      return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    }
    return whole != null
        ? new String(bytes, offset, length, whole)
        : iso2022.decode(bytes, offset, length, vr);
  }

  /** Whether no byte is above 127 or an escape. */
  static boolean isPlainAscii(byte[] bytes, int offset, int length) {
    return Ascii.isPlain(bytes, offset, offset + length);
  }

  /** Whether every character of the text can be encoded. */
  public boolean canEncode(String text) {
    return whole != null ? whole.newEncoder().canEncode(text) : iso2022.canEncode(text);
  }

  /**
   * Encodes a value; a character that the repertoires have not becomes a question mark. Code
   * extensions are ended before the delimiters of the VR.
   */
  public byte[] encode(String text, Vr vr) {
    return whole != null ? text.getBytes(whole) : iso2022.encode(text, vr);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpecificCharacterSet that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return terms.isEmpty() ? "ISO_IR 6" : String.join("\\", terms);
  }

  /** Bytes of the text if it is plain ASCII; for VRs that do not use the character set. */
  static byte[] encodeAscii(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return Arrays.copyOf(bytes, bytes.length);
  }
}
