package dev.vna.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Shows a data set for people to read, values included: patients' data, so do not log it. One line
 * an element: tag, VR, length, keyword, values.
 */
public final class DataSetDump {
  private static final int MAX_VALUE_CHARACTERS = 120;
  private static final int MAX_DEPTH = 200;

  private DataSetDump() {}

  /** The dump as text. */
  public static String of(DataSet dataSet) {
    var text = new StringBuilder();
    try {
      write(dataSet, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Appends the dump. */
  public static void write(DataSet dataSet, Appendable out) throws IOException {
    write(dataSet, out, 0);
  }

  private static void write(DataSet dataSet, Appendable out, int depth) throws IOException {
    for (Element element : dataSet.elements()) {
      out.append("  ".repeat(depth)).append(Tag.toString(element.tag())).append(' ');
      out.append(element.vr().name()).append(' ').append(Long.toString(element.length()));
      out.append(' ').append(Dictionary.keyword(element.tag()).orElse("-"));
      out.append(' ').append(value(element)).append('\n');
      int number = 1;
      // Sequences in VR UN are found on demand, so that no reader has bounded their depth.
      for (DataSet item : depth < MAX_DEPTH ? element.items() : List.<DataSet>of()) {
        out.append("  ".repeat(depth + 1))
            .append("item ")
            .append(Integer.toString(number++))
            .append('\n');
        write(item, out, depth + 2);
      }
    }
  }

  private static String value(Element element) {
    if (element.bulk().isPresent()) {
      return "at " + element.bulk().get().offset();
    }
    if (element.isEncapsulated() || element.length() > 1 << 16) {
      return "";
    }
    List<String> values = element.strings();
    String text = String.join("\\", values).replaceAll("\\p{Cntrl}", ".");
    return text.length() <= MAX_VALUE_CHARACTERS
        ? '[' + text + ']'
        : '[' + text.substring(0, MAX_VALUE_CHARACTERS) + "...]";
  }
}
