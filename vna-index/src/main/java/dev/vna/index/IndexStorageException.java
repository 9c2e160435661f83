package dev.vna.index;

import java.io.IOException;

/** LMDB or the file system beneath it failed; nothing of what was asked for was done. */
public final class IndexStorageException extends IOException {
  private static final long serialVersionUID = 1;

  private final int nativeCode;

  IndexStorageException(String message, int nativeCode, Throwable cause) {
    super(message, cause);
    this.nativeCode = nativeCode;
  }

  /** The code that LMDB or the operating system gave (such as 28, no space left); 0 if none. */
  public int nativeCode() {
    return nativeCode;
  }
}
