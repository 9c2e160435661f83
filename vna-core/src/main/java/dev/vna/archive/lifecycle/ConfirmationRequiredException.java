package dev.vna.archive.lifecycle;

/** A run would delete more than its policy lets it without being confirmed; nothing was done. */
public final class ConfirmationRequiredException extends Exception {
  private static final long serialVersionUID = 1;

  ConfirmationRequiredException(long deletions, long studies, double above) {
    super(
        "the plan deletes "
            + deletions
            + " of "
            + studies
            + " studies, more than a share of "
            + above
            + ": look at it, then confirm");
  }
}
