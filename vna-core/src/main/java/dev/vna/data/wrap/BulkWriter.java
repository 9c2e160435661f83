package dev.vna.data.wrap;

import dev.vna.data.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes large elements in explicit VR little endian. Source: PS3.5 Sections 7.1.2 and A.4. */
final class BulkWriter {
  /** What an element or item of defined length has at most. */
  static final long MAX_BYTES = 0xFFFF_FFFEL;

  private static final int BUFFER_BYTES = 64 << 10;
  private static final int UNDEFINED = -1;

  private BulkWriter() {}

  /** Writes the header of an element of VR OB or OW. */
  static void header(OutputStream out, int tag, char vrLetter, long length) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    putTag(header, tag);
    header.put((byte) 'O').put((byte) vrLetter).putShort((short) 0).putInt((int) length);
    out.write(header.array());
  }

  private static void putTag(ByteBuffer to, int tag) {
    to.putShort((short) (tag >>> 16)).putShort((short) tag);
  }

  private static void item(OutputStream out, int tag, long length) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    putTag(header, tag);
    header.putInt((int) length);
    out.write(header.array());
  }

  /** Writes a file as an element of defined length. */
  static void plain(OutputStream out, int tag, Path file, long size) throws IOException {
    header(out, tag, 'B', even(size));
    try (InputStream in = Files.newInputStream(file)) {
      copy(in, out, size, size);
    }
  }

  /**
   * Writes a file as encapsulated Pixel Data with an empty Basic Offset Table, in as few fragments
   * as can be.
   *
   * @param fragmentBytes at most, an even number
   */
  static void fragments(OutputStream out, Path file, long size, long fragmentBytes)
      throws IOException {
    header(out, Tag.PixelData, 'B', UNDEFINED);
    item(out, Tag.Item, 0);
    try (InputStream in = Files.newInputStream(file)) {
      for (long left = size; left > 0; ) {
        long part = Math.min(left, fragmentBytes);
        item(out, Tag.Item, even(part));
        copy(in, out, part, left);
        left -= part;
      }
    }
    item(out, Tag.SequenceDelimitationItem, 0);
  }

  static long even(long length) {
    return length + (length & 1);
  }

  private static void copy(InputStream in, OutputStream out, long bytes, long expected)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (long left = bytes; left > 0; ) {
      int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (n < 0) {
        throw new WrapException("the content has become shorter since it was looked at");
      }
      out.write(buffer, 0, n);
      left -= n;
    }
    if (bytes == expected && in.read() >= 0) {
      throw new WrapException("the content has become longer since it was looked at");
    }
    if ((bytes & 1) != 0) {
      out.write(0);
    }
  }
}
