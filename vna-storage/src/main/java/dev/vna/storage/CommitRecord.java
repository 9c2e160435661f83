package dev.vna.storage;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.UnsupportedFormatException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

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
  private static final int SHA256_BYTES = 32;

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
      checksumsAt[i] = encode(blobs.get(i), text);
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

  private static int encode(PlacedBlob blob, RecordText text) {
    text.text("{\"partition\":\"")
        .text(blob.key().partition().name())
        .text("\",\"sequence\":")
        .number(blob.key().sequence())
        .text(",\"segment\":")
        .number(blob.segment().number())
        .text(",\"kind\":\"")
        .text(blob.segment().kind().text())
        .text("\",\"offset\":")
        .number(blob.entryOffset())
        .text(",\"sizeBytes\":")
        .number(blob.sizeBytes())
        .text(",\"sha256\":\"")
        .text(HexFormat.of().formatHex(blob.digests().sha256()))
        .text("\",\"blockCrc32c\":\"");
    int at = text.length();
    byte[] digits = new byte[blob.digests().blocks() * Hex.DIGITS];
    for (int block = 0; block < blob.digests().blocks(); block++) {
      Hex.format(blob.digests().blockCrc32c(block), digits, block * Hex.DIGITS);
    }
    text.raw(digits).text("\"}\n");
    return at;
  }

  /**
   * Reads a record.
   *
   * @return empty if it is not whole
   * @throws UnsupportedFormatException if a newer version of this software wrote it
   */
  static Optional<Parsed> parse(byte[] bytes) throws UnsupportedFormatException {
    Optional<TextCursor> text = RecordText.open(bytes);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(text.get()));
    } catch (IllegalArgumentException | ArithmeticException | NoSuchElementException e) {
      return Optional.empty();
    }
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
      blobs.add(parseBlob(text, checksumsAt, i));
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

  private static PlacedBlob parseBlob(TextCursor text, int[] checksumsAt, int index) {
    text.skip("{\"partition\":\"");
    Partition partition = new Partition(text.until('"'));
    text.skip("\",\"sequence\":");
    BlobKey key = new BlobKey(partition, text.number());
    text.skip(",\"segment\":");
    int number = text.intNumber();
    text.skip(",\"kind\":\"");
    SegmentId.Kind kind = SegmentId.Kind.ofText(text.until('"')).orElseThrow();
    text.skip("\",\"offset\":");
    long offset = text.number();
    text.skip(",\"sizeBytes\":");
    long sizeBytes = text.number();
    text.skip(",\"sha256\":\"");
    byte[] sha256 = HexFormat.of().parseHex(text.until('"'));
    if (sha256.length != SHA256_BYTES) {
      throw new IllegalArgumentException("digest of " + sha256.length + " bytes");
    }
    text.skip("\",\"blockCrc32c\":\"");
    checksumsAt[index] = text.position();
    int[] blocks = new int[BlobDigests.blocksOf(sizeBytes)];
    for (int block = 0; block < blocks.length; block++) {
      blocks[block] = text.hexInt();
    }
    text.skip("\"}\n");
    return new PlacedBlob(
        key, new SegmentId(number, kind), offset, sizeBytes, new BlobDigests(sha256, blocks));
  }

  /** What the archive is told of the group; {@code end} is the place behind this record. */
  Committed toCommitted(PackPosition end, int[] checksumsAt) {
    long recordContentOffset = end.recordOffset() + TarHeader.BLOCK_BYTES;
    List<StoredBlob> stored = new ArrayList<>(blobs.size());
    for (int i = 0; i < blobs.size(); i++) {
      PlacedBlob blob = blobs.get(i);
      PackLocation location =
          new PackLocation(
              blob.segment(),
              blob.entryOffset(),
              blob.sizeBytes(),
              end.segment(),
              recordContentOffset + checksumsAt[i]);
      stored.add(
          new StoredBlob(blob.key(), location.encode(), blob.sizeBytes(), blob.digests().sha256()));
    }
    return new Committed(List.copyOf(stored), facts, end.toLogPosition(lastSequence()));
  }
}
