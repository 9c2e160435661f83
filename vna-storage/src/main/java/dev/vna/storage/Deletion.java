package dev.vna.storage;

import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.ByteRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An object of a segment that was deleted, or shrunk to what is kept of it.
 *
 * @param entryOffset where its entry begins in the segment
 * @param sizeBytes the size of the object
 * @param sequence its number
 * @param kept ranges of the object that stay; none if it was deleted
 * @param checksums for a shrunk object: CRC32C of each of its blocks, zeros for what is not kept
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
record Deletion(
    long entryOffset, long sizeBytes, long sequence, List<ByteRange> kept, int[] checksums) {
  /** What file systems give back; what is smaller is not worth a hole. */
  static final int PAGE_BYTES = 4096;

  private static final int[] NONE = {};

  static Deletion whole(long entryOffset, long sizeBytes, long sequence) {
    return new Deletion(entryOffset, sizeBytes, sequence, List.of(), NONE);
  }

  boolean shrunk() {
    return !kept.isEmpty();
  }

  /** The name that its entry bears from now on. */
  String entryName() {
    return shrunk() ? EntryNames.shrunk(sequence) : EntryNames.deleted(sequence);
  }

  /** Where the segment has what is not kept. */
  List<ByteRange> gone() {
    List<ByteRange> gone = new ArrayList<>();
    long content = entryOffset + TarHeader.BLOCK_BYTES;
    long from = content;
    for (ByteRange range : kept) {
      add(gone, from, content + range.offset());
      from = content + range.end();
    }
    add(gone, from, content + sizeBytes);
    return gone;
  }

  private static void add(List<ByteRange> ranges, long from, long to) {
    if (to > from) {
      ranges.add(new ByteRange(from, to - from));
    }
  }

  /** What a hole saves: whole pages. */
  long holeBytes() {
    long bytes = 0;
    for (ByteRange range : gone()) {
      long first = (range.offset() + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES;
      bytes += Math.max(0, range.end() / PAGE_BYTES * PAGE_BYTES - first);
    }
    return bytes;
  }

  /** Sets to zero what is not kept of a piece of the object. */
  void blank(byte[] piece, int length, long offset) {
    long from = offset;
    for (ByteRange range : kept) {
      blank(piece, length, offset, from, range.offset());
      from = Math.max(from, range.end());
    }
    blank(piece, length, offset, from, sizeBytes);
  }

  private static void blank(byte[] piece, int length, long offset, long from, long to) {
    int first = (int) Math.max(0, Math.min(length, from - offset));
    int end = (int) Math.max(0, Math.min(length, to - offset));
    if (end > first) {
      Arrays.fill(piece, first, end, (byte) 0);
    }
  }

  void encode(RecordText text) {
    text.text("{\"sequence\":")
        .number(sequence)
        .text(",\"offset\":")
        .number(entryOffset)
        .text(",\"sizeBytes\":")
        .number(sizeBytes)
        .text(",\"kept\":[");
    String comma = "";
    for (ByteRange range : kept) {
      text.text(comma)
          .text("[")
          .number(range.offset())
          .text(",")
          .number(range.lengthBytes())
          .text("]");
      comma = ",";
    }
    byte[] digits = new byte[checksums.length * Hex.DIGITS];
    for (int i = 0; i < checksums.length; i++) {
      Hex.format(checksums[i], digits, i * Hex.DIGITS);
    }
    text.text("],\"blockCrc32c\":\"").raw(digits).text("\"}\n");
  }

  /** Reads what {@link #encode} wrote. */
  static Deletion parse(TextCursor text) {
    text.skip("{\"sequence\":");
    long sequence = text.number();
    text.skip(",\"offset\":");
    long offset = text.number();
    text.skip(",\"sizeBytes\":");
    long sizeBytes = text.number();
    text.skip(",\"kept\":[");
    List<ByteRange> kept = new ArrayList<>();
    while (text.skipped("[") || text.skipped(",[")) {
      long first = text.number();
      text.skip(",");
      kept.add(new ByteRange(first, text.number()));
      text.skip("]");
    }
    text.skip("],\"blockCrc32c\":\"");
    int[] checksums = kept.isEmpty() ? NONE : new int[BlobDigests.blocksOf(sizeBytes)];
    for (int i = 0; i < checksums.length; i++) {
      checksums[i] = text.hexInt();
    }
    text.skip("\"}\n");
    return new Deletion(offset, sizeBytes, sequence, List.copyOf(kept), checksums);
  }
}
