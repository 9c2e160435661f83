package dev.vna.dicom.net;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An Application Entity title: the 1 to 16 characters by which one DICOM peer names another.
 * Padding spaces are dropped, case is kept. Source: PS3.5 Section 6.2 (VR AE); on the wire, PS3.8
 * Table 9-11.
 *
 * @param value the title without padding
 */
public record AeTitle(String value) {
  /** Bytes of a title field in an A-ASSOCIATE PDU. */
  static final int WIRE_LENGTH_BYTES = 16;

  private static final Pattern VALID = Pattern.compile("[\\x20-\\x7E&&[^\\\\]]{1,16}");
  private static final Pattern PADDING = Pattern.compile("^ +| +$");

  /**
   * Checks and trims the title.
   *
   * @throws IllegalArgumentException if blank, too long, or with a backslash, control or non-ASCII
   *     character
   */
  public AeTitle {
    value = PADDING.matcher(Objects.requireNonNull(value, "value")).replaceAll("");
    if (!VALID.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "AE title \"%s\": want 1 to 16 of 20H-7EH, no \\".formatted(Sanitized.text(value)));
    }
  }

  /**
   * The title with this value.
   *
   * @throws IllegalArgumentException as the constructor
   */
  public static AeTitle of(String value) {
    return new AeTitle(value);
  }

  /**
   * What a peer wrote into a title field, as it may be compared with titles and logged: padding
   * spaces and NULs dropped, control and non-ASCII characters replaced by a question mark. May be
   * empty, for peers that fill the field with spaces or NULs.
   */
  static String fromWire(byte[] field) {
    int end = 0;
    while (end < field.length && field[end] != 0) {
      end++;
    }
    String text = new String(field, 0, end, StandardCharsets.ISO_8859_1);
    return PADDING.matcher(Sanitized.text(text)).replaceAll("");
  }

  /** The 16 bytes of a title field: the title, padded with spaces. */
  byte[] toWire() {
    return "%-16s".formatted(value).getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return value;
  }
}
