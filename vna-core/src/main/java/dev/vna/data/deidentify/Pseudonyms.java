package dev.vna.data.deidentify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes what stands for UIDs, patients and dates from HMAC-SHA-256 of the value with the secret
 * (RFC 2104): always the same, and without the secret not to be undone. For one thread.
 */
final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int PATIENT_ID_CHARACTERS = 16;

  /** Most days by which dates go back: about ten years. */
  static final int MAX_SHIFT_DAYS = 3650;

  private final Mac mac;

  Pseudonyms(byte[] secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  private byte[] digest(String purpose, String value) {
    mac.update(purpose.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The UID that stands for another: a UUID of version 8 under 2.25 (PS3.5 Section B.2). Those that
   * the standard has registered stay.
   */
  String uid(String uid) {
    if (uid.isEmpty() || isWellKnown(uid)) {
      return uid;
    }
    byte[] uuid = Arrays.copyOf(digest("uid", uid), 16);
    uuid[6] = (byte) ((uuid[6] & 0x0F) | 0x80);
    uuid[8] = (byte) ((uuid[8] & 0x3F) | 0x80);
    return "2.25." + new BigInteger(1, uuid);
  }

  /** Whether the standard has registered the UID, or its root is the standard's. */
  static boolean isWellKnown(String uid) {
    return uid.startsWith("1.2.840.10008.") && uid.matches("[0-9.]{15,64}");
  }

  /** The Patient ID, and name, that stands for a patient: 16 digits and letters. */
  String patient(String key) {
    byte[] digest = digest("patient", key);
    var text = new StringBuilder(PATIENT_ID_CHARACTERS);
    for (int i = 0; i < PATIENT_ID_CHARACTERS; i++) {
      text.append(DIGITS.charAt(digest[i] & 0x1F));
    }
    return text.toString();
  }

  /** By how many days the dates of a patient are shifted: always back, by one at least. */
  int shiftDays(String key) {
    byte[] digest = digest("days", key);
    return -1 - new BigInteger(1, digest).mod(BigInteger.valueOf(MAX_SHIFT_DAYS)).intValue();
  }
}
