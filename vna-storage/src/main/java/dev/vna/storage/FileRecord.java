package dev.vna.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What a {@link FileStore} knows of one object: a line of a sidecar. Proven by itself, so that one
 * line can be read without the others.
 *
 * @param path of its file, relative to the store, with {@code /} between names
 */
record FileRecord(BlobKey key, String path, long sizeBytes, BlobDigests digests) {
  private static final String PROOF = ",\"crc32c\":\"";

  /** Ends the line that was begun: with what proves it. */
  static byte[] seal(String begun) {
    byte[] bytes = begun.getBytes(UTF_8);
    byte[] proof = proof(bytes, bytes.length);
    byte[] line = Arrays.copyOf(bytes, bytes.length + proof.length);
    System.arraycopy(proof, 0, line, bytes.length, proof.length);
    return line;
  }

  private static byte[] proof(byte[] line, int length) {
    return (PROOF + HexFormat.of().toHexDigits(crc32c(line, length)) + "\"}\n").getBytes(US_ASCII);
  }

  /** What can be read of a line before its proof; empty if that does not fit. */
  static Optional<TextCursor> unseal(byte[] line) {
    int end = line.length - PROOF.length() - Hex.DIGITS - 3;
    return end > 0 && Arrays.equals(proof(line, end), 0, line.length - end, line, end, line.length)
        ? Optional.of(new TextCursor(line, end))
        : Optional.empty();
  }

  private static int crc32c(byte[] bytes, int length) {
    CRC32C crc32c = new CRC32C();
    crc32c.update(bytes, 0, length);
    return (int) crc32c.getValue();
  }

  byte[] encode() {
    StringBuilder text = new StringBuilder(256 + digests.blocks() * Hex.DIGITS);
    text.append("{\"partition\":\"").append(key.partition().name());
    text.append("\",\"sequence\":").append(key.sequence());
    text.append(",\"path\":\"").append(path);
    text.append("\",\"sizeBytes\":").append(sizeBytes);
    text.append(",\"sha256\":\"").append(HexFormat.of().formatHex(digests.sha256()));
    text.append("\",\"blockCrc32c\":\"");
    for (int block = 0; block < digests.blocks(); block++) {
      text.append(HexFormat.of().toHexDigits(digests.blockCrc32c(block)));
    }
    return seal(text.append('"').toString());
  }

  /** Reads a line; empty if it is not whole. */
  static Optional<FileRecord> parse(byte[] line) {
    Optional<TextCursor> unsealed = unseal(line);
    if (unsealed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(unsealed.get()));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static FileRecord parse(TextCursor text) {
    text.skip("{\"partition\":\"");
    Partition partition = new Partition(text.until('"'));
    text.skip("\",\"sequence\":");
    long sequence = text.number();
    text.skip(",\"path\":\"");
    String path = text.utf8Until('"');
    text.skip("\",\"sizeBytes\":");
    long size = text.number();
    text.skip(",\"sha256\":\"");
    byte[] sha256 = HexFormat.of().parseHex(text.until('"'));
    text.skip("\",\"blockCrc32c\":\"");
    int[] blocks = new int[BlobDigests.blocksOf(size)];
    for (int block = 0; block < blocks.length; block++) {
      blocks[block] = text.hexInt();
    }
    text.skip("\"");
    return new FileRecord(
        new BlobKey(partition, sequence), path, size, new BlobDigests(sha256, blocks));
  }
}
