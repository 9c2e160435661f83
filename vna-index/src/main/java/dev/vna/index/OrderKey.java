package dev.vna.index;

import dev.vna.archive.Query;
import dev.vna.data.DataSet;
import dev.vna.data.Dictionary;
import dev.vna.data.PersonName;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * By what answers are ordered: bytes that sort as the values of an attribute do. Of several values
 * that one counts which comes first. Immutable.
 *
 * <pre>
 * 0: 1 | the value, as in keys that have it      has a value
 * 1: 1                                           has none: comes last
 * </pre>
 */
final class OrderKey {
  private static final byte[] NO_VALUE = {1};
  private static final int HAS_VALUE = 0;

  private final int tag;
  private final Query.Direction direction;
  private final int partition;
  private final Optional<Keys.Kind> kind;
  private final Optional<KeyRange> within;

  /**
   * An order.
   *
   * @param within values outside of it do not count
   */
  OrderKey(
      int tag,
      Query.Direction direction,
      int partition,
      Optional<Keys.Kind> kind,
      Optional<KeyRange> within) {
    this.tag = tag;
    this.direction = direction;
    this.partition = partition;
    this.kind = kind;
    this.within = within;
  }

  int tag() {
    return tag;
  }

  Query.Direction direction() {
    return direction;
  }

  /** The place that values have in the order. */
  byte[] of(DataSet values) {
    byte[] first = NO_VALUE;
    for (String value : texts(values)) {
      byte[] bytes = kind.isPresent() ? ofKey(kind.get(), value) : ofText(value);
      if (bytes.length > 0 && (first == NO_VALUE || compare(direction, bytes, first) < 0)) {
        first = bytes;
      }
    }
    return first;
  }

  private List<String> texts(DataSet values) {
    List<String> texts = new ArrayList<>();
    for (String value : values.strings(tag)) {
      if (Dictionary.vr(tag) == Vr.PN) {
        texts.addAll(PersonName.of(value).matchKeys());
      } else {
        texts.add(tag == Tag.StudyDate ? value.replace(".", "").strip() : value.strip());
      }
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private byte[] ofKey(Keys.Kind of, String value) {
    byte[] key = Keys.valueOfStudy(of, partition, value, 0);
    return within.isPresent() && !within.get().contains(key)
        ? new byte[0]
        : place(KeyRange.valueOf(key));
  }

  private byte[] ofText(String value) {
    return switch (Dictionary.vr(tag)) {
      case DS, IS, FD, FL, SL, SS, SV, UL, US, UV -> ofNumber(value);
      default -> {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        yield place(
            text.length > Keys.MAX_TEXT_BYTES ? Arrays.copyOf(text, Keys.MAX_TEXT_BYTES) : text);
      }
    };
  }

  private static byte[] ofNumber(String value) {
    try {
      long bits = Double.doubleToLongBits(Double.parseDouble(value) + 0.0);
      // Negative ones the other way round, below the others.
      long sortable = bits ^ (bits >> 63 | Long.MIN_VALUE);
      return new ByteWriter(9).u8(HAS_VALUE).u64(sortable).toBytes();
    } catch (NumberFormatException e) {
      return new byte[0];
    }
  }

  /** The place of a value. */
  static byte[] place(byte[] value) {
    return new ByteWriter(1 + value.length).u8(HAS_VALUE).bytes(value).toBytes();
  }

  /** The value of a place; empty if it has none. */
  static Optional<byte[]> valueOf(byte[] place) {
    return place.length == 0 || place[0] != HAS_VALUE
        ? Optional.empty()
        : Optional.of(Arrays.copyOfRange(place, 1, place.length));
  }

  /** Whether a place is that of entities without a value. */
  static boolean isWithoutValue(byte[] place) {
    return Arrays.equals(place, NO_VALUE);
  }

  static byte[] placeWithoutValue() {
    return NO_VALUE.clone();
  }

  /** The order of places. */
  static int compare(Query.Direction direction, byte[] a, byte[] b) {
    if (a.length > 0 && b.length > 0 && a[0] != b[0]) {
      return a[0] - b[0];
    }
    int upwards = Arrays.compareUnsigned(a, b);
    return direction == Query.Direction.ASCENDING ? upwards : -upwards;
  }
}
