package dev.vna.dicom.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that ends in an HTTP status other than success: on the server with what is answered, at
 * a client with what was answered. Its message holds no patient data.
 */
public final class WebException extends IOException {
  private static final long serialVersionUID = 1L;

  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int METHOD_NOT_ALLOWED = 405;
  static final int NOT_ACCEPTABLE = 406;
  static final int CONTENT_TOO_LARGE = 413;
  static final int UNSUPPORTED_MEDIA_TYPE = 415;
  static final int RANGE_NOT_SATISFIABLE = 416;
  static final int MISDIRECTED = 421;
  static final int TOO_MANY_REQUESTS = 429;
  static final int INTERNAL_ERROR = 500;
  static final int UNAVAILABLE = 503;

  private final int status;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  /**
   * Tells a status and why.
   *
   * @param status the HTTP status, 400 to 599
   * @param detail for people, without patient data
   */
  public WebException(int status, String detail) {
    super(detail);
    this.status = status;
  }

  static WebException badRequest(String detail) {
    return new WebException(BAD_REQUEST, detail);
  }

  static WebException notFound(String detail) {
    return new WebException(NOT_FOUND, detail);
  }

  static WebException notAcceptable(String detail) {
    return new WebException(NOT_ACCEPTABLE, detail);
  }

  static WebException tooLarge(String detail) {
    return new WebException(CONTENT_TOO_LARGE, detail);
  }

  /** Adds a header of the answer. */
  WebException with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }
}
