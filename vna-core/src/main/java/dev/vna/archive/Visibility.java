package dev.vna.archive;

/** Whether a stored version of an instance is part of the answers. */
public enum Visibility {
  /** The version that queries, counts, retrieves and forwards see. */
  VISIBLE,
  /** Kept and listed, but part of no answer: a conflict, or a version that a newer one replaced. */
  HIDDEN,
  /** Gone from every answer and list; its bytes go when the deletion cannot be undone any more. */
  DELETED
}
