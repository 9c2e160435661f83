package dev.vna.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Decodes values. Source: PS3.5 Section 6.2. */
final class Values {
  private Values() {}

  /** The VR to decode by: that of the dictionary for a known element that came as UN. */
  private static Vr vr(DataSet dataSet, int index) {
    Table table = dataSet.table();
    return vr(table, index, table.facts(index));
  }

  /** Numbers in UN are little endian whatever the rest is. */
  private static boolean bigEndian(DataSet dataSet, int index) {
    return dataSet.form().bigEndian && dataSet.table().vrOf(index) != Vr.UN;
  }

  private static String text(DataSet dataSet, int index, Vr vr) {
    Table table = dataSet.table();
    int start = table.valueStart(index);
    int length = table.valueLength(index);
    if (!vr.usesCharacterSet()
        || SpecificCharacterSet.isPlainAscii(dataSet.data(), start, length)) {
      return Ascii.text(dataSet.data(), start, start + length);
    }
    return dataSet.characterSet().decode(dataSet.data(), start, length, vr);
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

  /** The VR to decode by, where the facts of an element are at hand. */
  private static Vr vr(Table table, int index, int facts) {
    Vr vr = Table.vr(facts);
    return vr == Vr.UN ? Dictionary.vr(table.tag(index)) : vr;
  }

  static String first(DataSet dataSet, Table table, int index, int facts) {
    Vr vr = vr(table, index, facts);
    if (vr.isText()) {
      int start = table.valueStart(index, facts);
      return firstText(dataSet, start, table.valueEnd(index, facts), vr.code());
    }
    List<String> values = strings(dataSet, index);
    return values.isEmpty() ? "" : values.get(0);
  }

  /** The first value of a text with this {@link Vr#code}. */
  static String firstText(DataSet dataSet, int start, int end, int code) {
    byte[] b = dataSet.data();
    boolean several = (code & Vr.SEVERAL_TEXTS) != 0;
    int last = Ascii.skip(b, start, end, several, (code & Vr.CODED_TEXT) != 0);
    if (last < end) {
      last = firstPlain(b, last, end, code);
      if (last < start) {
        Vr vr = Vr.ofOrdinal(Vr.ordinalOf(code));
        String text = dataSet.characterSet().decode(b, start, end - start, vr);
        int backslash = several ? text.indexOf('\\') : -1;
        return trim(text, 0, backslash < 0 ? text.length() : backslash, vr);
      }
    }
    while (last > start && (b[last - 1] == ' ' || b[last - 1] == 0)) {
      last--;
    }
    int first = start;
    while (first < last && b[first] == ' ' && (code & Vr.LOOSE_TEXT) != 0) {
      first++;
    }
    return Ascii.text(b, first, last);
  }

  /**
   * Where the first value ends if it is plain ASCII, or the character set does not matter; else -1.
   */
  private static int firstPlain(byte[] b, int start, int end, int code) {
    for (int i = start; i < end; i++) {
      byte c = b[i];
      if (c == '\\' && (code & Vr.SEVERAL_TEXTS) != 0) {
        return i;
      }
      if ((c < 0 || c == 0x1B) && (code & Vr.CODED_TEXT) != 0) {
        return -1;
      }
    }
    return end;
  }

  static List<String> strings(DataSet dataSet, int index) {
    Vr vr = vr(dataSet, index);
    if (vr.isText()) {
      return split(text(dataSet, index, vr), vr);
    }
    if (vr == Vr.AT) {
      return tags(dataSet, index);
    }
    if (vr.isFloat()) {
      return decimal(vr, doubles(dataSet, index));
    }
    if (vr.isSigned()) {
      return Arrays.stream(longs(dataSet, index)).mapToObj(Long::toString).toList();
    }
    return vr.isUnsigned()
        ? Arrays.stream(longs(dataSet, index)).mapToObj(Long::toUnsignedString).toList()
        : List.of();
  }

  /** Values of a code string, whatever the VR is. */
  static List<String> asciiStrings(DataSet dataSet, int index) {
    return split(text(dataSet, index, Vr.CS), Vr.CS);
  }

  private static List<String> split(String text, Vr vr) {
    if (!vr.isMultiValuedText() || text.indexOf('\\') < 0) {
      String value = trim(text, 0, text.length(), vr);
      return value.isEmpty() ? List.of() : List.of(value);
    }
    List<String> values = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int to = text.indexOf('\\', from);
      to = to < 0 ? text.length() : to;
      values.add(trim(text, from, to, vr));
      from = to + 1;
    }
    return List.copyOf(values);
  }

  private static List<String> tags(DataSet dataSet, int index) {
    Table table = dataSet.table();
    int at = table.valueStart(index);
    List<String> values = new ArrayList<>();
    for (int left = table.valueLength(index); left >= 4; left -= 4, at += 4) {
      int tag = Numbers.tag(dataSet.data(), at, bigEndian(dataSet, index));
      values.add(String.format("%08X", tag));
    }
    return List.copyOf(values);
  }

  static OptionalInt firstInt(DataSet dataSet, Table table, int index, int facts) {
    Vr vr = vr(table, index, facts);
    int start = table.valueStart(index, facts);
    int end = table.valueEnd(index, facts);
    if (vr == Vr.US || vr == Vr.SS) {
      if (end - start < 2) {
        return OptionalInt.empty();
      }
      int value = Numbers.u16(dataSet.data(), start, bigEndian(dataSet, index));
      return OptionalInt.of(vr == Vr.SS ? (short) value : value);
    }
    if (vr.isText()) {
      long number = Ascii.number(dataSet.data(), start, end);
      return number == Ascii.NO_NUMBER
          ? parseInt(first(dataSet, table, index, facts))
          : OptionalInt.of((int) number);
    }
    int[] values = ints(dataSet, index);
    return values.length == 0 ? OptionalInt.empty() : OptionalInt.of(values[0]);
  }

  private static OptionalInt parseInt(String text) {
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      long[] values = parseLongs(List.of(text));
      boolean fits = values.length == 1 && values[0] == (int) values[0];
      return fits ? OptionalInt.of((int) values[0]) : OptionalInt.empty();
    }
  }

  static int[] ints(DataSet dataSet, int index) {
    return Arrays.stream(longs(dataSet, index))
        .filter(v -> v == (int) v)
        .mapToInt(v -> (int) v)
        .toArray();
  }

  /**
   * Of UV and OV the values past 2^63 - 1 are negative, as in {@link Long#toUnsignedString(long)}.
   */
  static long[] longs(DataSet dataSet, int index) {
    Vr vr = vr(dataSet, index);
    if (vr.isText()) {
      return parseLongs(strings(dataSet, index));
    }
    if (vr.isFloat()) {
      return Arrays.stream(doubles(dataSet, index))
          .filter(v -> v == Math.rint(v) && Math.abs(v) < 0x1p63)
          .mapToLong(v -> (long) v)
          .toArray();
    }
    if (!vr.isSigned() && !vr.isUnsigned() && vr != Vr.AT) {
      return new long[0];
    }
    Table table = dataSet.table();
    int width = vr.valueWidth();
    var values = new long[table.valueLength(index) / width];
    int at = table.valueStart(index);
    for (int i = 0; i < values.length; i++, at += width) {
      values[i] = number(dataSet.data(), at, vr, bigEndian(dataSet, index));
    }
    return values;
  }

  private static long number(byte[] b, int at, Vr vr, boolean bigEndian) {
    if (vr == Vr.AT) {
      return Numbers.tag(b, at, bigEndian) & 0xFFFFFFFFL;
    }
    return switch (vr.valueWidth()) {
      case 2 -> {
        int value = Numbers.u16(b, at, bigEndian);
        yield vr.isSigned() ? (short) value : value;
      }
      case 4 -> {
        int value = Numbers.i32(b, at, bigEndian);
        yield vr.isSigned() ? value : value & 0xFFFFFFFFL;
      }
      default -> Numbers.i64(b, at, bigEndian);
    };
  }

  private static long[] parseLongs(List<String> texts) {
    var values = new long[texts.size()];
    int count = 0;
    for (String text : texts) {
      try {
        values[count] = parseLong(text);
        count++;
      } catch (ArithmeticException | NumberFormatException e) {
        continue;
      }
    }
    return Arrays.copyOf(values, count);
  }

  /** A whole number, which may be written with an exponent, but no longer than a DS may be. */
  private static long parseLong(String text) {
    String stripped = text.strip();
    if (stripped.length() > 64) {
      throw new NumberFormatException("number of more than 64 characters");
    }
    try {
      return Long.parseLong(stripped);
    } catch (NumberFormatException e) {
      var number = new BigDecimal(stripped);
      if (number.precision() - number.scale() > 19) {
        throw new ArithmeticException("number past 64 bits");
      }
      return number.longValueExact();
    }
  }

  /** An exact number, no longer than a DS may be. */
  static Optional<BigDecimal> parseDecimal(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > 64) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(stripped));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static double[] doubles(DataSet dataSet, int index) {
    Vr vr = vr(dataSet, index);
    if (vr.isText()) {
      return parseDoubles(strings(dataSet, index));
    }
    if (!vr.isFloat()) {
      return Arrays.stream(longs(dataSet, index)).mapToDouble(v -> v).toArray();
    }
    Table table = dataSet.table();
    int width = vr.valueWidth();
    var values = new double[table.valueLength(index) / width];
    int at = table.valueStart(index);
    boolean bigEndian = bigEndian(dataSet, index);
    for (int i = 0; i < values.length; i++, at += width) {
      values[i] =
          width == 4
              ? Float.intBitsToFloat(Numbers.i32(dataSet.data(), at, bigEndian))
              : Double.longBitsToDouble(Numbers.i64(dataSet.data(), at, bigEndian));
    }
    return values;
  }

  private static double[] parseDoubles(List<String> texts) {
    var values = new double[texts.size()];
    int count = 0;
    for (String text : texts) {
      try {
        values[count] = Double.parseDouble(text);
        count++;
      } catch (NumberFormatException e) {
        continue;
      }
    }
    return Arrays.copyOf(values, count);
  }

  /**
   * Numbers as text; of single precision as short as single precision allows, DS in 16 characters.
   */
  static List<String> decimal(Vr vr, double[] values) {
    List<String> texts = new ArrayList<>(values.length);
    for (double value : values) {
      boolean single = vr == Vr.FL || vr == Vr.OF;
      String text = single ? Float.toString((float) value) : Double.toString(value);
      if (text.endsWith(".0")) {
        text = text.substring(0, text.length() - 2);
      }
      // The largest numbers must not be rounded past what a double holds.
      RoundingMode rounding = Math.abs(value) > 1e308 ? RoundingMode.DOWN : RoundingMode.HALF_UP;
      for (int digits = 16; vr == Vr.DS && text.length() > 16; digits--) {
        text = new BigDecimal(value).round(new MathContext(digits, rounding)).toString();
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  /** Encodes text as numbers, tags or characters, little endian, padded to even length. */
  static byte[] encode(int tag, Vr vr, List<String> values, SpecificCharacterSet characterSet) {
    if (values.isEmpty() || (values.size() == 1 && values.get(0).isEmpty())) {
      return new byte[0];
    }
    if (vr.isText()) {
      checkText(tag, vr, values);
      String joined = String.join("\\", values);
      return padded(
          vr.usesCharacterSet()
              ? characterSet.encode(joined, vr)
              : joined.getBytes(StandardCharsets.ISO_8859_1),
          vr);
    }
    var out = new Bytes(values.size() * vr.valueWidth());
    for (String value : values) {
      try {
        putNumber(out, vr, value.strip());
      } catch (ArithmeticException | NumberFormatException e) {
        throw new IllegalArgumentException(
            Tag.toString(tag) + ": a value is no number for VR " + vr, e);
      }
    }
    return padded(out.toArray(), vr);
  }

  private static void checkText(int tag, Vr vr, List<String> values) {
    if (!vr.isMultiValuedText() && values.size() > 1) {
      throw new IllegalArgumentException(Tag.toString(tag) + ": VR " + vr + " has one value");
    }
    for (String value : values) {
      if (vr.isMultiValuedText() && value.indexOf('\\') >= 0) {
        throw new IllegalArgumentException(
            Tag.toString(tag) + ": backslash in a value of VR " + vr);
      }
    }
  }

  private static void putNumber(Bytes out, Vr vr, String value) {
    if (vr == Vr.AT) {
      out.putTag(Integer.parseUnsignedInt(value, 16), false);
    } else if (vr.isFloat()) {
      // Single precision is parsed as such: by way of double it would be rounded twice.
      if (vr.valueWidth() == 4) {
        out.put32(Float.floatToIntBits(Float.parseFloat(value)), false);
      } else {
        out.put64(Double.doubleToLongBits(Double.parseDouble(value)), false);
      }
    } else if (vr.isSigned() || vr.isUnsigned()) {
      putWhole(out, vr, value);
    } else {
      throw new NumberFormatException("VR " + vr + " takes no text");
    }
  }

  private static void putWhole(Bytes out, Vr vr, String value) {
    if (vr == Vr.UV || vr == Vr.OV) {
      out.put64(Long.parseUnsignedLong(value), false);
      return;
    }
    long number = parseLong(value);
    int bits = vr.valueWidth() * 8;
    long minimum = vr.isSigned() ? -1L << (bits - 1) : 0;
    long maximum = vr.isSigned() ? ~minimum : (1L << bits) - 1;
    if (number < minimum || number > maximum) {
      throw new ArithmeticException("number past " + bits + " bits");
    }
    switch (bits) {
      case 16 -> out.put16((int) number, false);
      case 32 -> out.put32((int) number, false);
      default -> out.put64(number, false);
    }
  }

  static byte[] padded(byte[] value, Vr vr) {
    if ((value.length & 1) == 0) {
      return value;
    }
    byte[] even = Arrays.copyOf(value, value.length + 1);
    even[value.length] = vr.padding();
    return even;
  }
}
