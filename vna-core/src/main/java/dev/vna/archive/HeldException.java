package dev.vna.archive;

import java.io.IOException;
import java.util.List;

/**
 * A study cannot be deleted, in whole or in part, because it is held, or cannot be changed because
 * it is frozen; nothing was done.
 */
public final class HeldException extends IOException {
  private static final long serialVersionUID = 1;

  /** Tells which study and which holds. */
  public HeldException(String studyInstanceUid, List<Hold> holds) {
    super("study " + studyInstanceUid + " is held by " + holds.stream().map(Hold::id).toList());
  }
}
