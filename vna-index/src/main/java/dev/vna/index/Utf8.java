package dev.vna.index;

import dev.vna.archive.spi.Overlay;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.Element;
import dev.vna.data.Tag;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** Data sets in header form whose text is in UTF-8: what the index aggregates and answers. */
final class Utf8 {
  /** A data set that says that it is in UTF-8, and nothing else. */
  static final DataSet EMPTY =
      header(new byte[0]).toBuilder().set(Tag.SpecificCharacterSet, "ISO_IR 192").build();

  /** The bytes of {@link #EMPTY}. */
  static final HeaderBytes EMPTY_BYTES = HeaderBytes.of(EMPTY);

  private Utf8() {}

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The header in these bytes. */
  static DataSet header(byte[] encoded) {
    try {
      return DataSet.ofHeader(encoded);
    } catch (DataSetException e) {
      throw new CorruptRowException("header is damaged: " + e.getMessage());
    }
  }

  /** Sets those elements of a header whose tags are wanted, but no character set and no bulk. */
  static void copy(DataSet from, IntPredicate wanted, DataSet.Builder to) {
    for (Element element : from.elements()) {
      int tag = element.tag();
      if (tag != Tag.SpecificCharacterSet && wanted.test(tag) && element.bulk().isEmpty()) {
        to.set(element);
      }
    }
  }

  /** A header with corrections laid over it. */
  static DataSet overlaid(DataSet header, Overlay overlay) {
    if (overlay.isEmpty()) {
      return header;
    }
    DataSet.Builder result = header.toBuilder();
    overlay.values().forEach((tag, values) -> result.set(tag, values.toArray(String[]::new)));
    return result.build();
  }
}
