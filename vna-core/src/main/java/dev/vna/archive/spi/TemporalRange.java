package dev.vna.archive.spi;

import dev.vna.data.Vr;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times between two ends, both included, either of which may be open. Forms of older
 * versions of the standard ({@code 2026.01.31}, {@code 10:30}) are understood. Source: PS3.4
 * Section C.2.2.2.5.
 */
final class TemporalRange {
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:\\.(\\d{1,6}))?)?)?)?)?)?"
              + "([+-]\\d{4})?");
  private static final Pattern DATE = Pattern.compile("\\d{8}");
  private static final Pattern TIME = Pattern.compile("\\d{2}(\\d{2}(\\d{2}(\\.\\d{1,6})?)?)?");
  private static final String NO_TIME = "000000.000000";
  private static final String LAST_TIME = "999999.999999";

  private TemporalRange() {}

  /** Matches values of VR DA, TM or DT. */
  static Predicate<String> matcher(int tag, Vr vr, String key) {
    String text = normalized(vr, key);
    return switch (vr) {
      case DA -> text.indexOf('-') < 0 ? single(vr, text) : dates(tag, text);
      case TM -> text.indexOf('-') < 0 ? single(vr, text) : times(tag, text);
      default -> dateTimes(tag, text);
    };
  }

  private static String normalized(Vr vr, String value) {
    String stripped = value.strip();
    return switch (vr) {
      case DA -> stripped.indexOf('.') < 0 ? stripped : stripped.replace(".", "");
      case TM -> stripped.indexOf(':') < 0 ? stripped : stripped.replace(":", "");
      default -> stripped;
    };
  }

  private static Predicate<String> single(Vr vr, String key) {
    if (vr == Vr.TM && TIME.matcher(key).matches()) {
      String wanted = filled(key, NO_TIME);
      return value -> {
        String found = normalized(vr, value);
        return TIME.matcher(found).matches() && filled(found, NO_TIME).equals(wanted);
      };
    }
    return value -> normalized(vr, value).equals(key);
  }

  private static Predicate<String> dates(int tag, String key) {
    String[] ends = ends(tag, key, DATE);
    String from = ends[0].isEmpty() ? "00000000" : ends[0];
    String to = ends[1].isEmpty() ? "99999999" : ends[1];
    return value -> {
      String found = normalized(Vr.DA, value);
      return isDate(found) && found.compareTo(from) >= 0 && found.compareTo(to) <= 0;
    };
  }

  /** The same as {@link #DATE}, for each value that is looked at. */
  private static boolean isDate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() == 8;
  }

  private static Predicate<String> times(int tag, String key) {
    String[] ends = ends(tag, key, TIME);
    String from = filled(ends[0], NO_TIME);
    String to = filled(ends[1], LAST_TIME);
    return value -> {
      String found = normalized(Vr.TM, value);
      if (!TIME.matcher(found).matches()) {
        return false;
      }
      String filled = filled(found, NO_TIME);
      return filled.compareTo(from) >= 0 && filled.compareTo(to) <= 0;
    };
  }

  private static String filled(String time, String rest) {
    return time + rest.substring(Math.min(time.length(), rest.length()));
  }

  private static String[] ends(int tag, String key, Pattern form) {
    int dash = key.indexOf('-');
    String[] ends = {key.substring(0, dash).strip(), key.substring(dash + 1).strip()};
    for (String end : ends) {
      if (!end.isEmpty() && !form.matcher(end).matches()) {
        throw notARange(tag);
      }
    }
    if (ends[0].isEmpty() && ends[1].isEmpty()) {
      throw notARange(tag);
    }
    return ends;
  }

  private static IllegalArgumentException notARange(int tag) {
    // Without the value: birth dates are patient data.
    return new IllegalArgumentException(
        AttributeMatcher.name(tag) + ": want a single value or a range from-to, from- or -to");
  }

  // Date and time.

  /** A value of VR DT: the first and the last moment that it can mean. */
  private record DateTime(LocalDateTime first, LocalDateTime last, Optional<ZoneOffset> offset) {
    static Optional<DateTime> of(String text) {
      Matcher m = DATE_TIME.matcher(text);
      if (!m.matches()) {
        return Optional.empty();
      }
      try {
        LocalDateTime first =
            LocalDateTime.of(
                Integer.parseInt(m.group(1)),
                part(m, 2, 1),
                part(m, 3, 1),
                part(m, 4, 0),
                part(m, 5, 0),
                Math.min(59, part(m, 6, 0)),
                m.group(7) == null
                    ? 0
                    : Integer.parseInt((m.group(7) + "000000").substring(0, 6)) * 1000);
        return Optional.of(new DateTime(first, last(m, first), offset(m.group(8))));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private static int part(Matcher m, int group, int otherwise) {
      return m.group(group) == null ? otherwise : Integer.parseInt(m.group(group));
    }

    private static LocalDateTime last(Matcher m, LocalDateTime first) {
      if (m.group(2) == null) {
        return first.plusYears(1).minusNanos(1);
      } else if (m.group(3) == null) {
        return first.plusMonths(1).minusNanos(1);
      } else if (m.group(4) == null) {
        return first.plusDays(1).minusNanos(1);
      } else if (m.group(5) == null) {
        return first.plusHours(1).minusNanos(1);
      } else if (m.group(6) == null) {
        return first.plusMinutes(1).minusNanos(1);
      }
      if (m.group(7) == null) {
        return first.plusSeconds(1).minusNanos(1);
      }
      return first.plusNanos((long) Math.pow(10, 9 - m.group(7).length()) - 1);
    }

    private static Optional<ZoneOffset> offset(String text) {
      if (text == null) {
        return Optional.empty();
      }
      int sign = text.charAt(0) == '-' ? -1 : 1;
      int hours = Integer.parseInt(text.substring(1, 3));
      int minutes = Integer.parseInt(text.substring(3, 5));
      if (hours * 60 + minutes > (sign < 0 ? 12 : 14) * 60) {
        throw new DateTimeException("no offset");
      }
      return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    /** A moment of this value on the clock of another; as it is, if either has no offset. */
    private LocalDateTime on(DateTime other, LocalDateTime moment) {
      return offset.isEmpty() || other.offset.isEmpty()
          ? moment
          : moment
              .atOffset(offset.get())
              .withOffsetSameInstant(other.offset.get())
              .toLocalDateTime();
    }

    boolean isBefore(DateTime end) {
      return on(end, first).isBefore(end.first);
    }

    boolean isAfter(DateTime end) {
      return on(end, first).isAfter(end.last);
    }
  }

  /**
   * A hyphen that can begin an offset from UTC does; else it stands between the ends of a range.
   */
  private static Predicate<String> dateTimes(int tag, String key) {
    Optional<DateTime> single = DateTime.of(key);
    if (single.isPresent()) {
      DateTime wanted = single.get();
      return value ->
          DateTime.of(value.strip())
              .filter(found -> found.on(wanted, found.first()).equals(wanted.first()))
              .isPresent();
    }
    for (int dash = key.indexOf('-'); dash >= 0; dash = key.indexOf('-', dash + 1)) {
      String from = key.substring(0, dash).strip();
      String to = key.substring(dash + 1).strip();
      Optional<DateTime> first = DateTime.of(from);
      Optional<DateTime> last = DateTime.of(to);
      if ((first.isPresent() || from.isEmpty())
          && (last.isPresent() || to.isEmpty())
          && (first.isPresent() || last.isPresent())) {
        return value ->
            DateTime.of(value.strip())
                .filter(found -> first.isEmpty() || !found.isBefore(first.get()))
                .filter(found -> last.isEmpty() || !found.isAfter(last.get()))
                .isPresent();
      }
    }
    if (key.indexOf('-') >= 0) {
      throw notARange(tag);
    }
    return key::equals;
  }
}
