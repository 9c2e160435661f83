package dev.vna.archive;

import java.io.IOException;

/** The caller may not do this. */
public final class NotPermittedException extends IOException {
  private static final long serialVersionUID = 1;

  /** Tells who and what. */
  public NotPermittedException(Caller caller, Action action, Partition partition) {
    super(
        "caller "
            + caller.kind()
            + " \""
            + caller.name()
            + "\" may not "
            + action
            + " in partition "
            + partition);
  }
}
