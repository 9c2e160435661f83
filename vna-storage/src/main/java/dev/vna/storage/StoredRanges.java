package dev.vna.storage;

import dev.vna.archive.spi.ByteRange;
import java.util.List;

/** Ranges that grow together where they touch. */
final class StoredRanges {
  private StoredRanges() {}

  /** Adds a range, not before the last; nothing if it is empty. */
  static void add(List<ByteRange> ranges, long from, long end) {
    long begin = from;
    if (!ranges.isEmpty() && begin <= ranges.get(ranges.size() - 1).end()) {
      begin = ranges.remove(ranges.size() - 1).offset();
    }
    if (end > begin) {
      ranges.add(new ByteRange(begin, end - begin));
    }
  }
}
