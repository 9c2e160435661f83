package dev.vna.data;

import java.util.Arrays;

/**
 * Where the fragments of encapsulated Pixel Data lie, the Basic Offset Table, item number 0,
 * included. Offsets count from the start of the data set as received, to a fragment's first byte
 * after its item header. Immutable. Source: PS3.5 Annex A.4.
 */
public final class Fragments {
  private static final int STEP = 64;

  private final int[] lengths;
  private final long[] offsets;
  private final int count;
  private final boolean complete;

  private Fragments(int[] lengths, long[] offsets, int count, boolean complete) {
    this.lengths = lengths;
    this.offsets = offsets;
    this.count = count;
    this.complete = complete;
  }

  /** How many fragments are known, the Basic Offset Table included. */
  public int count() {
    return count;
  }

  /** Whether all fragments are known; false if there were more than the limit allows. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Length of a fragment in bytes.
   *
   * @throws IndexOutOfBoundsException if there is no such fragment
   */
  public long length(int index) {
    if (index >= count) {
      throw new IndexOutOfBoundsException("fragment=" + index + " of " + count);
    }
    return lengths[index] & 0xFFFFFFFFL;
  }

  /**
   * Offset of a fragment's first byte.
   *
   * @throws IndexOutOfBoundsException if there is no such fragment
   */
  public long offset(int index) {
    if (index >= count) {
      throw new IndexOutOfBoundsException("fragment=" + index + " of " + count);
    }
    int from = index / STEP;
    long offset = offsets[from];
    for (int i = from * STEP; i < index; i++) {
      offset += (lengths[i] & 0xFFFFFFFFL) + 8;
    }
    return offset;
  }

  /** Notes fragments as they go by: four bytes each, and an offset each 64. For one thread. */
  static final class Collector {
    private final int limit;
    private int[] lengths = new int[16];
    private long[] offsets = new long[1];
    private int count;
    private boolean complete = true;

    Collector(int limit) {
      this.limit = limit;
    }

    void add(long offset, long length) {
      if (count == limit) {
        complete = false;
        return;
      }
      if (count == lengths.length) {
        lengths = Arrays.copyOf(lengths, count * 2);
      }
      if (count % STEP == 0) {
        if (count / STEP == offsets.length) {
          offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[count / STEP] = offset;
      }
      lengths[count++] = (int) length;
    }

    Fragments toFragments() {
      return new Fragments(
          Arrays.copyOf(lengths, count),
          Arrays.copyOf(offsets, (count + STEP - 1) / STEP),
          count,
          complete);
    }
  }
}
