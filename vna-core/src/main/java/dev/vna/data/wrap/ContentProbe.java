package dev.vna.data.wrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells what content is by its first bytes. */
final class ContentProbe {
  private static final int HEAD_BYTES = 64 << 10;
  private static final int STL_HEADER_BYTES = 84;
  private static final int STL_FACET_BYTES = 50;

  private ContentProbe() {}

  static Optional<ContentKind> kind(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD_BYTES);
    }
    String text = new String(head, ISO_8859_1);
    // Readers of PDF look for the mark within the first 1024 bytes.
    if (text.substring(0, Math.min(1024, text.length())).contains("%PDF-")) {
      return Optional.of(ContentKind.PDF);
    }
    if (text.startsWith("\u00FF\u00D8\u00FF")) {
      return Optional.of(ContentKind.JPEG);
    }
    if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
      return Optional.of(ContentKind.PNG);
    }
    if (text.startsWith("ftyp", 4)) {
      return Optional.of(ContentKind.MP4);
    }
    if (isXml(head, text) && CdaHeader.isClinicalDocument(file)) {
      return Optional.of(ContentKind.CDA);
    }
    return isStl(head, Files.size(file)) ? Optional.of(ContentKind.STL) : Optional.empty();
  }

  private static boolean isXml(byte[] head, String text) {
    String plain = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    boolean wide = head.length > 1 && (head[0] & head[1] & 0xFF) >= 0xFE;
    return wide || plain.stripLeading().startsWith("<");
  }

  /** A binary STL has no mark, but a number of facets that its size has to agree with. */
  private static boolean isStl(byte[] head, long size) {
    if (head.length < STL_HEADER_BYTES) {
      return false;
    }
    long facets =
        ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(STL_HEADER_BYTES - 4)
            & 0xFFFFFFFFL;
    return facets > 0 && size == STL_HEADER_BYTES + facets * STL_FACET_BYTES;
  }
}
