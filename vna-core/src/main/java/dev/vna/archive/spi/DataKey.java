package dev.vna.archive.spi;

import java.util.Arrays;
import java.util.UUID;

/** A key that encrypts the keys of blobs. Its bytes are never written in messages. */
public final class DataKey {
  /** Bytes of a key: AES-256. */
  public static final int BYTES = 32;

  private final UUID id;
  private final byte[] bytes;

  /** A key of these bytes; copies them. */
  public DataKey(UUID id, byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("key of " + bytes.length + " bytes: want " + BYTES);
    }
    this.id = id;
    this.bytes = bytes.clone();
  }

  /** What names it, for ever, in what it encrypted. */
  public UUID id() {
    return id;
  }

  /** The key itself; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DataKey key && id.equals(key.id) && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "data key id=" + id;
  }
}
