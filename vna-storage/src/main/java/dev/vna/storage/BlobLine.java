package dev.vna.storage;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import java.util.HexFormat;

/** The line of a record that tells where an object is, and what it must look like. */
final class BlobLine {
  private static final int SHA256_BYTES = 32;
  private static final String BEHIND_SHA256 = "\",\"blockCrc32c\":\"";

  private BlobLine() {}

  /** Appends a line; where in the text the block checksums begin. */
  static int encode(PlacedBlob blob, RecordText text) {
    start(
        blob.key(),
        blob.segment(),
        blob.entryOffset(),
        blob.sizeBytes(),
        blob.digests().sha256(),
        text);
    int at = text.length();
    byte[] digits = new byte[blob.digests().blocks() * Hex.DIGITS];
    for (int block = 0; block < blob.digests().blocks(); block++) {
      Hex.format(blob.digests().blockCrc32c(block), digits, block * Hex.DIGITS);
    }
    text.raw(digits).text("\"}\n");
    return at;
  }

  /** Appends all of a line that comes before its block checksums. */
  static void start(
      BlobKey key,
      SegmentId segment,
      long entryOffset,
      long sizeBytes,
      byte[] sha256,
      RecordText text) {
    text.text("{\"partition\":\"")
        .text(key.partition().name())
        .text("\",\"sequence\":")
        .number(key.sequence())
        .text(",\"segment\":")
        .number(segment.number())
        .text(",\"kind\":\"")
        .text(segment.kind().text())
        .text("\",\"offset\":")
        .number(entryOffset)
        .text(",\"sizeBytes\":")
        .number(sizeBytes)
        .text(",\"sha256\":\"")
        .text(HexFormat.of().formatHex(sha256))
        .text(BEHIND_SHA256);
  }

  /** Puts the SHA-256 of one {@link #start} in the place of another's, of the same length. */
  static void copySha256(byte[] from, byte[] to) {
    int digits = 2 * SHA256_BYTES;
    int at = to.length - BEHIND_SHA256.length() - digits;
    System.arraycopy(from, at, to, at, digits);
  }

  /** Reads a line, and notes where in the text its block checksums begin. */
  static PlacedBlob parse(TextCursor text, int[] checksumsAt, int index) {
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
}
