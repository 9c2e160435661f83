package dev.vna.index;

import dev.vna.data.Tag;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntPredicate;

/**
 * The tags of the attributes that an answer is to have. Whoever goes through elements by rising tag
 * passes them once, one beside the other, and needs no search for each. Immutable.
 */
final class WantedTags implements IntPredicate {
  /** All that there are. */
  static final WantedTags ALL = new WantedTags(new int[0], true);

  /** None. */
  static final WantedTags NONE = new WantedTags(new int[0], false);

  /** By rising tag, unsigned. */
  private final int[] tags;

  private final boolean isAll;

  /** Whether only attributes of instances count. */
  private final boolean isOfInstances;

  private WantedTags(int[] tags, boolean isAll) {
    this(tags, isAll, false);
  }

  private WantedTags(int[] tags, boolean isAll, boolean isOfInstances) {
    this.tags = tags;
    this.isAll = isAll;
    this.isOfInstances = isOfInstances;
  }

  /** Of these the attributes that no level above an instance has, and no character set. */
  WantedTags ofInstances() {
    return new WantedTags(tags, isAll, true);
  }

  static WantedTags of(Collection<Integer> wanted) {
    int[] tags = new int[wanted.size()];
    int count = 0;
    for (int tag : wanted) {
      tags[count++] = tag ^ Integer.MIN_VALUE;
    }
    Arrays.sort(tags);
    for (int i = 0; i < tags.length; i++) {
      tags[i] ^= Integer.MIN_VALUE;
    }
    return new WantedTags(tags, false);
  }

  @Override
  public boolean test(int tag) {
    if (isOfInstances && !isOfInstance(tag)) {
      return false;
    }
    if (isAll) {
      return true;
    }
    for (int one : tags) {
      if (one == tag) {
        return true;
      }
    }
    return false;
  }

  /** The first place at or behind another whose tag is not below one. */
  int pass(int place, int tag) {
    int at = place;
    while (at < tags.length && Integer.compareUnsigned(tags[at], tag) < 0) {
      at++;
    }
    return at;
  }

  /** Whether the tag at a place is this one. */
  boolean isAt(int place, int tag) {
    return (isAll || (place < tags.length && tags[place] == tag))
        && (!isOfInstances || isOfInstance(tag));
  }

  private static boolean isOfInstance(int tag) {
    return LevelAttributes.index(tag) < 0 && tag != Tag.SpecificCharacterSet;
  }

  /** Whether nothing is wanted from a place on. */
  boolean isEnd(int place) {
    return !isAll && place >= tags.length;
  }
}
