package dev.vna.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the standard says about the UIDs that it registers. Safe for use by many threads. Source:
 * PS3.6 Annex A; form of a UID, PS3.5 Section 9.
 */
public final class UidRegistry {
  private record Entry(
      String uid, String type, String keyword, String name, char storage, boolean retired) {
    boolean isStorage() {
      return storage != ' ';
    }
  }

  private static final Map<String, Entry> ENTRIES = load();
  private static final List<String> STORAGE_SOP_CLASSES =
      ENTRIES.values().stream().filter(Entry::isStorage).map(Entry::uid).sorted().toList();

  private static final class Keywords {
    static final Map<String, String> UIDS =
        ENTRIES.values().stream()
            .filter(entry -> !entry.keyword().isEmpty())
            .collect(Collectors.toUnmodifiableMap(Entry::keyword, Entry::uid, (a, b) -> a));
  }

  private UidRegistry() {}

  private static Map<String, Entry> load() {
    ResourceTable table = ResourceTable.load("uids.tsv");
    Map<String, Entry> entries = new HashMap<>(1024);
    for (int line = 0; line < table.size(); line = table.nextLine(line)) {
      String storage = table.text(line, 4);
      var entry =
          new Entry(
              table.text(line, 0),
              table.text(line, 1),
              table.text(line, 2),
              table.text(line, 3),
              storage.isEmpty() ? ' ' : storage.charAt(0),
              table.text(line, 5).equals("R"));
      entries.put(entry.uid(), entry);
    }
    return Map.copyOf(entries);
  }

  private static Optional<Entry> entry(String uid) {
    return Optional.ofNullable(ENTRIES.get(uid));
  }

  /** The name, such as {@code CT Image Storage}; empty if the UID is not registered. */
  public static Optional<String> name(String uid) {
    return entry(uid).map(Entry::name);
  }

  /** The keyword, such as {@code CTImageStorage}; empty if there is none. */
  public static Optional<String> keyword(String uid) {
    return entry(uid).map(Entry::keyword).filter(k -> !k.isEmpty());
  }

  /** The UID with this keyword. */
  public static Optional<String> uid(String keyword) {
    return Optional.ofNullable(Keywords.UIDS.get(keyword));
  }

  /** The type, such as {@code SOP Class} or {@code Transfer Syntax}; empty if not registered. */
  public static Optional<String> type(String uid) {
    return entry(uid).map(Entry::type);
  }

  /** Whether the UID is registered. */
  public static boolean isRegistered(String uid) {
    return ENTRIES.containsKey(uid);
  }

  /** Whether the UID is registered and retired. */
  public static boolean isRetired(String uid) {
    return entry(uid).filter(Entry::retired).isPresent();
  }

  /**
   * Whether the UID is a SOP class whose instances are sent with C-STORE, retired ones included.
   */
  public static boolean isStorageSopClass(String uid) {
    return entry(uid).filter(Entry::isStorage).isPresent();
  }

  /**
   * Whether the UID is a storage SOP class whose instances belong to no patient, such as hanging
   * protocols, colour palettes, implant templates, defined procedure protocols and inventories
   * (PS3.3 Annex A: IODs without a Patient Module).
   */
  public static boolean isNonPatientStorageSopClass(String uid) {
    return entry(uid).filter(e -> e.storage() == 'N').isPresent();
  }

  /**
   * All storage SOP classes of the standard, retired ones included, sorted as text; unmodifiable.
   */
  public static List<String> storageSopClasses() {
    return STORAGE_SOP_CLASSES;
  }

  /**
   * Whether the text has the form of a UID: 1 to 64 characters, digits in components separated by
   * single dots, no component with a leading zero but "0" itself (PS3.5 Section 9.1).
   */
  public static boolean isValid(String uid) {
    int length = uid.length();
    if (length == 0 || length > 64 || uid.charAt(length - 1) == '.') {
      return false;
    }
    int componentStart = 0;
    for (int i = 0; i < length; i++) {
      char c = uid.charAt(i);
      if (c == '.') {
        if (i == componentStart) {
          return false;
        }
        componentStart = i + 1;
      } else if (c < '0' || c > '9' || (i == componentStart + 1 && uid.charAt(i - 1) == '0')) {
        return false;
      }
    }
    return true;
  }
}
