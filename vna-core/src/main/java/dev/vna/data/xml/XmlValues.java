package dev.vna.data.xml;

import dev.vna.data.DataSetCursor;
import dev.vna.data.Vr;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The values of an element as text, without padding. */
final class XmlValues {
  private XmlValues() {}

  static List<String> of(DataSetCursor cursor) {
    return cursor.vr().isText() ? text(cursor) : numbers(cursor);
  }

  private static List<String> text(DataSetCursor cursor) {
    Vr vr = cursor.vr();
    String text = cursor.text();
    if (!vr.isMultiValuedText() || text.indexOf('\\') < 0) {
      String value = trim(text, 0, text.length(), vr);
      return value.isEmpty() ? List.of() : List.of(value);
    }
    List<String> values = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int backslash = text.indexOf('\\', from);
      int to = backslash < 0 ? text.length() : backslash;
      values.add(trim(text, from, to, vr));
      from = to + 1;
    }
    return values;
  }

  private static String trim(String text, int from, int to, Vr vr) {
    int first = from;
    int last = to;
    while (last > first && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == 0)) {
      last--;
    }
    while (vr.trimsLeadingSpaces() && first < last && text.charAt(first) == ' ') {
      first++;
    }
    return text.substring(first, last);
  }

  private static List<String> numbers(DataSetCursor cursor) {
    Vr vr = cursor.vr();
    int width = vr.valueWidth();
    int length = (int) cursor.length();
    int whole = length - length % width;
    if (whole != length) {
      cursor.note(
          "left out: " + (length - whole) + " bytes past the last whole value", "PS3.5 6.2");
    }
    var bytes = new byte[whole];
    cursor.copyValue(0, whole, bytes, 0);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<String> values = new ArrayList<>(whole / width);
    while (buffer.hasRemaining()) {
      values.add(number(vr, buffer));
    }
    return values;
  }

  private static String number(Vr vr, ByteBuffer buffer) {
    return switch (vr) {
      case US -> Integer.toString(buffer.getShort() & 0xFFFF);
      case SS -> Short.toString(buffer.getShort());
      case UL -> Integer.toUnsignedString(buffer.getInt());
      case SL -> Integer.toString(buffer.getInt());
      case UV -> Long.toUnsignedString(buffer.getLong());
      case SV -> Long.toString(buffer.getLong());
      case FL -> decimal(Float.toString(buffer.getFloat()));
      case FD -> decimal(Double.toString(buffer.getDouble()));
      case AT -> String.format(Locale.ROOT, "%08X", Integer.rotateLeft(buffer.getInt(), 16));
      default -> throw new IllegalStateException(vr.name());
    };
  }

  private static String decimal(String java) {
    if (java.endsWith("Infinity")) {
      return java.replace("Infinity", "INF");
    }
    return java.endsWith(".0") ? java.substring(0, java.length() - 2) : java;
  }
}
