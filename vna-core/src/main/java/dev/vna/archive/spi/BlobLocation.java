package dev.vna.archive.spi;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a store keeps a blob: opaque to all but that store, kept by the index. At most {@value
 * #MAX_BYTES} bytes.
 */
public final class BlobLocation {
  /** Longest location, in bytes. */
  public static final int MAX_BYTES = 255;

  private final byte[] token;

  private BlobLocation(byte[] token) {
    this.token = token;
  }

  /** A location of these bytes; copies them. */
  public static BlobLocation of(byte[] token) {
    if (token.length == 0 || token.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "location of " + token.length + " bytes: want 1 to " + MAX_BYTES);
    }
    return new BlobLocation(token.clone());
  }

  /** The bytes; a copy. */
  public byte[] token() {
    return token.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BlobLocation location && Arrays.equals(token, location.token);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(token);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(token);
  }
}
