package dev.vna.data.deidentify;

/**
 * The Basic Application Level Confidentiality Profile and its options, with the codes by which a
 * data set says which were applied. Source: PS3.15 Sections E.2 and E.3, PS3.16 CID 7050.
 */
public enum ConfidentialityOption {
  /** The profile itself; always applied. */
  BASIC_PROFILE("113100", "Basic Application Confidentiality Profile"),
  /** Text that identifies was removed from pixel data: by the caller. */
  CLEAN_PIXEL_DATA("113101", "Clean Pixel Data Option"),
  /** Features such as a face were removed from pixel data: by the caller. */
  CLEAN_RECOGNIZABLE_VISUAL_FEATURES("113102", "Clean Recognizable Visual Features Option"),
  /** Overlays, curves and graphic annotations hold nothing that identifies: says the caller. */
  CLEAN_GRAPHICS("113103", "Clean Graphics Option"),
  /** Structured content is cleaned item by item rather than removed. */
  CLEAN_STRUCTURED_CONTENT("113104", "Clean Structured Content Option"),
  /** Descriptive text is cleaned rather than removed. */
  CLEAN_DESCRIPTORS("113105", "Clean Descriptors Option"),
  /** Dates and times stay. */
  RETAIN_FULL_DATES("113106", "Retain Longitudinal Temporal Information Full Dates Option"),
  /** Dates are shifted, for one patient all by the same number of days. */
  RETAIN_MODIFIED_DATES("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
  /** Age, sex, size, weight and the like stay. */
  RETAIN_PATIENT_CHARACTERISTICS("113108", "Retain Patient Characteristics Option"),
  /** What identifies the device stays. */
  RETAIN_DEVICE_IDENTITY("113109", "Retain Device Identity Option"),
  /** UIDs stay. */
  RETAIN_UIDS("113110", "Retain UIDs Option"),
  /** Private elements that are known to be safe stay. */
  RETAIN_SAFE_PRIVATE("113111", "Retain Safe Private Option"),
  /** What identifies the institution stays. */
  RETAIN_INSTITUTION_IDENTITY("113112", "Retain Institution Identity Option");

  private final String codeValue;
  private final String codeMeaning;

  ConfidentialityOption(String codeValue, String codeMeaning) {
    this.codeValue = codeValue;
    this.codeMeaning = codeMeaning;
  }

  /** The code, in the coding scheme DCM. */
  public String codeValue() {
    return codeValue;
  }

  /** What the code means. */
  public String codeMeaning() {
    return codeMeaning;
  }

  /** Whether it needs nothing but to be asked for. */
  boolean isRetained() {
    return ordinal() >= RETAIN_FULL_DATES.ordinal();
  }

  /** Whether only the caller can see to it. */
  boolean isDeclared() {
    return this == CLEAN_PIXEL_DATA
        || this == CLEAN_RECOGNIZABLE_VISUAL_FEATURES
        || this == CLEAN_GRAPHICS;
  }
}
