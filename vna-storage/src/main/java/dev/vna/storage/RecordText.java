package dev.vna.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vna.archive.spi.UnsupportedFormatException;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/**
 * The text of a record of ours: lines of JSON, one object each, so that it can be read without us.
 * The last line proves the ones before it:
 *
 * <pre>
 * {"record":"...","formatVersion":1,"archiveId":"...",...}
 * ...
 * {"sha256":"(64 hex digits: SHA-256 of all bytes before this line)"}
 * </pre>
 *
 * It is written in one exact form, without spaces and with the members in a fixed order; every
 * version begins with {@code record} and {@code formatVersion}.
 */
final class RecordText {
  /** The version of the format of segments and records. */
  static final int FORMAT_VERSION = 1;

  private static final String PROOF_START = "{\"sha256\":\"";
  private static final String PROOF_END = "\"}\n";
  private static final int DIGEST_DIGITS = 64;
  private static final int PROOF_BYTES = PROOF_START.length() + DIGEST_DIGITS + PROOF_END.length();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

  private RecordText() {}

  /** A record that begins with that text. */
  static RecordText of(String text) {
    return new RecordText().text(text);
  }

  /** Begins a record; its first line is left open for more members. */
  static RecordText begin(String record, UUID archiveId) {
    return of("{\"record\":\"")
        .text(record)
        .text("\",\"formatVersion\":")
        .number(FORMAT_VERSION)
        .text(",\"archiveId\":\"")
        .text(archiveId.toString())
        .text("\"");
  }

  /** Appends ASCII text. */
  RecordText text(String text) {
    bytes.writeBytes(text.getBytes(US_ASCII));
    return this;
  }

  RecordText number(long number) {
    return text(Long.toString(number));
  }

  RecordText raw(byte[] json) {
    bytes.writeBytes(json);
    return this;
  }

  /** How many bytes there are so far. */
  int length() {
    return bytes.size();
  }

  /** What there is so far, without a last line. */
  byte[] unsealed() {
    return bytes.toByteArray();
  }

  /** Adds the last line. */
  byte[] seal() {
    text(PROOF_START + HexFormat.of().formatHex(sha256(bytes.toByteArray(), bytes.size())));
    return text(PROOF_END).bytes.toByteArray();
  }

  /** Reads the lines of a record before the last. */
  @FunctionalInterface
  interface Reader<T> {
    /**
     * Reads them.
     *
     * @throws IllegalArgumentException if they are not those of such a record; so {@link
     *     ArithmeticException}, {@link NoSuchElementException}
     */
    T read(TextCursor text) throws UnsupportedFormatException;
  }

  /**
   * Reads a record.
   *
   * @return empty if it is not whole: its last line does not prove those before it, or they are not
   *     what is wanted
   * @throws UnsupportedFormatException if a newer version of this software wrote it
   */
  static <T> Optional<T> read(byte[] record, Reader<T> reader) throws UnsupportedFormatException {
    Optional<TextCursor> text = open(record);
    try {
      return text.isPresent() ? Optional.of(reader.read(text.get())) : Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException | NoSuchElementException e) {
      return Optional.empty();
    }
  }

  private static Optional<TextCursor> open(byte[] record) {
    int length = record.length - PROOF_BYTES;
    if (length <= 0) {
      return Optional.empty();
    }
    String proof = PROOF_START + HexFormat.of().formatHex(sha256(record, length)) + PROOF_END;
    byte[] expected = proof.getBytes(US_ASCII);
    return java.util.Arrays.equals(expected, 0, PROOF_BYTES, record, length, record.length)
        ? Optional.of(new TextCursor(record, length))
        : Optional.empty();
  }

  private static byte[] sha256(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
