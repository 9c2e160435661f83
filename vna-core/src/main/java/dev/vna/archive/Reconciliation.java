package dev.vna.archive;

import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StoredVersion;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what the stores list with what the archive knows, both ways: copies that nothing refers
 * to, which crashes leave between copying and logging; and copies that should be there and are not.
 * What deletions hid that can be undone, older versions, and what is known to be erased soon are
 * referred to. Holds a bit for each version and tier in memory. Everything else goes on meanwhile.
 *
 * <p>Changes nothing, unless {@link #repair} is asked for. From {@link Archive#reconcile}; for one
 * thread.
 */
public final class Reconciliation {
  private static final int PAGE = 500;
  private static final int MAX_LISTED = 1_000;

  /** More are found by the next one, when these are gone. */
  private static final int MAX_ORPHANS = 100_000;

  private final Safety safety;
  private final ArchiveCore core;
  private Duration olderThan = Duration.ofDays(1);
  private boolean repair;

  private final Map<String, SequenceBits> listed = new HashMap<>();
  private final List<Orphan> orphans = new ArrayList<>();
  private final List<StoredBlob> toDelete = new ArrayList<>();
  private final List<Damage> missing = new ArrayList<>();
  private CopyCheck check;
  private long end;
  private long copies;
  private long versions;
  private long orphanCopies;
  private long orphanBytes;
  private long deleted;
  private long missingCopies;
  private long repaired;

  Reconciliation(Safety safety) {
    this.safety = safety;
    this.core = safety.core();
  }

  /**
   * Deletes copies that nothing refers to only when an earlier reconciliation found them at least
   * so long ago, by the archive's clock. 0, if nobody can be copying. Default one day.
   */
  public Reconciliation olderThan(Duration age) {
    if (age.isNegative()) {
      throw new IllegalArgumentException("olderThan=" + age + ": want 0 or more");
    }
    olderThan = age;
    return this;
  }

  /**
   * Puts copies that are missing in their place again, where another tier has a good one, and has
   * copies deleted that nothing refers to. What is part of the log is only listed.
   */
  public Reconciliation repair() {
    repair = true;
    return this;
  }

  /**
   * A copy that nothing refers to.
   *
   * @param copy where it is
   * @param tier the tier
   * @param since when it was first found
   */
  public record Orphan(StoredBlob copy, String tier, Instant since) {}

  /**
   * What was found.
   *
   * @param copies copies that the stores list
   * @param versions versions of instances that the archive knows
   * @param orphanCopies copies that nothing refers to
   * @param orphanBytes bytes of these
   * @param orphans at most 1,000 of them
   * @param deleted how many of them were given up; the bytes go in the background, or with {@link
   *     Archive#reclaim}
   * @param missingCopies copies that should be there and are not, or are damaged
   * @param repaired how many of them are there again
   * @param missing those that are not, at most 1,000 of them; {@link Archive#damages} lists them
   * @param unavailable tiers that have copies and are not there: nothing is known of those
   */
  public record Result(
      long copies,
      long versions,
      long orphanCopies,
      long orphanBytes,
      List<Orphan> orphans,
      long deleted,
      long missingCopies,
      long repaired,
      List<Damage> missing,
      List<String> unavailable) {
    /** Copies the lists. */
    public Result {
      orphans = List.copyOf(orphans);
      missing = List.copyOf(missing);
      unavailable = List.copyOf(unavailable);
    }

    /** True if stores and archive agree. */
    public boolean isGood() {
      return orphanCopies == deleted && missingCopies == repaired && unavailable.isEmpty();
    }
  }

  /**
   * Compares. Once.
   *
   * @param progress told how many changes are done, after the stores have listed what they have
   * @throws IllegalStateException if another scrub or reconciliation is under way
   * @throws IOException if a store cannot list what it has, or the index cannot be read
   */
  public Result run(ProgressListener progress) throws IOException {
    core.checkOpen();
    return safety.alone(() -> runAlone(progress));
  }

  private Result runAlone(ProgressListener progress) throws IOException {
    check = new CopyCheck(core);
    end = core.index().position().sequence();
    OrphanList known = OrphanList.read(safety.directory());
    core.store().list(copy -> compare(copy, known));
    known.write();
    giveUp();
    findMissing(progress);
    safety.damages().flush();
    return new Result(
        copies,
        versions,
        orphanCopies,
        orphanBytes,
        orphans,
        deleted,
        missingCopies,
        repaired,
        missing,
        check.unavailable());
  }

  /** Takes one copy that a store lists. */
  private void compare(StoredBlob copy, OrphanList known) throws IOException {
    core.checkOpen();
    copies++;
    long sequence = copy.key().sequence();
    if (sequence > end) {
      return; // it came while this goes on
    }
    String tier = StoreTiers.of(core.store(), copy.location()).get(0);
    Optional<StoredVersion> version = check.find(sequence);
    if (version.isPresent() && refersTo(version.get().blob(), copy)) {
      listed.computeIfAbsent(tier, name -> new SequenceBits()).set(sequence);
    } else if (!isGarbage(copy)) {
      found(copy, tier, known);
    }
  }

  private boolean refersTo(StoredBlob blob, StoredBlob copy) {
    List<BlobLocation> all = core.store().copies(blob.location());
    return blob.key().equals(copy.key()) && all.contains(listedAs(copy));
  }

  private BlobLocation listedAs(StoredBlob copy) {
    return core.store().copies(copy.location()).get(0);
  }

  private boolean isGarbage(StoredBlob copy) throws IOException {
    for (StoredBlob garbage : core.index().garbageOf(copy.key())) {
      if (core.store().copies(garbage.location()).contains(listedAs(copy))) {
        return true;
      }
    }
    return false;
  }

  private void found(StoredBlob copy, String tier, OrphanList known) {
    orphanCopies++;
    orphanBytes += copy.sizeBytes();
    if (orphanCopies > MAX_ORPHANS) {
      return;
    }
    Instant since = known.seen(copy, core.now());
    if (orphans.size() < MAX_LISTED) {
      orphans.add(new Orphan(copy, tier, since));
    }
    if (repair && !core.store().isLogged(copy) && !since.plus(olderThan).isAfter(core.now())) {
      toDelete.add(copy);
    }
  }

  /** Logs that copies are not needed; their bytes then go as those of deleted instances do. */
  private void giveUp() throws IOException {
    Map<Partition, List<StoredBlob>> byPartition = new HashMap<>();
    for (StoredBlob copy : toDelete) {
      byPartition.computeIfAbsent(copy.key().partition(), p -> new ArrayList<>()).add(copy);
    }
    for (Map.Entry<Partition, List<StoredBlob>> entry : byPartition.entrySet()) {
      List<StoredBlob> all = entry.getValue();
      for (int from = 0; from < all.size(); from += PAGE) {
        List<StoredBlob> some = all.subList(from, Math.min(all.size(), from + PAGE));
        long number =
            core.log(
                new Fact.BlobsPlaced(entry.getKey(), core.now(), List.of(), some),
                () -> requireUnknown(some));
        deleted += number > 0 ? some.size() : 0;
      }
    }
  }

  /** Asked by the committer: nothing can come in between. */
  private void requireUnknown(List<StoredBlob> some) throws IOException {
    for (StoredBlob copy : some) {
      Optional<StoredVersion> version = check.find(copy.key().sequence());
      if (version.isPresent() && refersTo(version.get().blob(), copy)) {
        throw new IOException(
            "copy of blob=" + copy.key() + " came into use meanwhile: reconcile again");
      }
    }
  }

  private void findMissing(ProgressListener progress) throws IOException {
    long after = 0;
    for (List<StoredVersion> page = core.index().stored(after, PAGE);
        !page.isEmpty() && after < end;
        page = core.index().stored(after, PAGE)) {
      for (StoredVersion version : page) {
        after = version.blob().key().sequence();
        if (after <= end) {
          core.checkOpen();
          versions++;
          requireCopies(version);
        }
      }
      progress.progress(Math.min(after, end), end);
    }
    progress.progress(end, end);
  }

  private void requireCopies(StoredVersion version) throws IOException {
    long sequence = version.blob().key().sequence();
    for (String tier : check.tiersOf(version.blob())) {
      SequenceBits bits = listed.get(tier);
      if (bits == null || !bits.get(sequence)) {
        // Listed or not, what can be read is there: it may have come meanwhile.
        Optional<Damage> damage = check.check(version, tier);
        if (damage.isPresent()) {
          missing(version, damage.get());
        }
      }
    }
  }

  private void missing(StoredVersion version, Damage damage) {
    missingCopies++;
    if (repair && new CopyRepair(core, check).repair(version, damage.tier())) {
      repaired++;
      safety.damages().remove(damage.blob(), damage.tier());
      return;
    }
    safety.found(damage);
    if (missing.size() < MAX_LISTED) {
      missing.add(damage);
    }
  }
}
