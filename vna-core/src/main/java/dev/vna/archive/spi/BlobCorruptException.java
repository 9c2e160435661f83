package dev.vna.archive.spi;

import java.io.IOException;

/** What a store holds is not what was stored: a digest, a name or a length does not fit. */
public final class BlobCorruptException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient BlobKey key;
  private final long offset;

  /** Tells which blob, at which offset in it, and what does not fit. */
  public BlobCorruptException(BlobKey key, long offset, String what) {
    super("blob " + key + " is corrupt at offset=" + offset + ": " + what);
    this.key = key;
    this.offset = offset;
  }

  /** The blob. */
  public BlobKey key() {
    return key;
  }

  /** The first byte of the blob that cannot be trusted. */
  public long offset() {
    return offset;
  }
}
