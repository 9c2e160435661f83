package dev.vna.archive;

import java.io.IOException;
import java.nio.file.Path;

/** A directory is open already: one archive at a time has it. */
public final class ArchiveInUseException extends IOException {
  private static final long serialVersionUID = 1;

  private final String holder;

  /** Tells which directory, and who holds it. */
  public ArchiveInUseException(Path directory, String holder) {
    super(
        "archive directory "
            + directory
            + " is in use by "
            + (holder.isEmpty() ? "another process" : holder));
    this.holder = holder;
  }

  /** Who holds it, as far as the lock file tells. */
  public String holder() {
    return holder;
  }
}
