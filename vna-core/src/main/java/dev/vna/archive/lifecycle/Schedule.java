package dev.vna.archive.lifecycle;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * When a rule is run: at {@link #ARRIVAL}, or at times as cron says them: minute, hour, day of
 * month, month, day of week (0 and 7 are Sunday), each {@code *}, a number, a range {@code 1-5}, a
 * list {@code 1,3,5}, or with a step as in {@code 0-59/15}. If both days are given, either will do.
 * Immutable.
 */
public final class Schedule {
  private static final String ARRIVAL_TEXT = "arrival";

  /**
   * As soon as a study is complete (nothing of it came for a while), for that study alone; again
   * when more of it came and it is complete again.
   */
  public static final Schedule ARRIVAL = new Schedule();

  private static final int[] LOWEST = {0, 0, 1, 1, 0};
  private static final int[] HIGHEST = {59, 23, 31, 12, 7};
  private static final String[] FIELDS = {"minute", "hour", "day of month", "month", "day of week"};

  /** No date comes back later than that: the 29th of February. */
  private static final int MAX_DAYS = 366 * 8;

  private final String text;
  private final List<BitSet> fields = new ArrayList<>();
  private final boolean eitherDay;

  private Schedule() {
    text = ARRIVAL_TEXT;
    eitherDay = false;
  }

  private Schedule(String text) {
    this.text = text;
    String[] parts = text.trim().split("\\s+");
    if (parts.length != FIELDS.length) {
      throw new IllegalArgumentException(
          "schedule \""
              + text
              + "\": want minute, hour, day of month, month and day of week; or arrival");
    }
    for (int i = 0; i < parts.length; i++) {
      fields.add(parse(parts[i], i));
    }
    if (fields.get(4).get(7)) {
      fields.get(4).set(0);
    }
    eitherDay = !parts[2].startsWith("*") && !parts[4].startsWith("*");
  }

  /**
   * Reads a schedule: {@code arrival}, or five fields.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Schedule of(String text) {
    return text.trim().equals(ARRIVAL_TEXT) ? ARRIVAL : new Schedule(text);
  }

  private BitSet parse(String part, int field) {
    BitSet values = new BitSet();
    for (String item : part.split(",", -1)) {
      String[] stepped = item.split("/", -1);
      int step = stepped.length == 2 ? number(stepped[1], field, 1, HIGHEST[field] + 1) : 1;
      String[] range = stepped[0].split("-", -1);
      int from = LOWEST[field];
      int to = HIGHEST[field];
      if (!stepped[0].equals("*")) {
        from = number(range[0], field, LOWEST[field], HIGHEST[field]);
        to = range.length == 2 ? number(range[1], field, from, HIGHEST[field]) : from;
      }
      if (stepped.length > 2 || range.length > 2) {
        throw wrong(field);
      }
      for (int value = from; value <= to; value += step) {
        values.set(value);
      }
    }
    return values;
  }

  private int number(String digits, int field, int lowest, int highest) {
    try {
      int value = Integer.parseInt(digits);
      if (value >= lowest && value <= highest) {
        return value;
      }
    } catch (NumberFormatException e) {
      // as wrong as a number that is out of range
    }
    throw wrong(field);
  }

  private IllegalArgumentException wrong(int field) {
    return new IllegalArgumentException(
        "schedule \""
            + text
            + "\": "
            + FIELDS[field]
            + " wants "
            + LOWEST[field]
            + " to "
            + HIGHEST[field]);
  }

  /**
   * The first time after another at which it is due, in the same zone.
   *
   * @throws IllegalStateException if there is none, as for a 31st of February and for arrivals
   */
  public ZonedDateTime next(ZonedDateTime after) {
    if (equals(ARRIVAL)) {
      throw new IllegalStateException("an arrival is no time");
    }
    ZonedDateTime time = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    ZonedDateTime last = after.plusDays(MAX_DAYS);
    while (time.isBefore(last)) {
      if (!isDay(time)) {
        time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
      } else if (!fields.get(1).get(time.getHour())) {
        time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
      } else if (!fields.get(0).get(time.getMinute())) {
        time = time.plusMinutes(1);
      } else {
        return time;
      }
    }
    throw new IllegalStateException("schedule \"" + text + "\" is never due");
  }

  private boolean isDay(ZonedDateTime time) {
    boolean ofMonth = fields.get(2).get(time.getDayOfMonth());
    boolean ofWeek =
        fields.get(4).get(time.getDayOfWeek().getValue() % DayOfWeek.SUNDAY.getValue());
    return fields.get(3).get(time.getMonthValue())
        && (eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule schedule && text.equals(schedule.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
