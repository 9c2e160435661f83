package dev.vna.archive.spi;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.util.Optional;

/**
 * What makes two studies be of one patient: issuer and Patient ID, exact after trimming; never a
 * name. An empty Patient ID is a patient of its own per study. {@link #toString()} hides the
 * values: they are patient data.
 *
 * @param issuer the issuer of the ID; empty text if none is known
 * @param patientId the ID; empty text if there is none
 * @param studyInstanceUid the study, if the ID is empty; else empty text
 */
public record PatientKey(String issuer, String patientId, String studyInstanceUid) {
  /** The key of the patient of an ID whose issuer is not known. */
  public static PatientKey ofId(String patientId) {
    return new PatientKey("", patientId.strip(), "");
  }

  /** The key of the patient of an ID and its issuer. */
  public static PatientKey ofId(String patientId, String issuer) {
    return new PatientKey(issuer.strip(), patientId.strip(), "");
  }

  /**
   * The key of the patient that a data set names.
   *
   * @param header the data set, with the corrections that lie over it
   * @param assignedIssuer the issuer where the data set names none
   */
  public static PatientKey of(DataSet header, Optional<String> assignedIssuer) {
    String id = header.string(Tag.PatientID).map(String::strip).orElse("");
    if (id.isEmpty()) {
      return new PatientKey("", "", header.string(Tag.StudyInstanceUID).orElse(""));
    }
    String issuer =
        header
            .string(Tag.IssuerOfPatientID)
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .or(() -> assignedIssuer)
            .orElse("");
    return new PatientKey(issuer, id, "");
  }

  @Override
  public String toString() {
    return "PatientKey[...]";
  }
}
