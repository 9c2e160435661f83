package dev.vna.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What is behind the frames of a compressed blob: how long each is, and what the blob is.
 *
 * <pre>
 * size
 *      for each frame:
 *    4    its length as it is stored; the highest bit is set if it is not compressed
 *    4    CRC32C of what it holds
 *      trailer:
 *    4    "VNAZ"
 *    1    version: 1
 *    1    kind: 0 frames, 1 the blob as it is, without frames
 *    2    0
 *    4    number of frames
 *    8    size of the blob
 *   32    SHA-256 of the blob
 *    4    CRC32C of all above, from the first frame's length on
 * </pre>
 *
 * @param lengths of the frames as they are stored; negative for those that are not compressed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FrameTable(boolean whole, int[] lengths, int[] crc32cs, long sizeBytes, byte[] sha256) {
  static final int TRAILER_BYTES = 56;
  static final int ENTRY_BYTES = 8;
  static final int VERSION = 1;

  private static final byte[] MAGIC = "VNAZ".getBytes(US_ASCII);
  private static final int RAW = 0x8000_0000;

  /** Whether these may be the last {@value #TRAILER_BYTES} bytes of a compressed blob. */
  static boolean mayBeTrailer(byte[] bytes) {
    return bytes.length == TRAILER_BYTES
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  static int version(byte[] trailer) {
    return trailer[MAGIC.length];
  }

  /** Bytes of the table and the trailer, as the trailer says; empty if that cannot be. */
  static Optional<Integer> bytes(byte[] trailer) {
    int frames = ByteBuffer.wrap(trailer).getInt(8);
    return frames < 0 || frames > (Integer.MAX_VALUE - TRAILER_BYTES) / ENTRY_BYTES
        ? Optional.empty()
        : Optional.of(frames * ENTRY_BYTES + TRAILER_BYTES);
  }

  byte[] encode() {
    ByteBuffer bytes = ByteBuffer.allocate(lengths.length * ENTRY_BYTES + TRAILER_BYTES);
    for (int i = 0; i < lengths.length; i++) {
      bytes.putInt(lengths[i] < 0 ? -lengths[i] | RAW : lengths[i]).putInt(crc32cs[i]);
    }
    bytes.put(MAGIC).put((byte) VERSION).put((byte) (whole ? 1 : 0)).putShort((short) 0);
    bytes.putInt(lengths.length).putLong(sizeBytes).put(sha256);
    return bytes.putInt(crc32c(bytes.array())).array();
  }

  /** Reads table and trailer; empty if they do not prove themselves. */
  static Optional<FrameTable> parse(byte[] bytes) {
    ByteBuffer at = ByteBuffer.wrap(bytes);
    int frames = (bytes.length - TRAILER_BYTES) / ENTRY_BYTES;
    if (at.getInt(bytes.length - Integer.BYTES) != crc32c(bytes)) {
      return Optional.empty();
    }
    int[] lengths = new int[frames];
    int[] crc32cs = new int[frames];
    for (int i = 0; i < frames; i++) {
      int length = at.getInt();
      lengths[i] = length < 0 ? -(length & ~RAW) : length;
      crc32cs[i] = at.getInt();
    }
    at.position(at.position() + MAGIC.length + 1);
    boolean whole = at.get() == 1;
    at.position(at.position() + Short.BYTES + Integer.BYTES);
    long size = at.getLong();
    byte[] sha256 = new byte[32];
    at.get(sha256);
    return Optional.of(new FrameTable(whole, lengths, crc32cs, size, sha256));
  }

  private static int crc32c(byte[] bytes) {
    CRC32C crc32c = new CRC32C();
    crc32c.update(bytes, 0, bytes.length - Integer.BYTES);
    return (int) crc32c.getValue();
  }

  /** Where a frame begins in what is stored. */
  long offset(int frame) {
    long offset = 0;
    for (int i = 0; i < frame; i++) {
      offset += Math.abs(lengths[i]);
    }
    return offset;
  }

  /** Bytes of what is stored. */
  long storedBytes() {
    long frames = whole ? sizeBytes : offset(lengths.length);
    return frames + (long) lengths.length * ENTRY_BYTES + TRAILER_BYTES;
  }
}
