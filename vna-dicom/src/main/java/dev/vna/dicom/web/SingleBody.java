package dev.vna.dicom.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Answers with one body of known length, or with a range of it, or with nothing if it is known. */
final class SingleBody {
  private static final int PARTIAL_CONTENT = 206;

  private SingleBody() {}

  static void send(Exchange exchange, Content content, String contentType, EntityTag tag)
      throws IOException {
    if (exchange.isNotModified(tag)) {
      return;
    }
    exchange.setHeader("Accept-Ranges", "bytes");
    Optional<ByteRange> range = range(exchange, content.length(), tag);
    range.ifPresent(
        part -> {
          exchange.status(PARTIAL_CONTENT);
          exchange.setHeader("Content-Range", part.contentRange(content.length()));
        });
    ByteRange part = range.orElse(new ByteRange(0, content.length()));
    if (exchange.isHead() || part.length() == 0) {
      exchange.begin(contentType, part.length());
      return;
    }
    // Opened first: what cannot be read is still answered with a status.
    try (InputStream in = content.source().open(part.offset(), part.length())) {
      AnswerStream out = exchange.begin(contentType, part.length());
      out.copy(in, part.length());
      out.end();
    }
  }

  /** A range counts only for GET, and for the version that the client has seen. */
  private static Optional<ByteRange> range(Exchange exchange, long length, EntityTag tag)
      throws WebException {
    Optional<String> header = exchange.header("Range");
    Optional<String> ifRange = exchange.header("If-Range");
    boolean counts = header.isPresent() && !exchange.isHead();
    if (!counts || ifRange.filter(seen -> !seen.equals(tag.value())).isPresent()) {
      return Optional.empty();
    }
    return ByteRange.parse(header.get(), length);
  }
}
