package dev.vna.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with code extensions after ISO 2022: escape sequences bring repertoires into G0 and G1.
 * Without extensions, the same with one repertoire. Immutable. Source: PS3.5 Sections 6.1.2.4 and
 * 6.1.2.5.
 */
final class Iso2022 {
  private static final int ESCAPE = 0x1B;

  private final Repertoire initialG0;

  /** May be null: then bytes above 127 have no meaning, and decode as Latin-1. */
  private final Repertoire initialG1;

  private final List<Repertoire> repertoires = new ArrayList<>();

  Iso2022(List<String> terms) {
    for (String term : terms) {
      Repertoire repertoire = term.isEmpty() ? Repertoire.ASCII : Repertoire.ofTerm(term);
      if (repertoire != null && !repertoires.contains(repertoire)) {
        repertoires.add(repertoire);
      }
    }
    Repertoire first = repertoires.isEmpty() ? Repertoire.ASCII : repertoires.get(0);
    initialG0 = first == Repertoire.JIS_KATAKANA ? Repertoire.JIS_ROMAN : Repertoire.ASCII;
    initialG1 = first.upper ? first : null;
    repertoires.remove(Repertoire.ASCII);
  }

  String decode(byte[] b, int offset, int length, Vr vr) {
    var text = new StringBuilder(length);
    Repertoire g0 = initialG0;
    Repertoire g1 = initialG1;
    int end = offset + length;
    int at = offset;
    while (at < end) {
      int c = b[at] & 0xFF;
      if (c == ESCAPE) {
        Repertoire next = escape(b, at + 1, end);
        if (next == null) {
          text.append('\uFFFD');
          at++;
        } else {
          at += 1 + escapeLength(b, at + 1);
          g0 = next.upper ? g0 : next;
          g1 = next.upper ? next : g1;
        }
      } else if (c < 0x20 || (g0.bytesPerCharacter == 1 && isDelimiter(c, vr))) {
        text.append((char) c);
        at++;
        g0 = initialG0;
        g1 = initialG1;
      } else {
        boolean upper = c >= 0x80;
        Repertoire set = upper ? g1 : g0;
        int run = run(b, at, end, upper, set, vr);
        append(text, set, b, at, run);
        at += run;
      }
    }
    return text.toString();
  }

  /** How many bytes from {@code at} on one repertoire decodes. */
  private static int run(byte[] b, int at, int end, boolean upper, Repertoire set, Vr vr) {
    boolean pairs = set != null && set.bytesPerCharacter == 2;
    int i = at;
    while (i < end) {
      int c = b[i] & 0xFF;
      if (c < 0x20 || c >= 0x80 != upper || (!pairs && !upper && isDelimiter(c, vr))) {
        break;
      }
      // A space in a set of two bytes is itself: some writers pad without switching back.
      if (pairs && !upper && c == ' ') {
        i += i == at ? 1 : 0;
        break;
      }
      i += pairs && i + 1 < end ? 2 : 1;
    }
    return i - at;
  }

  private static void append(StringBuilder text, Repertoire set, byte[] b, int at, int run) {
    if (set == null) {
      text.append(new String(b, at, run, StandardCharsets.ISO_8859_1));
    } else if (set.bytesPerCharacter == 2 && run == 1) {
      text.append(b[at] == ' ' ? ' ' : '\uFFFD');
    } else {
      text.append(set.decode(b, at, run));
    }
  }

  private static boolean isDelimiter(int c, Vr vr) {
    return (c == '\\' && vr.isMultiValuedText()) || (vr == Vr.PN && (c == '^' || c == '='));
  }

  private static Repertoire escape(byte[] b, int at, int end) {
    for (Repertoire repertoire : Repertoire.values()) {
      if (matches(repertoire.escape, b, at, end)) {
        return repertoire;
      }
    }
    // Older designations of the same sets.
    if (matches("$@", b, at, end)) {
      return Repertoire.JIS_X_0208;
    }
    return matches("$A", b, at, end) ? Repertoire.GB_2312 : null;
  }

  private static int escapeLength(byte[] b, int at) {
    return b[at] == '$' && (b[at + 1] == '(' || b[at + 1] == ')') ? 3 : 2;
  }

  private static boolean matches(String escape, byte[] b, int at, int end) {
    if (end - at < escape.length()) {
      return false;
    }
    for (int i = 0; i < escape.length(); i++) {
      if (b[at + i] != escape.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean canEncode(String text) {
    return text.codePoints().allMatch(c -> c < 0x80 || find(Character.toString(c)) != null);
  }

  private Repertoire find(String character) {
    for (Repertoire repertoire : repertoires) {
      if (repertoire.encode(character) != null) {
        return repertoire;
      }
    }
    return null;
  }

  byte[] encode(String text, Vr vr) {
    var out = new Bytes(text.length() * 2 + 8);
    Repertoire g0 = initialG0;
    Repertoire g1 = initialG1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        boolean delimiter = c < 0x20 || isDelimiter(c, vr);
        if (g0 != initialG0 && (delimiter || g0.bytesPerCharacter == 2)) {
          g0 = designate(out, initialG0);
        }
        if (delimiter) {
          g1 = initialG1;
        }
        out.put8(c);
        continue;
      }
      String character = Character.toString(c);
      Repertoire set = g1 != null && g1.encode(character) != null ? g1 : find(character);
      if (set == null) {
        g0 = g0 == initialG0 ? g0 : designate(out, initialG0);
        out.put8('?');
        continue;
      }
      if (set.upper ? set != g1 : set != g0) {
        designate(out, set);
        g0 = set.upper ? g0 : set;
        g1 = set.upper ? set : g1;
      }
      byte[] code = set.encode(character);
      out.put(code, 0, code.length);
    }
    if (g0 != initialG0) {
      designate(out, initialG0);
    }
    return out.toArray();
  }

  private static Repertoire designate(Bytes out, Repertoire repertoire) {
    out.put8(ESCAPE);
    byte[] escape = repertoire.escape.getBytes(StandardCharsets.US_ASCII);
    out.put(escape, 0, escape.length);
    return repertoire;
  }
}
