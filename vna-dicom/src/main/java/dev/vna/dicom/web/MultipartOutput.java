package dev.vna.dicom.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
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

  /** Content-Type of the whole. */
  String contentType() {
    return "multipart/related; type=\"" + type + "\"; boundary=" + boundary;
  }

  /**
   * Begins a part, whose body is to follow.
   *
   * @param contentType stands first and is spelt so, because clients look for it there
   */
  void part(OutputStream out, String contentType, Optional<String> location) throws IOException {
    var head = new StringBuilder(256).append("\r\n--").append(boundary);
    head.append("\r\nContent-Type: ").append(contentType);
    location.ifPresent(uri -> head.append("\r\nContent-Location: ").append(uri));
    out.write(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII));
  }

  /** Ends the body. */
  void end(OutputStream out) throws IOException {
    out.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
