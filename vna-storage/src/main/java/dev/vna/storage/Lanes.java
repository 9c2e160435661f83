package dev.vna.storage;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lends places to blobs that stream in: lanes, and past their number spool files. Thread-safe. */
final class Lanes implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  private final PackDirectory directory;
  private final PackSettings settings;
  private final Deque<Lane> free = new ArrayDeque<>();
  private final Set<Lane> lent = new HashSet<>();
  private final Set<SpoolWrite> spools = new HashSet<>();

  /** Segments that could not be cut off behind what counts: every commit record names them. */
  private final List<SegmentEnd> loose = new ArrayList<>();

  private boolean closed;

  Lanes(PackDirectory directory, PackSettings settings) {
    this.directory = directory;
    this.settings = settings;
  }

  /** Goes on with a segment that was recovered, if there is use for it. */
  synchronized void resume(SegmentId segment, long endBytes) throws IOException {
    Lane lane = Lane.resumed(directory.openToWrite(segment), settings, endBytes);
    if (free.size() < settings.lanes() && lane.takes(1, settings.segmentSizeBytes())) {
      free.add(lane);
    } else {
      end(lane);
    }
  }

  synchronized PackWrite begin(long expectedSizeBytes) throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
    for (Lane lane : free) {
      if (lane.takes(expectedSizeBytes, settings.segmentSizeBytes())) {
        free.remove(lane);
        return lend(lane);
      }
    }
    if (lent.size() + free.size() >= settings.lanes() && !free.isEmpty()) {
      end(free.remove()); // the fullest of what was used longest ago makes room
    }
    if (lent.size() + free.size() < settings.lanes()) {
      return lend(Lane.of(create(SegmentId.lane(directory.allotSegment())), settings));
    }
    java.nio.file.Path path = directory.newSpool();
    SpoolWrite spool = new SpoolWrite(this, path, directory.files().create(path));
    spools.add(spool);
    return spool;
  }

  private SegmentWriter create(SegmentId segment) throws IOException {
    try {
      return directory.create(segment, java.util.Optional.empty());
    } catch (IOException e) {
      try {
        directory.force(); // it is gone for good, and no commit record need say so
      } catch (IOException second) {
        e.addSuppressed(second);
        loose.add(new SegmentEnd(segment.number(), 0));
      }
      throw e;
    }
  }

  private LaneWrite lend(Lane lane) {
    lent.add(lane);
    return new LaneWrite(this, lane);
  }

  /** What a commit record says of lanes: all that are not cut off behind what counts. */
  synchronized Snapshot snapshot() {
    List<SegmentEnd> ends = new ArrayList<>(loose);
    lent.forEach(lane -> ends.add(lane.end()));
    free.forEach(lane -> ends.add(lane.end()));
    ends.sort(java.util.Comparator.comparingInt(SegmentEnd::segment));
    return new Snapshot(directory.nextSegment(), ends);
  }

  /**
   * The state of all lanes at one moment.
   *
   * @param nextSegment above the number of every lane
   */
  record Snapshot(int nextSegment, List<SegmentEnd> ends) {}

  /** Takes back a lane whose entry is committed. */
  synchronized void committed(Lane lane) {
    lent.remove(lane);
    lane.committed();
    if (lane.takes(1, settings.segmentSizeBytes()) && !closed) {
      free.addFirst(lane);
    } else {
      end(lane);
    }
  }

  /** Takes back a lane whose entry came to nothing. */
  synchronized void abort(Lane lane) {
    if (!lent.remove(lane)) {
      return;
    }
    boolean failed = lane.failed();
    try {
      lane.rollBack();
    } catch (IOException e) {
      LOG.warn("could not cut off segment={} at endBytes={}", lane.segment(), lane.endBytes(), e);
      failed = true;
    }
    if (failed) {
      lane.giveUp();
    }
    if (failed || closed) {
      end(lane);
    } else {
      free.addFirst(lane);
    }
  }

  /**
   * Ends the use of a lane. Where the disk has not promised that it is cut off for good, or gone,
   * the log goes on saying how far it counts.
   */
  private void end(Lane lane) {
    boolean promised = lane.inUse() && !lane.failed();
    try {
      lane.end(directory);
    } catch (IOException e) {
      LOG.warn("could not cut off segment={} at endBytes={}", lane.segment(), lane.endBytes(), e);
      promised = false;
    }
    if (!promised) {
      loose.add(lane.end());
    }
  }

  /**
   * Sees to it that nothing is appended to a segment any more.
   *
   * @return false if it is lent
   */
  synchronized boolean retire(SegmentId segment) {
    for (Lane lane : lent) {
      if (lane.segment().equals(segment)) {
        return false;
      }
    }
    for (Lane lane : List.copyOf(free)) {
      if (lane.segment().equals(segment)) {
        free.remove(lane);
        end(lane);
      }
    }
    return true;
  }

  /** Takes a spool file away. */
  synchronized void endSpool(SpoolWrite spool) throws IOException {
    if (spools.remove(spool)) {
      Closing.all(spool.file(), () -> directory.files().delete(spool.path()));
    }
  }

  @Override
  public void close() throws IOException {
    List<Closeable> rest = new ArrayList<>();
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      lent.forEach(lane -> rest.add(() -> abort(lane)));
      spools.forEach(spool -> rest.add(() -> endSpool(spool)));
      free.forEach(lane -> rest.add(() -> lane.end(directory)));
      free.clear();
    }
    Closing.all(rest);
  }
}
