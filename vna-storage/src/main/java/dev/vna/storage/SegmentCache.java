package dev.vna.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Segments that are open for reading: a bounded number, the least recently used makes room. One
 * that is being read when it has to go is closed by its last reader, so at most as many files are
 * open as the limit says, and one more per thread that is reading just then. Thread-safe; a segment
 * that is open already is had without a lock.
 */
final class SegmentCache implements Closeable {
  private final PackDirectory directory;
  private final int limit;
  private final ConcurrentMap<SegmentId, OpenSegment> open = new ConcurrentHashMap<>();
  private final ConcurrentMap<SegmentId, Streams> streams = new ConcurrentHashMap<>();
  private final AtomicLong ticks = new AtomicLong();
  private volatile boolean closed;

  SegmentCache(PackDirectory directory, int limit) {
    this.directory = directory;
    this.limit = limit;
  }

  /**
   * Opens a segment, or takes it as it is; {@link OpenSegment#close} gives it back.
   *
   * @throws java.nio.file.NoSuchFileException if there is no such segment
   */
  OpenSegment acquire(SegmentId segment) throws IOException {
    OpenSegment found = open.get(segment);
    return found != null && found.use(ticks.incrementAndGet()) ? found : openAnew(segment);
  }

  private synchronized OpenSegment openAnew(SegmentId segment) throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
    OpenSegment found = open.get(segment);
    if (found != null && found.use(ticks.incrementAndGet())) {
      return found;
    }
    while (open.size() >= limit) {
      OpenSegment oldest = null;
      for (OpenSegment candidate : open.values()) {
        if (oldest == null || candidate.lastUsed < oldest.lastUsed) {
          oldest = candidate;
        }
      }
      evict(oldest);
    }
    StorageFile file = directory.files().openToRead(directory.path(segment));
    OpenSegment opened = new OpenSegment(segment, file);
    opened.use(ticks.incrementAndGet());
    open.put(segment, opened);
    return opened;
  }

  private void evict(OpenSegment segment) throws IOException {
    open.remove(segment.segment, segment);
    segment.close();
  }

  /**
   * Puts another file in the place of a segment's. Streams that are open go on reading the old one,
   * which is gone when the last of them is closed.
   *
   * @param swap gives the new file the segment's name, or takes the name away
   */
  void replace(SegmentId segment, Swap swap) throws IOException {
    OpenSegment old = acquire(segment);
    boolean pinned = false;
    try {
      // Before the swap: whoever then finds the new file looks here once more.
      Streams reading = streams.remove(segment);
      pinned = reading != null && reading.pin(old);
      swap.run();
    } finally {
      if (!pinned) {
        old.close();
      }
      synchronized (this) {
        OpenSegment cached = open.get(segment);
        if (cached != null) {
          evict(cached);
        }
      }
    }
  }

  /** Puts a file in place. */
  @FunctionalInterface
  interface Swap {
    void run() throws IOException;
  }

  /** Counts a stream that reads from a segment; {@link Streams#closed} when it is closed. */
  Streams streamOpened(SegmentId segment) {
    while (true) {
      Streams reading = streams.computeIfAbsent(segment, id -> new Streams());
      if (reading.opened()) {
        return reading;
      }
      streams.remove(segment, reading);
    }
  }

  /**
   * Opens the file that a stream reads from, or takes it as it is; {@link OpenSegment#close} gives
   * it back.
   */
  OpenSegment acquire(SegmentId segment, Streams reading) throws IOException {
    Optional<OpenSegment> pinned = reading.pinned();
    if (pinned.isPresent()) {
      return pinned.get();
    }
    OpenSegment found;
    try {
      found = acquire(segment);
    } catch (NoSuchFileException e) {
      return reading.pinned().orElseThrow(() -> e);
    }
    Optional<OpenSegment> meanwhile = reading.pinned();
    if (meanwhile.isPresent()) {
      found.close();
      return meanwhile.get();
    }
    return found;
  }

  /** How many streams read from the present file of a segment. */
  int streams(SegmentId segment) {
    Streams reading = streams.get(segment);
    return reading == null ? 0 : reading.count();
  }

  /** The streams that read from one file of a segment. */
  static final class Streams {
    private int count;
    private boolean ended;
    private OpenSegment old;

    private synchronized boolean opened() {
      if (ended) {
        return false;
      }
      count++;
      return true;
    }

    private synchronized int count() {
      return count;
    }

    /** Keeps a file open for these streams; false if there are none any more. */
    private synchronized boolean pin(OpenSegment file) {
      ended = true;
      if (count > 0) {
        old = file;
      }
      return count > 0;
    }

    /** The file that these streams go on with when another took its place; to be closed. */
    private synchronized Optional<OpenSegment> pinned() {
      if (old == null) {
        return Optional.empty();
      }
      old.users.incrementAndGet();
      return Optional.of(old);
    }

    /** One of the streams is closed. */
    synchronized void closed() throws IOException {
      count--;
      if (count == 0 && old != null) {
        old.close();
      }
    }
  }

  /** How many files are held open. */
  int size() {
    return open.size();
  }

  @Override
  public void close() throws IOException {
    List<Closeable> rest = new ArrayList<>();
    synchronized (this) {
      closed = true;
      open.values().forEach(segment -> rest.add(() -> evict(segment)));
    }
    Closing.all(rest);
  }

  /** A segment that is open for reading; closed once by each who acquired it. */
  static final class OpenSegment implements Closeable {
    private final SegmentId segment;
    private final StorageFile file;

    /** Those who use it, the cache being one; at 0 it is closed for good. */
    private final AtomicInteger users = new AtomicInteger(1);

    private volatile long lastUsed;

    OpenSegment(SegmentId segment, StorageFile file) {
      this.segment = segment;
      this.file = file;
    }

    StorageFile file() {
      return file;
    }

    private boolean use(long tick) {
      lastUsed = tick;
      return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    @Override
    public void close() throws IOException {
      if (users.decrementAndGet() == 0) {
        file.close();
      }
    }
  }
}
