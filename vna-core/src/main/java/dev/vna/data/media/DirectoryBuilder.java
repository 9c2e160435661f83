package dev.vna.data.media;

import dev.vna.data.DataSet;
import dev.vna.data.Finding;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Makes the DICOMDIR of a new file-set whose files somebody else writes: into a zip, onto a medium.
 * Names them, such as {@code DICOM\PA000001\ST000001\SE000001\IM000001}, whatever the instances
 * say. Holds each record, about 1 KB for an instance, until it is written. For one thread.
 */
public final class DirectoryBuilder {
  /** The name of the directory itself, at the root. */
  public static final String FILE_NAME = "DICOMDIR";

  private static final String OTHER_FOLDER = "OTHER";

  private final DirectoryTree tree = new DirectoryTree(names -> false);
  private final String instanceUid =
      "2.25." + new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
  private int others;

  /** A directory without records. */
  public DirectoryBuilder() {}

  /**
   * Gives an instance a record and its file a name.
   *
   * @param header of the instance; bulk values may be missing
   * @return where its file goes
   * @throws FileSetException if the instance is there already, or no record can be made for its SOP
   *     class
   */
  public FileId add(
      DataSet header, String sopClassUid, String sopInstanceUid, TransferSyntax syntax)
      throws FileSetException {
    RecordType type = tree.type(sopClassUid, sopInstanceUid, header);
    var entry = new DirectoryTree.Entry(header, sopClassUid, sopInstanceUid, type, syntax.uid());
    DirectoryTree.Placement placement = tree.place(entry);
    tree.add(entry, placement);
    return placement.id();
  }

  /** A name for a file that is not in the directory, beside those that are. */
  public FileId nameOfOther() {
    others++;
    return FileId.of(OTHER_FOLDER, String.format(Locale.ROOT, "OT%06d", others));
  }

  /** Required keys that instances lacked, so far. */
  public List<Finding> findings() {
    return List.copyOf(tree.findings);
  }

  /**
   * Writes the directory as a DICOM file. The stream is not closed.
   *
   * @throws IOException if the stream fails, or the directory is larger than one may be
   */
  public void write(OutputStream out) throws IOException {
    new DirectoryWriter().write("", instanceUid, tree.roots.values(), out);
  }
}
