package dev.vna.storage;

import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.UnsupportedFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The entry that ends a group and makes it count: where its objects are, what they must look like,
 * and its facts, which live in the record itself.
 *
 * <pre>
 * {"record":"commit","formatVersion":1,"archiveId":"(UUID)","blobs":1,"facts":1,
 *   "nextSegment":4,"lanes":[{"segment":3,"endBytes":4194816}]}
 * {"partition":"default","sequence":42,"segment":1,"kind":"log","offset":1536,
 *   "sizeBytes":70000,"sha256":"(64 hex digits)","blockCrc32c":"(8 hex digits per block)"}
 * {"sequence":42,"fact":{...}}
 * {"sha256":"..."}
 * </pre>
 *
 * (Four lines here.) {@code nextSegment} is above the number of every segment there was; {@code
 * lanes} are those whose files may go on behind what is valid, with the end of what is, this
 * group's objects included; 0 where nothing is. So the last commit record says of every lane which
 * part of it counts.
 */
record CommitRecord(
    UUID archiveId,
    int nextSegment,
    List<SegmentEnd> lanes,
    List<PlacedBlob> blobs,
    List<LoggedFact> facts) {
  private static final String NAME = "commit";

  /** The text of a record, and where in it the block checksums of each blob begin. */
  @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
  record Encoded(byte[] bytes, int[] checksumsAt) {}

  /** A record that was read, and where in its text the block checksums of each blob begin. */
  @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
  record Parsed(CommitRecord record, int[] checksumsAt) {}

  /** The number of the last fact. */
  long lastSequence() {
    return facts.get(facts.size() - 1).sequence();
  }

  Encoded encode() {
    RecordText text =
        RecordText.begin(NAME, archiveId)
            .text(",\"blobs\":")
            .number(blobs.size())
            .text(",\"facts\":")
            .number(facts.size())
            .text(",\"nextSegment\":")
            .number(nextSegment)
            .text(",\"lanes\":[");
    String comma = "";
    for (SegmentEnd lane : lanes) {
      text.text(comma)
          .text("{\"segment\":")
          .number(lane.segment())
          .text(",\"endBytes\":")
          .number(lane.endBytes())
          .text("}");
      comma = ",";
    }
    text.text("]}\n");
    int[] checksumsAt = new int[blobs.size()];
    for (int i = 0; i < checksumsAt.length; i++) {
      checksumsAt[i] = BlobLine.encode(blobs.get(i), text);
    }
    for (LoggedFact fact : facts) {
      text.text("{\"sequence\":")
          .number(fact.sequence())
          .text(",\"fact\":")
          .raw(fact.json())
          .text("}\n");
    }
    return new Encoded(text.seal(), checksumsAt);
  }

  /**
   * Reads a record.
   *
   * @return empty if it is not whole
   * @throws UnsupportedFormatException if a newer version of this software wrote it
   */
  static Optional<Parsed> parse(byte[] bytes) throws UnsupportedFormatException {
    return RecordText.read(bytes, CommitRecord::parse);
  }

  private static Parsed parse(TextCursor text) throws UnsupportedFormatException {
    UUID archiveId = text.begin(NAME);
    text.skip(",\"blobs\":");
    int blobCount = text.intNumber();
    text.skip(",\"facts\":");
    int factCount = text.intNumber();
    text.skip(",\"nextSegment\":");
    int nextSegment = text.intNumber();
    text.skip(",\"lanes\":[");
    List<SegmentEnd> lanes = new ArrayList<>();
    while (text.skipped("{\"segment\":") || text.skipped(",{\"segment\":")) {
      int segment = text.intNumber();
      text.skip(",\"endBytes\":");
      lanes.add(new SegmentEnd(segment, text.number()));
      text.skip("}");
    }
    text.skip("]}\n");
    List<PlacedBlob> blobs = new ArrayList<>();
    int[] checksumsAt = new int[blobCount];
    for (int i = 0; i < blobCount; i++) {
      blobs.add(BlobLine.parse(text, checksumsAt, i));
    }
    List<LoggedFact> facts = new ArrayList<>();
    for (int i = 0; i < factCount; i++) {
      text.skip("{\"sequence\":");
      long sequence = text.number();
      text.skip(",\"fact\":");
      facts.add(new LoggedFact(sequence, text.untilLineEnd(1)));
      text.skip("}\n");
    }
    if (!text.atEnd() || facts.isEmpty()) {
      throw new IllegalArgumentException("lines do not match their counts");
    }
    return new Parsed(new CommitRecord(archiveId, nextSegment, lanes, blobs, facts), checksumsAt);
  }

  /**
   * What the archive is told of the group.
   *
   * @param end the place behind this record
   * @param gone true for objects that were deleted since
   */
  Committed toCommitted(PackPosition end, int[] checksumsAt, Predicate<PlacedBlob> gone) {
    long recordContentOffset = end.recordOffset() + TarHeader.BLOCK_BYTES;
    List<StoredBlob> stored = new ArrayList<>(blobs.size());
    for (int i = 0; i < blobs.size(); i++) {
      PlacedBlob blob = blobs.get(i);
      if (!gone.test(blob)) {
        stored.add(blob.stored(end.segment(), recordContentOffset + checksumsAt[i]));
      }
    }
    return new Committed(List.copyOf(stored), facts, end.toLogPosition(lastSequence()));
  }
}
