package dev.vna.archive;

import java.io.IOException;

/**
 * A study cannot be deleted, in whole or in part, because it has to be kept still; nothing was
 * done.
 */
public final class RetainedException extends IOException {
  private static final long serialVersionUID = 1;

  /** Tells which study, which rule and why. */
  public RetainedException(String studyInstanceUid, String rule, String why) {
    super("study " + studyInstanceUid + " is kept by retention rule \"" + rule + "\": " + why);
  }
}
