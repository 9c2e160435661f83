package dev.vna.examples.dcm;

import dev.vna.data.DataSet;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.util.Optional;

/** The File Meta Information of a file that is written. */
final class OutputMeta {
  private OutputMeta() {}

  /**
   * Names the instance that the data set holds; a media directory, which has no UIDs in its data
   * set, keeps those of its own meta information.
   *
   * @throws IOException if there is no UID
   */
  static FileMeta of(InputFile file, DataSet dataSet, TransferSyntax syntax) throws IOException {
    FileMeta own = file.fileMeta();
    return FileMeta.of(
        uid(dataSet.string(Tag.SOPClassUID), own.mediaStorageSopClassUid(), "SOP Class UID"),
        uid(
            dataSet.string(Tag.SOPInstanceUID),
            own.mediaStorageSopInstanceUid(),
            "SOP Instance UID"),
        syntax);
  }

  private static String uid(Optional<String> inDataSet, Optional<String> inMeta, String name)
      throws IOException {
    return inDataSet.or(() -> inMeta).orElseThrow(() -> new IOException("no " + name));
  }
}
