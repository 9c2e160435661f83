package dev.vna.dicom.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Users and the hashes of their passwords, of a text file with a line for each:
 *
 * <pre>
 * name:pbkdf2-sha512:iterations:salt:hash        salt and hash in Base64
 * </pre>
 *
 * Empty lines, and those that begin with #, mean nothing. The hash is PBKDF2 with HMAC-SHA-512 (RFC
 * 8018). Immutable: a changed file is read again. Safe for use by many threads.
 */
public final class PasswordFile {
  /** Rounds of the hash in lines that {@link #line} makes. */
  public static final int ITERATIONS = 210_000;

  private static final String SCHEME = "pbkdf2-sha512";
  private static final int MIN_ITERATIONS = 10_000;
  private static final int MAX_ITERATIONS = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 64;
  private static final int FIELDS = 5;

  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Entry(int iterations, byte[] salt, byte[] hash) {
    static Entry of(char[] password, int iterations) {
      byte[] salt = new byte[SALT_BYTES];
      new SecureRandom().nextBytes(salt);
      return new Entry(iterations, salt, PasswordFile.hash(password, salt, iterations));
    }

    boolean matches(char[] password) {
      return MessageDigest.isEqual(hash, PasswordFile.hash(password, salt, iterations));
    }
  }

  private final Map<String, Entry> entries;

  /**
   * What an unknown user's password is compared with, so that it takes as long as a known one's.
   */
  private final Entry decoy;

  private PasswordFile(Map<String, Entry> entries) {
    this.entries = entries;
    int iterations = entries.values().stream().mapToInt(Entry::iterations).max().orElse(ITERATIONS);
    decoy = Entry.of(new char[] {'x'}, iterations);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or a line is none; the message tells which, not what
   *     it holds
   */
  public static PasswordFile read(Path file) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.strip().split(":", -1);
      try {
        if (fields.length != FIELDS || !fields[1].equals(SCHEME)) {
          throw new IllegalArgumentException("want name:" + SCHEME + ":iterations:salt:hash");
        }
        checkName(fields[0]);
        if (entries.put(fields[0], entry(fields)) != null) {
          throw new IllegalArgumentException("a user comes twice");
        }
      } catch (IllegalArgumentException e) {
        throw new IOException(file + " line " + number + ": " + e.getMessage(), e);
      }
    }
    return new PasswordFile(entries);
  }

  private static Entry entry(String[] fields) {
    int iterations = Integer.parseInt(fields[2]);
    byte[] salt = Base64.getDecoder().decode(fields[3]);
    byte[] hash = Base64.getDecoder().decode(fields[4]);
    if (iterations < MIN_ITERATIONS
        || iterations > MAX_ITERATIONS
        || salt.length < SALT_BYTES
        || hash.length != HASH_BYTES) {
      throw new IllegalArgumentException(
          "want %d to %d iterations, a salt of at least %d and a hash of %d bytes"
              .formatted(MIN_ITERATIONS, MAX_ITERATIONS, SALT_BYTES, HASH_BYTES));
    }
    return new Entry(iterations, salt, hash);
  }

  private static void checkName(String name) {
    if (name.isEmpty() || name.indexOf(':') >= 0 || name.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException("user name: want characters, no colon");
    }
  }

  /**
   * A line for a user, with a new salt.
   *
   * @throws IllegalArgumentException if the name is empty or has a colon, or the password is empty
   */
  public static String line(String name, char[] password) {
    checkName(name);
    if (password.length == 0) {
      throw new IllegalArgumentException("password is empty");
    }
    Entry entry = Entry.of(password, ITERATIONS);
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        ":",
        name,
        SCHEME,
        Integer.toString(entry.iterations()),
        base64.encodeToString(entry.salt()),
        base64.encodeToString(entry.hash()));
  }

  /** Whether there is such a user with that password; takes the same time if there is not. */
  public boolean matches(String name, char[] password) {
    Entry entry = entries.get(name);
    boolean same = (entry == null ? decoy : entry).matches(password);
    return same && entry != null;
  }

  /** How many users there are. */
  public int size() {
    return entries.size();
  }

  private static byte[] hash(char[] password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BYTES * 8);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no PBKDF2 with HMAC-SHA-512", e);
    } finally {
      spec.clearPassword();
    }
  }
}
