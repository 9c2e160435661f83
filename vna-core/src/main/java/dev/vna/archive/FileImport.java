package dev.vna.archive;

import dev.vna.archive.StoreRefusedException.Reason;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.FileMeta;
import dev.vna.data.HeaderParser;
import dev.vna.data.Part10;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Takes in DICOM files. Which instance it is, the data set says: file meta information is missing
 * or wrong in many a file, so that the first bytes of the data set are read ahead.
 */
final class FileImport {
  /** Both SOP UIDs stand in group 0008, near the beginning of any data set. */
  private static final int AHEAD_BYTES = 64 * 1024;

  private FileImport() {}

  static StoreResult store(ArchiveView view, InputStream in) throws IOException {
    try {
      Part10 file = Part10.open(in);
      TransferSyntax syntax = syntax(view, file.fileMeta());
      InputStream dataSet = file.dataSet();
      byte[] buffer = new byte[AHEAD_BYTES];
      int ahead = dataSet.readNBytes(buffer, 0, buffer.length);
      DataSet first = firstAttributes(view, syntax, buffer, ahead);
      StoreRequest request =
          new StoreRequest(
              required(first, Tag.SOPClassUID, "SOP Class UID"),
              required(first, Tag.SOPInstanceUID, "SOP Instance UID"),
              syntax,
              new Source(file.fileMeta().sourceAeTitle(), Optional.empty(), Optional.empty()));
      try (InstanceWriter writer = view.beginStore(request)) {
        for (int read = ahead; read > 0; read = dataSet.readNBytes(buffer, 0, buffer.length)) {
          writer.write(ByteBuffer.wrap(buffer, 0, read));
        }
        return writer.finish();
      }
    } catch (DataSetException e) {
      throw new StoreRefusedException(
          Reason.CANNOT_UNDERSTAND, "no DICOM file that can be read: " + e.getMessage(), e);
    }
  }

  private static TransferSyntax syntax(ArchiveView view, FileMeta meta) {
    return view.core().transferSyntax(meta.transferSyntax().uid());
  }

  private static DataSet firstAttributes(
      ArchiveView view, TransferSyntax syntax, byte[] bytes, int length) throws IOException {
    HeaderParser parser = HeaderParser.of(syntax, view.core().settings().limits());
    try {
      parser.feed(bytes, 0, length);
      return parser.attributes();
    } finally {
      parser.abort();
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
