package dev.vna.archive;

import java.io.IOException;

/** The archive is closed, or closing: it takes nothing more. */
public final class ArchiveClosedException extends IOException {
  private static final long serialVersionUID = 1;

  /** Says so. */
  public ArchiveClosedException() {
    super("the archive is closed or closing");
  }
}
