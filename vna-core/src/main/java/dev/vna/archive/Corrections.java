package dev.vna.archive;

import dev.vna.archive.spi.Overlay;
import dev.vna.data.DataSet;
import dev.vna.data.Dictionary;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a correction may touch, and what it looks like in a data set. */
final class Corrections {
  /**
   * Attributes that say which object this is or how to read it: changing them would make it
   * another.
   */
  private static final Set<Integer> UNTOUCHABLE =
      Set.of(Tag.SpecificCharacterSet, Tag.SOPClassUID, Tag.SOPInstanceUID);

  private static final String MODIFYING_SYSTEM = "VNA";
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss.SSSxx", Locale.ROOT);

  private Corrections() {}

  static void check(Map<Integer, List<String>> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(
          "a correction without values: want at least one attribute");
    }
    for (Map.Entry<Integer, List<String>> value : values.entrySet()) {
      int tag = value.getKey();
      Vr vr = Dictionary.vr(tag);
      if (UNTOUCHABLE.contains(tag)
          || vr == Vr.UI
          || vr == Vr.SQ
          || !vr.isText()
          || Tag.isPrivate(tag)
          || Integer.compareUnsigned(tag, 0x00080000) < 0
          || Integer.compareUnsigned(tag, 0x7FE00000) >= 0) {
        throw new IllegalArgumentException(
            Tag.toString(tag)
                + " of VR "
                + vr
                + " cannot be corrected: want a text attribute, no UID");
      }
      // What cannot be encoded must not become a fact: facts are for ever.
      set(DataSet.builder(), tag, value.getValue());
    }
  }

  /**
   * What lies over a received data set: the corrected values, and the Original Attributes Sequence
   * that tells what they replaced (PS3.3 Section C.12.1.1.9).
   */
  static DataSet attributes(Overlay overlay, DataSet received) {
    DataSet.Builder corrected = DataSet.builder().set(Tag.SpecificCharacterSet, "ISO_IR 192");
    DataSet.Builder replaced = DataSet.builder().set(Tag.SpecificCharacterSet, "ISO_IR 192");
    overlay
        .values()
        .forEach(
            (tag, values) -> {
              set(corrected, tag, values);
              if (received.contains(tag)) {
                set(replaced, tag, received.strings(tag));
              }
            });
    DataSet.Builder original =
        DataSet.builder()
            .setItems(Tag.ModifiedAttributesSequence, List.of(replaced.build()))
            .set(Tag.ModifyingSystem, MODIFYING_SYSTEM)
            .set(Tag.ReasonForTheAttributeModification, "CORRECT")
            .setEmpty(Tag.SourceOfPreviousValues);
    overlay
        .corrected()
        .ifPresent(
            time ->
                original.set(
                    Tag.AttributeModificationDateTime,
                    DATE_TIME.format(time.atOffset(ZoneOffset.UTC))));
    List<DataSet> originals = new ArrayList<>(received.items(Tag.OriginalAttributesSequence));
    originals.add(original.build());
    return corrected.setItems(Tag.OriginalAttributesSequence, originals).build();
  }

  private static void set(DataSet.Builder dataSet, int tag, List<String> values) {
    if (values.isEmpty()) {
      dataSet.setEmpty(tag);
    } else {
      dataSet.set(tag, values.toArray(String[]::new));
    }
  }
}
