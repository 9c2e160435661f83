package dev.vna.storage;

import dev.vna.archive.spi.LogCorruptException;
import dev.vna.archive.spi.LogMismatchException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The log segments that count, in order. Each segment's first entry names the one before it and how
 * far that is valid, so the chain is followed from its last segment backwards. What is not on it
 * was given up: a segment that was begun when the power went, or in which the first group failed.
 *
 * @param links the segments, from the one that replay begins in
 * @param dead log segments behind that one that are not on the chain
 */
record LogChain(List<Link> links, List<SegmentId> dead) {
  /** The end of a segment that none follows: not known before it is read. */
  static final long OPEN = Long.MAX_VALUE;

  /**
   * A segment of the chain.
   *
   * @param endBytes how far it is valid, as the next one says; {@link #OPEN} for the last
   */
  record Link(SegmentId segment, long endBytes) {}

  /**
   * Follows the chain back to the segment of {@code from}, or else to the first of all.
   *
   * @throws LogMismatchException if it does not come to {@code from}
   * @throws LogCorruptException if a segment of it is missing or its first entry is damaged
   */
  static LogChain follow(PackDirectory directory, List<SegmentId> logs, Optional<PackPosition> from)
      throws IOException {
    Deque<Link> links = new ArrayDeque<>();
    int until = from.map(PackPosition::segment).orElse(0);
    Optional<SegmentRecord> record = Optional.empty();
    for (int i = logs.size() - 1; i >= 0 && record.isEmpty(); i--) {
      record = last(directory, logs.get(i));
    }
    long endBytes = OPEN;
    while (record.isPresent() && record.get().segment().number() >= until) {
      links.addFirst(new Link(record.get().segment(), endBytes));
      Optional<SegmentEnd> previous = record.get().previous();
      if (previous.isEmpty() || record.get().segment().number() == until) {
        break;
      }
      endBytes = previous.get().endBytes();
      SegmentId before = SegmentId.log(previous.get().segment());
      if (!logs.contains(before)) {
        throw from.isPresent() && before.number() == until
            ? new LogMismatchException(
                "the log does not reach up to " + from.get() + ": no " + before)
            : new LogCorruptException(before.fileName(), 0, "it is missing");
      }
      record = directory.readSegmentRecord(before);
      if (record.isEmpty()) {
        throw new LogCorruptException(before.fileName(), 0, "its first entry cannot be read");
      }
    }
    if (from.isPresent() && (links.isEmpty() || links.getFirst().segment().number() != until)) {
      throw new LogMismatchException("the log never had " + from.get());
    }
    return new LogChain(List.copyOf(links), dead(logs, links, until));
  }

  /**
   * Reads the first entry of what may be the last segment; empty if that was never made durable.
   */
  private static Optional<SegmentRecord> last(PackDirectory directory, SegmentId segment)
      throws IOException {
    Optional<SegmentRecord> record = directory.readSegmentRecord(segment);
    if (record.isEmpty()) {
      try (StorageFile file = directory.files().openToRead(directory.path(segment))) {
        if (new GroupReader(directory).behind(file, 0).commit().isPresent()) {
          throw new LogCorruptException(segment.fileName(), 0, "its first entry cannot be read");
        }
      }
    }
    return record;
  }

  private static List<SegmentId> dead(List<SegmentId> logs, Deque<Link> links, int until) {
    Set<SegmentId> alive = new HashSet<>();
    links.forEach(link -> alive.add(link.segment()));
    List<SegmentId> dead = new ArrayList<>();
    for (SegmentId log : logs) {
      if (log.number() > until && !alive.contains(log)) {
        dead.add(log);
      }
    }
    return dead;
  }
}
