package dev.vna.dicom.web;

import dev.vna.archive.ArchiveClosedException;
import dev.vna.archive.NoSuchInstanceException;
import dev.vna.archive.NotPermittedException;
import dev.vna.archive.OutOfResourcesException;
import dev.vna.archive.QueryLimitException;
import dev.vna.data.frames.FrameException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;

/** Which status answers what went wrong, and the body that says so. Source: RFC 9457. */
final class Problems {
  static final String TYPE = "application/problem+json";

  private Problems() {}

  /** The answer to a failure; messages that could hold something of the caller's are left out. */
  static WebException of(Exception failure) {
    if (failure instanceof WebException web) {
      return web;
    }
    if (failure instanceof NoSuchInstanceException) {
      return WebException.notFound("no such object");
    }
    if (failure instanceof NotPermittedException) {
      return new WebException(WebException.FORBIDDEN, "not permitted");
    }
    if (failure instanceof QueryLimitException) {
      return WebException.tooLarge("the search looks at more than the index allows: narrow it down")
          .with("Warning", "299 vna \"the index's limit on rows was reached: no answer is given\"");
    }
    if (failure instanceof FrameException) {
      return WebException.notFound(failure.getMessage());
    }
    if (failure instanceof OutOfResourcesException || failure instanceof ArchiveClosedException) {
      return new WebException(WebException.UNAVAILABLE, "the archive has no resources for this now")
          .with("Retry-After", "10");
    }
    if (failure instanceof InterruptedIOException) {
      return new WebException(WebException.UNAVAILABLE, "the request took too long");
    }
    if (failure instanceof IllegalArgumentException) {
      return WebException.badRequest(
          "a parameter cannot be matched, or the cursor is not of this search");
    }
    return new WebException(WebException.INTERNAL_ERROR, "the archive failed");
  }

  /** The body. */
  static byte[] body(int status, String detail) {
    String json =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
            .formatted(title(status), status, escaped(detail));
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 408 -> "Request Timeout";
      case 409 -> "Conflict";
      case 413 -> "Content Too Large";
      case 414 -> "URI Too Long";
      case 415 -> "Unsupported Media Type";
      case 416 -> "Range Not Satisfiable";
      case 421 -> "Misdirected Request";
      case 429 -> "Too Many Requests";
      case 431 -> "Request Header Fields Too Large";
      case 503 -> "Service Unavailable";
      default -> status < 500 ? "Client Error" : "Internal Server Error";
    };
  }

  private static String escaped(String text) {
    var json = new StringBuilder(text.length() + 8);
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c > '~') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.toString();
  }
}
