package dev.vna.dicom.net;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.TransferSyntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A data set on its way out, encoded in the transfer syntax of the presentation context it is sent
 * in. It is asked for its bytes once, and they are sent as they come; it need not know how many
 * there are.
 */
@FunctionalInterface
public interface OutgoingData {
  /**
   * Writes all bytes to {@code out}, which is not to be closed.
   *
   * @throws IOException if the bytes cannot be had: once some have been sent the association is
   *     aborted, since a message cannot be taken back; else it stays usable
   */
  void writeTo(OutputStream out) throws IOException;

  /** What a stream has, read to its end and not closed. */
  static OutgoingData of(InputStream in) {
    return out -> {
      if (out instanceof PduSender.DataOutput direct) {
        direct.readFrom(in);
      } else {
        in.transferTo(out);
      }
    };
  }

  /** These bytes; they must not change before they have been sent. */
  static OutgoingData of(byte[] bytes) {
    return out -> out.write(bytes);
  }

  /** This data set, encoded in a transfer syntax when it is sent. */
  static OutgoingData of(DataSet dataSet, TransferSyntax transferSyntax) {
    return out -> DataSetWriter.write(dataSet, transferSyntax, out);
  }

  /** All bytes, in memory. */
  static byte[] toBytes(OutgoingData data) throws IOException {
    var out = new ByteArrayOutputStream();
    data.writeTo(out);
    return out.toByteArray();
  }
}
