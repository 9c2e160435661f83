package dev.vna.archive.transfer;

/**
 * A set of numbers of 128 bits, in an array: 32 to 43 bytes for each, a million in 32 MiB. The
 * numbers are digests, so that they need no hash. For one thread.
 */
final class DoneSet {
  private long[] table = new long[2 << 10];
  private int size;

  boolean contains(long high, long low) {
    int at = find(table, high, low);
    return table[at] != 0 || table[at + 1] != 0;
  }

  /** False if it was there. */
  boolean add(long high, long low) {
    if (size >= table.length / 2 / 4 * 3) {
      grow();
    }
    int at = find(table, high, low);
    if (table[at] != 0 || table[at + 1] != 0) {
      return false;
    }
    table[at] = high;
    table[at + 1] = low;
    size++;
    return true;
  }

  /** Where the number is, or has room. */
  private static int find(long[] table, long high, long low) {
    int mask = table.length / 2 - 1;
    int at = (int) high & mask;
    while (table[2 * at] != 0 || table[2 * at + 1] != 0) {
      if (table[2 * at] == high && table[2 * at + 1] == low) {
        break;
      }
      at = at + 1 & mask;
    }
    return 2 * at;
  }

  private void grow() {
    long[] larger = new long[Math.multiplyExact(table.length, 2)];
    for (int i = 0; i < table.length; i += 2) {
      if (table[i] != 0 || table[i + 1] != 0) {
        int at = find(larger, table[i], table[i + 1]);
        larger[at] = table[i];
        larger[at + 1] = table[i + 1];
      }
    }
    table = larger;
  }
}
