package dev.vna.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.DataKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A data key, encrypted. Its file, {@code data-<id>.key}:
 *
 * <pre>
 * {"record":"data key","formatVersion":1,"id":"(UUID)","partition":"default","number":1,
 *  "masterKey":"(UUID)","wrapped":"(160 hex digits)"}
 * </pre>
 *
 * on one line. What is wrapped: 32 bytes of salt, then the key in AES-256-GCM, nonce 0, with the
 * key HMAC-SHA256(master key, "vna data key" 00H salt), proving also what is between {@code "id"}
 * and {@code "masterKey"}; then the tag.
 *
 * @param number rises with every new one of a partition; the highest is current
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WrappedKey(UUID id, Partition partition, long number, UUID masterKey, byte[] wrapped) {
  private static final String START = "{\"record\":\"data key\",\"formatVersion\":1,\"id\":\"";
  private static final String PREFIX = "data-";
  private static final String SUFFIX = ".key";
  private static final String PURPOSE = "vna data key";
  private static final int SALT_BYTES = 32;
  private static final int WRAPPED_BYTES = SALT_BYTES + DataKey.BYTES + ChunkCipher.TAG_BYTES;

  static String fileName(UUID id) {
    return PREFIX + id + SUFFIX;
  }

  static boolean isFileName(String name) {
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  /** Encrypts a key. */
  static WrappedKey wrap(
      DataKey key, Partition partition, long number, MasterKey master, byte[] salt) {
    byte[] sealed = new byte[DataKey.BYTES + ChunkCipher.TAG_BYTES];
    cipher(master, salt)
        .encrypt(0, proven(key.id(), partition, number), key.bytes(), DataKey.BYTES, sealed);
    byte[] wrapped = ByteBuffer.allocate(WRAPPED_BYTES).put(salt).put(sealed).array();
    return new WrappedKey(key.id(), partition, number, master.id(), wrapped);
  }

  /** Decrypts it; empty if that is not the master key, or it is damaged. */
  Optional<DataKey> unwrap(MasterKey master) {
    byte[] sealed = Arrays.copyOfRange(wrapped, SALT_BYTES, WRAPPED_BYTES);
    byte[] key = new byte[DataKey.BYTES];
    return cipher(master, Arrays.copyOf(wrapped, SALT_BYTES))
        .decrypt(0, proven(id, partition, number), sealed, sealed.length, key)
        .map(length -> new DataKey(id, key));
  }

  private static ChunkCipher cipher(MasterKey master, byte[] salt) {
    return ChunkCipher.derived(new CryptoEngines(), master.bytes(), salt, PURPOSE);
  }

  private static byte[] proven(UUID id, Partition partition, long number) {
    return what(id, partition, number).getBytes(US_ASCII);
  }

  private static String what(UUID id, Partition partition, long number) {
    return id + "\",\"partition\":\"" + partition.name() + "\",\"number\":" + number;
  }

  byte[] encode() {
    String text = START + what(id, partition, number) + ",\"masterKey\":\"" + masterKey;
    return (text + "\",\"wrapped\":\"" + HexFormat.of().formatHex(wrapped) + "\"}\n")
        .getBytes(US_ASCII);
  }

  /** Reads a file; empty if it is not one. */
  static Optional<WrappedKey> parse(byte[] content) {
    TextCursor text = new TextCursor(content, content.length);
    try {
      text.skip(START);
      UUID id = UUID.fromString(text.until('"'));
      text.skip("\",\"partition\":\"");
      Partition partition = new Partition(text.until('"'));
      text.skip("\",\"number\":");
      long number = text.number();
      text.skip(",\"masterKey\":\"");
      UUID masterKey = UUID.fromString(text.until('"'));
      text.skip("\",\"wrapped\":\"");
      byte[] wrapped = HexFormat.of().parseHex(text.until('"'));
      text.skip("\"}");
      return wrapped.length == WRAPPED_BYTES
          ? Optional.of(new WrappedKey(id, partition, number, masterKey, wrapped))
          : Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
