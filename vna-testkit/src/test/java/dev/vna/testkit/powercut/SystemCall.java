package dev.vna.testkit.powercut;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A system call as strace wrote it down.
 *
 * @param name such as {@code pwrite64}
 * @param arguments its arguments, strings in hexadecimal
 * @param result what it returned; negative if it failed, or never came back
 * @param began number of the line on which it began
 * @param ended number of the line on which it ended; {@link #NEVER} if it did not
 */
record SystemCall(String name, List<String> arguments, long result, int began, int ended) {
  static final int NEVER = Integer.MAX_VALUE;

  boolean isUnfinished() {
    return ended == NEVER;
  }

  /** The number of the file descriptor in an argument. */
  int descriptor(int argument) {
    String text = arguments.get(argument);
    int end = text.indexOf('<');
    return Integer.parseInt(end < 0 ? text : text.substring(0, end));
  }

  /** The path behind the file descriptor in an argument. */
  String descriptorPath(int argument) {
    String text = arguments.get(argument);
    return new String(
        unhex(text.substring(text.indexOf('<') + 1, text.lastIndexOf('>'))),
        StandardCharsets.UTF_8);
  }

  boolean isDeletedDescriptor(int argument) {
    return arguments.get(argument).endsWith("(deleted)");
  }

  long number(int argument) {
    return Long.decode(arguments.get(argument));
  }

  String path(int argument) {
    return new String(bytes(argument), StandardCharsets.UTF_8);
  }

  byte[] bytes(int argument) {
    return quoted(arguments.get(argument), 0);
  }

  /** The bytes of all buffers of a {@code writev}, one after the other. */
  byte[] vectorBytes(int argument) {
    String text = arguments.get(argument);
    List<byte[]> parts = new ArrayList<>();
    int size = 0;
    for (int at = text.indexOf("iov_base="); at >= 0; at = text.indexOf("iov_base=", at + 1)) {
      byte[] part = quoted(text, at + "iov_base=".length());
      parts.add(part);
      size += part.length;
    }
    byte[] all = new byte[size];
    int filled = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, filled, part.length);
      filled += part.length;
    }
    return all;
  }

  private static byte[] quoted(String text, int from) {
    if (text.charAt(from) != '"') {
      throw new IllegalArgumentException("not a string: " + text.substring(from));
    }
    int end = text.indexOf('"', from + 1);
    if (text.startsWith("...", end + 1)) {
      throw new IllegalArgumentException("a string was cut off by strace");
    }
    return unhex(text.substring(from + 1, end));
  }

  private static byte[] unhex(String text) {
    byte[] bytes = new byte[text.length() / 4];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] =
          (byte)
              (HexFormat.fromHexDigit(text.charAt(4 * i + 2)) << 4
                  | HexFormat.fromHexDigit(text.charAt(4 * i + 3)));
    }
    return bytes;
  }
}
