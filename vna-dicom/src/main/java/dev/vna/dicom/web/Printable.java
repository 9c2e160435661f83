package dev.vna.dicom.web;

/** Text of a client made fit for a log line, a header or a message. */
final class Printable {
  private static final int MAX_LENGTH = 64;
  private static final String REPLACED = "<>&\"'\\";

  private Printable() {}

  /** At most 64 characters, all but plain ones replaced by question marks. */
  static String text(String raw) {
    var clean = new StringBuilder();
    for (char c : raw.substring(0, Math.min(raw.length(), MAX_LENGTH)).toCharArray()) {
      clean.append(c >= 0x20 && c <= 0x7E && REPLACED.indexOf(c) < 0 ? c : '?');
    }
    return clean.toString();
  }
}
