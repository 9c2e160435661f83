package dev.vna.examples.dcm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays out JSON and XML of data sets for people: a line for each attribute. */
final class TerminalLayout {
  private static final Pattern JSON_KEY = Pattern.compile("\"([0-9A-F]{8})\":");
  private static final Pattern JSON_STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern XML_PLACE =
      Pattern.compile("</?(?:DicomAttribute|Item|NativeDicomModel)\\b[^>]*>");
  private static final Pattern XML_TAG = Pattern.compile("(tag=\")([0-9A-F]{8})(\")");

  private TerminalLayout() {}

  static String json(String json, Palette palette) {
    var out = new StringBuilder(json.length() * 2);
    Matcher string = JSON_STRING.matcher(json);
    Matcher key = JSON_KEY.matcher(json);
    Deque<Boolean> dataSets = new ArrayDeque<>();
    int depth = 0;
    int at = 0;
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c == '"' && key.region(at, json.length()).lookingAt()) {
        line(out, depth).append('"').append(palette.key(key.group(1))).append("\": ");
        at = key.end();
      } else if (c == '"' && string.region(at, json.length()).lookingAt()) {
        out.append(json, at, string.end());
        at = string.end();
      } else {
        at++;
        if (c == '{') {
          boolean dataSet = key.region(at, json.length()).lookingAt();
          dataSets.push(dataSet);
          depth += dataSet ? 1 : 0;
        } else if (c == '}' && dataSets.pop()) {
          line(out, --depth);
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  static String xml(String xml, Palette palette) {
    var out = new StringBuilder(xml.length() * 2);
    Matcher place = XML_PLACE.matcher(xml);
    int depth = 0;
    int at = 0;
    boolean opened = false;
    while (place.find()) {
      out.append(xml, at, place.start());
      boolean closes = xml.charAt(place.start() + 1) == '/';
      depth -= closes ? 1 : 0;
      boolean inner = closes && opened;
      boolean empty = xml.charAt(place.end() - 2) == '/';
      (inner ? out : line(out, depth))
          .append(
              XML_TAG
                  .matcher(place.group())
                  .replaceAll(tag -> tag.group(1) + palette.key(tag.group(2)) + tag.group(3)));
      depth += closes || empty ? 0 : 1;
      opened = !closes && !empty;
      at = place.end();
    }
    return out.append(xml, at, xml.length()).toString();
  }

  private static StringBuilder line(StringBuilder out, int depth) {
    return (out.length() == 0 ? out : out.append('\n')).append("  ".repeat(depth));
  }
}
