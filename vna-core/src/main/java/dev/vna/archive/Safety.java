package dev.vna.archive;

import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StoredVersion;
import dev.vna.archive.spi.TieredStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of damaged copies: found by a scrub, by a reconciliation, or by a reader for whom
 * another copy was read instead. Safe for use by many threads; one scrub or reconciliation works.
 */
final class Safety {
  private static final Logger LOG = LoggerFactory.getLogger(Safety.class);

  private final ArchiveCore core;
  private final Reclaimer reclaimer;
  private final Path directory;
  private final DamageList damages;
  private final ReentrantLock working = new ReentrantLock();

  Safety(
      ArchiveCore core,
      Reclaimer reclaimer,
      Path directory,
      DamageList damages,
      ArchiveScheduler scheduler) {
    this.core = core;
    this.reclaimer = reclaimer;
    this.directory = directory;
    this.damages = damages;
    if (core.store() instanceof TieredStore tiered) {
      tiered.onDamage(
          (blob, tier, why) -> scheduler.after(1, () -> foundByReader(blob, tier, why)));
    }
  }

  ArchiveCore core() {
    return core;
  }

  Path directory() {
    return directory;
  }

  DamageList damages() {
    return damages;
  }

  /** Work of which there is one at a time. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Does work, alone, and when the index names nothing any more whose deletion is for good. */
  <T> T alone(Work<T> work) throws IOException {
    if (!working.tryLock()) {
      throw new IllegalStateException("a scrub or a reconciliation is under way: wait for its end");
    }
    try {
      reclaimer.finishPurges();
      return work.run();
    } finally {
      working.unlock();
    }
  }

  /** Takes note of a damage, and tells of it if it is new. */
  void found(Damage damage) {
    if (damages.put(damage)) {
      LOG.warn(
          "blob={} study={} tier={}: {}: {}",
          damage.blob(),
          damage.studyInstanceUid().orElse(""),
          damage.tier(),
          damage.kind(),
          damage.why());
      for (ArchiveListener listener : core.settings().listeners()) {
        listener.damaged(damage);
      }
    }
  }

  private void foundByReader(StoredBlob blob, String tier, IOException why) {
    try {
      Optional<StoredVersion> version = new CopyCheck(core).find(blob.key().sequence());
      if (version.isPresent() && version.get().blob().equals(blob)) {
        found(
            new Damage(
                blob.key(),
                version.get().sopInstanceUid(),
                version.get().studyInstanceUid(),
                tier,
                CopyCheck.kind(why),
                String.valueOf(why.getMessage()),
                core.now()));
        damages.flush();
      }
    } catch (IOException e) {
      LOG.warn("a damage of blob={} in tier {} is not noted", blob.key(), tier, e);
    }
  }

  /** What is wrong, for people; empty if nothing is known to be. */
  Optional<String> finding() {
    List<Damage> known = damages.all();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            known.size()
                + " copies are damaged, missing or unreadable: scrub with repair, or restore them"
                + " from a backup; the first is blob="
                + known.get(0).blob()
                + " in tier "
                + known.get(0).tier());
  }

  void close() throws IOException {
    damages.flush();
  }
}
