package dev.vna.dicom.service;

/**
 * How strictly a query or retrieve must name the levels above its own. Source: PS3.4 Section
 * C.4.1.2.
 */
public enum QueryRules {
  /**
   * As the standard says: each level above must be named by its unique key, unless relational
   * queries are negotiated; what does not is answered A900H.
   */
  STANDARD,
  /** Any keys will do, negotiated or not: for peers that leave the levels above out. */
  LENIENT
}
