package dev.vna.dicom.web;

import java.util.Optional;

/** What a {@link WebAccess} is told of a request. For use during the call only. */
public interface WebRequest {
  /** The method, such as {@code GET}. */
  String method();

  /** The path of the resource after that of the service, as it came: percent-encoded. */
  String path();

  /** The network address from which the request came, as text. */
  String address();

  /** Whether it came over TLS, as far as the container knows. */
  boolean isSecure();

  /** The user whom the container has authenticated, if it did. */
  Optional<String> user();

  /** A header; the first if there are several. */
  Optional<String> header(String name);
}
