package dev.vna.storage;

import dev.vna.archive.spi.LogPosition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the log behind a group. Its token is {@code segment:recordOffset:endOffset}, decimal:
 * which log segment, where the tar header of the group's commit record begins, and where the next
 * group would.
 */
record PackPosition(int segment, long recordOffset, long endOffset) {
  private static final Pattern TOKEN = Pattern.compile("(\\d{1,9}):(\\d{1,18}):(\\d{1,18})");

  LogPosition toLogPosition(long sequence) {
    return new LogPosition(sequence, segment + ":" + recordOffset + ":" + endOffset);
  }

  /** What a position's token says; empty if it is not one of this store's. */
  static Optional<PackPosition> parse(String token) {
    Matcher matcher = TOKEN.matcher(token);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new PackPosition(
            Integer.parseInt(matcher.group(1)),
            Long.parseLong(matcher.group(2)),
            Long.parseLong(matcher.group(3))));
  }
}
