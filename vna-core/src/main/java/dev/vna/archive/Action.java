package dev.vna.archive;

/** What a caller may be allowed to do. */
public enum Action {
  /** Store instances. */
  STORE,
  /** Find studies and what is in them. */
  FIND,
  /** Read instances. */
  RETRIEVE,
  /** Delete, and undo that. */
  DELETE,
  /** Place and release holds, and freeze. */
  HOLD,
  /** Put labels on studies, and take them off. */
  LABEL,
  /** Copy and move studies between tiers, and verify them. */
  MOVE,
  /** Lay corrections over a study, and undo them. */
  CORRECT,
  /** Merge, link, split and correct patients, and undo that. */
  AMEND_PATIENT,
  /** Resolve conflicts, and undo that. */
  RESOLVE,
  /** Read the change feed, conflicts, versions and statistics. */
  OVERSEE
}
