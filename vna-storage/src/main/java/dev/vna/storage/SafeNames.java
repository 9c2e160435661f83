package dev.vna.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Makes the name of a folder or file of a value that a peer sent: one that every file system takes,
 * that leads nowhere else, and that a person still recognises.
 *
 * <p>Composed as Unicode has it (form C); controls, characters that cannot be seen, separators and
 * what Windows refuses become {@code _}; so does a dot at either end. A name of a device of Windows
 * gets a {@code _} in front. A name is at most {@value #MAX_BYTES} bytes of UTF-8. Where that
 * changed a value, eight digits of its SHA-256 follow: two values do not meet in one name by that.
 */
final class SafeNames {
  /** Longest name, in bytes of UTF-8: leaves room for what a store adds, in the 255 of a name. */
  static final int MAX_BYTES = 120;

  private static final int MARK_BYTES = 9;
  private static final String REFUSED = "/\\:*?\"<>|";
  private static final Pattern DEVICE =
      Pattern.compile(
          "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])([ .].*)?",
          Pattern.CASE_INSENSITIVE);

  private SafeNames() {}

  static String of(String value) {
    String text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    StringBuilder name = new StringBuilder(text.length());
    text.codePoints().forEach(c -> name.appendCodePoint(isSafe(c) ? c : '_'));
    for (int i = 0; i < name.length() && name.charAt(i) == '.'; i++) {
      name.setCharAt(i, '_');
    }
    for (int i = name.length() - 1; i >= 0 && name.charAt(i) == '.'; i--) {
      name.setCharAt(i, '_');
    }
    if (name.length() == 0 || DEVICE.matcher(name).matches()) {
      name.insert(0, '_');
    }
    boolean changed = !text.contentEquals(name);
    if (!changed && bytes(name) <= MAX_BYTES) {
      return name.toString();
    }
    while (bytes(name) > MAX_BYTES - MARK_BYTES) {
      name.setLength(name.offsetByCodePoints(name.length(), -1));
    }
    return name.append('~').append(digits(value, 8)).toString();
  }

  /** Whether a text is a name as it is. */
  static boolean isSafe(String text) {
    return text.equals(of(text));
  }

  private static boolean isSafe(int c) {
    if (REFUSED.indexOf(c) >= 0 || !Character.isDefined(c)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static int bytes(StringBuilder name) {
    return name.toString().getBytes(UTF_8).length;
  }

  /** The first hexadecimal digits of the SHA-256 of a text. */
  static String digits(String text, int count) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, count);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
