package dev.vna.data.deidentify;

import java.util.HashSet;
import java.util.Set;

/**
 * Private elements that the standard knows to be safe, of those that are short facts about an
 * acquisition: what holds opaque bytes, free text or UIDs is left out, since nobody here can look
 * into it. Source: PS3.15 Table E.3.10-1.
 */
final class SafePrivateElements {
  /** A line for each creator and group: the element numbers without the block. */
  private static final String TABLE =
      """
      Philips PET Private Group|7053|00 09
      ELSCINT1|00E1|21
      ELSCINT1|01E1|26 50
      ELSCINT1|01F1|01 07 26 27
      GEMS_ACQU_01|0019|23 24 27 9E
      GEMS_PARM_01|0043|27 39 6F
      GEMS_HELIOS_01|0045|01 02
      GEMS_SERS_01|0025|07
      GEIIS PACS|0903|10 11 12
      Philips Imaging DD 001|2001|03 04
      Philips MR Imaging DD 001|2005|0D 0E
      SIEMENS MR HEADER|0019|0C 0D 0E 27
      NQHeader|0099|04 10 20 21
      """;

  private static final Set<String> KEYS = load();

  private SafePrivateElements() {}

  private static Set<String> load() {
    Set<String> keys = new HashSet<>();
    TABLE
        .lines()
        .map(line -> line.split("\\|"))
        .forEach(
            row -> {
              for (String element : row[2].split(" ")) {
                keys.add(key(row[0], Integer.parseInt(row[1], 16), Integer.parseInt(element, 16)));
              }
            });
    for (int element = 0x01; element <= 0x16; element++) {
      keys.add(key("NQLeft", 0x0199, element));
      keys.add(key("NQRight", 0x0299, element));
    }
    return Set.copyOf(keys);
  }

  /** One text for what names a private element. */
  static String key(String creator, int group, int element) {
    return creator + '|' + Integer.toHexString(group << 8 | element);
  }

  static boolean contains(String key) {
    return KEYS.contains(key);
  }
}
