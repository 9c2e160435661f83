package dev.vna.dicom.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Writes a body of parts. The boundary is random, so that no content can be made to hold it. For
 * one thread. Source: RFC 2046 Section 5.1; PS3.18 Section 8.6.
 */
final class MultipartOutput {
  private static final int RANDOM_BYTES = 16;

  private final String boundary;
  private final String type;

  /**
   * @param type media type of the parts
   */
  MultipartOutput(String type) {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    boundary = "vna-" + HexFormat.of().formatHex(random);
    this.type = type;
  }

  /**
   * A part whose length is known.
   *
   * @param contentType of it
   * @param location its Content-Location
   * @param content its body
   */
  record Part(String contentType, Optional<String> location, Content content) {}

  /** Content-Type of the whole. */
  String contentType() {
    return "multipart/related; type=\"" + type + "\"; boundary=" + boundary;
  }

  /** Answers with these parts, and so with the length of the whole. */
  void send(Exchange exchange, List<Part> parts) throws IOException {
    long length = tail().length;
    for (Part part : parts) {
      length += head(part.contentType(), part.location()).length + part.content().length();
    }
    if (exchange.isHead()) {
      exchange.begin(contentType(), length);
      return;
    }
    // The first is opened before anything is answered, so that a failure still has a status.
    Content first = parts.get(0).content();
    try (InputStream in = first.source().open(0, first.length())) {
      AnswerStream out = exchange.begin(contentType(), length);
      part(out, parts.get(0).contentType(), parts.get(0).location());
      out.copy(in, first.length());
      for (Part part : parts.subList(1, parts.size())) {
        part(out, part.contentType(), part.location());
        try (InputStream more = part.content().source().open(0, part.content().length())) {
          out.copy(more, part.content().length());
        }
      }
      end(out);
      out.end();
    }
  }

  /**
   * Begins a part, whose body is to follow.
   *
   * @param contentType stands first and is spelt so, because clients look for it there
   */
  void part(OutputStream out, String contentType, Optional<String> location) throws IOException {
    out.write(head(contentType, location));
  }

  /** What stands before the body of a part. */
  private byte[] head(String contentType, Optional<String> location) {
    var head = new StringBuilder(256).append("\r\n--").append(boundary);
    head.append("\r\nContent-Type: ").append(contentType);
    location.ifPresent(uri -> head.append("\r\nContent-Location: ").append(uri));
    return head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Ends the body. */
  void end(OutputStream out) throws IOException {
    out.write(tail());
  }

  private byte[] tail() {
    return ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
  }
}
