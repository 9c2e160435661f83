package dev.vna.testkit;

import dev.vna.archive.Change;
import dev.vna.archive.Hold;
import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LoggedDeletion;
import dev.vna.archive.spi.StoredBlob;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is deleted, held, labelled and moved in an {@link IndexModel}. For one thread. */
final class ModelDeletions {
  private final IndexModel model;
  private final TreeMap<Long, Deletion> deletions = new TreeMap<>();
  private final Map<Long, BlobLocation> locations = new HashMap<>();
  private final List<StoredBlob> garbage = new ArrayList<>();
  private final Map<OfStudy, TreeMap<String, Hold>> holds = new HashMap<>();
  private final Map<OfStudy, Notes> notes = new HashMap<>();

  private record OfStudy(Partition partition, String study) {}

  private record Notes(TreeSet<String> labels, Optional<LocalDate> accessed) {
    static Notes none() {
      return new Notes(new TreeSet<>(), Optional.empty());
    }

    Notes with(Notes other) {
      TreeSet<String> all = new TreeSet<>(labels);
      all.addAll(other.labels);
      LocalDate day =
          accessed.isEmpty() || other.accessed.filter(accessed.get()::isBefore).isPresent()
              ? other.accessed.orElse(null)
              : accessed.get();
      return new Notes(all, Optional.ofNullable(day));
    }
  }

  /** A deletion that can be undone. */
  record Deletion(Fact.Deleted fact, List<IndexModel.Version> versions, Object notes) {}

  ModelDeletions(IndexModel model) {
    this.model = model;
  }

  /** Numbers of the deletions that can be undone. */
  List<Long> undoable(Partition partition) {
    return deletions.entrySet().stream()
        .filter(entry -> entry.getValue().fact().partition().equals(partition))
        .map(Map.Entry::getKey)
        .toList();
  }

  List<LoggedDeletion> listed(Partition partition) {
    return undoable(partition).stream()
        .map(
            number -> {
              Deletion deletion = deletions.get(number);
              return new LoggedDeletion(
                  number,
                  deletion.fact(),
                  deletion.versions().size(),
                  deletion.versions().stream()
                      .mapToLong(version -> version.instance.blob().sizeBytes())
                      .sum());
            })
        .toList();
  }

  /** All versions, deleted or not, whose blobs somebody may need. */
  List<IndexModel.Version> kept() {
    List<IndexModel.Version> all = new ArrayList<>(model.versions);
    deletions.values().forEach(deletion -> all.addAll(deletion.versions()));
    return all;
  }

  StoredBlob blob(IndexModel.Version version) {
    StoredBlob stored = version.instance.blob();
    return new StoredBlob(
        stored.key(),
        locations.getOrDefault(version.sequence, stored.location()),
        stored.sizeBytes(),
        stored.sha256());
  }

  /** Copies that nobody needs, in order. */
  List<StoredBlob> garbage(Partition partition) {
    return garbage.stream()
        .filter(blob -> blob.key().partition().equals(partition))
        .sorted(
            Comparator.comparingLong((StoredBlob blob) -> blob.key().sequence())
                .thenComparing(blob -> blob.location().toString()))
        .toList();
  }

  List<Hold> holds(Partition partition, String study) {
    return List.copyOf(holds.getOrDefault(new OfStudy(partition, study), new TreeMap<>()).values());
  }

  List<String> labels(Partition partition, String study) {
    return isFiled(partition, study) ? List.copyOf(notes(partition, study).labels()) : List.of();
  }

  Optional<LocalDate> accessed(Partition partition, String study) {
    return isFiled(partition, study) ? notes(partition, study).accessed() : Optional.empty();
  }

  private Notes notes(Partition partition, String study) {
    return notes.computeIfAbsent(new OfStudy(partition, study), key -> Notes.none());
  }

  private boolean isFiled(Partition partition, String study) {
    return model.versions.stream()
        .anyMatch(
            version ->
                version.fact.partition().equals(partition)
                    && version.fact.studyInstanceUid().equals(Optional.of(study)));
  }

  /** Takes a fact in; false if it is of another sort. */
  boolean apply(long number, Fact fact) {
    if (fact instanceof Fact.Deleted deleted) {
      delete(number, deleted);
    } else if (fact instanceof Fact.DeletionUndone undone) {
      undo(number, undone);
    } else if (fact instanceof Fact.DeletionsPurged purged) {
      purged.sequences().forEach(deletion -> purge(purged.partition(), deletion));
    } else if (fact instanceof Fact.BlobsPlaced placed) {
      placed.placed().forEach(this::place);
      placed.abandoned().forEach(this::abandon);
    } else if (fact instanceof Fact.BlobsErased erased) {
      erased.erased().forEach(this::drop);
    } else if (fact instanceof Fact.HoldPlaced placed) {
      holds
          .computeIfAbsent(
              new OfStudy(fact.partition(), placed.studyInstanceUid()), key -> new TreeMap<>())
          .put(
              placed.holdId(),
              new Hold(placed.kind(), placed.holdId(), placed.reason(), placed.time()));
      model.change(number, Change.Kind.HELD, fact, placed.studyInstanceUid());
    } else if (fact instanceof Fact.HoldReleased released) {
      holds
          .computeIfAbsent(
              new OfStudy(fact.partition(), released.studyInstanceUid()), key -> new TreeMap<>())
          .remove(released.holdId());
      model.change(number, Change.Kind.RELEASED, fact, released.studyInstanceUid());
    } else if (fact instanceof Fact.StudyLabelled labelled) {
      label(number, labelled);
    } else if (fact instanceof Fact.StudiesAccessed accessed) {
      for (String study : accessed.studyInstanceUids()) {
        Notes now = new Notes(new TreeSet<>(), Optional.of(accessed.day()));
        notes.put(new OfStudy(fact.partition(), study), notes(fact.partition(), study).with(now));
      }
    } else {
      return false;
    }
    return true;
  }

  private void label(long number, Fact.StudyLabelled fact) {
    TreeSet<String> labels = notes(fact.partition(), fact.studyInstanceUid()).labels();
    if (fact.present()) {
      labels.add(fact.label());
    } else {
      labels.remove(fact.label());
    }
    model.change(
        number,
        fact.present() ? Change.Kind.LABELLED : Change.Kind.UNLABELLED,
        fact,
        fact.studyInstanceUid());
  }

  private void delete(long number, Fact.Deleted fact) {
    List<IndexModel.Version> gone =
        model.versions.stream().filter(version -> isInScope(version, fact)).toList();
    model.versions.removeAll(gone);
    Notes taken = Notes.none();
    if (fact.studyInstanceUid().isPresent()
        && !isFiled(fact.partition(), fact.studyInstanceUid().get())) {
      OfStudy study = new OfStudy(fact.partition(), fact.studyInstanceUid().get());
      taken = Optional.ofNullable(notes.remove(study)).orElse(taken);
    }
    if (!gone.isEmpty()) {
      deletions.put(number, new Deletion(fact, gone, taken));
    }
    model.change(
        number,
        Change.Kind.DELETED,
        fact,
        fact.studyInstanceUid(),
        fact.seriesInstanceUid(),
        fact.sopInstanceUid());
  }

  private static boolean isInScope(IndexModel.Version version, Fact.Deleted deleted) {
    Fact.InstanceStored fact = version.fact;
    return fact.partition().equals(deleted.partition())
        && fact.studyInstanceUid().equals(deleted.studyInstanceUid())
        && (deleted.level() == QueryLevel.STUDY
            || fact.seriesInstanceUid().equals(deleted.seriesInstanceUid()))
        && (deleted.level() != QueryLevel.INSTANCE
            || fact.sopInstanceUid().equals(deleted.sopInstanceUid().orElseThrow()));
  }

  private void undo(long number, Fact.DeletionUndone fact) {
    Optional<Change> told =
        model.changes.stream()
            .filter(change -> change.sequence() == fact.sequence())
            .filter(change -> change.kind() == Change.Kind.DELETED)
            .filter(change -> change.partition().equals(fact.partition()))
            .findFirst();
    model.change(
        number,
        Change.Kind.UNDELETED,
        fact,
        told.flatMap(Change::studyInstanceUid),
        told.flatMap(Change::seriesInstanceUid),
        told.flatMap(Change::sopInstanceUid));
    Deletion deletion = deletions.get(fact.sequence());
    if (deletion == null
        || !deletion.fact().partition().equals(fact.partition())
        || deletion.versions().stream().anyMatch(version -> isBlocked(version, fact.sequence()))) {
      return;
    }
    deletions.remove(fact.sequence());
    model.versions.addAll(deletion.versions());
    model.versions.sort(Comparator.comparingLong(version -> version.sequence));
    deletion
        .fact()
        .studyInstanceUid()
        .ifPresent(
            study ->
                notes.put(
                    new OfStudy(fact.partition(), study),
                    notes(fact.partition(), study).with((Notes) deletion.notes())));
  }

  private boolean isBlocked(IndexModel.Version version, long deletion) {
    return model.versionsOf(version.fact.partition(), version.fact.sopInstanceUid()).stream()
        .anyMatch(other -> other.sequence > deletion || (other.visible && version.visible));
  }

  private void purge(Partition partition, long number) {
    Deletion deletion = deletions.get(number);
    if (deletion != null && deletion.fact().partition().equals(partition)) {
      deletions.remove(number);
      deletion.versions().forEach(version -> garbage.add(blob(version)));
    }
  }

  private Optional<IndexModel.Version> kept(StoredBlob blob) {
    return kept().stream().filter(v -> v.instance.blob().key().equals(blob.key())).findFirst();
  }

  private void drop(StoredBlob blob) {
    garbage.removeIf(
        other -> other.key().equals(blob.key()) && other.location().equals(blob.location()));
  }

  private void place(StoredBlob blob) {
    drop(blob);
    if (kept(blob).isPresent()) {
      locations.put(blob.key().sequence(), blob.location());
    } else {
      garbage.add(blob);
    }
  }

  private void abandon(StoredBlob blob) {
    if (kept(blob).filter(v -> blob(v).location().equals(blob.location())).isEmpty()) {
      drop(blob);
      garbage.add(blob);
    }
  }
}
