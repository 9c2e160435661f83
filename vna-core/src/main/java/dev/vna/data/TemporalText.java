package dev.vna.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads and writes the text of VR DA, TM and DT, the forms of older versions of the standard
 * ({@code 2026.01.31}, {@code 10:30:00}) included. What has not the form is empty. Source: PS3.5
 * Section 6.2.
 */
final class TemporalText {
  private static final int MAX_FRACTION_DIGITS = 6;

  private TemporalText() {}

  /** A time of day: its first moment, and how precise it is: of hours at least. */
  record Time(LocalTime start, DateTime.Precision precision) {}

  static Optional<LocalDate> date(String text) {
    String t = text.strip();
    boolean dotted = t.length() == 10 && t.charAt(4) == '.' && t.charAt(7) == '.';
    String digits = dotted ? t.substring(0, 4) + t.substring(5, 7) + t.substring(8) : t;
    if (digits.length() != 8 || !areDigits(digits, 0, 8)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<Time> time(String text) {
    String t = text.strip();
    boolean colons = t.length() >= 5 && t.charAt(2) == ':';
    if (colons && t.length() >= 8 && t.charAt(5) == ':') {
      t = t.substring(0, 2) + t.substring(3, 5) + t.substring(6);
    } else if (colons && t.length() == 5) {
      t = t.substring(0, 2) + t.substring(3);
    }
    return clock(t);
  }

  /** Hours, minutes, seconds and fraction, without separators but the decimal point. */
  private static Optional<Time> clock(String t) {
    int point = t.indexOf('.');
    int whole = point < 0 ? t.length() : point;
    int fraction = point < 0 ? 0 : t.length() - point - 1;
    boolean form = (whole == 2 || whole == 4 || whole == 6) && areDigits(t, 0, whole);
    boolean fractionForm =
        point < 0
            || (whole == 6
                && fraction > 0
                && fraction <= MAX_FRACTION_DIGITS
                && areDigits(t, point + 1, t.length()));
    if (!form || !fractionForm) {
      return Optional.empty();
    }
    int second = whole < 6 ? 0 : number(t, 4, 6);
    int nanos = 0;
    for (int i = 0; i < 9; i++) {
      nanos = nanos * 10 + (i < fraction ? t.charAt(point + 1 + i) - '0' : 0);
    }
    try {
      // No clock of Java has the leap second 60.
      var start =
          LocalTime.of(
              number(t, 0, 2), whole < 4 ? 0 : number(t, 2, 4), second == 60 ? 59 : second, nanos);
      DateTime.Precision precision =
          switch (whole) {
            case 2 -> DateTime.Precision.HOUR;
            case 4 -> DateTime.Precision.MINUTE;
            default -> DateTime.Precision.ofFraction(fraction);
          };
      return Optional.of(new Time(start, precision));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<DateTime> dateTime(String text) {
    String t = text.strip();
    int sign = Math.max(t.lastIndexOf('+'), t.lastIndexOf('-'));
    Optional<ZoneOffset> offset = sign < 0 ? Optional.empty() : offset(t.substring(sign));
    if (sign >= 0 && offset.isEmpty()) {
      return Optional.empty();
    }
    String moment = sign < 0 ? t : t.substring(0, sign);
    return moment(moment).map(m -> m.withDefaultOffset(offset));
  }

  private static Optional<DateTime> moment(String t) {
    if (t.length() > 8) {
      Optional<LocalDate> date = areDigits(t, 0, 8) ? date(t.substring(0, 8)) : Optional.empty();
      Optional<Time> time = clock(t.substring(8));
      return date.isEmpty() || time.isEmpty()
          ? Optional.empty()
          : Optional.of(DateTime.of(date.get(), time, Optional.empty()));
    }
    if ((t.length() != 4 && t.length() != 6 && t.length() != 8) || !areDigits(t, 0, t.length())) {
      return Optional.empty();
    }
    return date(t + "0101".substring(t.length() / 2 * 2 - 4))
        .map(date -> DateTime.of(LocalDateTime.of(date, LocalTime.MIDNIGHT), dated(t.length())));
  }

  private static DateTime.Precision dated(int digits) {
    return switch (digits) {
      case 4 -> DateTime.Precision.YEAR;
      case 6 -> DateTime.Precision.MONTH;
      default -> DateTime.Precision.DAY;
    };
  }

  /** An offset from UTC such as {@code -0330}: from -1200 to +1400. */
  static Optional<ZoneOffset> offset(String text) {
    String t = text.strip();
    boolean form = t.length() == 5 && (t.charAt(0) == '+' || t.charAt(0) == '-');
    if (!form || !areDigits(t, 1, 5)) {
      return Optional.empty();
    }
    int hours = number(t, 1, 3);
    int minutes = number(t, 3, 5);
    int total = (hours * 60 + minutes) * (t.charAt(0) == '-' ? -1 : 1);
    return minutes > 59 || total < -12 * 60 || total > 14 * 60
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofTotalSeconds(total * 60));
  }

  static String offset(ZoneOffset offset) {
    int minutes = offset.getTotalSeconds() / 60;
    int size = Math.abs(minutes);
    return String.format(Locale.ROOT, "%s%02d%02d", minutes < 0 ? "-" : "+", size / 60, size % 60);
  }

  static String date(LocalDate date) {
    return String.format(
        Locale.ROOT, "%04d%02d%02d", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** To the second, or with six digits of its fraction where it has one. */
  static String time(LocalTime time) {
    var text =
        new StringBuilder(
            String.format(
                Locale.ROOT, "%02d%02d%02d", time.getHour(), time.getMinute(), time.getSecond()));
    appendFraction(text, time.getNano(), time.getNano() == 0 ? 0 : MAX_FRACTION_DIGITS);
    return text.toString();
  }

  static void appendFraction(StringBuilder text, int nanos, int digits) {
    if (digits > 0) {
      text.append('.').append(String.format(Locale.ROOT, "%09d", nanos), 0, digits);
    }
  }

  private static boolean areDigits(String t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (t.charAt(i) < '0' || t.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String t, int from, int to) {
    return Integer.parseInt(t, from, to, 10);
  }
}
