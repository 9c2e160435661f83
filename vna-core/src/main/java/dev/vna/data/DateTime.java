package dev.vna.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A date and time as precise as it was written, with its offset from UTC where that is known. Its
 * text shows the value: patient data, so do not log it. Immutable. Source: PS3.5 Section 6.2, VR
 * DT, and VR DA with VR TM.
 *
 * <p>A leap second, written as 60, is read as second 59.
 *
 * @param start the first moment that it can mean, on the clock of its offset
 * @param precision the last component that was written
 * @param offset from UTC; empty if not known
 */
public record DateTime(LocalDateTime start, Precision precision, Optional<ZoneOffset> offset) {
  /** The last component that a date and time has. */
  public enum Precision {
    /** The year. */
    YEAR(ChronoUnit.YEARS, 1),
    /** The month. */
    MONTH(ChronoUnit.MONTHS, 1),
    /** The day: a date without a time. */
    DAY(ChronoUnit.DAYS, 1),
    /** The hour. */
    HOUR(ChronoUnit.HOURS, 1),
    /** The minute. */
    MINUTE(ChronoUnit.MINUTES, 1),
    /** The second. */
    SECOND(ChronoUnit.SECONDS, 1),
    /** One digit of the second's fraction. */
    FRACTION_1(ChronoUnit.MICROS, 100_000),
    /** Two digits of the second's fraction. */
    FRACTION_2(ChronoUnit.MICROS, 10_000),
    /** Three digits of the second's fraction: milliseconds. */
    FRACTION_3(ChronoUnit.MICROS, 1_000),
    /** Four digits of the second's fraction. */
    FRACTION_4(ChronoUnit.MICROS, 100),
    /** Five digits of the second's fraction. */
    FRACTION_5(ChronoUnit.MICROS, 10),
    /** Six digits of the second's fraction: microseconds. */
    FRACTION_6(ChronoUnit.MICROS, 1);

    private static final Precision[] VALUES = values();

    private final ChronoUnit unit;
    private final int units;

    Precision(ChronoUnit unit, int units) {
      this.unit = unit;
      this.units = units;
    }

    static Precision ofFraction(int digits) {
      return VALUES[SECOND.ordinal() + digits];
    }

    /** How many digits of the second's fraction there are: 0 to 6. */
    public int fractionDigits() {
      return Math.max(0, ordinal() - SECOND.ordinal());
    }
  }

  /** A value without an offset. */
  public static DateTime of(LocalDateTime start, Precision precision) {
    return new DateTime(start, precision, Optional.empty());
  }

  /**
   * Reads a value of VR DT: of year, month, day, hour, minute, second and fraction, those at the
   * end may be missing; an offset may follow. A date of VR DA is one, too.
   *
   * @return empty if the text is no such value
   */
  public static Optional<DateTime> parse(String text) {
    return TemporalText.dateTime(text);
  }

  static DateTime of(LocalDate date, Optional<TemporalText.Time> time, Optional<ZoneOffset> zone) {
    LocalTime clock = time.map(TemporalText.Time::start).orElse(LocalTime.MIDNIGHT);
    Precision precision = time.map(TemporalText.Time::precision).orElse(Precision.DAY);
    return new DateTime(date.atTime(clock), precision, zone);
  }

  /** The last moment that it can mean, to the nanosecond, on the clock of its offset. */
  public LocalDateTime last() {
    return start.plus(precision.units, precision.unit).minusNanos(1);
  }

  /** The date of {@link #start}. */
  public LocalDate date() {
    return start.toLocalDate();
  }

  /** {@link #start} as a moment of the world; empty if the offset is not known. */
  public Optional<Instant> instant() {
    return offset.map(start::toInstant);
  }

  /** A copy with this offset if it has none: the clock stays as it is. */
  public DateTime withDefaultOffset(Optional<ZoneOffset> zone) {
    return offset.isPresent() ? this : new DateTime(start, precision, zone);
  }

  /** A copy that many days later, as precise; the clock and the offset stay as they are. */
  public DateTime plusDays(long days) {
    return new DateTime(start.plusDays(days), precision, offset);
  }

  /** The value of VR DT, as precise as this is. */
  @Override
  public String toString() {
    var text = new StringBuilder(26);
    append(text, start.getYear(), 4, Precision.YEAR);
    append(text, start.getMonthValue(), 2, Precision.MONTH);
    append(text, start.getDayOfMonth(), 2, Precision.DAY);
    append(text, start.getHour(), 2, Precision.HOUR);
    append(text, start.getMinute(), 2, Precision.MINUTE);
    append(text, start.getSecond(), 2, Precision.SECOND);
    TemporalText.appendFraction(text, start.getNano(), precision.fractionDigits());
    offset.ifPresent(o -> text.append(TemporalText.offset(o)));
    return text.toString();
  }

  private void append(StringBuilder text, int number, int digits, Precision component) {
    if (precision.compareTo(component) >= 0) {
      text.append(String.format(Locale.ROOT, "%0" + digits + "d", number));
    }
  }
}
