package dev.vna.storage;

import java.security.GeneralSecurityException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.Mac;

/**
 * Engines of AES-GCM and HMAC-SHA256 that are used again and again: to ask the platform's providers
 * for one takes longer than to encrypt 9 KB. As many are kept as were in use at once. Thread-safe.
 */
final class CryptoEngines {
  private final Queue<Cipher> ciphers = new ConcurrentLinkedQueue<>();
  private final Queue<Mac> macs = new ConcurrentLinkedQueue<>();

  /** Works with an engine, whatever it was used for before. */
  @FunctionalInterface
  interface Work<E, R> {
    R with(E engine) throws GeneralSecurityException;
  }

  <R> R aesGcm(Work<Cipher, R> work) throws GeneralSecurityException {
    Cipher cipher = ciphers.poll();
    if (cipher == null) {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    }
    R result = work.with(cipher); // one that failed is not used again
    ciphers.add(cipher);
    return result;
  }

  <R> R hmacSha256(Work<Mac, R> work) throws GeneralSecurityException {
    Mac mac = macs.poll();
    if (mac == null) {
      mac = Mac.getInstance("HmacSHA256");
    }
    R result = work.with(mac);
    macs.add(mac);
    return result;
  }
}
