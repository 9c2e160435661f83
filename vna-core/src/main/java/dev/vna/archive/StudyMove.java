package dev.vna.archive;

import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.TieredStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings the versions of a study to where they are to be, some at a time: copies, reads the copies
 * back, logs where they are, and has what is not needed any more given up. Whatever it is
 * interrupted at, every instance can be read, and doing it again does the rest.
 */
final class StudyMove {
  /** Blobs that are copied together: half of what a fact may tell of, with what they leave. */
  private static final int BATCH = Fact.MAX_BLOBS / 4;

  private static final long BATCH_BYTES = 256L << 20;

  private final ArchiveView view;
  private final ArchiveCore core;
  private final TieredStore store;
  private final String study;
  private final ProgressListener progress;
  private long instances;
  private long bytes;

  StudyMove(ArchiveView view, TieredStore store, String study, ProgressListener progress) {
    this.view = view;
    this.core = view.core();
    this.store = store;
    this.study = study;
    this.progress = progress;
  }

  /**
   * What is to become of where blobs are.
   *
   * @param copying where they are then, with copies made for the purpose
   * @param leaving what stays of a location after that; empty if nothing would
   */
  private record Change(
      Copying copying, Function<BlobLocation, Optional<TieredStore.Without>> leaving) {}

  /** Makes the copies that a change needs. */
  private interface Copying {
    List<StoredBlob> copied(List<InstanceEntry> entries) throws IOException;
  }

  /** Sees to it that everything is in a tier, whatever else it is in. */
  Tiers.Moved copy(String tier) throws IOException {
    return run(
        new Change(
            entries -> copyTo(tier, entries),
            location -> Optional.of(new TieredStore.Without(location, List.of()))));
  }

  /** Sees to it that everything is in a tier, and nothing in another. */
  Tiers.Moved move(String tier) throws IOException {
    return run(
        new Change(entries -> copyTo(tier, entries), location -> withoutOthers(location, tier)));
  }

  /** Sees to it that nothing is in a tier; a copy in another is read first. */
  Tiers.Moved drop(String tier) throws IOException {
    return run(
        new Change(
            entries -> verifiedElsewhere(tier, entries),
            location -> store.without(location, tier)));
  }

  private List<StoredBlob> verifiedElsewhere(String tier, List<InstanceEntry> entries)
      throws IOException {
    List<StoredBlob> blobs = blobs(entries);
    for (StoredBlob blob : blobs) {
      List<String> tiers = store.tiersOf(blob.location());
      if (tiers.contains(tier)) {
        store.verify(blob, other(blob, tiers, tier));
      }
    }
    return blobs;
  }

  private static String other(StoredBlob blob, List<String> tiers, String tier) {
    return tiers.stream()
        .filter(name -> !name.equals(tier))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "tier " + tier + " has the only copy of blob=" + blob.key()));
  }

  private List<StoredBlob> copyTo(String tier, List<InstanceEntry> entries) throws IOException {
    List<TieredStore.Source> sources = new ArrayList<>();
    for (InstanceEntry entry : entries) {
      sources.add(
          new TieredStore.Source(
              entry.blob(),
              () ->
                  core.index()
                      .header(entry)
                      .orElseThrow(() -> new IOException("the index has no header of it"))));
    }
    List<StoredBlob> copied = store.copy(sources, tier);
    try {
      for (StoredBlob blob : copied) {
        store.verify(blob, tier);
      }
      return copied;
    } catch (IOException | RuntimeException e) {
      UnloggedCopies.delete(store, blobs(entries), copied, e);
      throw e;
    }
  }

  private Optional<TieredStore.Without> withoutOthers(BlobLocation location, String tier) {
    BlobLocation rest = location;
    List<BlobLocation> dropped = new ArrayList<>();
    for (String other : store.tiersOf(location)) {
      if (!other.equals(tier)) {
        Optional<TieredStore.Without> without = store.without(rest, other);
        if (without.isPresent()) {
          rest = without.get().rest();
          dropped.addAll(without.get().dropped());
        }
      }
    }
    return Optional.of(new TieredStore.Without(rest, dropped));
  }

  private Tiers.Moved run(Change change) throws IOException {
    view.guards().requireStudy(study, Optional.empty());
    view.guards().requireNotFrozen(study);
    StudyVersions versions = new StudyVersions(core, view.partition(), study);
    long total = versions.visibleInstances();
    List<InstanceEntry> batch = new ArrayList<>();
    long batchBytes = 0;
    for (Optional<List<InstanceEntry>> page = versions.next();
        page.isPresent();
        page = versions.next()) {
      for (InstanceEntry entry : page.get()) {
        if (batch.size() == BATCH || batchBytes + entry.blob().sizeBytes() > BATCH_BYTES) {
          apply(change, batch);
          progress.progress(Math.min(versions.seen(), total), total);
          batch.clear();
          batchBytes = 0;
        }
        batch.add(entry);
        batchBytes += entry.blob().sizeBytes();
      }
    }
    apply(change, batch);
    progress.progress(total, total);
    return new Tiers.Moved(instances, bytes);
  }

  private void apply(Change change, List<InstanceEntry> entries) throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    core.checkOpen();
    List<StoredBlob> copied = change.copying().copied(entries);
    List<StoredBlob> placed = new ArrayList<>();
    List<StoredBlob> abandoned = new ArrayList<>();
    List<InstanceEntry> changed = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      StoredBlob blob = copied.get(i);
      TieredStore.Without rest =
          change
              .leaving()
              .apply(blob.location())
              .orElseThrow(() -> new IllegalStateException("no copy would be left of " + blob));
      if (!rest.rest().equals(entries.get(i).blob().location())) {
        placed.add(blob.at(rest.rest()));
        rest.dropped().forEach(location -> abandoned.add(blob.at(location)));
        changed.add(entries.get(i));
      }
    }
    if (placed.isEmpty()) {
      return;
    }
    try {
      core.log(
          new Fact.BlobsPlaced(view.partition(), core.now(), placed, abandoned),
          () -> {
            view.guards().requireNotFrozen(study);
            requireStillThere(changed);
          });
      instances += placed.size();
      bytes += placed.stream().mapToLong(StoredBlob::sizeBytes).sum();
    } catch (IOException | RuntimeException e) {
      UnloggedCopies.delete(store, blobs(entries), copied, e);
      throw e;
    }
  }

  private static List<StoredBlob> blobs(List<InstanceEntry> entries) {
    return entries.stream().map(InstanceEntry::blob).toList();
  }

  /** Asked by the committer: what was placed on the ground of where it was must still be there. */
  private void requireStillThere(List<InstanceEntry> entries) throws IOException {
    for (InstanceEntry entry : entries) {
      boolean there =
          core.index().versions(view.partition(), entry.sopInstanceUid()).stream()
              .anyMatch(now -> now.blob().equals(entry.blob()));
      if (!there) {
        throw new IOException(
            "study " + study + " was deleted or moved meanwhile: do what is left to do again");
      }
    }
  }
}
