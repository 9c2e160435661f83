package dev.vna.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A key that encrypts data keys. Its file, {@code master-<id>.key}:
 *
 * <pre>
 * {"record":"master key","formatVersion":1,"id":"(UUID)","number":2,"key":"(64 hex digits)"}
 * </pre>
 *
 * @param number rises with every new one; the highest is current
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MasterKey(UUID id, long number, byte[] bytes) {
  private static final String START = "{\"record\":\"master key\",\"formatVersion\":1,\"id\":\"";
  private static final String PREFIX = "master-";
  private static final String SUFFIX = ".key";

  String fileName() {
    return fileName(id);
  }

  static String fileName(UUID id) {
    return PREFIX + id + SUFFIX;
  }

  static boolean isFileName(String name) {
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  byte[] encode() {
    String text = START + id + "\",\"number\":" + number + ",\"key\":\"";
    return (text + HexFormat.of().formatHex(bytes) + "\"}\n").getBytes(US_ASCII);
  }

  /** Reads a file; empty if it is not one. */
  static Optional<MasterKey> parse(byte[] content) {
    TextCursor text = new TextCursor(content, content.length);
    try {
      text.skip(START);
      UUID id = UUID.fromString(text.until('"'));
      text.skip("\",\"number\":");
      long number = text.number();
      text.skip(",\"key\":\"");
      byte[] bytes = HexFormat.of().parseHex(text.until('"'));
      text.skip("\"}");
      return bytes.length == EncryptedTrailer.KEY_BYTES
          ? Optional.of(new MasterKey(id, number, bytes))
          : Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "master key id=" + id;
  }
}
