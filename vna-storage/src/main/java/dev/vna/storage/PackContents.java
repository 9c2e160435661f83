package dev.vna.storage;

import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.UnsupportedFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The last entry of a pack: what is in it.
 *
 * <pre>
 * {"record":"pack","formatVersion":1,"archiveId":"(UUID)","blobs":1}
 * {"partition":"default","sequence":42,"segment":7,"kind":"pack","offset":1536,
 *   "sizeBytes":70000,"sha256":"(64 hex digits)","blockCrc32c":"(8 hex digits per block)"}
 * {"sha256":"..."}
 * </pre>
 */
record PackContents(UUID archiveId, List<PlacedBlob> blobs) {
  /** The first line, with the largest number that it can have, is not longer. */
  static final int MAX_FIRST_LINE_BYTES = 128;

  private static final String NAME = "pack";

  /** The text of a record, and where in it the block checksums of each blob begin. */
  @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
  record Encoded(byte[] bytes, int[] checksumsAt) {}

  Encoded encode() {
    RecordText text =
        RecordText.begin(NAME, archiveId).text(",\"blobs\":").number(blobs.size()).text("}\n");
    int[] checksumsAt = new int[blobs.size()];
    for (int i = 0; i < checksumsAt.length; i++) {
      checksumsAt[i] = BlobLine.encode(blobs.get(i), text);
    }
    return new Encoded(text.seal(), checksumsAt);
  }

  /**
   * What a record says, as the archive is told of it.
   *
   * @param recordOffset where in the pack the record's entry begins
   * @return empty if the record is not whole
   */
  static Optional<List<StoredBlob>> parse(byte[] bytes, SegmentId segment, long recordOffset)
      throws UnsupportedFormatException {
    return RecordText.read(bytes, text -> parse(text, segment, recordOffset));
  }

  private static List<StoredBlob> parse(TextCursor text, SegmentId segment, long recordOffset)
      throws UnsupportedFormatException {
    List<StoredBlob> stored = new ArrayList<>();
    int[] checksumsAt = new int[blobCount(text)];
    for (int i = 0; i < checksumsAt.length; i++) {
      PlacedBlob blob = BlobLine.parse(text, checksumsAt, i);
      stored.add(blob.stored(segment.number(), checksumsOffset(recordOffset, checksumsAt[i])));
    }
    return stored;
  }

  /** How many blobs a record names, from its first line alone; empty if it is not one. */
  static OptionalInt blobs(byte[] beginning) throws UnsupportedFormatException {
    try {
      return OptionalInt.of(blobCount(new TextCursor(beginning, beginning.length)));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return OptionalInt.empty();
    }
  }

  private static int blobCount(TextCursor firstLine) throws UnsupportedFormatException {
    firstLine.begin(NAME);
    firstLine.skip(",\"blobs\":");
    int blobs = firstLine.intNumber();
    firstLine.skip("}\n");
    return blobs;
  }

  /** Where in the pack the block checksums of a blob begin. */
  static long checksumsOffset(long recordOffset, int inText) {
    return recordOffset + TarHeader.BLOCK_BYTES + inText;
  }

  /** True if every object of a pack was deleted. */
  static boolean isAllDeleted(PackDirectory directory, SegmentId segment) throws IOException {
    try (StorageFile file = directory.files().openToRead(directory.path(segment))) {
      Optional<Entries.Entry> entry = Entries.at(file, 0);
      while (entry.isPresent()) {
        String name = entry.get().name();
        if (!EntryNames.isRecord(name) && !EntryNames.isDeleted(name)) {
          return false;
        }
        entry = Entries.at(file, entry.get().endOffset());
      }
    }
    return true;
  }
}
