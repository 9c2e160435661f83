package dev.vna.archive;

import java.io.IOException;

/** Nothing visible is stored under a name. */
public final class NoSuchInstanceException extends IOException {
  private static final long serialVersionUID = 1;

  /** Tells what was looked for. */
  public NoSuchInstanceException(String message) {
    super(message);
  }
}
