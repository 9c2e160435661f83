package dev.vna.data.wrap;

/** Content that can become a DICOM object. */
public enum ContentKind {
  /** A PDF document: Encapsulated PDF (PS3.3 Section A.45.1). */
  PDF("application/pdf"),
  /** An HL7 Clinical Document Architecture document: Encapsulated CDA (PS3.3 Section A.45.2). */
  CDA("text/XML"),
  /** A binary STL model: Encapsulated STL (PS3.3 Section A.85.1). */
  STL("model/stl"),
  /**
   * A JPEG image, baseline, extended sequential or lossless: VL Photographic Image (PS3.3 Section
   * A.32.4), or Secondary Capture Image, with the stream as it is.
   */
  JPEG("image/jpeg"),
  /** A PNG image: Secondary Capture Image (PS3.3 Section A.8.1), unpacked. */
  PNG("image/png"),
  /** H.264 or H.265 video in MP4: Video Photographic Image (PS3.3 Section A.32.7), as it is. */
  MP4("video/mp4");

  private final String mediaType;

  ContentKind(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type, spelt as in DICOM. */
  public String mediaType() {
    return mediaType;
  }
}
