package dev.vna.archive;

/**
 * Which version is visible when other content comes under a SOP Instance UID that is taken. Neither
 * is ever thrown away. Where patient, study, series or SOP class differ, the newcomer is refused
 * and kept hidden under any policy.
 */
public enum DuplicatePolicy {
  /** The first stays; the newcomer is refused, kept hidden, and listed as a conflict. */
  KEEP_FIRST,
  /** The newcomer takes its place; the first is kept hidden. */
  NEWEST_VISIBLE
}
