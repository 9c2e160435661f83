package dev.vna.archive;

/** What a caller may be allowed to do. */
public enum Action {
  /** Store instances. */
  STORE,
  /** Find studies and what is in them. */
  FIND,
  /** Read instances. */
  RETRIEVE,
  /** Delete. */
  DELETE,
  /** Place and release holds. */
  HOLD,
  /** Lay corrections over what was received. */
  CORRECT,
  /** Read the change feed, conflicts, versions and statistics. */
  OVERSEE
}
