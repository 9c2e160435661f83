package dev.vna.dicom.web;

import dev.vna.archive.spi.InstanceEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A strong validator: equal for bodies that are equal byte for byte. It is a digest of which
 * versions of which instances a body shows, what is corrected in them, and in which form. Source:
 * RFC 9110 Section 8.8.3.
 *
 * @param value with its quotes
 */
record EntityTag(String value) {
  private static final int BYTES = 18;

  static EntityTag of(List<InstanceEntry> entries, String form) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (InstanceEntry entry : entries) {
        digest.update(
            (entry.sequence() + " " + entry.overlay() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      digest.update(form.getBytes(StandardCharsets.UTF_8));
      byte[] start = new byte[BYTES];
      System.arraycopy(digest.digest(), 0, start, 0, BYTES);
      return new EntityTag('"' + Base64.getUrlEncoder().encodeToString(start) + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Whether a list of tags, or a star, names it; weak ones count too (If-None-Match). */
  boolean isIn(String list) {
    for (String tag : list.split(",")) {
      String stripped = tag.strip();
      if (stripped.equals("*") || stripped.equals(value) || stripped.equals("W/" + value)) {
        return true;
      }
    }
    return false;
  }
}
