package dev.vna.storage;

import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LandingStore.Replay;
import dev.vna.archive.spi.LogCorruptException;
import dev.vna.archive.spi.LogMismatchException;
import dev.vna.archive.spi.LogPosition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the log into use: replays what is whole, then cuts off what is torn. No file is changed
 * before the log is known to be sound. One use.
 *
 * <p>Torn is only what lies behind the last whole group of the last segment, and there is at most
 * one group of it, because no group is begun before the one before it is durable. So a whole group
 * behind a damaged place means that something acknowledged was damaged, and nothing is cut off: if
 * that is the content of an object, the log goes on; a log whose own records are damaged does not.
 */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private static final int COPY_BYTES = 1 << 20;

  private final PackDirectory directory;
  private final Replay replay;
  private final GroupReader groups;

  private Optional<CommitRecord> last = Optional.empty();
  private LogPosition position;

  /** The group read last: given out when it is known whether another follows in its segment. */
  private Optional<Committed> pending = Optional.empty();

  /** What lies behind the last whole group has to be cut off. */
  private boolean torn;

  Recovery(PackDirectory directory, Replay replay) {
    this.directory = directory;
    this.replay = replay;
    groups = new GroupReader(directory);
  }

  /**
   * Where to go on.
   *
   * @param end the place in the log behind the last whole group
   * @param log the last segment of the log and where it goes on
   * @param lanes lanes that were in use
   */
  record Outcome(LogPosition end, Optional<SegmentEnd> log, List<SegmentEnd> lanes) {}

  Outcome run(LogPosition from) throws IOException {
    PackDirectory.Listing listing = directory.list();
    Optional<PackPosition> start = start(from);
    LogChain chain = LogChain.follow(directory, listing.of(SegmentId.Kind.LOG), start);
    position = from;
    if (start.isPresent()) {
      last = Optional.of(recordBefore(start.get(), from, chain.links().get(0)));
    }
    List<SegmentEnd> ends = new ArrayList<>();
    for (LogChain.Link link : chain.links()) {
      boolean first = ends.isEmpty() && start.isPresent();
      ends.add(replay(link, first ? start.get().endOffset() : -1));
    }
    List<SegmentEnd> lanes = last.map(CommitRecord::lanes).orElse(List.of());
    lanes = lanes.stream().filter(lane -> lane.endBytes() > 0).toList();
    checkLanes(lanes);
    last.ifPresent(record -> directory.allotFrom(record.nextSegment()));
    cutOff(ends, lanes);
    remove(listing, chain.dead());
    Optional<SegmentEnd> log =
        ends.isEmpty() ? Optional.empty() : Optional.of(ends.get(ends.size() - 1));
    return new Outcome(position, log, lanes);
  }

  private static Optional<PackPosition> start(LogPosition from) throws LogMismatchException {
    if (from.token().isEmpty()) {
      return Optional.empty();
    }
    Optional<PackPosition> start = PackPosition.parse(from.token());
    if (start.isEmpty()) {
      throw new LogMismatchException("position " + from + " is not one of a pack store");
    }
    return start;
  }

  /** The commit record that ends where replay begins: it says which lanes were in use then. */
  private CommitRecord recordBefore(PackPosition start, LogPosition from, LogChain.Link link)
      throws IOException {
    try (StorageFile file = directory.files().openToRead(directory.path(link.segment()))) {
      Optional<Entries.Entry> entry =
          Entries.at(file, start.recordOffset())
              .filter(found -> EntryNames.isCommit(found.name()))
              .filter(found -> found.endOffset() == start.endOffset())
              .filter(found -> found.endOffset() <= link.endBytes());
      if (entry.isPresent()) {
        Optional<CommitRecord.Parsed> parsed = groups.record(file, entry.get());
        if (parsed.isPresent() && parsed.get().record().lastSequence() == from.sequence()) {
          return parsed.get().record();
        }
      }
    }
    throw new LogMismatchException("the log does not reach up to " + from + ", or never had it");
  }

  /**
   * Replays the groups of a segment.
   *
   * @param from where to begin; -1 for the first entry behind the segment record
   * @return how far the segment is valid
   */
  private SegmentEnd replay(LogChain.Link link, long from) throws IOException {
    SegmentId segment = link.segment();
    try (StorageFile file = directory.files().openToRead(directory.path(segment))) {
      long good = from < 0 ? Entries.at(file, 0).orElseThrow().endOffset() : from;
      long at = good;
      List<Entries.Entry> objects = new ArrayList<>();
      long lastGroup = 0;
      while (at < link.endBytes()) {
        Optional<Entries.Entry> entry = Entries.at(file, at);
        if (entry.isEmpty()) {
          break;
        }
        at = entry.get().endOffset();
        if (!EntryNames.isCommit(entry.get().name())) {
          objects.add(entry.get());
        } else if (isGroup(file, link, entry.get(), objects)) {
          lastGroup = good;
          good = at;
          objects.clear();
        } else {
          break;
        }
      }
      checkEnd(file, link, good);
      if (link.endBytes() == LogChain.OPEN && (pending.isPresent() || from < 0)) {
        makeDurable(segment, lastGroup, good);
      }
      replayPending();
      return new SegmentEnd(segment.number(), good);
    }
  }

  private void replayPending() throws IOException {
    if (pending.isPresent()) {
      Committed group = pending.get();
      pending = Optional.empty();
      replay.group(group);
    }
  }

  /**
   * Writes the last group, or the first entry of a segment without groups, once more and syncs it.
   * When a process was killed in a commit, what it wrote can be read, from the memory of the
   * system; but it may never have been synced, or the sync may have failed and the system taken it
   * for written. Whoever is told of the group must be able to rely on it.
   */
  private void makeDurable(SegmentId segment, long from, long to) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(COPY_BYTES);
    try (SegmentWriter writer = directory.openToWrite(segment)) {
      for (long at = from; at < to; at += COPY_BYTES) {
        chunk.clear().limit((int) Math.min(COPY_BYTES, to - at));
        writer.file().read(chunk, at);
        writer.write(chunk.flip(), at);
      }
      writer.force();
    }
    directory.force();
  }

  private boolean isGroup(
      StorageFile file, LogChain.Link link, Entries.Entry entry, List<Entries.Entry> objects)
      throws IOException {
    SegmentId segment = link.segment();
    Optional<CommitRecord.Parsed> parsed = groups.record(file, entry);
    if (parsed.isEmpty()) {
      return false;
    }
    CommitRecord record = parsed.get().record();
    if (!GroupReader.follows(record, position.sequence())
        || !GroupReader.names(record, segment, objects)) {
      return false;
    }
    GroupReader.Check check = groups.check(record);
    Optional<PlacedBlob> broken = check.broken();
    if (broken.isPresent()) {
      LOG.warn(
          "segment={} offset={}: blob={} of a commit record is not whole",
          broken.get().segment(),
          broken.get().entryOffset(),
          broken.get().key());
      return false;
    }
    if (check.damaged().isPresent() && !isAcknowledged(file, link, entry, check.damaged().get())) {
      return false;
    }
    PackPosition end = new PackPosition(segment.number(), entry.offset(), entry.endOffset());
    replayPending();
    pending =
        Optional.of(
            record.toCommitted(
                end, parsed.get().checksumsAt(), blob -> check.deleted().contains(blob.key())));
    position = end.toLogPosition(record.lastSequence());
    last = Optional.of(record);
    return true;
  }

  /**
   * True if a group was durable once although the content of an object is not what it was: more
   * came behind it. The log is sound then; whoever reads the object is told of its damage.
   */
  private boolean isAcknowledged(
      StorageFile file, LogChain.Link link, Entries.Entry commit, PlacedBlob damaged)
      throws IOException {
    boolean acknowledged =
        link.endBytes() != LogChain.OPEN
            || groups.behind(file, commit.endOffset()).commit().isPresent();
    LOG.warn(
        "segment={} offset={}: the content of blob={} is {}",
        damaged.segment(),
        damaged.entryOffset(),
        damaged.key(),
        acknowledged ? "damaged" : "torn");
    return acknowledged;
  }

  private void checkEnd(StorageFile file, LogChain.Link link, long good) throws IOException {
    String name = link.segment().fileName();
    if (link.endBytes() != LogChain.OPEN) {
      if (good != link.endBytes()) {
        throw new LogCorruptException(
            name, good, "it is valid up to " + link.endBytes() + ", as the next segment says");
      }
      return;
    }
    GroupReader.Behind behind = groups.behind(file, good);
    if (behind.commit().isPresent()) {
      throw new LogCorruptException(
          name, good, "a whole group follows, ending at " + behind.commit().get().endOffset());
    }
    torn = !behind.blank() || file.sizeBytes() < good + TarHeader.END_MARK_BYTES;
  }

  private void checkLanes(List<SegmentEnd> lanes) throws IOException {
    for (SegmentEnd lane : lanes) {
      SegmentId segment = SegmentId.lane(lane.segment());
      long size;
      try {
        size = directory.files().sizeBytes(directory.path(segment));
      } catch (NoSuchFileException e) {
        throw new LogCorruptException(segment.fileName(), 0, "it is missing");
      }
      if (size < lane.endBytes()) {
        throw new LogCorruptException(
            segment.fileName(), size, "it ends there, and is valid up to " + lane.endBytes());
      }
    }
  }

  private void cutOff(List<SegmentEnd> logs, List<SegmentEnd> lanes) throws IOException {
    for (int i = 0; i < logs.size(); i++) {
      SegmentId segment = SegmentId.log(logs.get(i).segment());
      boolean last = i == logs.size() - 1; // may have zeros ahead
      if (last ? torn : !endsAt(segment, logs.get(i).endBytes())) {
        endAt(segment, logs.get(i).endBytes());
      }
    }
    for (SegmentEnd lane : lanes) {
      // also if it looks right: that may be the memory of the system, and not the disk
      endAt(SegmentId.lane(lane.segment()), lane.endBytes());
    }
  }

  private void remove(PackDirectory.Listing listing, List<SegmentId> dead) throws IOException {
    List<SegmentId> unused = new ArrayList<>(dead);
    Predicate<SegmentId> isUnused = isUnusedLane();
    for (SegmentId lane : listing.of(SegmentId.Kind.LANE)) {
      if (isUnused.test(lane) || isBlank(lane)) {
        unused.add(lane);
      }
    }
    for (SegmentId segment : unused) {
      LOG.info("removing segment={}: nothing of it was committed", segment);
      directory.delete(segment);
    }
    for (Path spool : listing.spools()) {
      directory.files().delete(spool);
    }
    // Always: the process before may have taken files away and not come to this. One that came back
    // with a power cut would say that the log ends where it did then.
    directory.force();
  }

  /** Lanes of which the last commit record says that nothing counts, or that it does not know. */
  private Predicate<SegmentId> isUnusedLane() {
    if (last.isEmpty()) {
      return lane -> true;
    }
    CommitRecord record = last.get();
    return lane ->
        lane.number() >= record.nextSegment()
            || record.lanes().contains(new SegmentEnd(lane.number(), 0));
  }

  /**
   * True if nothing was ever written to a segment, as far as the disk knows. A power cut brings the
   * name of one back that was taken away, cut off to nothing, long ago.
   */
  private boolean isBlank(SegmentId segment) throws IOException {
    return directory.files().sizeBytes(directory.path(segment)) == 0;
  }

  private boolean endsAt(SegmentId segment, long endBytes) throws IOException {
    try (StorageFile file = directory.files().openToRead(directory.path(segment))) {
      ByteBuffer mark = ByteBuffer.allocate(TarHeader.END_MARK_BYTES);
      return file.sizeBytes() == endBytes + TarHeader.END_MARK_BYTES
          && file.read(mark, endBytes) == TarHeader.END_MARK_BYTES
          && isZero(mark.flip());
    }
  }

  private static boolean isZero(ByteBuffer bytes) {
    return bytes.equals(ByteBuffer.allocate(bytes.remaining()));
  }

  private void endAt(SegmentId segment, long endBytes) throws IOException {
    LOG.debug("cutting off segment={} at endBytes={}", segment, endBytes);
    try (SegmentWriter writer = directory.openToWrite(segment)) {
      writer.endAt(endBytes);
      writer.force();
    }
  }
}
