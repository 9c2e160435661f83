package dev.vna.archive;

import dev.vna.archive.StoreRefusedException.Reason;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.FileMeta;
import dev.vna.data.HeaderParser;
import dev.vna.data.Part10;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes in DICOM files. Which instance it is, the data set says: file meta information is missing
 * or wrong in many a file, so that the first bytes of the data set are read ahead.
 */
final class FileImport {
  /** Both SOP UIDs stand in group 0008, near the beginning of any data set. */
  private static final int AHEAD_BYTES = 64 * 1024;

  /** Most of a small file's time would go into an array that it does not fill. */
  private static final int SMALL_BYTES = 16 * 1024;

  /** Where both stand in most. */
  private static final int FIRST_BYTES = 512;

  private FileImport() {}

  static StoreResult store(ArchiveView view, InputStream in) throws IOException {
    try (InstanceWriter writer = receive(view, in)) {
      return writer.finish();
    }
  }

  /** Takes in all of the stream; what is left is to finish the writer, or to close it. */
  static InstanceWriter receive(ArchiveView view, InputStream in) throws IOException {
    try {
      Part10 file = open(in);
      TransferSyntax syntax = syntax(view, file.fileMeta());
      InputStream dataSet = file.dataSet();
      byte[] buffer = new byte[SMALL_BYTES];
      int ahead = dataSet.readNBytes(buffer, 0, buffer.length);
      if (ahead == SMALL_BYTES) {
        buffer = Arrays.copyOf(buffer, AHEAD_BYTES);
        ahead += dataSet.readNBytes(buffer, ahead, AHEAD_BYTES - ahead);
      }
      DataSet first = firstAttributes(view, syntax, buffer, ahead);
      StoreRequest request =
          new StoreRequest(
              required(first, Tag.SOPClassUID, "SOP Class UID"),
              required(first, Tag.SOPInstanceUID, "SOP Instance UID"),
              syntax,
              new Source(file.fileMeta().sourceAeTitle(), Optional.empty(), Optional.empty()));
      InstanceWriter writer = view.beginStore(request);
      try {
        for (int read = ahead; read > 0; read = dataSet.readNBytes(buffer, 0, buffer.length)) {
          writer.write(ByteBuffer.wrap(buffer, 0, read));
        }
        return writer;
      } catch (IOException | RuntimeException | Error e) {
        writer.close();
        throw e;
      }
    } catch (DataSetException e) {
      throw new StoreRefusedException(
          Reason.CANNOT_UNDERSTAND, "no DICOM file that can be read: " + e.getMessage(), e);
    }
  }

  private static Part10 open(InputStream in) throws IOException {
    Part10 file;
    try {
      file = Part10.open(in);
    } catch (DataSetException e) {
      throw new NoInstanceException("no DICOM file that can be read: " + e.getMessage(), e);
    }
    if (file.fileMeta()
        .mediaStorageSopClassUid()
        .filter(Uid.MediaStorageDirectoryStorage::equals)
        .isPresent()) {
      throw new NoInstanceException("a directory of a file-set, no instance");
    }
    return file;
  }

  private static TransferSyntax syntax(ArchiveView view, FileMeta meta) {
    return view.core().transferSyntax(meta.transferSyntax().uid());
  }

  private static DataSet firstAttributes(
      ArchiveView view, TransferSyntax syntax, byte[] bytes, int length) throws IOException {
    HeaderParser parser = HeaderParser.of(syntax, view.core().settings().limits());
    try {
      // The archive parses all of it again: no more is read here than it takes.
      int fed = 0;
      DataSet first = DataSet.builder().build();
      while (fed < length && !first.containsValue(Tag.SOPInstanceUID)) {
        int piece = Math.min(length - fed, Math.max(FIRST_BYTES, fed));
        parser.feed(bytes, fed, piece);
        fed += piece;
        first = parser.attributes();
      }
      return first;
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
