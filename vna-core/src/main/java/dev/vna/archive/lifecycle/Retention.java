package dev.vna.archive.lifecycle;

import dev.vna.archive.StudySummary;
import dev.vna.archive.spi.RetentionRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long studies have to be kept. Whoever wants to delete one before is refused, and so is
 * everybody if it cannot be told: if Study Date or birth date are missing or cannot be right.
 *
 * @param name names it, for people
 * @param about which studies; only modalities, attributes and labels may be named
 * @param keep for how long, from the later of Study Date and receipt
 * @param untilAge and until the patient is that old, in years
 */
public record Retention(String name, Selection about, Period keep, OptionalInt untilAge)
    implements RetentionRule {
  /** Checks what it is about. */
  public Retention {
    if (!about.where().isEmpty()
        || about.olderThan().isPresent()
        || about.receivedBefore().isPresent()
        || about.notAccessedFor().isPresent()
        || about.tier().isPresent()
        || about.notInTier().isPresent()) {
      throw new IllegalArgumentException(
          "retention \"" + name + "\": want modalities and labels only, which always can be told");
    }
    if (keep.isNegative() || (keep.isZero() && untilAge.isEmpty())) {
      throw new IllegalArgumentException("retention \"" + name + "\": want a time to keep");
    }
  }

  /** True if the rule is about a study. */
  boolean isAbout(StudySummary study, Instant now) {
    boolean modality =
        about.modalities().isEmpty()
            || study.attributes().strings(dev.vna.data.Tag.ModalitiesInStudy).stream()
                .anyMatch(about.modalities()::contains);
    return modality && about.test(study, now).isYes();
  }

  @Override
  public Optional<String> keeps(StudySummary study, Instant now) {
    if (!isAbout(study, now)) {
      return Optional.empty();
    }
    Optional<LocalDate> begin = Ages.begin(study);
    if (begin.isEmpty()) {
      return Optional.of("its Study Date is missing or cannot be right");
    }
    LocalDate until = begin.get().plus(keep);
    if (untilAge.isPresent()) {
      Optional<LocalDate> grown = Ages.reaches(study, untilAge.getAsInt());
      if (grown.isEmpty()) {
        return Optional.of("the patient's birth date is missing or cannot be right");
      }
      until = grown.get().isAfter(until) ? grown.get() : until;
    }
    return until.isBefore(Ages.day(now)) ? Optional.empty() : Optional.of("until " + until);
  }
}
