package dev.vna.dicom.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of the bytes of a body.
 *
 * @param offset of the first byte, from 0
 * @param length in bytes, at least 1
 */
record ByteRange(long offset, long length) {
  private static final Pattern SINGLE =
      Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

  /**
   * The range that a request asks for; empty to answer with the whole, which is allowed for a
   * header that is no range of bytes or lists several. Source: RFC 9110 Section 14.2.
   *
   * @throws WebException 416 if the range begins after the end
   */
  static Optional<ByteRange> parse(String header, long total) throws WebException {
    Matcher matcher = SINGLE.matcher(header);
    if (!matcher.matches() || (matcher.group(1) + matcher.group(2)).isEmpty()) {
      return Optional.empty();
    }
    if (matcher.group(1).isEmpty()) {
      long suffix = Math.min(Long.parseLong(matcher.group(2)), total);
      if (suffix == 0) {
        throw notSatisfiable(total);
      }
      return Optional.of(new ByteRange(total - suffix, suffix));
    }
    long first = Long.parseLong(matcher.group(1));
    long last = matcher.group(2).isEmpty() ? total - 1 : Long.parseLong(matcher.group(2));
    if (!matcher.group(2).isEmpty() && last < first) {
      return Optional.empty();
    }
    if (first >= total) {
      throw notSatisfiable(total);
    }
    return Optional.of(new ByteRange(first, Math.min(last, total - 1) - first + 1));
  }

  private static WebException notSatisfiable(long total) {
    return new WebException(
            WebException.RANGE_NOT_SATISFIABLE,
            "range begins after the last of " + total + " bytes")
        .with("Content-Range", "bytes */" + total);
  }

  /** The value of Content-Range. */
  String contentRange(long total) {
    return "bytes " + offset + "-" + (offset + length - 1) + "/" + total;
  }
}
