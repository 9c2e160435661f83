package dev.vna.examples.interop;

import dev.vna.data.DataSet;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.TransferSyntax;
import dev.vna.dicom.web.ObjectPath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A client of DICOMweb, as much of it as {@link DicomWebClientContract} asks for. An answer of the
 * server that is no success is a {@link RefusedException}.
 */
interface WebClientUnderTest extends AutoCloseable {
  /** Searches; answers in the order in which they came. */
  List<DataSet> search(WebQuestion question) throws IOException;

  /** Attributes of all instances of an object. */
  List<DecodedDataSet> metadata(ObjectPath object) throws IOException;

  /** DICOM files of all instances of an object, or of one, as they are stored. */
  List<byte[]> retrieve(ObjectPath object) throws IOException;

  /** The same in a transfer syntax. */
  List<byte[]> retrieve(ObjectPath object, TransferSyntax syntax) throws IOException;

  /**
   * Frames, in a transfer syntax.
   *
   * @param syntax empty for whatever they are stored in
   */
  List<byte[]> frames(ObjectPath instance, List<Integer> numbers, Optional<TransferSyntax> syntax)
      throws IOException;

  /** A bulk value. */
  byte[] bulk(String uri) throws IOException;

  /** Part of a bulk value. */
  byte[] bulk(String uri, long offset, long lengthBytes) throws IOException;

  /** Stores files in one request; what the server said of each. */
  DataSet store(List<byte[]> files) throws IOException;

  @Override
  void close() throws IOException;

  /** What the server answered when it did not do what was asked. */
  final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient byte[] body;

    /**
     * @param body as the client hands it on; empty if it does not
     */
    RefusedException(int status, byte[] body) {
      super("status=" + status);
      this.status = status;
      this.body = body.clone();
    }

    int status() {
      return status;
    }

    byte[] body() {
      return body.clone();
    }
  }
}
