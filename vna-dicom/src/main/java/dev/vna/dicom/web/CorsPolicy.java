package dev.vna.dicom.web;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * From which other origins' pages a browser may call: none, or those in a list. Immutable. Source:
 * the Fetch standard, section "CORS protocol".
 */
public final class CorsPolicy {
  /** Pages of the server's own origin alone. The default. */
  public static final CorsPolicy NONE = new CorsPolicy(Set.of());

  static final String METHODS = "GET, HEAD, POST, OPTIONS";
  static final String REQUEST_HEADERS =
      "Accept, Authorization, Content-Type, If-None-Match, If-Range, Range";
  static final String RESPONSE_HEADERS =
      "Accept-Ranges, Content-Location, Content-Range, ETag, Link, Retry-After, Warning";

  private static final Pattern ORIGIN =
      Pattern.compile("https?://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(?::\\d{1,5})?");

  private final Set<String> origins;

  private CorsPolicy(Set<String> origins) {
    this.origins = origins;
  }

  /**
   * Allows pages of these origins, such as {@code https://viewer.example}, exactly as a browser
   * writes them; with credentials.
   *
   * @throws IllegalArgumentException if one is no origin; a star is none
   */
  public static CorsPolicy allow(String... origins) {
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException("origin \"" + origin + "\": want scheme://host[:port]");
      }
    }
    return new CorsPolicy(Set.of(origins));
  }

  boolean allows(String origin) {
    return origins.contains(origin);
  }

  boolean isNone() {
    return origins.isEmpty();
  }
}
