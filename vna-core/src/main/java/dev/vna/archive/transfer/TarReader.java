package dev.vna.archive.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the headers of a tar: ustar, with the long names and sizes of GNU tar and of pax (IEEE Std
 * 1003.1, "pax Interchange Format"). The caller reads or skips what lies between. For one thread.
 *
 * <pre>
 * 0 name 100 | 124 size 12 | 148 checksum 8 | 156 type 1 | 257 magic 6 | 345 prefix 155
 * </pre>
 */
final class TarReader {
  static final int BLOCK_BYTES = 512;

  /** Names and attributes that an entry of its own holds, at most. */
  private static final int MAX_EXTENSION_BYTES = 1 << 20;

  private final InputStream in;
  private long position;
  private Optional<String> longName = Optional.empty();
  private Optional<String> paxPath = Optional.empty();
  private Optional<Long> paxSize = Optional.empty();
  private boolean paxSparse;

  TarReader(InputStream in) {
    this.in = in;
  }

  /** What an entry is. */
  enum Kind {
    FILE,
    DIRECTORY,
    LINK,
    SPARSE,
    OTHER
  }

  /**
   * An entry.
   *
   * @param offset of its first byte, from the start of the tar
   */
  record Entry(String name, Kind kind, long offset, long sizeBytes) {
    /** With the padding to whole blocks. */
    long paddedBytes() {
      return padded(sizeBytes);
    }
  }

  private static long padded(long bytes) {
    return (bytes + BLOCK_BYTES - 1) / BLOCK_BYTES * BLOCK_BYTES;
  }

  /**
   * Reads the next header. The stream stands where the last entry, with its padding, ends.
   *
   * @return empty at the end
   * @throws IOException if there is no header there
   */
  Optional<Entry> next() throws IOException {
    while (true) {
      byte[] header = new byte[BLOCK_BYTES];
      int n = in.readNBytes(header, 0, BLOCK_BYTES);
      if (n == 0 || (n == BLOCK_BYTES && isZero(header))) {
        return Optional.empty();
      }
      if (n < BLOCK_BYTES) {
        throw new EOFException("the tar ends within a header, offset=" + position);
      }
      if (!isHeader(header)) {
        throw new IOException("no header of a tar where one should be, offset=" + position);
      }
      position += BLOCK_BYTES;
      long size = number(header, 124, 12);
      if (size < 0) {
        throw new IOException("a negative size in a tar, offset=" + position);
      }
      switch (header[156]) {
        case 'L' -> longName = Optional.of(untilZero(extension(size)));
        case 'x' -> pax(extension(size));
        case 'K', 'g' -> extension(size);
        default -> {
          return Optional.of(entry(header, size));
        }
      }
    }
  }

  private Entry entry(byte[] header, long size) {
    boolean ustar = text(header, 257, 6).startsWith("ustar");
    String prefix = ustar && header[262] == 0 ? text(header, 345, 155) : "";
    String plain = text(header, 0, 100);
    String name =
        paxPath.or(() -> longName).orElse(prefix.isEmpty() ? plain : prefix + "/" + plain);
    Kind kind =
        paxSparse
            ? Kind.SPARSE
            : switch (header[156]) {
              case '0', 0, '7' -> name.endsWith("/") ? Kind.DIRECTORY : Kind.FILE;
              case '5' -> Kind.DIRECTORY;
              case '1', '2' -> Kind.LINK;
              case 'S' -> Kind.SPARSE;
              default -> Kind.OTHER;
            };
    // A link has a size in some old tars, and never content.
    long bytes = kind == Kind.LINK || header[156] == '5' ? 0 : paxSize.orElse(size);
    var entry = new Entry(name, kind, position, bytes);
    position += entry.paddedBytes();
    longName = Optional.empty();
    paxPath = Optional.empty();
    paxSize = Optional.empty();
    paxSparse = false;
    return entry;
  }

  private byte[] extension(long size) throws IOException {
    if (size > MAX_EXTENSION_BYTES) {
      throw new IOException("a name or attributes of " + size + " bytes in a tar");
    }
    byte[] bytes = in.readNBytes((int) padded(size));
    if (bytes.length < padded(size)) {
      throw new EOFException("the tar ends within a long name, offset=" + position);
    }
    position += bytes.length;
    return Arrays.copyOf(bytes, (int) size);
  }

  /** Records of the form "length key=value\n", the length being that of all of it. */
  private void pax(byte[] records) throws IOException {
    int at = 0;
    while (at < records.length) {
      int space = at;
      int length = 0;
      while (space < records.length && records[space] >= '0' && records[space] <= '9') {
        length = Math.min(MAX_EXTENSION_BYTES + 1, length * 10 + records[space] - '0');
        space++;
      }
      if (space == at
          || space >= records.length
          || records[space] != ' '
          || length <= space - at + 1
          || length > records.length - at) {
        throw new IOException("attributes of a tar that make no sense, offset=" + position);
      }
      String record =
          new String(records, space + 1, at + length - space - 2, StandardCharsets.UTF_8);
      int equals = record.indexOf('=');
      if (equals > 0) {
        attribute(record.substring(0, equals), record.substring(equals + 1));
      }
      at += length;
    }
  }

  private void attribute(String key, String value) throws IOException {
    if (key.equals("path")) {
      paxPath = Optional.of(value);
    } else if (key.equals("size")) {
      if (!value.matches("[0-9]{1,18}")) {
        throw new IOException("a size that is none in a tar, offset=" + position);
      }
      paxSize = Optional.of(Long.valueOf(value));
    } else if (key.startsWith("GNU.sparse.")) {
      paxSparse = true;
    }
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a block is a header of a tar: its checksum is right. */
  static boolean isHeader(byte[] block) {
    long sum = 0;
    for (int i = 0; i < BLOCK_BYTES; i++) {
      sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xFF;
    }
    return number(block, 148, 8) == sum;
  }

  /** Octal digits, or, if the first bit is set, a big endian number; -1 if neither. */
  private static long number(byte[] block, int offset, int length) {
    long value = 0;
    if ((block[offset] & 0x80) != 0) {
      value = block[offset] & 0x7F;
      for (int i = 1; i < length; i++) {
        if (value >>> 55 != 0) {
          return -1;
        }
        value = (value << 8) | (block[offset + i] & 0xFF);
      }
      return value;
    }
    boolean any = false;
    for (int i = offset; i < offset + length; i++) {
      int c = block[i];
      if (c >= '0' && c <= '7') {
        any = true;
        value = (value << 3) | (c - '0');
      } else if (any || c != ' ') {
        break;
      }
    }
    return any ? value : -1;
  }

  private static String text(byte[] block, int offset, int length) {
    return untilZero(Arrays.copyOfRange(block, offset, offset + length));
  }

  private static String untilZero(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
