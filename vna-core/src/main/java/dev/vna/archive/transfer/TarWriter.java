package dev.vna.archive.transfer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;

/**
 * Writes a tar of files in the format ustar (IEEE Std 1003.1), with the sizes of GNU tar from 8 GiB
 * on. For one thread.
 *
 * <pre>
 * 0 name 100 | 100 mode 8 | 108 uid 8 | 116 gid 8 | 124 size 12 | 136 mtime 12 | 148 checksum 8
 * 156 type 1 | 257 magic 6, version 2 | 345 prefix 155 | to 512
 * </pre>
 */
final class TarWriter {
  private static final int BLOCK_BYTES = TarReader.BLOCK_BYTES;
  private static final int NAME_BYTES = 100;
  private static final long OCTAL_LIMIT = 1L << 33;

  private final OutputStream out;

  TarWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes a file.
   *
   * @param name of ASCII characters; its last part has at most 100, the others together 155
   * @param sizeBytes what the content will have
   * @throws IOException if the content has another size, or the stream fails
   */
  void write(String name, long sizeBytes, Instant modified, ExportTarget.Content content)
      throws IOException {
    out.write(header(name, sizeBytes, modified));
    var counted = new CountedOutput(out);
    content.write(counted);
    if (counted.count() != sizeBytes) {
      throw new IOException(
          "an instance has " + counted.count() + " bytes, " + sizeBytes + " were announced");
    }
    int over = (int) (sizeBytes % BLOCK_BYTES);
    if (over > 0) {
      out.write(new byte[BLOCK_BYTES - over]);
    }
  }

  /** Writes the end: two blocks of zeros. */
  void finish() throws IOException {
    out.write(new byte[2 * BLOCK_BYTES]);
  }

  private static byte[] header(String name, long size, Instant modified) {
    byte[] header = new byte[BLOCK_BYTES];
    int slash = name.length() > NAME_BYTES ? name.lastIndexOf('/') : -1;
    put(header, 0, name.substring(slash + 1));
    put(header, 100, "0000644");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    size(header, size);
    put(header, 136, octal(Math.max(0, modified.getEpochSecond()) % OCTAL_LIMIT, 11));
    header[156] = '0';
    put(header, 257, "ustar");
    put(header, 263, "00");
    if (slash > 0) {
      put(header, 345, name.substring(0, slash));
    }
    int sum = 8 * ' ';
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, octal(sum, 6));
    header[155] = ' ';
    return header;
  }

  private static void size(byte[] header, long size) {
    if (size < OCTAL_LIMIT) {
      put(header, 124, octal(size, 11));
      return;
    }
    header[124] = (byte) 0x80;
    for (int i = 0; i < 8; i++) {
      header[135 - i] = (byte) (size >>> (8 * i));
    }
  }

  private static String octal(long value, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "o", value);
  }

  private static void put(byte[] header, int offset, String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, header, offset, bytes.length);
  }
}
