package dev.vna.storage;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
  private final ConcurrentMap<SegmentId, Integer> streams = new ConcurrentHashMap<>();
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

  /** Counts a stream that reads from a segment, open file or not. */
  void streamOpened(SegmentId segment) {
    streams.merge(segment, 1, Integer::sum);
  }

  /** The stream is closed. */
  void streamClosed(SegmentId segment) {
    streams.computeIfPresent(segment, (id, count) -> count == 1 ? null : count - 1);
  }

  /** How many streams read from a segment: before the last is closed, it cannot go. */
  int streams(SegmentId segment) {
    return streams.getOrDefault(segment, 0);
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
