package dev.vna.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** Gives the values that a header refers to: the data set as received, or what holds it. */
@FunctionalInterface
public interface BulkSource {
  /**
   * Copies a value.
   *
   * @param reference where it lies in the data set as received
   * @param out takes all its bytes; neither flushed nor closed
   * @throws IOException if it cannot be read in full, or {@code out} fails
   */
  void copy(BulkReference reference, OutputStream out) throws IOException;

  /** The values of a data set that is held in memory; of a deflated one, inflated. */
  static BulkSource of(byte[] dataSet) {
    return (reference, out) -> {
      long end = reference.offset() + reference.length();
      if (end > dataSet.length) {
        throw new EOFException("a value ends at " + end + " of " + dataSet.length + " bytes");
      }
      out.write(dataSet, (int) reference.offset(), (int) reference.length());
    };
  }

  /**
   * The values of a data set, not deflated, in an open file.
   *
   * @param dataSetOffset where the data set begins in the file; see {@link Part10#dataSetOffset}
   */
  static BulkSource of(FileChannel file, long dataSetOffset) {
    Objects.requireNonNull(file);
    return (reference, out) -> {
      var buffer = new byte[64 << 10];
      long at = dataSetOffset + reference.offset();
      for (long left = reference.length(); left > 0; ) {
        int n = file.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(left, buffer.length)), at);
        if (n < 0) {
          throw new EOFException("the file ends " + left + " bytes before a value does");
        }
        out.write(buffer, 0, n);
        at += n;
        left -= n;
      }
    };
  }
}
