package dev.vna.index;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How often each of a few texts occurs; those that do not occur are not listed. Taken apart when
 * somebody asks. For one thread.
 *
 * <pre>
 * count: varint, then of each   text | times: varint
 * </pre>
 */
final class Tally {
  private static final byte[] NOTHING = {0};

  /** As written, until it is taken apart: in a row, which is not copied. */
  private byte[] row = NOTHING;

  private int from;
  private int to = NOTHING.length;

  private TreeMap<String, Long> times;

  static Tally read(ByteReader in) {
    Tally tally = new Tally();
    tally.row = in.array();
    tally.from = in.position();
    int count = in.length();
    for (int i = 0; i < count; i++) {
      in.skip(in.length());
      in.varint();
    }
    tally.to = in.position();
    return tally;
  }

  private Map<String, Long> times() {
    if (times == null) {
      times = new TreeMap<>();
      ByteReader in = new ByteReader(row, from);
      int count = in.length();
      for (int i = 0; i < count; i++) {
        times.put(in.text(), in.varint());
      }
    }
    return times;
  }

  void write(ByteWriter out) {
    if (times == null) {
      out.bytes(row, from, to - from);
      return;
    }
    out.varint(times.size());
    times.forEach((text, count) -> out.text(text).varint(count));
  }

  void add(String text, long change) {
    if (!text.isEmpty()) {
      times().merge(text, change, Long::sum);
      times().remove(text, 0L);
    }
  }

  /** The texts that occur, in their order. */
  Set<String> texts() {
    return times().keySet();
  }

  /** Whether one of the texts that occur is like this. */
  boolean anyMatch(Predicate<String> wanted) {
    if (times != null) {
      return times.keySet().stream().anyMatch(wanted);
    }
    ByteReader in = new ByteReader(row, from);
    int count = in.length();
    for (int i = 0; i < count; i++) {
      if (wanted.test(in.text())) {
        return true;
      }
      in.varint();
    }
    return false;
  }

  /**
   * The texts that occur, in UTF-8, with backslashes between: as values of an attribute are
   * written.
   */
  byte[] values() {
    if (times != null) {
      return Utf8.bytes(String.join("\\", times.keySet()));
    }
    byte[] values = new byte[to - from];
    int size = 0;
    ByteReader in = new ByteReader(row, from);
    int count = in.length();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        values[size++] = '\\';
      }
      int length = in.length();
      in.copyTo(values, size, length);
      size += length;
      in.varint();
    }
    return Arrays.copyOf(values, size);
  }
}
