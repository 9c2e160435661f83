package dev.vna.archive;

import dev.vna.archive.spi.StoredVersion;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads every copy of every version in all tiers again, hidden and deleted ones too as long as they
 * are needed, and compares them with the digests of what was received. What was found is listed by
 * {@link Archive#damages} until it is good again; nobody is given a byte of it. Everything else
 * goes on meanwhile.
 *
 * <p>An interrupted scrub goes on where it was, also after a crash; it stops at the thread's
 * interrupt and when the archive is closed. From {@link Archive#scrub}; for one thread.
 */
public final class Scrub {
  private static final int PAGE = 100;
  private static final int MAX_LISTED = 1_000;

  private final Safety safety;
  private final ArchiveCore core;
  private long bytesPerSecond = Long.MAX_VALUE;
  private Pause pause = duration -> Thread.sleep(duration.toMillis());
  private boolean repair;
  private boolean fromTheBeginning;

  private long versions;
  private long copies;
  private long bytes;
  private long damaged;
  private long repaired;
  private final List<Damage> damages = new ArrayList<>();

  Scrub(Safety safety) {
    this.safety = safety;
    this.core = safety.core();
  }

  /** Waits. */
  @FunctionalInterface
  public interface Pause {
    /** Waits so long. */
    void sleep(Duration duration) throws InterruptedException;
  }

  /** How much is read, on an average; 1 or more. Default: as fast as storage gives it. */
  public Scrub bytesPerSecond(long rate) {
    if (rate < 1) {
      throw new IllegalArgumentException("bytesPerSecond=" + rate + ": want 1 or more");
    }
    bytesPerSecond = rate;
    return this;
  }

  /** How it waits between reads. Default {@link Thread#sleep}. */
  public Scrub pause(Pause how) {
    pause = how;
    return this;
  }

  /**
   * Puts good copies in the place of damaged ones, where another tier has one. Default: damages are
   * listed only.
   */
  public Scrub repair() {
    repair = true;
    return this;
  }

  /** Begins anew, also if one was interrupted. */
  public Scrub fromTheBeginning() {
    fromTheBeginning = true;
    return this;
  }

  /**
   * What was found; since it began, or went on.
   *
   * @param versions versions of instances that were read
   * @param copies copies of them that were read
   * @param bytes bytes of these
   * @param damaged copies that are damaged, missing or unreadable
   * @param repaired how many of them are good again
   * @param damages those that are not, at most 1,000 of them
   * @param unavailable tiers that have copies and are not there: those were not read
   */
  public record Result(
      long versions,
      long copies,
      long bytes,
      long damaged,
      long repaired,
      List<Damage> damages,
      List<String> unavailable) {
    /** Copies the lists. */
    public Result {
      damages = List.copyOf(damages);
      unavailable = List.copyOf(unavailable);
    }

    /** True if every copy was read, and is good. */
    public boolean isGood() {
      return damaged == repaired && unavailable.isEmpty();
    }
  }

  /**
   * Reads until everything is read. Once.
   *
   * @param progress told how far it is, in numbers of changes
   * @throws IllegalStateException if another scrub or reconciliation is under way
   * @throws InterruptedIOException if the thread was interrupted; the next one goes on from here
   * @throws IOException if the index cannot be read; the next one goes on from here
   */
  public Result run(ProgressListener progress) throws IOException {
    core.checkOpen();
    return safety.alone(() -> runAlone(progress));
  }

  private Result runAlone(ProgressListener progress) throws IOException {
    ScrubPlace start = new ScrubPlace(0, core.now());
    ScrubPlace place = fromTheBeginning ? start : ScrubPlace.read(safety.directory()).orElse(start);
    CopyCheck check = new CopyCheck(core);
    long end = core.index().position().sequence();
    for (List<StoredVersion> page = core.index().stored(place.sequence(), PAGE);
        !page.isEmpty();
        page = core.index().stored(place.sequence(), PAGE)) {
      for (StoredVersion version : page) {
        core.checkOpen();
        read(version, check);
        // Large ones one by one, small ones together.
        place = new ScrubPlace(version.blob().key().sequence(), place.begun());
      }
      safety.damages().flush();
      place.write(safety.directory());
      progress.progress(Math.min(place.sequence(), end), end);
    }
    if (check.unavailable().isEmpty()) {
      safety.damages().removeFoundBefore(place.begun());
    }
    safety.damages().flush();
    ScrubPlace.delete(safety.directory());
    progress.progress(end, end);
    return new Result(versions, copies, bytes, damaged, repaired, damages, check.unavailable());
  }

  private void read(StoredVersion version, CopyCheck check) throws IOException {
    versions++;
    for (String tier : check.tiersOf(version.blob())) {
      Instant begun = core.now();
      Optional<Damage> damage = check.check(version, tier);
      copies++;
      bytes += version.blob().sizeBytes();
      if (damage.isPresent()) {
        damaged++;
        handle(version, damage.get(), check);
        if (repair && damage.isPresent() && !check.isCurrent(version)) {
          // Its location is another one now: what is left of it is read there.
          version = check.find(version.blob().key().sequence()).orElse(version);
        }
      } else {
        safety.damages().remove(version.blob().key(), tier);
      }
      pace(version.blob().sizeBytes(), begun);
    }
  }

  private void handle(StoredVersion version, Damage damage, CopyCheck check) {
    if (repair && new CopyRepair(core, check).repair(version, damage.tier())) {
      repaired++;
      safety.damages().remove(damage.blob(), damage.tier());
      return;
    }
    safety.found(damage);
    if (damages.size() < MAX_LISTED) {
      damages.add(damage);
    }
  }

  private void pace(long readBytes, Instant begun) throws IOException {
    if (bytesPerSecond == Long.MAX_VALUE) {
      return;
    }
    Duration due = Duration.ofNanos((long) (readBytes * 1e9 / bytesPerSecond));
    Duration left = due.minus(Duration.between(begun, core.now()));
    if (!left.isNegative() && !left.isZero()) {
      try {
        pause.sleep(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw (IOException)
            new InterruptedIOException("the scrub was interrupted: the next goes on").initCause(e);
      }
    }
  }
}
