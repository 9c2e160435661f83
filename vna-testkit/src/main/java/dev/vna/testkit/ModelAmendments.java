package dev.vna.testkit;

import dev.vna.archive.Change;
import dev.vna.archive.Conflict;
import dev.vna.archive.ConflictResolution;
import dev.vna.archive.Partition;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LoggedAmendment;
import dev.vna.data.DataSet;
import dev.vna.data.PersonName;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** What the amendments do to an {@link IndexModel}. For one thread. */
final class ModelAmendments {
  private final IndexModel model;
  private final List<LoggedAmendment> all = new ArrayList<>();
  private final Set<Long> resolved = new HashSet<>();
  private final Map<List<Object>, Long> accepted = new HashMap<>();
  private long changes;

  ModelAmendments(IndexModel model) {
    this.model = model;
  }

  /** How often something changed. */
  long changes() {
    return changes;
  }

  List<LoggedAmendment> of(Partition partition) {
    return all.stream()
        .filter(amendment -> amendment.fact().partition().equals(partition))
        .toList();
  }

  List<LoggedAmendment> active(Partition partition) {
    return of(partition).stream().filter(LoggedAmendment::isActive).toList();
  }

  boolean isResolved(IndexModel.Version version) {
    return resolved.contains(version.sequence);
  }

  boolean isAccepted(IndexModel.Version version, Conflict.Kind kind) {
    return accepted.containsKey(what(version, kind));
  }

  private List<Object> what(IndexModel.Version version, Conflict.Kind kind) {
    Partition partition = version.fact.partition();
    String study = version.fact.studyInstanceUid().orElse("");
    return switch (kind) {
      case STUDY_OF_TWO_PATIENTS -> List.of(partition, kind, study, model.patientKey(version));
      case SERIES_IN_TWO_STUDIES ->
          List.of(partition, kind, version.fact.seriesInstanceUid().orElse(""), study);
      default -> {
        DataSet header = model.overlaid(version);
        yield List.of(
            partition,
            kind,
            study,
            header.string(Tag.PatientName).map(PersonName::matchKey).orElse(""),
            header.string(Tag.PatientBirthDate).orElse(""),
            header.string(Tag.PatientSex).orElse(""));
      }
    };
  }

  void apply(long number, Fact.Amendment fact) {
    Map<IndexModel.Version, ModelIdentity> before = new HashMap<>();
    for (IndexModel.Version version : model.versions) {
      if (version.visible && version.inTree()) {
        before.put(version, model.identity(version));
      }
    }
    Optional<IndexModel.Version> shown = Optional.empty();
    Change.Kind kind = Change.Kind.UNDONE;
    Optional<String> study = Optional.empty();
    if (fact instanceof Fact.Undone undone) {
      shown = undo(number, undone);
    } else if (fact instanceof Fact.ConflictResolved conflict) {
      kind = Change.Kind.RESOLVED;
      study =
          Optional.ofNullable(model.ever.get(conflict.sequence()))
              .flatMap(stored -> stored.studyInstanceUid());
      shown = resolve(number, conflict);
    } else if (fact instanceof Fact.StudyCorrected corrected) {
      kind = Change.Kind.CORRECTED;
      study = Optional.of(corrected.studyInstanceUid());
    } else if (fact instanceof Fact.PatientCorrected) {
      kind = Change.Kind.CORRECTED;
    } else if (fact instanceof Fact.PatientMerged) {
      kind = Change.Kind.MERGED;
    } else if (fact instanceof Fact.StudiesMoved) {
      kind = Change.Kind.SPLIT;
    } else if (fact instanceof Fact.PatientsLinked) {
      kind = Change.Kind.LINKED;
    }
    all.add(new LoggedAmendment(number, fact, OptionalLong.empty()));
    changes++;
    model.change(number, kind, fact, study, Optional.empty(), Optional.empty());
    shown.ifPresent(
        version ->
            model.change(
                number,
                Change.Kind.REPLACED,
                fact,
                version.fact.studyInstanceUid(),
                version.fact.seriesInstanceUid(),
                Optional.of(version.fact.sopInstanceUid())));
    boolean toldAlready = fact instanceof Fact.StudyCorrected;
    refiled(before)
        .forEach(
            (uid, moved) -> {
              if (moved || !toldAlready) {
                model.change(
                    number,
                    moved ? Change.Kind.MOVED : Change.Kind.CORRECTED,
                    fact,
                    Optional.of(uid),
                    Optional.empty(),
                    Optional.empty());
              }
            });
  }

  /** Studies with visible instances for which something is different; true if the patient is. */
  private Map<String, Boolean> refiled(Map<IndexModel.Version, ModelIdentity> before) {
    Map<String, Boolean> refiled = new TreeMap<>();
    before.forEach(
        (version, was) -> {
          ModelIdentity is = model.identity(version);
          String study = version.fact.studyInstanceUid().orElseThrow();
          if (!is.patient().equals(was.patient())) {
            refiled.put(study, true);
          } else if (!is.overlay().values().equals(was.overlay().values())) {
            refiled.putIfAbsent(study, false);
          }
        });
    return refiled;
  }

  private Optional<IndexModel.Version> version(long number) {
    return model.versions.stream().filter(version -> version.sequence == number).findFirst();
  }

  private static boolean isHiddenNewcomer(Conflict.Kind kind) {
    return kind == Conflict.Kind.CONTENT || kind == Conflict.Kind.IDENTITY;
  }

  private Optional<IndexModel.Version> resolve(long number, Fact.ConflictResolved fact) {
    Optional<IndexModel.Version> found = version(fact.sequence());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    IndexModel.Version version = found.get();
    if (!isHiddenNewcomer(fact.kind())) {
      accepted.put(what(version, fact.kind()), number);
      return Optional.empty();
    }
    resolved.add(version.sequence);
    if (fact.resolution() == ConflictResolution.TAKE_HIDDEN && !version.visible) {
      show(version);
      return found;
    }
    return Optional.empty();
  }

  private void show(IndexModel.Version version) {
    model
        .versionsOf(version.fact.partition(), version.fact.sopInstanceUid())
        .forEach(other -> other.visible = false);
    version.visible = true;
  }

  private boolean nothingIsVisible(IndexModel.Version version) {
    return model.versionsOf(version.fact.partition(), version.fact.sopInstanceUid()).stream()
        .noneMatch(other -> other.visible);
  }

  private IndexModel.Version shown(IndexModel.Version version) {
    show(version);
    return version;
  }

  private Optional<IndexModel.Version> undo(long number, Fact.Undone undone) {
    for (int i = 0; i < all.size(); i++) {
      LoggedAmendment amendment = all.get(i);
      if (amendment.sequence() == undone.sequence()
          && amendment.isActive()
          && amendment.fact().partition().equals(undone.partition())
          && !(amendment.fact() instanceof Fact.Undone)) {
        all.set(
            i,
            new LoggedAmendment(amendment.sequence(), amendment.fact(), OptionalLong.of(number)));
        return amendment.fact() instanceof Fact.ConflictResolved conflict
            ? giveBack(amendment.sequence(), conflict)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<IndexModel.Version> giveBack(long number, Fact.ConflictResolved fact) {
    accepted.values().removeIf(by -> by == number);
    Optional<IndexModel.Version> found = version(fact.sequence());
    if (!isHiddenNewcomer(fact.kind())) {
      return Optional.empty();
    }
    resolved.remove(fact.sequence());
    Optional<IndexModel.Version> displaced =
        fact.displaced().isPresent() ? version(fact.displaced().getAsLong()) : Optional.empty();
    if (found.isEmpty()) {
      return fact.resolution() == ConflictResolution.TAKE_HIDDEN
          ? displaced.filter(this::nothingIsVisible).map(this::shown)
          : Optional.empty();
    }
    if (fact.resolution() == ConflictResolution.TAKE_HIDDEN
        && found.get().visible
        && displaced.isPresent()
        && !displaced.get().visible) {
      show(displaced.get());
      return displaced;
    }
    return Optional.empty();
  }
}
