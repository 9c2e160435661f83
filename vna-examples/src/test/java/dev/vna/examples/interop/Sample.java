package dev.vna.examples.interop;

import java.nio.file.Path;

/**
 * A DICOM file to be sent, and what is known of it beforehand.
 *
 * @param name how reports call it
 */
record Sample(
    Path file,
    String name,
    String sopClassUid,
    String transferSyntaxUid,
    String sopInstanceUid,
    String seriesInstanceUid,
    String studyInstanceUid) {
  @Override
  public String toString() {
    return name;
  }
}
