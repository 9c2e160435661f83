package dev.vna.storage;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a segment: its number, unique in the store and rising, and its kind. The file is called
 * {@code segment-00000042-log.tar}.
 */
record SegmentId(int number, Kind kind) implements Comparable<SegmentId> {
  private static final Pattern FILE_NAME =
      Pattern.compile("segment-([0-9]{8,10})-(log|lane|pack)\\.tar");

  /** What a segment holds. */
  enum Kind {
    /** Objects and commit records in order: a part of the log. */
    LOG(0),
    /** Large objects that streamed; which of them are committed is said by the log. */
    LANE(1),
    /** Copies of objects from elsewhere, written at once and never added to. */
    PACK(2);

    /** How a location spells it. */
    final byte code;

    Kind(int code) {
      this.code = (byte) code;
    }

    /** How file names and records spell it. */
    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> ofText(String text) {
      for (Kind kind : values()) {
        if (kind.text().equals(text)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    static Optional<Kind> ofCode(byte code) {
      return code < 0 || code >= values().length ? Optional.empty() : Optional.of(values()[code]);
    }
  }

  static SegmentId log(int number) {
    return new SegmentId(number, Kind.LOG);
  }

  static SegmentId lane(int number) {
    return new SegmentId(number, Kind.LANE);
  }

  static SegmentId pack(int number) {
    return new SegmentId(number, Kind.PACK);
  }

  /** The segment that a file holds; empty if it is none. */
  static Optional<SegmentId> ofFileName(String name) {
    Matcher matcher = FILE_NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    return number < 1 || number > Integer.MAX_VALUE
        ? Optional.empty()
        : Kind.ofText(matcher.group(2)).map(kind -> new SegmentId((int) number, kind));
  }

  String fileName() {
    return String.format(Locale.ROOT, "segment-%08d-%s.tar", number, kind.text());
  }

  @Override
  public int compareTo(SegmentId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return fileName();
  }
}
