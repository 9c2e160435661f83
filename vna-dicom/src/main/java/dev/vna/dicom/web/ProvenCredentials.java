package dev.vna.dicom.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a while which credentials were right, as hashes with a key that only this object
 * knows. Bounded. Safe for use by many threads.
 */
final class ProvenCredentials {
  private static final int MAX = 1_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key = new byte[32];
  private final long lifeNanos;
  private final LongSupplier nanoTime;

  /** When each was proven, the oldest first. */
  private final Map<ByteBuffer, Long> provenNanos = new LinkedHashMap<>();

  ProvenCredentials(Duration life, LongSupplier nanoTime) {
    lifeNanos = life.toNanos();
    this.nanoTime = nanoTime;
    new SecureRandom().nextBytes(key);
  }

  boolean contains(String user, String password) {
    ByteBuffer hash = hash(user, password);
    synchronized (provenNanos) {
      Long since = provenNanos.get(hash);
      return since != null && nanoTime.getAsLong() - since <= lifeNanos;
    }
  }

  void add(String user, String password) {
    ByteBuffer hash = hash(user, password);
    synchronized (provenNanos) {
      provenNanos.remove(hash);
      if (provenNanos.size() == MAX) {
        provenNanos.remove(provenNanos.keySet().iterator().next());
      }
      provenNanos.put(hash, nanoTime.getAsLong());
    }
  }

  private ByteBuffer hash(String user, String password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      // A user name has no colon.
      return ByteBuffer.wrap(mac.doFinal((user + ':' + password).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}
