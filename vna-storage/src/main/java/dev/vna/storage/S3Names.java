package dev.vna.storage;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys of the objects in a bucket. All are made here, and none is ever written twice: a pack
 * that is rewritten, and a note that is added to, get a new key.
 *
 * <pre>
 * (prefix)packs/(archive id)/(pack id).(record offset).tar               as it was put
 * (prefix)packs/(archive id)/(pack id).(generation)-(random).(record offset).tar   rewritten
 * (prefix)packs/(archive id)/(pack id).(random).deleted                  what is deleted of it
 * </pre>
 */
final class S3Names {
  private static final Pattern PACK =
      Pattern.compile("([0-9a-f-]{36})\\.(?:([0-9]{1,9})-([0-9a-f]{16})\\.)?([0-9]{1,18})\\.tar");
  private static final Pattern NOTE = Pattern.compile("([0-9a-f-]{36})\\.[0-9a-f]{16}\\.deleted");

  private final String folder;

  S3Names(String prefix, UUID archiveId) {
    folder = prefix + "packs/" + archiveId + "/";
  }

  /**
   * The name of an object that holds a pack.
   *
   * @param generation how often the pack was rewritten
   * @param recordOffset where the last record begins in it: the contents, or the cuts if it was
   *     rewritten
   */
  record PackName(UUID pack, int generation, long recordOffset, String key)
      implements Comparable<PackName> {
    /** The later generation is the greater one. Nodes that do not know of each other agree. */
    @Override
    public int compareTo(PackName other) {
      int order = Integer.compare(generation, other.generation);
      return order != 0 ? order : key.compareTo(other.key);
    }
  }

  /** What all keys of the archive begin with. */
  String folder() {
    return folder;
  }

  /** What all keys of a pack begin with. */
  String ofPack(UUID pack) {
    return folder + pack + ".";
  }

  PackName pack(UUID pack, long recordOffset) {
    return new PackName(pack, 0, recordOffset, ofPack(pack) + recordOffset + ".tar");
  }

  PackName rewritten(UUID pack, int generation, long random, long recordOffset) {
    String key = ofPack(pack) + generation + "-" + hex(random) + "." + recordOffset + ".tar";
    return new PackName(pack, generation, recordOffset, key);
  }

  String note(UUID pack, long random) {
    return ofPack(pack) + hex(random) + ".deleted";
  }

  /** The pack that an object holds; empty if it holds none. */
  Optional<PackName> parsePack(String key) {
    Matcher matcher = PACK.matcher(name(key));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int generation = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    long recordOffset = Long.parseLong(matcher.group(4));
    return id(matcher).map(pack -> new PackName(pack, generation, recordOffset, key));
  }

  /** The pack that a note is about; empty if it is none. */
  Optional<UUID> parseNote(String key) {
    Matcher matcher = NOTE.matcher(name(key));
    return matcher.matches() ? id(matcher) : Optional.empty();
  }

  private static Optional<UUID> id(Matcher matcher) {
    try {
      return Optional.of(UUID.fromString(matcher.group(1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // somebody else's
    }
  }

  private String name(String key) {
    return key.startsWith(folder) ? key.substring(folder.length()) : "";
  }

  private static String hex(long value) {
    return HexFormat.of().toHexDigits(value);
  }
}
