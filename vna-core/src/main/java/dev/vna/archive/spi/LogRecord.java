package dev.vna.archive.spi;

import dev.vna.data.DataSet;
import dev.vna.data.frames.FrameIndex;
import java.util.Optional;

/**
 * One fact on its way into the index, with all that the index needs to take it in.
 *
 * @param sequence the fact's number in the log
 * @param fact the fact
 * @param instance for {@link Fact.InstanceStored}: the blob and its header; empty if it was deleted
 *     since and the store has given it up
 */
public record LogRecord(long sequence, Fact fact, Optional<StoredInstance> instance) {
  /**
   * The blob of an instance, and what its header says.
   *
   * @param blob the blob
   * @param header the instance's full header, in header form ({@link DataSet#isHeader()})
   * @param frames where the frames lie of what is encapsulated; empty for all else, of which the
   *     header tells
   */
  public record StoredInstance(StoredBlob blob, DataSet header, Optional<FrameIndex> frames) {}

  /** A fact without an instance. */
  public static LogRecord of(long sequence, Fact fact) {
    return new LogRecord(sequence, fact, Optional.empty());
  }
}
