package dev.vna.index;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Studies by modality and day, as worklists and statistics ask for them. A study is under each
 * modality of its visible series, and under none, with its date, or none.
 *
 * <pre>
 * DAYS   partition: 2 | Modality | 0 | Study Date, as in its key     study: 4, many
 *        partition: 2 | 0 | Study Date                               study: 4, many
 *        partition: 2 | FF                                           study: 4, many
 * </pre>
 *
 * <p>A study that has one date, of 8 digits, or none, and modalities of printable characters, is
 * found by that date and those modalities and no others: such need not be looked at to be counted.
 * All others, which no conforming one is, are under FF too.
 */
final class Days {
  /** Longest modality in a key, in bytes: four times what the standard allows. */
  static final int MAX_MODALITY_BYTES = 64;

  private static final int DATE_CHARACTERS = 8;
  private static final byte ODD = (byte) 0xFF;

  private Days() {}

  /** The key of a modality, which may be empty for all, and a day, which may be empty for none. */
  static byte[] key(int partition, String modality, String date) {
    return ofModality(partition, modality).bytes(Keys.cut(date)).toBytes();
  }

  private static ByteWriter ofModality(int partition, String modality) {
    byte[] text = Keys.cut(modality);
    return new ByteWriter(32)
        .u16(partition)
        .bytes(text, 0, Math.min(text.length, MAX_MODALITY_BYTES))
        .u8(0);
  }

  /** The key of the studies whose values do not say plainly what finds them. */
  static byte[] oddKey(int partition) {
    return new ByteWriter(3).u16(partition).u8(ODD).toBytes();
  }

  /** The row of a study. */
  static byte[] row(long study) {
    return new ByteWriter(4).u32(study).toBytes();
  }

  /** Adds the keys of a study that has something visible. */
  static void addKeys(
      int partition, DataSet attributes, List<String> modalities, Set<byte[]> keys) {
    List<String> dates = dates(attributes);
    boolean isPlain = dates.size() == 1 && (dates.get(0).isEmpty() || isDate(dates.get(0)));
    for (String date : dates) {
      keys.add(key(partition, "", date));
      for (String modality : modalities) {
        keys.add(key(partition, modality.strip(), date));
      }
    }
    if (!isPlain || !modalities.stream().allMatch(Keys::isPlain)) {
      keys.add(oddKey(partition));
    }
  }

  /** The dates of a study as they stand in keys; one that is empty if it has none. */
  private static List<String> dates(DataSet attributes) {
    List<String> dates = new ArrayList<>(1);
    for (String date : attributes.strings(Tag.StudyDate)) {
      String digits = date.replace(".", "").strip();
      if (!digits.isEmpty()) {
        dates.add(digits);
      }
    }
    return dates.isEmpty() ? List.of("") : dates;
  }

  private static boolean isDate(String text) {
    return text.length() == DATE_CHARACTERS && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** All keys of a modality, which may be empty, and some day. */
  static KeyRange dated(int partition, String modality) {
    byte[] prefix = ofModality(partition, modality).toBytes();
    return new KeyRange(above(prefix), prefix, new byte[0]);
  }

  /** All keys of a modality, which may be empty. */
  static KeyRange all(int partition, String modality) {
    return KeyRange.of(ofModality(partition, modality).toBytes());
  }

  /**
   * The keys of a modality, which may be empty, and the days that a value of a query names: one or
   * a range. Empty if that is not said in digits.
   */
  static Optional<KeyRange> within(int partition, String modality, String days) {
    String value = days.replace(".", "").strip();
    int dash = value.indexOf('-');
    byte[] prefix = ofModality(partition, modality).toBytes();
    if (dash < 0) {
      byte[] day = key(partition, modality, value);
      return isDate(value) ? Optional.of(new KeyRange(day, prefix, above(day))) : Optional.empty();
    }
    String from = value.substring(0, dash).strip();
    String to = value.substring(dash + 1).strip();
    boolean isRange =
        (from.isEmpty() || isDate(from))
            && (to.isEmpty() || isDate(to))
            && !(from.isEmpty() && to.isEmpty());
    return isRange
        ? Optional.of(
            new KeyRange(
                from.isEmpty() ? above(prefix) : key(partition, modality, from),
                prefix,
                to.isEmpty() ? new byte[0] : Keys.behind(key(partition, modality, to))))
        : Optional.empty();
  }

  /** The lowest key above another. */
  private static byte[] above(byte[] key) {
    return Arrays.copyOf(key, key.length + 1);
  }

  /** The bytes of the date in a key that has a modality or none. */
  static byte[] dateOf(byte[] key, KeyRange range) {
    return Arrays.copyOfRange(key, range.prefix().length, key.length);
  }

  /** Whether a study of a partition is under FF. */
  static boolean anyOdd(Tx tx, int partition) {
    return tx.contains(Table.DAYS, oddKey(partition));
  }
}
