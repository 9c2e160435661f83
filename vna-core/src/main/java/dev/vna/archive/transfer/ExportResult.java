package dev.vna.archive.transfer;

import java.util.List;

/**
 * What an export wrote. Immutable.
 *
 * @param instances how many
 * @param bytes of their DICOM files
 * @param findings what is worth a look: instances that are there but that the DICOMDIR cannot name,
 *     attributes that it requires and an instance lacks; at most 1,000, without patient data
 */
public record ExportResult(long instances, long bytes, List<String> findings) {
  /** Copies the list. */
  public ExportResult {
    findings = List.copyOf(findings);
  }
}
