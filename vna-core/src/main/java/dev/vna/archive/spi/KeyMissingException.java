package dev.vna.archive.spi;

import java.io.IOException;

/** Something is encrypted, and the key is not there. What it encrypted is lost without it. */
public final class KeyMissingException extends IOException {
  private static final long serialVersionUID = 1;

  private final String keyId;

  /** Tells which key, and what is the matter with it. */
  public KeyMissingException(String keyId, String what) {
    super("key id=" + keyId + " cannot be had: " + what);
    this.keyId = keyId;
  }

  /** What names the key. */
  public String keyId() {
    return keyId;
  }
}
