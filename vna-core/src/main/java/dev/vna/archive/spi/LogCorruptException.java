package dev.vna.archive.spi;

import java.io.IOException;

/**
 * The log is damaged in a place that no crash can explain: something behind the damage is whole, so
 * cutting the log off there would lose what was acknowledged. Nothing was changed; the log has to
 * be restored from a copy.
 */
public final class LogCorruptException extends IOException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final long offset;

  /** Tells which file of the log is damaged, at which offset in it, and how. */
  public LogCorruptException(String file, long offset, String what) {
    super("log file " + file + " is damaged at offset=" + offset + ": " + what);
    this.file = file;
    this.offset = offset;
  }

  /** The file of the log. */
  public String file() {
    return file;
  }

  /** The first byte in it that cannot be trusted. */
  public long offset() {
    return offset;
  }
}
