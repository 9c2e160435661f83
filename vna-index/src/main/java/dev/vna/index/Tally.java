package dev.vna.index;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often each of a few texts occurs; those that do not occur are not listed. For one thread.
 *
 * <pre>
 * count: varint, then of each   text | times: varint
 * </pre>
 */
final class Tally {
  private final Map<String, Long> times = new TreeMap<>();

  static Tally read(ByteReader in) {
    Tally tally = new Tally();
    int count = in.length();
    for (int i = 0; i < count; i++) {
      tally.times.put(in.text(), in.varint());
    }
    return tally;
  }

  void write(ByteWriter out) {
    out.varint(times.size());
    times.forEach((text, count) -> out.text(text).varint(count));
  }

  void add(String text, long change) {
    if (!text.isEmpty()) {
      times.merge(text, change, Long::sum);
      times.remove(text, 0L);
    }
  }

  /** The texts that occur, in their order. */
  Set<String> texts() {
    return times.keySet();
  }
}
