package dev.vna.data.frames;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads ranges of a stored data set. Offsets count from the first byte of the data set (not of a
 * file that it is in), of a deflated one in its inflated form. An implementation says whether many
 * threads may use it; those made here may.
 */
@FunctionalInterface
public interface RangeSource {
  /**
   * Opens a range. The stream may go on after it, and may end early if the data set does; it is for
   * one thread, and has to be closed.
   *
   * @param offset of the first byte, from 0
   * @param length in bytes, at least 1
   * @throws IOException if it cannot be read
   */
  InputStream open(long offset, long length) throws IOException;

  /** Ranges of a data set held in memory. The array is not copied. */
  static RangeSource of(byte[] dataSet) {
    return (offset, length) -> {
      Objects.checkFromIndexSize(offset, length, Long.MAX_VALUE);
      int from = (int) Math.min(offset, dataSet.length);
      return new ByteArrayInputStream(dataSet, from, (int) Math.min(length, dataSet.length - from));
    };
  }

  /**
   * Ranges of a data set in a file, which is opened for each range.
   *
   * @param dataSetOffset where the data set begins in the file, in bytes
   */
  static RangeSource of(Path file, long dataSetOffset) {
    return (offset, length) -> {
      SeekableByteChannel channel = Files.newByteChannel(file);
      try {
        channel.position(Math.addExact(dataSetOffset, offset));
        return Channels.newInputStream(channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    };
  }

  /**
   * Ranges of a deflated data set in its inflated form. Each range inflates all that lies before
   * it, because a deflated data set has no place to begin at but its start (PS3.5 Annex A.5).
   *
   * @param deflated ranges of the data set as stored
   * @param deflatedLengthBytes of the data set as stored
   */
  static RangeSource inflating(RangeSource deflated, long deflatedLengthBytes) {
    return (offset, length) -> {
      InputStream in = InflatedInputStream.of(deflated.open(0, deflatedLengthBytes));
      try {
        in.skipNBytes(offset);
        return in;
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    };
  }
}
