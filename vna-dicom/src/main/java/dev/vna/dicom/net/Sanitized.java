package dev.vna.dicom.net;

import java.nio.charset.StandardCharsets;

/**
 * Text of a peer made fit for a log line or a message: it can neither break the line nor pose as
 * another.
 */
final class Sanitized {
  private static final int MAX_LENGTH = 64;

  private Sanitized() {}

  /**
   * The text, at most 64 characters of it, with all but printable ASCII replaced by question marks.
   */
  static String text(String raw) {
    return printable(raw.length() > MAX_LENGTH ? raw.substring(0, MAX_LENGTH) : raw);
  }

  /**
   * A UID field: trailing NULs and spaces dropped, the rest with unprintable characters replaced.
   */
  static String uid(byte[] field) {
    int end = field.length;
    while (end > 0 && (field[end - 1] == 0 || field[end - 1] == ' ')) {
      end--;
    }
    return printable(new String(field, 0, end, StandardCharsets.ISO_8859_1));
  }

  private static String printable(String raw) {
    var clean = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      clean.append(c >= 0x20 && c <= 0x7E ? c : '?');
    }
    return clean.toString();
  }
}
