package dev.vna.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes data sets that are held in memory. For those that are stored, and may be large, see {@link
 * DataSetTransfer}.
 */
public final class DataSetWriter {
  private DataSetWriter() {}

  /**
   * Writes a data set in a transfer syntax. In the syntax that it was read in, the bytes are those
   * that were read. Among the uncompressed syntaxes it is converted; then sequences and items have
   * undefined length and group lengths are left out.
   *
   * @throws DataSetException if Pixel Data is encapsulated and {@code target} is not so, or the
   *     reverse
   * @throws IllegalArgumentException if the data set is a header with bulk values
   * @throws IOException if {@code out} fails
   */
  public static void write(DataSet dataSet, TransferSyntax target, OutputStream out)
      throws IOException {
    boolean asReceived = dataSet.receivedSyntax().filter(target::equals).isPresent();
    if (asReceived && dataSet.deflated().length > 0) {
      out.write(dataSet.deflated());
      return;
    }
    if (asReceived && !target.deflated()) {
      out.write(dataSet.data(), dataSet.start(), dataSet.encodedLength());
      return;
    }
    checkPixelData(dataSet, target);
    Form form = Form.of(target);
    byte[] bytes = dataSet.data();
    int start = dataSet.start();
    int length = dataSet.encodedLength();
    if (dataSet.form() != form) {
      var encoded = new Bytes(length + length / 8 + 64);
      new DataSetEncoder(form, encoded).dataSet(dataSet, dataSet.characterSet());
      bytes = encoded.array;
      start = 0;
      length = encoded.size;
    }
    if (target.deflated()) {
      deflate(bytes, start, length, out);
    } else {
      out.write(bytes, start, length);
    }
  }

  /** The bytes that {@link #write} writes. */
  public static byte[] toBytes(DataSet dataSet, TransferSyntax target) throws IOException {
    var out = new java.io.ByteArrayOutputStream(dataSet.encodedLength() + 64);
    write(dataSet, target, out);
    return out.toByteArray();
  }

  /**
   * Writes a header, changed or not, with its bulk values, which stream through and are not held.
   * Sequences and items have undefined length; group lengths are left out.
   *
   * @param bulk gives the values that the header refers to
   * @param syntax the transfer syntax in which the header was received: bulk values are not
   *     converted
   * @throws IllegalArgumentException if {@code header} is none
   * @throws IOException if {@code bulk} or {@code out} fails; part has been written then
   */
  public static void write(DataSet header, BulkSource bulk, TransferSyntax syntax, OutputStream out)
      throws IOException {
    if (!header.isHeader()) {
      throw new IllegalArgumentException("the data set is no header");
    }
    if (!syntax.deflated()) {
      writeHeader(header, bulk, syntax, out);
      return;
    }
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      var deflating = new DeflaterOutputStream(out, deflater, 64 << 10);
      writeHeader(header, bulk, syntax, deflating);
      deflating.finish();
      if ((deflater.getBytesWritten() & 1) != 0) {
        out.write(0);
      }
    } finally {
      deflater.end();
    }
  }

  private static void writeHeader(
      DataSet header, BulkSource bulk, TransferSyntax syntax, OutputStream out) throws IOException {
    var buffer = new Bytes(8 << 10);
    DataSetEncoder.BulkWriter writer =
        reference -> {
          try {
            out.write(buffer.array, 0, buffer.size);
            buffer.size = 0;
            bulk.copy(reference, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    try {
      new DataSetEncoder(Form.of(syntax), buffer, writer).dataSet(header, header.characterSet());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.write(buffer.array, 0, buffer.size);
  }

  /**
   * A command set as it goes over the wire: implicit VR little endian, led by Command Group Length,
   * which need not be set (PS3.7 Section 6.3.1).
   *
   * @throws IllegalArgumentException if there is an element of another group than 0000H
   */
  public static byte[] toCommandBytes(DataSet command) {
    var out = new Bytes(256);
    out.putTag(Tag.CommandGroupLength, false);
    out.put32(4, false);
    out.put32(0, false);
    Table table = command.table();
    var encoder = new DataSetEncoder(Form.IMPLICIT_LE, out);
    for (int i = 0; i < table.size(); i++) {
      int tag = table.tag(i);
      if (Tag.group(tag) != 0) {
        throw new IllegalArgumentException(Tag.toString(tag) + " in a command set");
      }
      if (tag != Tag.CommandGroupLength) {
        encoder.element(command, i, SpecificCharacterSet.DEFAULT);
      }
    }
    Numbers.put32(out.array, 8, out.size - 12, false);
    return out.toArray();
  }

  private static void checkPixelData(DataSet dataSet, TransferSyntax target)
      throws DataSetException {
    Table table = dataSet.table();
    int index = table.find(Tag.PixelData);
    if (index >= 0 && table.isFlagged(index, Table.FRAGMENTS) != target.encapsulated()) {
      throw new DataSetException(
          "Pixel Data cannot be written in transfer syntax " + target.uid() + " without a codec",
          Tag.toString(Tag.PixelData),
          table.start(index));
    }
  }

  private static void deflate(byte[] bytes, int start, int length, OutputStream out)
      throws IOException {
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(bytes, start, length);
      deflater.finish();
      var buffer = new byte[16 << 10];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      if ((deflater.getBytesWritten() & 1) != 0) {
        out.write(0);
      }
    } finally {
      deflater.end();
    }
  }
}
