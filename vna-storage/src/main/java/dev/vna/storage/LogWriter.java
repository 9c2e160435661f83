package dev.vna.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to the log. A group begins with {@link #ready}, goes through the {@link #stage}, and ends
 * with {@link #commit} or {@link #refuse}. For one thread at a time.
 *
 * <p>After a failure nothing is written to the segment again: what the disk made of it is not
 * known. The next segment's first entry says how far the failed one is valid, and is made durable
 * before any group follows; so what was refused cannot come back, whatever the disk kept of it. As
 * long as no segment can be begun, every group is refused.
 */
final class LogWriter implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

  private final PackDirectory directory;
  private final PackSettings settings;
  private final Stage stage;

  /** The segment that is appended to; null before the first, and while none can be begun. */
  private SegmentWriter current;

  /** Where the next group begins in it. */
  private long endBytes;

  /** {@link #current} holds a group. */
  private boolean inUse;

  /** The end of the segment before the one to be begun next. */
  private Optional<SegmentEnd> previous = Optional.empty();

  LogWriter(PackDirectory directory, PackSettings settings) {
    this.directory = directory;
    this.settings = settings;
    stage = new Stage(settings);
  }

  /** Goes on with a segment that was recovered. */
  void resume(SegmentWriter segment, long end) {
    current = segment;
    endBytes = end;
    inUse = true;
  }

  /**
   * Makes ready for a group.
   *
   * @param groupBytes about how many bytes it takes up
   * @throws IOException if a segment is needed and cannot be begun; there is nothing to refuse
   */
  void ready(long groupBytes) throws IOException {
    long groupEnd = endBytes + groupBytes + TarHeader.END_MARK_BYTES;
    if (current != null && inUse && groupEnd > settings.segmentSizeBytes()) {
      endSegment();
    }
    if (current == null) {
      beginSegment();
    }
    stage.begin(current, endBytes);
  }

  SegmentId segment() {
    return current.segment();
  }

  Stage stage() {
    return stage;
  }

  /**
   * Writes what is staged and the end mark behind it, and makes all of it durable. The group then
   * ends where the stage stood.
   */
  void commit() throws IOException {
    long end = stage.offset();
    if (end + TarHeader.END_MARK_BYTES > current.fileBytes()) {
      long zeros = zerosAhead(end);
      if (zeros > TarHeader.END_MARK_BYTES) {
        stage.stayInCache();
      }
      stage.putZeros(zeros);
    }
    stage.flush();
    current.force();
    endBytes = end;
    inUse = true;
  }

  /**
   * How many zeros to write behind a group: the end mark alone, or more if that pays. Overwriting
   * zeros that are durable changes no size and no extent, so the file system has nothing to
   * journal; but they are written twice, so only small groups bring them (docs/decisions.md has the
   * figures).
   */
  private long zerosAhead(long end) {
    long groupBytes = end - endBytes;
    boolean small = groupBytes <= settings.preallocateBytes() / 16;
    long room = settings.segmentSizeBytes() - end;
    return small
        ? Math.max(TarHeader.END_MARK_BYTES, Math.min(settings.preallocateBytes(), room))
        : TarHeader.END_MARK_BYTES;
  }

  /** Gives up the group that was begun, for a failure; does not throw. */
  void refuse(Throwable because) {
    if (current == null) {
      return;
    }
    SegmentWriter failed = current;
    current = null;
    previous = Optional.of(new SegmentEnd(failed.segment().number(), endBytes));
    try (failed) {
      failed.endAt(endBytes);
      failed.force();
    } catch (IOException e) {
      because.addSuppressed(e);
    }
    LOG.warn("a group was refused; sealed segment={} at endBytes={}", failed.segment(), endBytes);
    try {
      beginSegment();
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  /**
   * Begins a segment, whose first entry and name are durable before any group follows: so a first
   * entry that cannot be read means either that there is no group behind it, or damage.
   */
  private void beginSegment() throws IOException {
    SegmentWriter begun = directory.create(SegmentId.log(directory.allotSegment()), previous);
    try {
      begun.force();
      directory.force();
    } catch (IOException | RuntimeException e) {
      directory.remove(begun, e);
      throw e;
    }
    current = begun;
    endBytes = begun.firstEntryBytes();
    inUse = false;
  }

  /**
   * Sees to it that nothing is appended to a segment any more.
   *
   * @return false if it holds no group yet
   */
  boolean retire(SegmentId segment) {
    if (current != null && current.segment().equals(segment)) {
      if (!inUse) {
        return false;
      }
      endSegment();
    }
    return true;
  }

  private void endSegment() {
    previous = Optional.of(new SegmentEnd(current.segment().number(), endBytes));
    SegmentWriter ended = current;
    current = null;
    try (ended) {
      ended.trimTo(endBytes);
    } catch (IOException e) {
      LOG.debug("zeros are left behind the end of segment={}", ended.segment(), e);
    }
  }

  /** Appends an entry that is whole in memory. */
  void put(TarHeader header, Iterable<ByteBuffer> content) throws IOException {
    stage.put(header, directory.nowSeconds());
    for (ByteBuffer part : content) {
      stage.put(part);
    }
    stage.putZeros(TarHeader.paddingBytes(header.sizeBytes()));
  }

  /** Appends an entry whose content is in a file. */
  void put(TarHeader header, StorageFile content) throws IOException {
    stage.put(header, directory.nowSeconds());
    stage.put(content, 0, header.sizeBytes());
    stage.putZeros(TarHeader.paddingBytes(header.sizeBytes()));
  }

  @Override
  public void close() throws IOException {
    if (current == null) {
      return;
    }
    SegmentWriter closing = current;
    current = null;
    try (closing) {
      closing.trimTo(endBytes);
    }
  }
}
