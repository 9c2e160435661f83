package dev.vna.archive;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LoggedDeletion;
import dev.vna.archive.spi.PatientKey;
import dev.vna.archive.spi.RetentionRule;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What must hold before something may be deleted, changed or brought back. Asked by the committer
 * right before the fact is logged.
 */
final class StudyGuards {
  private static final int MAX_NAMED = 5;

  private final StudyIndex index;
  private final Partition partition;

  StudyGuards(StudyIndex index, Partition partition) {
    this.index = index;
    this.partition = partition;
  }

  void requireStudy(String study, Optional<String> series) throws IOException {
    Query.Builder query =
        Query.at(series.isPresent() ? QueryLevel.SERIES : QueryLevel.STUDY)
            .where(Tag.StudyInstanceUID, study)
            .returning(Tag.StudyInstanceUID)
            .limit(1);
    series.ifPresent(uid -> query.where(Tag.SeriesInstanceUID, uid));
    if (index.find(partition, query.build()).items().isEmpty()) {
      throw new NoSuchInstanceException(
          "no study "
              + study
              + series.map(uid -> " with series " + uid).orElse("")
              + " in partition "
              + partition);
    }
  }

  void requireNotHeld(String study) throws IOException {
    List<Hold> holds = index.holds(partition, study);
    if (!holds.isEmpty()) {
      throw new HeldException(study, holds);
    }
  }

  /** Asks every rule of retention. */
  void requireNotRetained(ArchiveCore core, String study) throws IOException {
    List<RetentionRule> rules = core.settings().retentionRules();
    if (rules.isEmpty()) {
      return;
    }
    Optional<StudySummary> summary = StudySummaries.read(core, partition, study);
    if (summary.isPresent()) {
      for (RetentionRule rule : rules) {
        Optional<String> why = rule.keeps(summary.get(), core.now());
        if (why.isPresent()) {
          throw new RetainedException(study, rule.name(), why.get());
        }
      }
    }
  }

  void requireHold(String study, String holdId) throws IOException {
    if (index.holds(partition, study).stream().noneMatch(hold -> hold.id().equals(holdId))) {
      throw new IllegalArgumentException("study " + study + " has no hold \"" + holdId + "\"");
    }
  }

  void requireNotFrozen(String study) throws IOException {
    List<Hold> freezes =
        index.holds(partition, study).stream()
            .filter(hold -> hold.kind() == Hold.Kind.FREEZE)
            .toList();
    if (!freezes.isEmpty()) {
      throw new HeldException(study, freezes);
    }
  }

  /** Requires it of all studies of which something visible is filed under a patient. */
  void requireNotFrozen(PatientKey patient) throws IOException {
    if (patient.patientId().isEmpty()) {
      requireNotFrozen(patient.studyInstanceUid());
      return;
    }
    // An ID with wildcards finds too much, which does no harm.
    Optional<Query> next =
        Optional.of(
            Query.studies()
                .where(Tag.PatientID, patient.patientId())
                .returning(Tag.StudyInstanceUID)
                .build());
    while (next.isPresent()) {
      Query query = next.get();
      Page<DataSet> page = index.find(partition, query);
      for (DataSet answer : page.items()) {
        String study = answer.string(Tag.StudyInstanceUID).orElse("");
        if (index.patientsOf(partition, study).contains(patient)) {
          requireNotFrozen(study);
        }
      }
      next = page.next().map(query::after);
    }
  }

  /** Requires it of all studies that undoing a decision may change. */
  void requireNotFrozen(Fact.Amendment undone) throws IOException {
    if (undone instanceof Fact.StudyCorrected corrected) {
      requireNotFrozen(corrected.studyInstanceUid());
    } else if (undone instanceof Fact.StudiesMoved moved) {
      for (String study : moved.studyInstanceUids()) {
        requireNotFrozen(study);
      }
    } else if (undone instanceof Fact.PatientMerged merged) {
      requireNotFrozen(merged.into());
    } else if (undone instanceof Fact.PatientCorrected corrected) {
      requireNotFrozen(corrected.patient());
    }
  }

  /** The deletion of a number, which can be undone. */
  LoggedDeletion requireDeletion(long number) throws IOException {
    List<LoggedDeletion> found = index.deletions(partition, number - 1, 1);
    if (!found.isEmpty() && found.get(0).sequence() == number) {
      return found.get(0);
    }
    for (Change change : index.changes(number - 1, 1)) {
      if (change.sequence() == number
          && change.kind() == Change.Kind.DELETED
          && change.partition().equals(partition)) {
        throw new IllegalStateException(
            "deletion=" + number + " cannot be undone any more: it is undone already, or purged");
      }
    }
    throw new IllegalArgumentException("deletion=" + number + " is none of partition " + partition);
  }

  void requireNothingInTheWay(long deletion) throws IOException {
    List<String> found = index.inTheWayOf(partition, deletion, MAX_NAMED);
    if (!found.isEmpty()) {
      throw new IllegalStateException(
          "deletion="
              + deletion
              + " cannot be undone: stored anew since are instances="
              + found
              + (found.size() == MAX_NAMED ? " and perhaps more" : ""));
    }
  }
}
