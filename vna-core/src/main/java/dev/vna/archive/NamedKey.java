package dev.vna.archive;

import dev.vna.data.TagPath;
import java.util.regex.Pattern;

/**
 * An attribute that the index shall keep a key of, so that what is asked by its values is looked up
 * instead of searched for: any standard or private attribute, in items of sequences too. It is of
 * all partitions, and of what is there as well as of what comes.
 *
 * @param name names the key: 1 to 64 letters, digits, hyphens and underscores
 * @param path leads to the attribute; through sequences, to any of their items
 */
public record NamedKey(String name, TagPath path) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if the name is none, or the path leads to an item, or through
   *     an item of some number
   */
  public NamedKey {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name of a key: want 1 to 64 letters, digits, hyphens and underscores");
    }
    if (path.isItem()) {
      throw new IllegalArgumentException("path=" + path + ": want an attribute, not an item");
    }
    if (path.toString().matches(".*\\[\\d+].*")) {
      throw new IllegalArgumentException("path=" + path + ": want any item, [*]");
    }
  }

  /**
   * A key of an attribute by tags.
   *
   * @param tag the attribute, or the sequence that it lies in
   * @param below tags further down, the attribute's last
   */
  public static NamedKey of(String name, int tag, int... below) {
    TagPath path = TagPath.of(tag);
    for (int next : below) {
      path = path.anyItem().then(next);
    }
    return new NamedKey(name, path);
  }
}
