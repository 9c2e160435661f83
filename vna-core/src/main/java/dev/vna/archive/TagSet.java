package dev.vna.archive;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.PrimitiveIterator;

/** Tags by rising number, unsigned, none twice. A set that is made at no great cost. Immutable. */
final class TagSet extends AbstractSet<Integer> {
  static final TagSet EMPTY = new TagSet(new int[0]);

  private final int[] tags;

  private TagSet(int[] tags) {
    this.tags = tags;
  }

  /** These and more. */
  TagSet with(int... more) {
    int[] all = Arrays.copyOf(tags, tags.length + more.length);
    int size = tags.length;
    for (int tag : more) {
      int at = place(all, size, tag);
      if (at == size || all[at] != tag) {
        System.arraycopy(all, at, all, at + 1, size - at);
        all[at] = tag;
        size++;
      }
    }
    return new TagSet(size == all.length ? all : Arrays.copyOf(all, size));
  }

  /** Where a tag is, or would be. */
  private static int place(int[] sorted, int size, int tag) {
    int at = size;
    while (at > 0 && Integer.compareUnsigned(sorted[at - 1], tag) >= 0) {
      at--;
    }
    return at;
  }

  @Override
  public boolean contains(Object other) {
    if (!(other instanceof Integer)) {
      return false;
    }
    int tag = (Integer) other;
    int at = place(tags, tags.length, tag);
    return at < tags.length && tags[at] == tag;
  }

  @Override
  public Iterator<Integer> iterator() {
    PrimitiveIterator.OfInt all = Arrays.stream(tags).iterator();
    return all;
  }

  @Override
  public int size() {
    return tags.length;
  }
}
