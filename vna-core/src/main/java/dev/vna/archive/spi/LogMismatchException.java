package dev.vna.archive.spi;

import java.io.IOException;

/**
 * The log is not the one that somebody relied on: it ends too early, or belongs to another archive.
 */
public final class LogMismatchException extends IOException {
  private static final long serialVersionUID = 1;

  /** Tells what was expected and what is there. */
  public LogMismatchException(String message) {
    super(message);
  }
}
