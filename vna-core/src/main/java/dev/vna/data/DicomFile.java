package dev.vna.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A DICOM file held in memory whole: for files of modest size. Immutable.
 *
 * @param fileMeta the File Meta Information
 * @param dataSet the data set, bulk values included
 */
public record DicomFile(FileMeta fileMeta, DataSet dataSet) {
  /** Size up to which {@link #read(Path)} reads a file: 512 MiB. */
  public static final long DEFAULT_MAX_BYTES = 512L << 20;

  /**
   * Reads a file of at most {@link #DEFAULT_MAX_BYTES}.
   *
   * @throws DataSetException if it is no DICOM file, or too large
   * @throws IOException if it cannot be read
   */
  public static DicomFile read(Path file) throws IOException {
    return read(file, DEFAULT_MAX_BYTES);
  }

  /**
   * Reads a file.
   *
   * @param maxBytes the size up to which it is read, at most 1 GiB
   * @throws DataSetException if it is no DICOM file, or too large
   * @throws IOException if it cannot be read
   */
  public static DicomFile read(Path file, long maxBytes) throws IOException {
    long limit = Math.min(maxBytes, 1L << 30);
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, limit);
    }
  }

  /**
   * Reads a file from a stream that stands at its start; the stream is not closed.
   *
   * @param maxBytes the size up to which it is read, at most 1 GiB
   * @throws DataSetException if it is no DICOM file, or too large
   * @throws IOException if the stream fails
   */
  public static DicomFile read(InputStream in, long maxBytes) throws IOException {
    return read(in, maxBytes, Limits.DEFAULT);
  }

  /**
   * Reads a file from a stream that stands at its start; the stream is not closed.
   *
   * @param maxBytes the size up to which it is read, at most 1 GiB
   * @throws DataSetException if it is no DICOM file, or too large, or passes a limit
   * @throws IOException if the stream fails
   */
  public static DicomFile read(InputStream in, long maxBytes, Limits limits) throws IOException {
    int limit = (int) Math.min(maxBytes, 1L << 30);
    Part10 file = Part10.open(in, limits);
    byte[] bytes = file.dataSet().readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new DataSetException("data set is larger than maxBytes=" + limit, "", limit);
    }
    return new DicomFile(
        file.fileMeta(),
        DataSet.read(bytes, 0, bytes.length, file.fileMeta().transferSyntax(), limits));
  }

  /**
   * Writes the file, in the transfer syntax of its meta information. An existing file is replaced.
   *
   * @throws IOException if it cannot be written; what is left then is not to be used
   */
  public void write(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(out);
    }
  }

  /**
   * Writes the file to a stream, which is not closed.
   *
   * @throws IOException if the stream fails
   */
  public void write(OutputStream out) throws IOException {
    out.write(fileMeta.encode());
    DataSetWriter.write(dataSet, fileMeta.transferSyntax(), out);
  }
}
