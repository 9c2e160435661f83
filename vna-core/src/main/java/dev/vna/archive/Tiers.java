package dev.vna.archive;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.Tier;
import dev.vna.archive.spi.TieredStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the bytes of a partition's studies are: in which tiers, and whether they are still the
 * same. Moving a study changes nothing for whoever reads it, also while it is under way. Safe for
 * use by many threads. From {@link ArchiveView#tiers()}.
 */
public final class Tiers {
  private final ArchiveView view;

  Tiers(ArchiveView view) {
    this.view = view;
  }

  /** The tiers, in the order in which they are read; one alone if the archive has no others. */
  public List<Tier> list() throws IOException {
    view.permit(Action.OVERSEE, Optional.empty());
    view.core().checkOpen();
    return StoreTiers.list(view.core().store());
  }

  /**
   * What of a series is in a tier.
   *
   * @param seriesInstanceUid the series
   * @param tier the tier's name
   * @param versions how many versions of instances have a copy there
   * @param bytes what they take up
   */
  public record Share(String seriesInstanceUid, String tier, long versions, long bytes) {}

  /** What of a study is in which tier, by series. */
  public List<Share> of(String studyInstanceUid) throws IOException {
    view.permit(Action.OVERSEE, Optional.of(studyInstanceUid));
    view.guards().requireStudy(studyInstanceUid, Optional.empty());
    Map<List<String>, Share> shares = new LinkedHashMap<>();
    StudyVersions versions = versions(studyInstanceUid);
    for (Optional<List<InstanceEntry>> page = versions.next();
        page.isPresent();
        page = versions.next()) {
      for (InstanceEntry entry : page.get()) {
        for (String tier : StoreTiers.of(view.core().store(), entry.blob().location())) {
          Share one =
              new Share(entry.seriesInstanceUid().orElse(""), tier, 1, entry.blob().sizeBytes());
          shares.merge(List.of(one.seriesInstanceUid(), tier), one, Tiers::sum);
        }
      }
    }
    return List.copyOf(shares.values());
  }

  private static Share sum(Share one, Share other) {
    return new Share(
        one.seriesInstanceUid(),
        one.tier(),
        one.versions() + other.versions(),
        one.bytes() + other.bytes());
  }

  private StudyVersions versions(String study) {
    return new StudyVersions(view.core(), view.partition(), study);
  }

  /**
   * What was done.
   *
   * @param versions how many versions of instances are elsewhere now than before
   * @param bytes what they take up
   */
  public record Moved(long versions, long bytes) {}

  /**
   * Copies a study into a tier, hidden versions too, and reads the copies back; what is there
   * already stays as it is.
   *
   * @param progress told how many instances are done
   * @throws NoSuchInstanceException if there is no such study
   * @throws HeldException if it is frozen
   * @throws IllegalArgumentException if there is no such tier
   * @throws IllegalStateException if the archive has one tier alone
   * @throws IOException if storage fails, or the study changed meanwhile; everything can be read,
   *     and copying again does the rest
   */
  public Moved copy(String studyInstanceUid, String tier, ProgressListener progress)
      throws IOException {
    return change(studyInstanceUid, progress).copy(tier);
  }

  /**
   * Copies a study into a tier, reads the copies back, and gives up those in all other tiers;
   * otherwise the same as {@link #copy}.
   */
  public Moved move(String studyInstanceUid, String tier, ProgressListener progress)
      throws IOException {
    return change(studyInstanceUid, progress).move(tier);
  }

  /**
   * Gives up the copies that a tier has of a study, of which another tier has copies too: those are
   * read first. Otherwise the same as {@link #copy}.
   *
   * @throws IllegalStateException if the tier has the only copy of something
   */
  public Moved drop(String studyInstanceUid, String tier, ProgressListener progress)
      throws IOException {
    return change(studyInstanceUid, progress).drop(tier);
  }

  private StudyMove change(String study, ProgressListener progress) throws IOException {
    view.permit(Action.MOVE, Optional.of(study));
    view.core().checkOpen();
    return new StudyMove(view, tiered(), study, progress);
  }

  private TieredStore tiered() {
    if (view.core().store() instanceof TieredStore tiered) {
      return tiered;
    }
    throw new IllegalStateException("the archive has one tier alone");
  }

  /**
   * A copy that is not what was stored, or cannot be read.
   *
   * @param entry the version that it is of
   * @param tier where it is
   * @param corrupt true if it is not what was stored, false if it could not be read
   * @param why what was found
   */
  public record Damage(InstanceEntry entry, String tier, boolean corrupt, String why) {}

  /**
   * Reads every copy of every version of a study to the end, and compares it with the digest of
   * what was received.
   *
   * @param progress told how many instances are done
   * @return the copies that are not as they should be; empty if all are
   */
  public List<Damage> verify(String studyInstanceUid, ProgressListener progress)
      throws IOException {
    view.permit(Action.MOVE, Optional.of(studyInstanceUid));
    view.guards().requireStudy(studyInstanceUid, Optional.empty());
    StudyVersions versions = versions(studyInstanceUid);
    long total = versions.visibleInstances();
    List<Damage> damages = new ArrayList<>();
    for (Optional<List<InstanceEntry>> page = versions.next();
        page.isPresent();
        page = versions.next()) {
      for (InstanceEntry entry : page.get()) {
        view.core().checkOpen();
        damages.addAll(verify(entry));
      }
      progress.progress(Math.min(versions.seen(), total), total);
    }
    return damages;
  }

  /** The copies of a version that are not as they should be. */
  List<Damage> verify(InstanceEntry entry) {
    List<Damage> damages = new ArrayList<>();
    for (String tier : StoreTiers.of(view.core().store(), entry.blob().location())) {
      try {
        StoreTiers.verify(view.core().store(), entry.blob(), tier);
      } catch (IOException e) {
        boolean corrupt = e instanceof BlobCorruptException;
        damages.add(new Damage(entry, tier, corrupt, String.valueOf(e.getMessage())));
      }
    }
    return damages;
  }
}
