package dev.vna.dicom.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a multipart body as it streams by, with one buffer whatever its size. What stands before
 * the first delimiter and after the last is passed over; lines of headers may end with a line feed
 * alone. For one thread. Source: RFC 2046 Section 5.1; PS3.18 Section 8.6.
 */
final class MultipartReader {
  private static final int BUFFER_BYTES = 64 << 10;
  private static final int MAX_HEADERS = 32;

  private final InputStream in;
  private final byte[] delimiter;
  private final int maxParts;
  private final int maxHeaderBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private boolean inputEnded;
  private boolean begun;
  private boolean finished;
  private int parts;

  /** Bytes from {@link #at} that are known to be of the part's body. */
  private int bodyBytes;

  private boolean bodyEnded = true;

  /**
   * A part: its headers, with names in lower case, and its body, which is good until the next part
   * is asked for.
   */
  record Part(Map<String, String> headers, InputStream body) {
    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  private MultipartReader(InputStream in, String boundary, int maxParts, int maxHeaderBytes) {
    this.in = in;
    delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.maxParts = maxParts;
    this.maxHeaderBytes = maxHeaderBytes;
    // The line break before the first delimiter may be missing.
    buffer[0] = '\r';
    buffer[1] = '\n';
    end = 2;
  }

  /**
   * A reader of a body of this type.
   *
   * @throws WebException if the type has no usable boundary
   */
  static MultipartReader of(InputStream in, MediaType type, WebLimits limits) throws WebException {
    String boundary =
        type.parameter("boundary")
            .orElseThrow(() -> WebException.badRequest("Content-Type has no boundary"));
    boolean usable =
        !boundary.isEmpty()
            && boundary.length() <= limits.maxBoundaryCharacters()
            && boundary.chars().allMatch(c -> c >= ' ' && c < 0x7F)
            && !boundary.endsWith(" ");
    if (!usable) {
      throw WebException.badRequest(
          "boundary: want 1 to %d printable characters (maxBoundaryCharacters)"
              .formatted(limits.maxBoundaryCharacters()));
    }
    return new MultipartReader(in, boundary, limits.maxParts(), limits.maxPartHeaderBytes());
  }

  /**
   * The next part, once what is left of the one before is passed over; empty behind the last.
   *
   * @throws WebException if the body is not in parts, ends early, or passes a limit
   */
  Optional<Part> next() throws IOException {
    if (finished) {
      return Optional.empty();
    }
    if (!begun) {
      begun = true;
      skipPreamble();
    } else {
      drain();
    }
    if (endsHere()) {
      finished = true;
      return Optional.empty();
    }
    if (parts == maxParts) {
      throw WebException.tooLarge("body of more than maxParts=" + maxParts + " parts");
    }
    parts++;
    Map<String, String> headers = readHeaders();
    bodyEnded = false;
    bodyBytes = 0;
    return Optional.of(new Part(headers, new Body()));
  }

  private void skipPreamble() throws IOException {
    bodyEnded = false;
    long skipped = 0;
    while (findBody() > 0) {
      skipped += bodyBytes;
      if (skipped > maxHeaderBytes) {
        throw WebException.badRequest(
            "no delimiter within maxPartHeaderBytes=" + maxHeaderBytes + " of the body");
      }
      at += bodyBytes;
      bodyBytes = 0;
    }
  }

  private void drain() throws IOException {
    while (findBody() > 0) {
      at += bodyBytes;
      bodyBytes = 0;
    }
  }

  /** Behind a delimiter: whether it was the last. Passes over the rest of its line. */
  private boolean endsHere() throws IOException {
    if (ensure(2) && buffer[at] == '-' && buffer[at + 1] == '-') {
      return true;
    }
    while (ensure(1) && (buffer[at] == ' ' || buffer[at] == '\t')) {
      at++;
    }
    if (ensure(1) && buffer[at] == '\r') {
      at++;
    }
    if (!ensure(1) || buffer[at++] != '\n') {
      throw WebException.badRequest("multipart: a delimiter without a line break behind it");
    }
    return false;
  }

  private Map<String, String> readHeaders() throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    int left = maxHeaderBytes;
    while (true) {
      String line = readLine(left);
      left -= line.length() + 2;
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon < 1 || line.charAt(0) == ' ' || line.charAt(0) == '\t') {
        throw WebException.badRequest("multipart: a header of a part that is none");
      }
      if (headers.size() == MAX_HEADERS) {
        throw WebException.badRequest("multipart: more than " + MAX_HEADERS + " headers of a part");
      }
      headers.putIfAbsent(
          line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
  }

  private String readLine(int maxBytes) throws IOException {
    var line = new StringBuilder(80);
    while (true) {
      if (!ensure(1)) {
        throw ended();
      }
      char c = (char) (buffer[at++] & 0xFF);
      if (c == '\n') {
        int length = line.length();
        boolean hasReturn = length > 0 && line.charAt(length - 1) == '\r';
        return line.substring(0, hasReturn ? length - 1 : length);
      }
      if (line.length() >= maxBytes) {
        throw WebException.tooLarge(
            "headers of a part of more than maxPartHeaderBytes=" + maxHeaderBytes);
      }
      line.append(c);
    }
  }

  private static WebException ended() {
    return WebException.badRequest("multipart: the body ends before its last delimiter");
  }

  /** Whether so many bytes are in the buffer, once it is filled as far as the input goes. */
  private boolean ensure(int bytes) throws IOException {
    while (end - at < bytes) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    if (inputEnded) {
      return false;
    }
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, end - at);
      end -= at;
      at = 0;
    }
    int n = in.read(buffer, end, buffer.length - end);
    inputEnded = n < 0;
    end += Math.max(0, n);
    return n > 0;
  }

  /**
   * How many bytes of the body lie ready; 0 if it has ended, and the delimiter behind it is passed.
   */
  private int findBody() throws IOException {
    while (!bodyEnded && bodyBytes == 0) {
      int found = indexOfDelimiter();
      if (found == at) {
        at += delimiter.length;
        bodyEnded = true;
      } else if (found > at) {
        bodyBytes = found - at;
      } else {
        // The last bytes may be the beginning of a delimiter.
        bodyBytes = Math.max(0, end - at - delimiter.length + 1);
        if (bodyBytes == 0 && !fill()) {
          throw ended();
        }
      }
    }
    return bodyBytes;
  }

  private int indexOfDelimiter() {
    int last = end - delimiter.length;
    for (int i = at; i <= last; i++) {
      if (buffer[i] == '\r'
          && Arrays.equals(buffer, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
        return i;
      }
    }
    return -1;
  }

  private final class Body extends InputStream {
    private final int number = parts;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (number != parts) {
        throw new IllegalStateException("the part is over");
      }
      if (length == 0) {
        return 0;
      }
      int n = Math.min(length, findBody());
      if (n == 0) {
        return -1;
      }
      System.arraycopy(buffer, at, to, offset, n);
      at += n;
      bodyBytes -= n;
      return n;
    }
  }
}
