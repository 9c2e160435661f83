package dev.vna.index;

import dev.vna.data.Tag;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The tags of the attributes that an answer is to have: those of a list, or all but those of a
 * list. Whoever goes through elements by rising tag passes the list once, one beside the other, and
 * needs no search for each. Immutable.
 */
final class WantedTags implements IntPredicate {
  /** All that there are. */
  static final WantedTags ALL = new WantedTags(new int[0], false);

  /** None. */
  static final WantedTags NONE = new WantedTags(new int[0], true);

  /** All that no level above an instance has, and no character set. */
  private static final WantedTags OF_INSTANCES =
      new WantedTags(
          IntStream.concat(
                  IntStream.range(0, LevelAttributes.count()).map(LevelAttributes::tag),
                  IntStream.of(Tag.SpecificCharacterSet))
              .map(WantedTags::key)
              .sorted()
              .toArray(),
          false);

  /** {@link #key} of each tag, rising. */
  private final int[] keys;

  /** Whether the tags of the list are wanted, or all others. */
  private final boolean isOfListed;

  private WantedTags(int[] keys, boolean isOfListed) {
    this.keys = keys;
    this.isOfListed = isOfListed;
  }

  /** A number that sorts as tags do. */
  private static int key(int tag) {
    return tag ^ Integer.MIN_VALUE;
  }

  /** Of these the attributes that no level above an instance has, and no character set. */
  WantedTags ofInstances() {
    return isOfListed
        ? new WantedTags(
            Arrays.stream(keys).filter(key -> OF_INSTANCES.test(key(key))).toArray(), true)
        : OF_INSTANCES;
  }

  static WantedTags of(Collection<Integer> wanted) {
    int[] keys = new int[wanted.size()];
    int count = 0;
    for (int tag : wanted) {
      keys[count++] = key(tag);
    }
    Arrays.sort(keys);
    return new WantedTags(keys, true);
  }

  @Override
  public boolean test(int tag) {
    return Arrays.binarySearch(keys, key(tag)) >= 0 == isOfListed;
  }

  /** The first place in the list, at or behind another, whose tag is not below one. */
  int pass(int place, int tag) {
    int key = key(tag);
    int at = place;
    while (at < keys.length && keys[at] < key) {
      at++;
    }
    return at;
  }

  /** Whether a tag is wanted that the list was passed to. */
  boolean isAt(int place, int tag) {
    return (place < keys.length && keys[place] == key(tag)) == isOfListed;
  }

  /** Whether nothing is wanted from a place on. */
  boolean isEnd(int place) {
    return isOfListed && place >= keys.length;
  }
}
