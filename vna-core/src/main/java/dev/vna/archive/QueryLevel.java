package dev.vna.archive;

/** The levels of the query/retrieve information model, top down. Source: PS3.4 Section C.6. */
public enum QueryLevel {
  PATIENT,
  STUDY,
  SERIES,
  INSTANCE
}
