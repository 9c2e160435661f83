package dev.vna.archive;

import dev.vna.archive.spi.PatientKey;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The issuer of a Patient ID where a data set names none: the one set for the sender, or else the
 * one by which the study knows this Patient ID already. Reports and segmentations of others often
 * leave it out; without this they would part their study between two patients. It is noted in the
 * fact of the instance, so that it does not depend on what becomes of the others.
 */
final class AssumedIssuer {
  private AssumedIssuer() {}

  /**
   * @param sender what is set for the sender
   * @return empty if the data set names an issuer or no Patient ID, or nothing tells which it is
   */
  static Optional<String> of(
      StudyIndex index,
      Partition partition,
      Optional<String> sender,
      DataSet header,
      Optional<String> studyInstanceUid)
      throws IOException {
    if (sender.isPresent() || studyInstanceUid.isEmpty()) {
      return sender;
    }
    PatientKey own = PatientKey.of(header, Optional.empty());
    if (own.patientId().isEmpty() || !own.issuer().isEmpty()) {
      return Optional.empty();
    }
    List<String> issuers =
        index.patientsOf(partition, studyInstanceUid.get()).stream()
            .filter(patient -> patient.patientId().equals(own.patientId()))
            .map(PatientKey::issuer)
            .toList();
    // With several, one without issuer among them, it would be a guess.
    return issuers.size() == 1 && !issuers.get(0).isEmpty()
        ? Optional.of(issuers.get(0))
        : Optional.empty();
  }
}
