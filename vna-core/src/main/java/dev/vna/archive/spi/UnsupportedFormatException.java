package dev.vna.archive.spi;

import java.io.IOException;

/** Something on disk has a format version that this version of the software cannot use. */
public final class UnsupportedFormatException extends IOException {
  private static final long serialVersionUID = 1;

  private final int found;
  private final int supported;

  /** Tells what it is, the version found and the newest one supported. */
  public UnsupportedFormatException(String what, int found, int supported) {
    super(what + " has format version " + found + ", this software supports up to " + supported);
    this.found = found;
    this.supported = supported;
  }

  /** The version on disk. */
  public int found() {
    return found;
  }

  /** The newest version that is supported. */
  public int supported() {
    return supported;
  }
}
