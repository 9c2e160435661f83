package dev.vna.dicom.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of URIs, in UTF-8. Source: RFC 3986 Section 2. */
final class Percent {
  private static final String UNRESERVED = "-._~";

  private Percent() {}

  /** Decodes a segment of a path, in which a plus sign is itself. */
  static String decodeSegment(String text) throws WebException {
    return decode(text, '+');
  }

  /** Decodes a name or value of a query, in which a plus sign is a space. */
  static String decodeQuery(String text) throws WebException {
    return decode(text, ' ');
  }

  private static String decode(String text, char plus) throws WebException {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0 && isAscii(text)) {
      return text;
    }
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          throw WebException.badRequest("URI: % without two hexadecimal digits");
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else if (c == '+') {
        bytes.write(plus);
      } else if (c < 0x80) {
        bytes.write(c);
      } else {
        throw WebException.badRequest("URI: a character that is not ASCII");
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw WebException.badRequest("URI: percent-encoded bytes that are not UTF-8");
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** Encodes all but unreserved characters: good for a segment and for a query. */
  static String encode(String text) {
    var encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%');
        encoded.append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)));
        encoded.append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
      }
    }
    return encoded.toString();
  }
}
