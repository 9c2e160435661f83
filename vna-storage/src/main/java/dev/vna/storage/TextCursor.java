package dev.vna.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vna.archive.spi.UnsupportedFormatException;
import java.util.Arrays;
import java.util.UUID;

/**
 * Walks over the text of a record, which a digest has proven to be as it was written; so whatever
 * is not in the one exact form was written by something else.
 */
final class TextCursor {
  private final byte[] bytes;
  private final int end;
  private int at;

  TextCursor(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  int position() {
    return at;
  }

  /**
   * Reads the beginning of a record.
   *
   * @return the archive's id
   */
  UUID begin(String record) throws UnsupportedFormatException {
    skip("{\"record\":\"" + record + "\",\"formatVersion\":");
    long version = number();
    if (version > RecordText.FORMAT_VERSION) {
      throw new UnsupportedFormatException(
          "the " + record + " record of a segment",
          (int) Math.min(version, Integer.MAX_VALUE),
          RecordText.FORMAT_VERSION);
    }
    skip(",\"archiveId\":\"");
    UUID id = UUID.fromString(until('"'));
    skip("\"");
    return id;
  }

  /** Steps over text if it comes next. */
  boolean skipped(String text) {
    if (text.length() > end - at) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    at += text.length();
    return true;
  }

  /** Steps over text that must come next. */
  void skip(String text) {
    if (!skipped(text)) {
      throw malformed("want " + text);
    }
  }

  long number() {
    long value = 0;
    int start = at;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      value = Math.addExact(Math.multiplyExact(value, 10L), bytes[at++] - '0');
    }
    if (at == start) {
      throw malformed("want a number");
    }
    return value;
  }

  int intNumber() {
    return Math.toIntExact(number());
  }

  /** The text before a character. */
  String until(char stop) {
    int start = at;
    while (at < end && bytes[at] != stop) {
      at++;
    }
    return new String(bytes, start, at - start, US_ASCII);
  }

  /** The text before a character, in UTF-8. */
  String utf8Until(char stop) {
    int start = at;
    while (at < end && bytes[at] != stop) {
      at++;
    }
    return new String(bytes, start, at - start, UTF_8);
  }

  /** The bytes up to the last one of this line, exclusively. */
  byte[] untilLineEnd(int before) {
    int start = at;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    at -= before;
    if (at < start) {
      throw malformed("line ends early");
    }
    return Arrays.copyOfRange(bytes, start, at);
  }

  /** A number of exactly 8 hex digits. */
  int hexInt() {
    if (end - at < 8) {
      throw malformed("want 8 hex digits");
    }
    int value = Hex.parse(bytes, at);
    at += 8;
    return value;
  }

  boolean atEnd() {
    return at == end;
  }

  private IllegalArgumentException malformed(String what) {
    return new IllegalArgumentException("record text at byte " + at + ": " + what);
  }
}
