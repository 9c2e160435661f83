package dev.vna.archive;

/** What somebody decided of a conflict. */
public enum ConflictResolution {
  /** It may stay as it is: what is visible stays visible, what is hidden stays hidden. */
  ACCEPT,
  /** The hidden version becomes visible, and what was visible is hidden. */
  TAKE_HIDDEN,
  /**
   * The hidden version was stored again under a UID of its own, and stays hidden under this one.
   */
  KEEP_BOTH
}
