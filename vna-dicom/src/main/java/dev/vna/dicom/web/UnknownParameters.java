package dev.vna.dicom.web;

/** What becomes of query parameters of a search that are not known. */
public enum UnknownParameters {
  /** The search is answered 400: what was meant to narrow it down must not be passed over. */
  REFUSE,
  /** They are passed over, and a {@code Warning: 299} says so. */
  IGNORE
}
