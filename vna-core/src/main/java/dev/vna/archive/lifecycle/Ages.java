package dev.vna.archive.lifecycle;

import dev.vna.archive.StudySummary;
import dev.vna.data.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How old a study is. Age counts from the later of Study Date and receipt: a modality whose clock
 * lost its battery dates its studies 1970, and nothing that came yesterday is old.
 */
final class Ages {
  /** Before X-rays were known, nothing was examined. */
  private static final LocalDate FIRST_POSSIBLE = LocalDate.of(1895, 1, 1);

  private Ages() {}

  static LocalDate day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /**
   * The day from which a study's age counts; empty if its Study Date is missing, or is none that it
   * can have.
   */
  static Optional<LocalDate> begin(StudySummary study) {
    LocalDate received = day(study.lastReceived());
    // A day later: the modality may stand in another time zone.
    return study
        .attributes()
        .date(Tag.StudyDate)
        .filter(date -> date.isAfter(FIRST_POSSIBLE) && !date.isAfter(received.plusDays(1)))
        .map(date -> date.isAfter(received) ? date : received);
  }

  /** Whether a study is older than that. */
  static Verdict olderThan(StudySummary study, Period age, Instant now) {
    Optional<LocalDate> begin = begin(study);
    if (begin.isEmpty()) {
      return Verdict.unknown("its Study Date is missing or cannot be right");
    }
    return Verdict.of(begin.get().plus(age).isBefore(day(now)), "age counts from " + begin.get());
  }

  /** Until when a patient has not reached an age; empty if the birth date cannot be right. */
  static Optional<LocalDate> reaches(StudySummary study, int years) {
    LocalDate received = day(study.firstReceived());
    return study
        .attributes()
        .date(Tag.PatientBirthDate)
        .filter(
            date -> date.isAfter(received.minusYears(130)) && !date.isAfter(received.plusDays(1)))
        .map(date -> date.plusYears(years));
  }
}
