package dev.vna.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The header block before each entry of a tar archive, in the ustar form of POSIX.1-1988, with GNU
 * tar's binary sizes from 8 GiB on.
 *
 * <pre>
 * offset size
 *      0  100 name            ASCII, NUL padded
 *    100    8 mode            "0000644" NUL
 *    108    8 uid             "0000000" NUL
 *    116    8 gid             "0000000" NUL
 *    124   12 size            11 octal digits NUL, or 80H 00H 00H 00H and 8 bytes big endian
 *    136   12 mtime           seconds since 1970, 11 octal digits NUL
 *    148    8 checksum        sum of all bytes, these 8 taken as spaces: 6 octal digits NUL space
 *    156    1 type            "0", a regular file
 *    157  100 link name       NUL
 *    257    8 magic, version  "ustar" NUL "00"
 *    265   64 user, group     NUL
 *    329   16 device          "0000000" NUL, twice
 *    345  167 prefix, padding NUL
 * </pre>
 *
 * @param name the name of the entry, 1 to 100 ASCII characters
 * @param sizeBytes the size of its content
 */
record TarHeader(String name, long sizeBytes) {
  /** Size of this header, and what every entry is padded to. */
  static final int BLOCK_BYTES = 512;

  /** Two zero blocks: where tar stops reading. */
  static final int END_MARK_BYTES = 2 * BLOCK_BYTES;

  private static final int NAME_BYTES = 100;
  private static final int SIZE_AT = 124;
  private static final int MTIME_AT = 136;
  private static final int NUMBER_BYTES = 12;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_BYTES = 8;
  private static final int TYPE_AT = 156;
  private static final int MAGIC_AT = 257;
  private static final byte[] MAGIC = "ustar\00000".getBytes(US_ASCII);
  private static final long MAX_OCTAL = (1L << 33) - 1;

  TarHeader {
    if (name.isEmpty() || name.length() > NAME_BYTES) {
      throw new IllegalArgumentException("entry name \"" + name + "\": want 1 to 100 characters");
    }
  }

  /** What an entry with that much content takes up: header, content, padding. */
  static long entryBytes(long sizeBytes) {
    return BLOCK_BYTES + sizeBytes + paddingBytes(sizeBytes);
  }

  /** Bytes between the end of the content and the next entry. */
  static int paddingBytes(long sizeBytes) {
    return (int) (-sizeBytes & (BLOCK_BYTES - 1));
  }

  /** Appends this header to a buffer. */
  void put(ByteBuffer to, long mtimeSeconds) {
    byte[] block = new byte[BLOCK_BYTES];
    ascii(block, 0, name);
    ascii(block, 100, "0000644");
    ascii(block, 108, "0000000");
    ascii(block, 116, "0000000");
    if (sizeBytes <= MAX_OCTAL) {
      octal(block, SIZE_AT, NUMBER_BYTES - 1, sizeBytes);
    } else {
      block[SIZE_AT] = (byte) 0x80;
      ByteBuffer.wrap(block).putLong(SIZE_AT + 4, sizeBytes);
    }
    octal(block, MTIME_AT, NUMBER_BYTES - 1, Math.max(0, Math.min(mtimeSeconds, MAX_OCTAL)));
    block[TYPE_AT] = '0';
    System.arraycopy(MAGIC, 0, block, MAGIC_AT, MAGIC.length);
    ascii(block, 329, "0000000");
    ascii(block, 337, "0000000");
    octal(block, CHECKSUM_AT, 6, checksum(block));
    block[CHECKSUM_AT + 7] = ' ';
    to.put(block);
  }

  /** Reads the header in a block; empty if there is none that we could have written. */
  static Optional<TarHeader> parse(byte[] block, int at) {
    if (block.length - at < BLOCK_BYTES || block[at] == 0) {
      return Optional.empty();
    }
    byte[] header = java.util.Arrays.copyOfRange(block, at, at + BLOCK_BYTES);
    for (int i = 0; i < MAGIC.length; i++) {
      if (header[MAGIC_AT + i] != MAGIC[i]) {
        return Optional.empty();
      }
    }
    if (header[TYPE_AT] != '0'
        || octal(header, CHECKSUM_AT, 6) != checksum(header)
        || header[CHECKSUM_AT + 6] != 0
        || header[CHECKSUM_AT + 7] != ' ') {
      return Optional.empty();
    }
    long size =
        header[SIZE_AT] == (byte) 0x80
            ? ByteBuffer.wrap(header).getLong(SIZE_AT + 4)
            : octal(header, SIZE_AT, NUMBER_BYTES - 1);
    if (size < 0) {
      return Optional.empty();
    }
    int length = 0;
    while (length < NAME_BYTES && header[length] != 0) {
      length++;
    }
    return Optional.of(new TarHeader(new String(header, 0, length, US_ASCII), size));
  }

  private static int checksum(byte[] block) {
    int sum = CHECKSUM_BYTES * ' ';
    for (int i = 0; i < BLOCK_BYTES; i++) {
      if (i < CHECKSUM_AT || i >= CHECKSUM_AT + CHECKSUM_BYTES) {
        sum += block[i] & 0xff;
      }
    }
    return sum;
  }

  private static void ascii(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  private static void octal(byte[] block, int at, int digits, long value) {
    long rest = value;
    for (int i = digits - 1; i >= 0; i--) {
      block[at + i] = (byte) ('0' + (rest & 7));
      rest >>>= 3;
    }
  }

  /** The number in a field of octal digits; -1 if it is none. */
  private static long octal(byte[] block, int at, int digits) {
    long value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = block[i] - '0';
      if (digit < 0 || digit > 7) {
        return -1;
      }
      value = value << 3 | digit;
    }
    return value;
  }
}
