package dev.vna.storage;

import dev.vna.archive.spi.UnsupportedFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the file that tells which objects of a segment were deleted.
 *
 * <pre>
 * {"record":"deletions","formatVersion":1,"archiveId":"(UUID)","deletions":2,"renamed":5,
 *   "givenBack":5,"givenBackBytes":1048576}
 * {"sequence":42,"offset":1536,"sizeBytes":70000,"kept":[],"blockCrc32c":""}
 * {"sequence":43,"offset":72704,"sizeBytes":70000,"kept":[[0,4096],[66000,4000]],
 *   "blockCrc32c":"(8 hex digits per block)"}
 * {"sha256":"..."}
 * </pre>
 *
 * @param deletions what this record adds to those before
 * @param renamed how many deletions of all, from the first, are known to have their entries renamed
 * @param givenBack how many deletions of all, from the first, are holes in the segment
 * @param givenBackBytes what those holes save
 */
record DeletionRecord(
    UUID archiveId, List<Deletion> deletions, int renamed, int givenBack, long givenBackBytes) {
  private static final String NAME = "deletions";

  /** Whether all entries are known to be renamed: that is noted by a record of its own. */
  boolean isSettled() {
    return deletions.isEmpty();
  }

  byte[] encode() {
    RecordText text =
        RecordText.begin(NAME, archiveId)
            .text(",\"deletions\":")
            .number(deletions.size())
            .text(",\"renamed\":")
            .number(renamed)
            .text(",\"givenBack\":")
            .number(givenBack)
            .text(",\"givenBackBytes\":")
            .number(givenBackBytes)
            .text("}\n");
    deletions.forEach(deletion -> deletion.encode(text));
    return text.seal();
  }

  /**
   * Reads a record.
   *
   * @return empty if it is not whole
   * @throws UnsupportedFormatException if a newer version of this software wrote it
   */
  static Optional<DeletionRecord> parse(byte[] bytes) throws UnsupportedFormatException {
    return RecordText.read(bytes, DeletionRecord::parse);
  }

  private static DeletionRecord parse(TextCursor text) throws UnsupportedFormatException {
    UUID archiveId = text.begin(NAME);
    text.skip(",\"deletions\":");
    int count = text.intNumber();
    text.skip(",\"renamed\":");
    int renamed = text.intNumber();
    text.skip(",\"givenBack\":");
    int givenBack = text.intNumber();
    text.skip(",\"givenBackBytes\":");
    long givenBackBytes = text.number();
    text.skip("}\n");
    List<Deletion> deletions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      deletions.add(Deletion.parse(text));
    }
    return new DeletionRecord(archiveId, deletions, renamed, givenBack, givenBackBytes);
  }
}
