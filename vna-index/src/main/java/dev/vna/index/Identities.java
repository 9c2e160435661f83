package dev.vna.index;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LoggedAmendment;
import dev.vna.archive.spi.Overlay;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose an instance is, and what lies over it: its own header, and then the amendments, in the
 * order of their numbers. Each that fits the patient as it is by then is taken: a merge or a move
 * from that patient, a correction of the study. So chains and rings of merges have one meaning, and
 * what was undone is as if it had never been. Corrections of the patient that is reached lie over
 * that whenever they were made; a later correction of the study lies above them.
 *
 * <p>As one transaction sees it. For one thread.
 */
final class Identities {
  /** Resolved instances are remembered by what tells them apart, at most so many. */
  private static final int MAX_REMEMBERED = 1_000;

  private final Tx tx;
  private final long without;
  private final long undone;
  private final Map<OfStudy, List<LoggedAmendment>> ofStudies = new HashMap<>();
  private final Map<OfPatient, List<LoggedAmendment>> ofPatients = new HashMap<>();
  private final Map<Origin, Identity> resolved = new HashMap<>();
  private Optional<Boolean> any = Optional.empty();

  /**
   * Whose an instance is.
   *
   * @param patient the patient
   * @param overlay what lies over the header
   * @param amendments the numbers of the merges and corrections of patients that led there
   */
  record Identity(PatientKey patient, Overlay overlay, Set<Long> amendments) {}

  private record OfStudy(int partition, String study) {}

  private record OfPatient(int partition, PatientKey patient) {}

  /** All of an instance that matters. */
  private record Origin(
      int partition,
      String study,
      Optional<String> assigned,
      String issuer,
      String id,
      List<String> otherIds) {}

  Identities(Tx tx) {
    this(tx, 0, 0);
  }

  private Identities(Tx tx, long without, long undone) {
    this.tx = tx;
    this.without = without;
    this.undone = undone;
  }

  /** As it would be without an amendment. */
  Identities without(long number) {
    return new Identities(tx, number, 0);
  }

  /** As it would be if an amendment that is undone were not. */
  Identities withUndone(long number) {
    return new Identities(tx, 0, number);
  }

  /** Amendments changed. */
  void forget() {
    ofStudies.clear();
    ofPatients.clear();
    resolved.clear();
    any = Optional.empty();
  }

  /** Whose the instance of a payload is; empty overlay outside the patient tree. */
  Identity of(int partition, Payload payload, DataSet header) {
    return of(partition, header, payload.assignedIssuer(), payload.studyInstanceUid().orElse(""));
  }

  Identity of(int partition, DataSet header, Optional<String> assigned, String study) {
    if (!hasAny()) {
      return new Identity(Filing.patientKey(header, assigned, study), Overlay.NONE, Set.of());
    }
    Origin origin =
        new Origin(
            partition,
            study,
            assigned,
            header.string(Tag.IssuerOfPatientID).map(String::strip).orElse(""),
            header.string(Tag.PatientID).map(String::strip).orElse(""),
            header.strings(Tag.OtherPatientIDs));
    if (resolved.size() >= MAX_REMEMBERED) {
      resolved.clear();
    }
    return resolved.computeIfAbsent(origin, key -> new Path(key).resolve());
  }

  /** Whether there are amendments at all: most archives have none. */
  boolean hasAny() {
    if (any.isEmpty()) {
      any = Optional.of(tx.hasAmendments());
    }
    return any.get();
  }

  private List<LoggedAmendment> ofStudy(int partition, String study) {
    return ofStudies.computeIfAbsent(
        new OfStudy(partition, study), key -> active(Amendments.of(tx, partition, study)));
  }

  private List<LoggedAmendment> ofPatient(int partition, PatientKey patient) {
    return ofPatients.computeIfAbsent(
        new OfPatient(partition, patient), key -> active(Amendments.of(tx, partition, patient)));
  }

  private List<LoggedAmendment> active(List<LoggedAmendment> amendments) {
    return amendments.stream()
        .filter(
            amendment ->
                amendment.sequence() == undone
                    || (amendment.isActive() && amendment.sequence() != without))
        .toList();
  }

  /** The way of one instance through the amendments. */
  private final class Path {
    private final Origin origin;
    private final Set<Long> taken = new LinkedHashSet<>();
    private final Set<String> mergedIds = new LinkedHashSet<>();

    /** Corrections of the study since the patient changed last. */
    private final List<LoggedAmendment> corrections = new ArrayList<>();

    private String issuer;
    private String id;
    private Overlay overlay = Overlay.NONE;
    private long reached;

    Path(Origin origin) {
      this.origin = origin;
      this.issuer = known(origin.issuer());
      this.id = origin.id();
    }

    /** The issuer that a data set names, or else the one that the sender has. */
    private String known(String named) {
      return named.isEmpty() ? origin.assigned().orElse("") : named;
    }

    private PatientKey patient() {
      return id.isEmpty() ? new PatientKey("", "", origin.study()) : new PatientKey(issuer, id, "");
    }

    Identity resolve() {
      for (Optional<LoggedAmendment> next = next(); next.isPresent(); next = next()) {
        take(next.get());
      }
      List<LoggedAmendment> above = new ArrayList<>(corrections);
      for (LoggedAmendment amendment : ofPatient(origin.partition(), patient())) {
        if (amendment.fact() instanceof Fact.PatientCorrected) {
          above.add(amendment);
          taken.add(amendment.sequence());
        }
      }
      above.sort(Comparator.comparingLong(LoggedAmendment::sequence));
      above.forEach(amendment -> lay(overlayOf(amendment.fact())));
      addMergedIds();
      return new Identity(patient(), overlay, Set.copyOf(taken));
    }

    /** The first amendment behind those that were taken that fits the patient as it is now. */
    private Optional<LoggedAmendment> next() {
      PatientKey patient = patient();
      Optional<LoggedAmendment> found = Optional.empty();
      for (LoggedAmendment amendment : ofStudy(origin.partition(), origin.study())) {
        boolean fits =
            amendment.fact() instanceof Fact.StudyCorrected
                || (amendment.fact() instanceof Fact.StudiesMoved moved
                    && moved.from().equals(patient));
        if (fits && amendment.sequence() > reached) {
          found = Optional.of(amendment);
          break;
        }
      }
      for (LoggedAmendment amendment : ofPatient(origin.partition(), patient)) {
        boolean fits =
            amendment.fact() instanceof Fact.PatientMerged merged
                && merged.source().equals(patient);
        if (fits && amendment.sequence() > reached) {
          boolean isEarlier = found.isEmpty() || amendment.sequence() < found.get().sequence();
          return isEarlier ? Optional.of(amendment) : found;
        }
      }
      return found;
    }

    private void take(LoggedAmendment amendment) {
      reached = amendment.sequence();
      PatientKey before = patient();
      if (amendment.fact() instanceof Fact.StudyCorrected corrected) {
        correct(corrected.overlay());
        if (patient().equals(before)) {
          corrections.add(amendment);
          return;
        }
      } else if (amendment.fact() instanceof Fact.PatientMerged merged) {
        taken.add(amendment.sequence());
        mergedIds.add(before.patientId());
        become(merged.into());
      } else if (amendment.fact() instanceof Fact.StudiesMoved moved) {
        become(moved.to());
      }
      corrections.forEach(correction -> lay(overlayOf(correction.fact())));
      corrections.clear();
      lay(overlayOf(amendment.fact()));
    }

    private void correct(Overlay correction) {
      if (correction.values().containsKey(Tag.PatientID)) {
        id = first(correction, Tag.PatientID);
      }
      if (correction.values().containsKey(Tag.IssuerOfPatientID)) {
        issuer = known(first(correction, Tag.IssuerOfPatientID));
      }
    }

    private void become(PatientKey patient) {
      id = patient.patientId();
      issuer = patient.issuer();
    }

    private void lay(Overlay above) {
      overlay = overlay.with(above);
    }

    /** The IDs under which it was known stay with it, as other ones. */
    private void addMergedIds() {
      mergedIds.remove("");
      mergedIds.remove(id);
      if (!mergedIds.isEmpty()) {
        Set<String> others =
            new LinkedHashSet<>(
                overlay.values().getOrDefault(Tag.OtherPatientIDs, origin.otherIds()));
        others.remove("");
        others.addAll(mergedIds);
        Map<Integer, List<String>> values = new HashMap<>();
        values.put(Tag.OtherPatientIDs, List.copyOf(others));
        overlay = overlay.with(new Overlay(values, overlay.corrected()));
      }
    }

    private static String first(Overlay of, int tag) {
      List<String> values = of.values().get(tag);
      return values.isEmpty() ? "" : values.get(0).strip();
    }

    private static Overlay overlayOf(Fact.Amendment fact) {
      if (fact instanceof Fact.StudyCorrected corrected) {
        return corrected.overlay();
      } else if (fact instanceof Fact.PatientMerged merged) {
        return merged.overlay();
      } else if (fact instanceof Fact.StudiesMoved moved) {
        return moved.overlay();
      } else if (fact instanceof Fact.PatientCorrected corrected) {
        return corrected.overlay();
      }
      return Overlay.NONE;
    }
  }
}
