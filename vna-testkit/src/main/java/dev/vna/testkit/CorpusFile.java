package dev.vna.testkit;

import java.nio.file.Path;

/**
 * A row of a corpus's manifest. Texts are empty where the file does not say, or cannot be read.
 *
 * @param path the file
 * @param name its path within the corpus, with slashes
 * @param sizeBytes its size
 * @param sha256 digest of the file, in lower-case hexadecimal
 * @param sopClassUid SOP class
 * @param transferSyntaxUid transfer syntax, from the File Meta Information
 * @param modality modality
 * @param note what is remarkable about it
 * @param sopInstanceUid SOP Instance UID
 * @param seriesInstanceUid Series Instance UID
 * @param studyInstanceUid Study Instance UID
 */
public record CorpusFile(
    Path path,
    String name,
    long sizeBytes,
    String sha256,
    String sopClassUid,
    String transferSyntaxUid,
    String modality,
    String note,
    String sopInstanceUid,
    String seriesInstanceUid,
    String studyInstanceUid) {
  private static final int COLUMNS = 12;

  /** Columns: path, bytes, sha256, class, syntax, modality, source, licence, note, three UIDs. */
  static CorpusFile parse(Path directory, String row) {
    String[] column = row.split("\t", -1);
    if (column.length != COLUMNS) {
      throw new IllegalArgumentException(
          "manifest row has %d columns, want %d: %s".formatted(column.length, COLUMNS, row));
    }
    return new CorpusFile(
        directory.resolve(column[0]),
        column[0],
        Long.parseLong(column[1]),
        column[2],
        column[3],
        column[4],
        column[5],
        column[8],
        column[9],
        column[10],
        column[11]);
  }

  /** Whether the manifest knows what a peer needs to store it: SOP class, syntax, three UIDs. */
  public boolean isIdentified() {
    return !(sopClassUid.isEmpty()
        || transferSyntaxUid.isEmpty()
        || sopInstanceUid.isEmpty()
        || seriesInstanceUid.isEmpty()
        || studyInstanceUid.isEmpty());
  }

  @Override
  public String toString() {
    return name;
  }
}
