package dev.vna.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.DataKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The end of an encrypted blob: the blob's own key and what the blob is, encrypted with a data key.
 * It proves the name of the blob, so that no blob can be put in another's place.
 *
 * <pre>
 * offset size
 *      0    4  "VNAE"
 *      4    1  version: 1
 *      5    3  0
 *      8   16  id of the data key
 *     24   32  salt, random: the key of this trailer is HMAC-SHA256(data key, "vna blob" 00H salt)
 *     56   88  AES-256-GCM of the following, nonce 0, proving also what is above, then the
 *              partition, "/" and the sequence number; then the tag
 *                 32  the blob's key, random
 *                  8  size of the blob
 *                 32  SHA-256 of the blob
 * </pre>
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EncryptedTrailer(byte[] blobKey, long sizeBytes, byte[] sha256) {
  static final int BYTES = 144;
  static final int KEY_BYTES = 32;

  private static final byte[] MAGIC = "VNAE".getBytes(UTF_8);
  private static final byte VERSION = 1;
  private static final int OPEN_BYTES = 56;
  private static final int SALT_AT = 24;
  private static final int SECRET_BYTES = KEY_BYTES + Long.BYTES + 32;
  private static final String PURPOSE = "vna blob";

  /** Encrypts it. */
  byte[] seal(CryptoEngines engines, BlobKey name, DataKey dataKey, byte[] salt) {
    ByteBuffer trailer = ByteBuffer.allocate(BYTES);
    trailer.put(MAGIC).put(VERSION).put(new byte[3]);
    trailer.putLong(dataKey.id().getMostSignificantBits());
    trailer.putLong(dataKey.id().getLeastSignificantBits());
    trailer.put(salt);
    byte[] secret =
        ByteBuffer.allocate(SECRET_BYTES).put(blobKey).putLong(sizeBytes).put(sha256).array();
    byte[] sealed = new byte[SECRET_BYTES + ChunkCipher.TAG_BYTES];
    ChunkCipher cipher = ChunkCipher.derived(engines, dataKey.bytes(), salt, PURPOSE);
    cipher.encrypt(0, proven(trailer.array(), name), secret, SECRET_BYTES, sealed);
    return trailer.put(sealed).array();
  }

  /** Whether these may be the last bytes of an encrypted blob. */
  static boolean isOne(byte[] trailer) {
    return trailer.length == BYTES
        && Arrays.equals(trailer, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** The version of the format. */
  static int version(byte[] trailer) {
    return trailer[MAGIC.length];
  }

  /** The version that is written, and the newest that can be read. */
  static int supportedVersion() {
    return VERSION;
  }

  static UUID dataKeyId(byte[] trailer) {
    ByteBuffer at = ByteBuffer.wrap(trailer, 8, 16);
    return new UUID(at.getLong(), at.getLong());
  }

  /** Decrypts it; empty if it is not that blob's, or damaged. */
  static Optional<EncryptedTrailer> unseal(
      CryptoEngines engines, byte[] trailer, BlobKey name, DataKey dataKey) {
    byte[] salt = Arrays.copyOfRange(trailer, SALT_AT, OPEN_BYTES);
    ChunkCipher cipher = ChunkCipher.derived(engines, dataKey.bytes(), salt, PURPOSE);
    byte[] sealed = Arrays.copyOfRange(trailer, OPEN_BYTES, BYTES);
    byte[] secret = new byte[SECRET_BYTES];
    return cipher
        .decrypt(0, proven(trailer, name), sealed, sealed.length, secret)
        .map(
            length -> {
              ByteBuffer at = ByteBuffer.wrap(secret);
              byte[] key = new byte[KEY_BYTES];
              at.get(key);
              long size = at.getLong();
              byte[] digest = new byte[32];
              at.get(digest);
              return new EncryptedTrailer(key, size, digest);
            });
  }

  private static byte[] proven(byte[] trailer, BlobKey name) {
    byte[] text = (name.partition().name() + "/" + name.sequence()).getBytes(UTF_8);
    return ByteBuffer.allocate(OPEN_BYTES + text.length)
        .put(trailer, 0, OPEN_BYTES)
        .put(text)
        .array();
  }
}
