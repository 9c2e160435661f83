package dev.vna.data;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * The private blocks of one group of a data set or item: which creator has reserved which, and
 * which are taken by elements without a reservation. Source: PS3.5 Section 7.8.1.
 */
final class PrivateBlocks {
  static final int FIRST = 0x10;
  static final int LAST = 0xFF;

  private static final int MAX_CREATOR_CHARACTERS = 64;

  private final int group;
  private final String[] creators = new String[LAST + 1];
  private final BitSet used = new BitSet();

  PrivateBlocks(int group) {
    this.group = group;
  }

  /** Those of a data set. */
  static PrivateBlocks of(DataSet dataSet, int group) {
    var blocks = new PrivateBlocks(group);
    Table table = dataSet.table();
    for (int i = 0; i < table.size(); i++) {
      int tag = table.tag(i);
      if (Tag.group(tag) == group) {
        blocks.note(tag, t -> dataSet.string(t).orElse(""));
      }
    }
    return blocks;
  }

  /** The creator that has reserved the block of a private element; empty text if none has. */
  static String creatorOf(DataSet dataSet, int tag) {
    return isInBlock(tag) ? dataSet.string(creatorTag(tag)).orElse("") : "";
  }

  /** Whether a tag is one of an element that lies in a block, reserved or not. */
  static boolean isInBlock(int tag) {
    return Tag.isPrivate(tag) && Tag.element(tag) >= FIRST << 8;
  }

  /** The tag that reserves the block in which a private element lies. */
  static int creatorTag(int tag) {
    return Tag.of(Tag.group(tag), Tag.element(tag) >>> 8);
  }

  static void check(String creator, int group, int element) {
    boolean reservedGroup = group <= 7 || group >= 0xFFFF;
    if ((group & 1) == 0 || group < 0 || reservedGroup) {
      throw new IllegalArgumentException(
          "group=" + Integer.toHexString(group) + ": want an odd one from 0009 to FFFD");
    }
    if (element < 0 || element > 0xFF) {
      throw new IllegalArgumentException(
          "element=" + Integer.toHexString(element) + ": want 00 to FF, without the block");
    }
    boolean blank = creator.isBlank() || !creator.strip().equals(creator);
    if (blank || creator.length() > MAX_CREATOR_CHARACTERS || creator.indexOf('\\') >= 0) {
      throw new IllegalArgumentException(
          "private creator: want 1 to 64 characters, no outer space, no backslash");
    }
  }

  /** Notes an element of the group; {@code text} gives the value of a creator's element. */
  void note(int tag, IntFunction<String> text) {
    if (Tag.isPrivateCreator(tag)) {
      creators[Tag.element(tag)] = text.apply(tag);
      used.set(Tag.element(tag));
    } else if (isInBlock(tag)) {
      used.set(Tag.element(tag) >>> 8);
    }
  }

  boolean isReserved(int block) {
    return creators[block] != null && !creators[block].isEmpty();
  }

  /** The first block of a creator, from {@code from} on. */
  OptionalInt block(String creator, int from) {
    for (int block = from; block <= LAST; block++) {
      if (creator.equals(creators[block])) {
        return OptionalInt.of(block);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * A block that nobody uses.
   *
   * @throws IllegalStateException if all are in use
   */
  int free() {
    int block = used.nextClearBit(FIRST);
    if (block > LAST) {
      throw new IllegalStateException(
          "group=" + Integer.toHexString(group) + ": no private block is free");
    }
    return block;
  }

  int tag(int block, int element) {
    return Tag.of(group, block << 8 | element);
  }
}
