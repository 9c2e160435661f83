package dev.vna.index;

import java.util.List;
import java.util.Optional;

/**
 * How a part of a query can be looked up: as a path by rising numbers, or else as ranges of a key,
 * which can be walked in the key's order if it is one, or be collected if they are short.
 *
 * @param name attribute and form, for people; without values
 * @param kind the kind of the ranges
 * @param isProof whether every study that is found matches: then nobody needs to test it again
 */
record KeyAccess(
    String name,
    Optional<AccessPath> path,
    Keys.Kind kind,
    List<KeyRange> ranges,
    boolean isProof) {
  static KeyAccess of(String name, Keys.Kind kind, AccessPath path) {
    return new KeyAccess(name, Optional.of(path), kind, List.of(), false);
  }

  static KeyAccess of(String name, Keys.Kind kind, List<KeyRange> ranges) {
    return new KeyAccess(name, Optional.empty(), kind, ranges, false);
  }

  /** The same, of which it is known that it finds nothing but what matches. */
  KeyAccess proven() {
    return new KeyAccess(name, path, kind, ranges, true);
  }

  /** Whether the key can be walked in its order. */
  boolean isWalkable() {
    return ranges.size() == 1 && KeyPaths.tagOf(kind).isPresent();
  }
}
