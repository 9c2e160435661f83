package dev.vna.examples.interop;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON as maps, lists, strings and {@link Decimal}s, to be compared: objects are sorted by key, and
 * null is {@link #NULL}. Apart from the reader under test, and for files that are trusted.
 */
final class JsonTree {
  static final Object NULL = List.of("null");

  /** A number as it was written. */
  record Decimal(String text) {
    double value() {
      return Double.parseDouble(text);
    }
  }

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;

  private JsonTree(String text) {
    this.text = text;
  }

  /**
   * Parses one value.
   *
   * @throws IllegalArgumentException if this is no JSON in UTF-8
   */
  static Object parse(byte[] json) {
    try {
      String decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      var tree = new JsonTree(decoded);
      Object value = tree.value();
      if (tree.peek() != 0) {
        throw tree.failure();
      }
      return value;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("no UTF-8", e);
    }
  }

  private IllegalArgumentException failure() {
    return new IllegalArgumentException("no JSON at " + at);
  }

  /** The next character but space, 0 at the end. */
  private char peek() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw failure();
    }
    at++;
  }

  private boolean skips(char wanted) {
    boolean there = peek() == wanted;
    at += there ? 1 : 0;
    return there;
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 'n' -> {
        if (!text.startsWith("null", at)) {
          throw failure();
        }
        at += 4;
        yield NULL;
      }
      default -> number();
    };
  }

  private Object object() {
    var object = new TreeMap<String, Object>();
    expect('{');
    if (skips('}')) {
      return object;
    }
    do {
      peek();
      String key = string();
      expect(':');
      if (object.put(key, value()) != null) {
        throw failure();
      }
    } while (skips(','));
    expect('}');
    return object;
  }

  private Object array() {
    List<Object> array = new ArrayList<>();
    expect('[');
    if (skips(']')) {
      return array;
    }
    do {
      array.add(value());
    } while (skips(','));
    expect(']');
    return array;
  }

  private String string() {
    expect('"');
    int end = at;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\') {
      end++;
    }
    var string = new StringBuilder(text.substring(at, end));
    at = end;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw failure();
      }
      string.append(c == '\\' ? escaped() : c);
    }
    expect('"');
    return string.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    if (c == 'u') {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    int index = ESCAPES.indexOf(c);
    if (index < 0) {
      throw failure();
    }
    return ESCAPED.charAt(index);
  }

  private Decimal number() {
    Matcher matcher = NUMBER.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw failure();
    }
    at = matcher.end();
    return new Decimal(matcher.group());
  }
}
