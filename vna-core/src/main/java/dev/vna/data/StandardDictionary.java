package dev.vna.data;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The elements of the standard in an open-addressing hash table: tag and VR in one array, so that a
 * look-up allocates nothing and is mostly one load; where the rest is found in another.
 */
final class StandardDictionary {
  static final int VM = 2;
  static final int KEYWORD = 3;
  static final int NAME = 4;
  static final int RETIRED = 5;

  private static final int CAPACITY = 1 << 14;
  private static final int NOT_FOUND = -1;

  /** In an entry, whose upper half is the tag: the ordinal of the VR, that of the kind above it. */
  private static final int VR_MASK = 0x3F;

  private static final int KIND_SHIFT = 6;
  private static final int KIND_MASK = 3;

  /** In every entry, none of which therefore is 0. */
  private static final int USED = 1 << 8;

  private final ResourceTable table = ResourceTable.load("elements.tsv");
  private final long[] entries = new long[CAPACITY];
  private final int[] lines = new int[CAPACITY];

  /** Tags with an x, as mask and value; checked only when no plain tag is found. */
  private final int[] patternMasks;

  private final int[] patternTags;

  /** The first tag of each repeating group, which stands for all of it. */
  private final int[] patternFirst;

  StandardDictionary() {
    var masks = new int[128];
    var patterns = new int[128];
    var firsts = new int[128];
    int patternCount = 0;
    for (int line = 0; line < table.size(); line = table.nextLine(line)) {
      int tag = 0;
      int mask = 0;
      for (int i = 0; i < 8; i++) {
        int digit = Character.digit(table.at(line + i), 16);
        tag = tag << 4 | Math.max(digit, 0);
        mask = mask << 4 | (digit < 0 ? 0 : 0xF);
      }
      int first = tag;
      if (mask != -1) {
        // (0028,04x0) and the like, with one free digit, begin at 1, since 0 is another element.
        int free = ~mask;
        first |= Integer.bitCount(free) == 4 ? free & -free : 0;
        masks[patternCount] = mask;
        patterns[patternCount] = tag;
        firsts[patternCount++] = first;
      }
      insert(first, line);
    }
    patternFirst = Arrays.copyOf(firsts, patternCount);
    patternMasks = Arrays.copyOf(masks, patternCount);
    patternTags = Arrays.copyOf(patterns, patternCount);
  }

  private void insert(int tag, int line) {
    int slot = slot(tag);
    while (entries[slot] != 0) {
      slot = slot + 1 & CAPACITY - 1;
    }
    lines[slot] = line;
    String vr = table.text(line, 1);
    ElementKind kind =
        switch (vr) {
          case "US/SS" -> ElementKind.US_OR_SS;
          case "OB/OW" -> ElementKind.OB_OR_OW;
          case "US/OW", "US/SS/OW" -> ElementKind.US_OR_OW;
          default -> ElementKind.PLAIN;
        };
    Vr chosen =
        switch (kind) {
          case PLAIN -> Vr.valueOf(vr);
          case US_OR_SS -> Vr.US;
          case OB_OR_OW, US_OR_OW -> Vr.OW;
        };
    entries[slot] = (long) tag << 32 | USED | kind.ordinal() << KIND_SHIFT | chosen.ordinal();
  }

  private static int slot(int tag) {
    return (tag * 0x9E3779B1) >>> 18;
  }

  private int find(int tag) {
    int slot = findExact(tag);
    return slot != NOT_FOUND || Tag.isPrivate(tag) ? slot : findPattern(tag);
  }

  private int findExact(int tag) {
    int slot = slot(tag);
    for (long entry = entries[slot]; entry != 0; entry = entries[slot]) {
      if ((int) (entry >>> 32) == tag) {
        return slot;
      }
      slot = slot + 1 & CAPACITY - 1;
    }
    return NOT_FOUND;
  }

  private int findPattern(int tag) {
    for (int i = 0; i < patternMasks.length; i++) {
      if ((tag & patternMasks[i]) == patternTags[i]) {
        return findExact(patternFirst[i]);
      }
    }
    return NOT_FOUND;
  }

  Vr vr(int tag) {
    int slot = find(tag);
    if (slot != NOT_FOUND) {
      return Vr.ofOrdinal((int) entries[slot] & VR_MASK);
    }
    if (Tag.isGroupLength(tag)) {
      return Vr.UL;
    }
    return Tag.isPrivateCreator(tag) ? Vr.LO : Vr.UN;
  }

  ElementKind kind(int tag) {
    int slot = find(tag);
    return slot == NOT_FOUND
        ? ElementKind.PLAIN
        : ElementKind.ofOrdinal((int) entries[slot] >>> KIND_SHIFT & KIND_MASK);
  }

  Optional<String> text(int tag, int field) {
    int slot = find(tag);
    return slot == NOT_FOUND ? Optional.empty() : Optional.of(table.text(lines[slot], field));
  }

  Map<String, Integer> keywords() {
    Map<String, Integer> keywords = Dictionary.newKeywordMap(6000);
    for (int slot = 0; slot < CAPACITY; slot++) {
      if (entries[slot] != 0) {
        String keyword = table.text(lines[slot], KEYWORD);
        if (!keyword.isEmpty()) {
          keywords.put(keyword, (int) (entries[slot] >>> 32));
        }
      }
    }
    return keywords;
  }
}
