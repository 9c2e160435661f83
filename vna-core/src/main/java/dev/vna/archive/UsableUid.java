package dev.vna.archive;

/**
 * What the archive takes as a UID: 1 to 128 printable ASCII characters without space, backslash,
 * wildcards, quotes, angle brackets and bars. That is wider than PS3.5 Section 9.1, because what is
 * wrong in an old object cannot be mended at the modality any more; narrow enough to be a key, a
 * line in a log, a value on the wire and no wildcard.
 */
public final class UsableUid {
  private static final int MAX_LENGTH = 128;
  private static final String NOT_USABLE = "\\*?\"<>|";

  private UsableUid() {}

  /** Whether the archive takes a text as a UID. Quick: it is asked for each instance of answers. */
  public static boolean test(String uid) {
    if (uid.isEmpty() || uid.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < uid.length(); i++) {
      char c = uid.charAt(i);
      if (c <= ' ' || c > '~' || NOT_USABLE.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }
}
