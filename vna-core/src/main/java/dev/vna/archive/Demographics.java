package dev.vna.archive;

import dev.vna.archive.spi.Overlay;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which attributes are of a patient and of no study, and what they are when patients change. */
final class Demographics {
  /** What tells patients apart: whoever becomes another patient has that one's, or none. */
  private static final List<Integer> TELLING =
      List.of(Tag.PatientName, Tag.PatientBirthDate, Tag.PatientSex);

  private static final Set<Integer> OF_PATIENT =
      Set.of(
          Tag.PatientName,
          Tag.PatientBirthDate,
          Tag.PatientBirthTime,
          Tag.PatientSex,
          Tag.OtherPatientIDs,
          Tag.OtherPatientNames,
          Tag.PatientBirthName,
          Tag.PatientMotherBirthName,
          Tag.EthnicGroup,
          Tag.PatientComments,
          Tag.PatientSpeciesDescription,
          Tag.PatientBreedDescription,
          Tag.ResponsiblePerson,
          Tag.ResponsibleOrganization);

  private Demographics() {}

  static void check(Map<Integer, List<String>> values) {
    Corrections.check(values);
    for (int tag : values.keySet()) {
      if (!OF_PATIENT.contains(tag)) {
        throw new IllegalArgumentException(
            Tag.toString(tag)
                + " is no demographic of a patient: an ID changes by a merge or a move, what is of"
                + " a study by correcting the study");
      }
    }
  }

  /** What lies over everything that becomes a patient's, by the answer for that patient. */
  static Overlay of(PatientKey patient, DataSet answer, Instant now) {
    Map<Integer, List<String>> values = new HashMap<>();
    TELLING.forEach(tag -> values.put(tag, answer.strings(tag)));
    return named(patient, values, now);
  }

  /** The same, by demographics that somebody gave. */
  static Overlay of(PatientKey patient, Map<Integer, List<String>> given, Instant now) {
    Map<Integer, List<String>> values = new HashMap<>(given);
    TELLING.forEach(tag -> values.putIfAbsent(tag, List.of()));
    return named(patient, values, now);
  }

  private static Overlay named(PatientKey patient, Map<Integer, List<String>> values, Instant now) {
    values.put(Tag.PatientID, List.of(patient.patientId()));
    values.put(
        Tag.IssuerOfPatientID, patient.issuer().isEmpty() ? List.of() : List.of(patient.issuer()));
    return Overlay.of(values, now);
  }

  /** What an answer says of the attributes of an overlay. */
  static Overlay before(Overlay overlay, Optional<DataSet> answer) {
    Map<Integer, List<String>> values = new HashMap<>();
    answer.ifPresent(
        known -> overlay.values().keySet().forEach(tag -> values.put(tag, known.strings(tag))));
    return new Overlay(values, Optional.empty());
  }
}
