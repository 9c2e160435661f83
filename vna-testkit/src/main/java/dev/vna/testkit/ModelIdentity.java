package dev.vna.testkit;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LoggedAmendment;
import dev.vna.archive.spi.Overlay;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose an instance is, by going through all amendments once in their order.
 *
 * @param patient the patient
 * @param overlay what lies over the header
 */
record ModelIdentity(PatientKey patient, Overlay overlay) {
  private static boolean isStudy(LoggedAmendment amendment, String study) {
    return amendment.fact() instanceof Fact.StudyCorrected corrected
        && corrected.studyInstanceUid().equals(study);
  }

  /** Of a header, with these amendments, all of its partition. */
  static ModelIdentity of(DataSet header, Fact.InstanceStored fact, List<LoggedAmendment> all) {
    if (fact.studyInstanceUid().isEmpty()) {
      return new ModelIdentity(PatientKey.of(header, fact.assignedIssuer()), Overlay.NONE);
    }
    String study = fact.studyInstanceUid().get();
    String id = header.string(Tag.PatientID).map(String::strip).orElse("");
    String issuer = header.string(Tag.IssuerOfPatientID).map(String::strip).orElse("");
    issuer = issuer.isEmpty() ? fact.assignedIssuer().orElse("") : issuer;
    Set<String> earlierIds = new LinkedHashSet<>();
    List<Overlay> below = new ArrayList<>();
    List<LoggedAmendment> above = new ArrayList<>();
    for (LoggedAmendment amendment : all) {
      PatientKey before = key(issuer, id, study);
      Optional<Overlay> lies = Optional.empty();
      if (isStudy(amendment, study)) {
        Map<Integer, List<String>> values =
            ((Fact.StudyCorrected) amendment.fact()).overlay().values();
        if (values.containsKey(Tag.PatientID)) {
          id = String.join("", values.get(Tag.PatientID));
        }
        if (values.containsKey(Tag.IssuerOfPatientID)) {
          issuer = String.join("", values.get(Tag.IssuerOfPatientID));
          issuer = issuer.isEmpty() ? fact.assignedIssuer().orElse("") : issuer;
        }
        if (key(issuer, id, study).equals(before)) {
          above.add(amendment);
        } else {
          lies = Optional.of(((Fact.StudyCorrected) amendment.fact()).overlay());
        }
      } else if (amendment.fact() instanceof Fact.PatientMerged merged
          && merged.source().equals(before)) {
        earlierIds.add(before.patientId());
        id = merged.into().patientId();
        issuer = merged.into().issuer();
        lies = Optional.of(merged.overlay());
      } else if (amendment.fact() instanceof Fact.StudiesMoved moved
          && moved.from().equals(before)
          && moved.studyInstanceUids().contains(study)) {
        id = moved.to().patientId();
        issuer = moved.to().issuer();
        lies = Optional.of(moved.overlay());
      }
      if (lies.isPresent()) {
        above.forEach(correction -> below.add(overlay(correction)));
        above.clear();
        below.add(lies.get());
      }
    }
    PatientKey patient = key(issuer, id, study);
    for (LoggedAmendment amendment : all) {
      boolean corrects =
          amendment.fact() instanceof Fact.PatientCorrected corrected
              && corrected.patient().equals(patient);
      if (corrects || above.contains(amendment)) {
        below.add(overlay(amendment));
      }
    }
    Overlay overlay = Overlay.NONE;
    for (Overlay one : below) {
      overlay = overlay.with(one);
    }
    earlierIds.removeAll(List.of("", id));
    return new ModelIdentity(patient, withIds(overlay, header, earlierIds));
  }

  private static PatientKey key(String issuer, String id, String study) {
    return id.isEmpty() ? new PatientKey("", "", study) : new PatientKey(issuer, id, "");
  }

  private static Overlay overlay(LoggedAmendment amendment) {
    return amendment.fact() instanceof Fact.StudyCorrected corrected
        ? corrected.overlay()
        : ((Fact.PatientCorrected) amendment.fact()).overlay();
  }

  private static Overlay withIds(Overlay overlay, DataSet header, Set<String> earlierIds) {
    if (earlierIds.isEmpty()) {
      return overlay;
    }
    Set<String> ids =
        new LinkedHashSet<>(
            overlay
                .values()
                .getOrDefault(Tag.OtherPatientIDs, header.strings(Tag.OtherPatientIDs)));
    ids.remove("");
    ids.addAll(earlierIds);
    return overlay.with(
        new Overlay(Map.of(Tag.OtherPatientIDs, List.copyOf(ids)), overlay.corrected()));
  }
}
