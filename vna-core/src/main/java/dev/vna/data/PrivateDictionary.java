package dev.vna.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Published private elements by private creator. A creator's handle is the position of its lines in
 * the table plus one; creators are found by a hash of their bytes, so that a look-up allocates
 * nothing.
 */
final class PrivateDictionary {
  private static final int CREATORS = 1 << 11;
  private static final int ELEMENTS = 1 << 15;

  private final ResourceTable table = ResourceTable.load("private.tsv");
  private final int[] creators = new int[CREATORS];

  /** Creator's handle in the upper half, tag without its block number in the lower; 0 is free. */
  private final long[] keys = new long[ELEMENTS];

  private final byte[] vrs = new byte[ELEMENTS];
  private final int[] lines = new int[ELEMENTS];

  PrivateDictionary() {
    int creator = 0;
    for (int line = 0; line < table.size(); line = table.nextLine(line)) {
      if (table.at(line) == '=') {
        creator = line + 1;
        insertCreator(creator);
      } else {
        insertElement(creator, line);
      }
    }
  }

  private void insertCreator(int position) {
    int slot = creatorSlot(table.hash(position, table.nextLine(position) - 1));
    while (creators[slot] != 0) {
      slot = slot + 1 & CREATORS - 1;
    }
    creators[slot] = position;
  }

  private void insertElement(int creator, int line) {
    int tag = 0;
    for (int i = 0; i < 8; i++) {
      tag = tag << 4 | Math.max(Character.digit(table.at(line + i), 16), 0);
    }
    long key = key(creator, withoutBlock(tag));
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = slot + 1 & ELEMENTS - 1;
    }
    keys[slot] = key;
    lines[slot] = line;
    String vr = table.text(line, 1);
    int slash = vr.indexOf('/');
    Vr chosen = slash < 0 ? Vr.valueOf(vr) : vr.equals("OB/OW") ? Vr.OW : Vr.US;
    vrs[slot] = (byte) chosen.ordinal();
  }

  private static int withoutBlock(int tag) {
    return Tag.element(tag) >= 0x1000 ? tag & 0xFFFF00FF : tag;
  }

  private static long key(int creator, int tag) {
    return (long) creator << 32 | (tag & 0xFFFFFFFFL);
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 49);
  }

  private static int creatorSlot(int hash) {
    return (hash * 0x9E3779B1) >>> 21;
  }

  int creator(byte[] value, int offset, int length) {
    int from = offset;
    int to = offset + length;
    while (to > from && (value[to - 1] == ' ' || value[to - 1] == 0)) {
      to--;
    }
    while (from < to && value[from] == ' ') {
      from++;
    }
    int hash = ResourceTable.hash(value, from, to);
    for (int slot = creatorSlot(hash); creators[slot] != 0; slot = slot + 1 & CREATORS - 1) {
      if (table.isLine(creators[slot], value, from, to)) {
        return creators[slot];
      }
    }
    return 0;
  }

  private int find(int tag, int creator) {
    long key = key(creator, withoutBlock(tag));
    for (int slot = slot(key); keys[slot] != 0; slot = slot + 1 & ELEMENTS - 1) {
      if (keys[slot] == key) {
        return slot;
      }
    }
    return -1;
  }

  Vr vr(int tag, int creator) {
    int slot = find(tag, creator);
    return slot < 0 ? Vr.UN : Vr.ofOrdinal(vrs[slot]);
  }

  Optional<String> name(int tag, String privateCreator) {
    byte[] value = privateCreator.getBytes(StandardCharsets.US_ASCII);
    int creator = creator(Arrays.copyOf(value, value.length), 0, value.length);
    int slot = creator == 0 ? -1 : find(tag, creator);
    return slot < 0 ? Optional.empty() : Optional.of(table.text(lines[slot], 3));
  }
}
