package dev.vna.data.wrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The boxes of an MP4 file: each is read where it lies, nothing else is. Source: ISO/IEC 14496-12
 * Section 4.2.
 *
 * <pre>
 * 4 size | 4 type | 8 size if the first is 1 | content
 * </pre>
 */
final class Mp4Boxes {
  private static final int MAX_BOXES = 10_000;
  private static final int MAX_CONTENT_BYTES = 1 << 20;

  private final FileChannel file;

  Mp4Boxes(FileChannel file) {
    this.file = file;
  }

  /**
   * A box.
   *
   * @param offset of its content
   * @param length of its content
   */
  record Box(String type, long offset, long length) {}

  /** The file as if it were a box. */
  Box root() throws IOException {
    return new Box("", 0, file.size());
  }

  /** The boxes in a box. */
  List<Box> children(Box parent) throws IOException {
    return children(parent, 0);
  }

  /** The boxes in a box, after so many bytes of its own. */
  List<Box> children(Box parent, int skip) throws IOException {
    List<Box> boxes = new ArrayList<>();
    long end = parent.offset() + parent.length();
    for (long at = parent.offset() + skip; end - at >= 8; ) {
      ByteBuffer header = read(at, (int) Math.min(16, end - at));
      long size = header.getInt(0) & 0xFFFFFFFFL;
      byte[] type = new byte[4];
      header.get(4, type);
      int headerBytes = 8;
      if (size == 1 && header.limit() == 16) {
        size = header.getLong(8);
        headerBytes = 16;
      } else if (size == 0) {
        size = end - at;
      }
      if (size < headerBytes || size > end - at || boxes.size() >= MAX_BOXES) {
        throw new WrapException("the MP4 file is cut off or damaged, offset=" + at);
      }
      boxes.add(new Box(new String(type, ISO_8859_1), at + headerBytes, size - headerBytes));
      at += size;
    }
    return boxes;
  }

  /** The first box of a type in a box. */
  Optional<Box> child(Box parent, String type) throws IOException {
    return children(parent).stream().filter(box -> box.type().equals(type)).findFirst();
  }

  /** A box that has to be there, down a path of types. */
  Box required(Box parent, String... path) throws IOException {
    Box box = parent;
    for (String type : path) {
      box =
          child(box, type)
              .orElseThrow(() -> new WrapException("the MP4 file lacks its box " + type));
    }
    return box;
  }

  /** The first bytes of a box, big endian; fewer if it has fewer. */
  ByteBuffer content(Box box, int bytes) throws IOException {
    return read(box.offset(), (int) Math.min(Math.min(bytes, MAX_CONTENT_BYTES), box.length()));
  }

  private ByteBuffer read(long offset, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, offset + buffer.position()) < 0) {
        throw new WrapException("the MP4 file is cut off, offset=" + offset);
      }
    }
    return buffer.flip();
  }
}
