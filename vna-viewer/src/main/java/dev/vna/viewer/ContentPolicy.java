package dev.vna.viewer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page may load and run. Source: W3C Content Security Policy Level 3. */
final class ContentPolicy {
  /** For pages without scripts. */
  static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

  private static final Pattern INLINE_SCRIPT =
      Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

  private ContentPolicy() {}

  /**
   * Lets the viewer run with everything from its own origin. Scripts that stand in its page are
   * named by their digests; its codecs are WebAssembly, and make functions from strings to call it;
   * its workers and what it draws or plays are also blobs that it made itself; its widgets set
   * styles.
   */
  static String of(String page) {
    var scripts = new StringBuilder();
    Matcher script = INLINE_SCRIPT.matcher(page);
    while (script.find()) {
      scripts.append(" 'sha256-").append(sha256(script.group(1))).append('\'');
    }
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'" + scripts,
        "worker-src 'self' blob:",
        "connect-src 'self' blob: data:",
        "img-src 'self' blob: data:",
        "media-src 'self' blob:",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self' data:",
        "object-src 'self' blob:",
        "frame-src 'self' blob:",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'");
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
