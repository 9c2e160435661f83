package dev.vna.archive.lifecycle;

import dev.vna.archive.StudySummary;
import java.time.Instant;
import java.util.Optional;

/** What is asked before an act, when it is planned and again when it is done. */
final class Checks {
  private Checks() {}

  /** Why a study must not be deleted now; empty if nothing is in the way that is known here. */
  static Optional<String> keeps(Policy policy, Act.Delete delete, StudySummary study, Instant now) {
    if (!study.holds().isEmpty()) {
      return Optional.of("it is held");
    }
    boolean expired = false;
    for (Retention retention : policy.retentions()) {
      Optional<String> why = retention.keeps(study, now);
      if (why.isPresent()) {
        return Optional.of("retention \"" + retention.name() + "\": " + why.get());
      }
      expired |= retention.isAbout(study, now);
    }
    return delete.onlyExpired() && !expired
        ? Optional.of("no retention rule is about it")
        : Optional.empty();
  }

  /** True if there is nothing left to do. */
  static boolean isDone(Act act, StudySummary study) {
    if (act instanceof Act.Copy copy) {
      return all(study, copy.tier());
    }
    if (act instanceof Act.Move move) {
      return isOnlyIn(study, move.tier());
    }
    if (act instanceof Act.Compress compress) {
      return isOnlyIn(study, compress.tier());
    }
    if (act instanceof Act.Drop drop) {
      return !study.versionsByTier().containsKey(drop.tier());
    }
    if (act instanceof Act.Label label) {
      return study.labels().contains(label.label());
    }
    return act instanceof Act.Unlabel unlabel && !study.labels().contains(unlabel.label());
  }

  private static boolean isOnlyIn(StudySummary study, String tier) {
    return all(study, tier) && study.versionsByTier().size() == 1;
  }

  static boolean all(StudySummary study, String tier) {
    return study.versionsByTier().getOrDefault(tier, 0L) == study.versions();
  }

  /** In how many tiers but one every version of a study is. */
  static long wholeCopiesBeside(StudySummary study, String tier) {
    return study.versionsByTier().keySet().stream()
        .filter(name -> !name.equals(tier) && all(study, name))
        .count();
  }
}
