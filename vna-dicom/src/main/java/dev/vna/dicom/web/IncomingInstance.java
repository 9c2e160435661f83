package dev.vna.dicom.web;

import dev.vna.archive.Action;
import dev.vna.archive.ArchiveView;
import dev.vna.archive.InstanceWriter;
import dev.vna.archive.Source;
import dev.vna.archive.StoreRefusedException;
import dev.vna.archive.StoreRefusedException.Reason;
import dev.vna.archive.StoreRequest;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.HeaderParser;
import dev.vna.data.Part10;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A DICOM file on its way from a request into the archive: which instance it is, its data set says,
 * of which enough is read ahead; whether it may come in is decided before it is ended. For one
 * thread.
 */
final class IncomingInstance {
  private static final int PIECE_BYTES = 64 << 10;

  private final Exchange exchange;
  private final Optional<String> study;
  private Optional<String> sopClassUid = Optional.empty();
  private Optional<String> sopInstanceUid = Optional.empty();

  /**
   * @param study the study that it must be of
   */
  IncomingInstance(Exchange exchange, Optional<String> study) {
    this.exchange = exchange;
    this.study = study;
  }

  /** Its SOP class, once it is known. */
  Optional<String> sopClassUid() {
    return sopClassUid;
  }

  /** Its SOP Instance UID, once it is known. */
  Optional<String> sopInstanceUid() {
    return sopInstanceUid;
  }

  /**
   * Takes in all of the stream but its end; what is left to do is to finish the writer, or to close
   * it.
   *
   * @throws StoreRefusedException if it is refused; nothing of it is kept
   * @throws IOException if the stream or the archive fails; nothing of it is kept
   */
  InstanceWriter receive(InputStream in) throws IOException {
    try {
      Part10 file = Part10.open(in);
      ArchiveView archive = exchange.archive();
      TransferSyntax syntax = archive.transferSyntax(file.fileMeta().transferSyntax().uid());
      InputStream dataSet = file.dataSet();
      byte[] piece = new byte[PIECE_BYTES];
      int read = dataSet.readNBytes(piece, 0, piece.length);
      HeaderParser parser = HeaderParser.of(syntax);
      try {
        parser.feed(piece, 0, read);
        DataSet first = parser.attributes();
        sopClassUid = Optional.of(required(first, Tag.SOPClassUID, "SOP Class UID"));
        sopInstanceUid = Optional.of(required(first, Tag.SOPInstanceUID, "SOP Instance UID"));
        Source source =
            new Source(
                file.fileMeta().sourceAeTitle(), Optional.empty(), Optional.of(exchange.address()));
        InstanceWriter writer =
            archive.beginStore(
                new StoreRequest(sopClassUid.get(), sopInstanceUid.get(), syntax, source));
        try {
          receive(dataSet, piece, read, parser, writer);
          return writer;
        } catch (IOException | RuntimeException e) {
          writer.close();
          throw e;
        }
      } finally {
        parser.abort();
      }
    } catch (DataSetException e) {
      throw new StoreRefusedException(
          Reason.CANNOT_UNDERSTAND, "no DICOM file that can be read: " + e.getMessage(), e);
    }
  }

  private void receive(
      InputStream dataSet, byte[] piece, int ahead, HeaderParser parser, InstanceWriter writer)
      throws IOException {
    boolean decided = decide(parser);
    writer.write(ByteBuffer.wrap(piece, 0, ahead));
    for (int n = next(dataSet, piece); n > 0; n = next(dataSet, piece)) {
      if (!decided) {
        parser.feed(piece, 0, n);
        decided = decide(parser);
      }
      writer.write(ByteBuffer.wrap(piece, 0, n));
    }
    if (!decided) {
      // Whatever else is wrong with it, the archive says at its end.
      decide(parser.attributes());
    }
  }

  private static int next(InputStream dataSet, byte[] piece) throws IOException {
    return dataSet.readNBytes(piece, 0, piece.length);
  }

  /** Decides once all names are there; false if more has to be read. */
  private boolean decide(HeaderParser parser) throws IOException {
    boolean complete = parser.isAtPixelData() || parser.isPastPixelData();
    DataSet attributes = parser.attributes();
    if (!complete && !attributes.contains(Tag.SeriesInstanceUID)) {
      return false;
    }
    decide(attributes);
    return true;
  }

  private void decide(DataSet attributes) throws StoreRefusedException {
    Optional<String> itsStudy = attributes.string(Tag.StudyInstanceUID);
    if (study.isPresent() && !study.equals(itsStudy)) {
      throw new StoreRefusedException(
          Reason.IDENTIFIER_MISMATCH, "it is not of the study that the request names");
    }
    Optional<String> itsSeries = attributes.string(Tag.SeriesInstanceUID);
    if (itsStudy.isEmpty() || itsSeries.isEmpty()) {
      return;
    }
    ObjectPath path;
    try {
      path = ObjectPath.ofInstance(itsStudy.get(), itsSeries.get(), sopInstanceUid.orElseThrow());
    } catch (IllegalArgumentException e) {
      throw new StoreRefusedException(Reason.IDENTIFIER_MISSING, String.valueOf(e.getMessage()), e);
    }
    if (!exchange.permits(Action.STORE, path)) {
      throw new StoreRefusedException(Reason.NOT_PERMITTED, "not permitted");
    }
  }

  private static String required(DataSet first, int tag, String what) throws StoreRefusedException {
    return first
        .string(tag)
        .filter(uid -> !uid.isEmpty())
        .orElseThrow(
            () -> new StoreRefusedException(Reason.IDENTIFIER_MISSING, what + " is missing"));
  }
}
