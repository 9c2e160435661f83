package dev.vna.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with one key, whose nonce is the number of the chunk: so the key is never used but
 * for one blob, and its chunks cannot change places. Thread-safe.
 */
final class ChunkCipher {
  static final int TAG_BYTES = 16;

  private static final int NONCE_BYTES = 12;

  /** Larger pieces are not compiled to the instructions of the processor on JDK 17. */
  private static final int MAX_UPDATE_BYTES = 16 << 10;

  private final SecretKeySpec key;
  private final CryptoEngines engines;

  ChunkCipher(CryptoEngines engines, byte[] key) {
    this.engines = engines;
    this.key = new SecretKeySpec(key, "AES");
  }

  /**
   * A cipher whose key is for a purpose that nobody else has: made of a key, and of bytes that are
   * never repeated.
   */
  static ChunkCipher derived(CryptoEngines engines, byte[] key, byte[] salt, String purpose) {
    try {
      return new ChunkCipher(
          engines,
          engines.hmacSha256(
              mac -> {
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                mac.update(purpose.getBytes(UTF_8));
                mac.update((byte) 0);
                return mac.doFinal(salt);
              }));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /**
   * Encrypts a chunk; the tag follows.
   *
   * @param alsoProven what is not in it, and must be the same when it is decrypted
   */
  int encrypt(long chunk, byte[] alsoProven, byte[] plain, int length, byte[] to) {
    try {
      return run(Cipher.ENCRYPT_MODE, chunk, alsoProven, plain, length, to);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES/GCM cannot encrypt", e);
    }
  }

  /** Decrypts a chunk with its tag; empty if it is not what was encrypted. Gives the length. */
  Optional<Integer> decrypt(long chunk, byte[] alsoProven, byte[] from, int length, byte[] to) {
    if (length < TAG_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(run(Cipher.DECRYPT_MODE, chunk, alsoProven, from, length, to));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES/GCM cannot decrypt", e);
    }
  }

  private int run(int mode, long chunk, byte[] alsoProven, byte[] from, int length, byte[] to)
      throws GeneralSecurityException {
    byte[] nonce =
        ByteBuffer.allocate(NONCE_BYTES).putLong(NONCE_BYTES - Long.BYTES, chunk).array();
    return engines.aesGcm(
        cipher -> {
          cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
          cipher.updateAAD(alsoProven);
          int done = 0;
          int at = 0;
          while (length - at > MAX_UPDATE_BYTES) {
            done += cipher.update(from, at, MAX_UPDATE_BYTES, to, done);
            at += MAX_UPDATE_BYTES;
          }
          return done + cipher.doFinal(from, at, length - at, to, done);
        });
  }

  /** True if nothing is in it but zeros. */
  static boolean isZero(byte[] bytes, int length) {
    return length == 0 || (bytes[0] == 0 && Arrays.equals(bytes, 0, length - 1, bytes, 1, length));
  }
}
