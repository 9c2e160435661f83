package dev.vna.data;

import java.util.Arrays;

/**
 * Where the fragments of encapsulated Pixel Data lie, the Basic Offset Table, item number 0,
 * included, and what they begin with. Offsets count from the start of the data set as received, to
 * a fragment's first byte after its item header. Immutable. Source: PS3.5 Annex A.4.
 */
public final class Fragments {
  private static final int STEP = 64;
  private static final int KIND_MASK = 0x0F;
  private static final int ENDS = 0x10;
  private static final Codestream[] KINDS = Codestream.values();

  private final int[] lengths;
  private final long[] offsets;
  private final byte[] marks;
  private final int count;
  private final boolean complete;
  private final byte[] table;

  private Fragments(
      int[] lengths, long[] offsets, byte[] marks, int count, boolean complete, byte[] table) {
    this.lengths = lengths;
    this.offsets = offsets;
    this.marks = marks;
    this.count = count;
    this.complete = complete;
    this.table = table;
  }

  /**
   * Fragments that follow one another, each after an item header of 8 bytes, of which nothing else
   * is known: no {@link #codestream} and no {@link #basicOffsetTable}.
   *
   * @param firstOffset of the first byte of item number 0, after its header
   * @param lengths in bytes, that of the Basic Offset Table first
   * @throws IllegalArgumentException if a number is negative or more than 32 bits hold
   */
  public static Fragments of(long firstOffset, long... lengths) {
    var collector = new Collector(Integer.MAX_VALUE);
    long offset = firstOffset;
    for (long length : lengths) {
      if (offset < 0 || length < 0 || length > 0xFFFFFFFFL) {
        throw new IllegalArgumentException("fragment offset=" + offset + " length=" + length);
      }
      collector.add(offset, length);
      offset += length + 8;
    }
    return collector.toFragments();
  }

  /** How many fragments are known, the Basic Offset Table included. */
  public int count() {
    return count;
  }

  /** Whether all fragments are known; false if there were more than the limit allows. */
  public boolean isComplete() {
    return complete;
  }

  private void check(int index) {
    if (index < 0 || index >= count) {
      throw new IndexOutOfBoundsException("fragment=" + index + " of " + count);
    }
  }

  /**
   * Length of a fragment in bytes.
   *
   * @throws IndexOutOfBoundsException if there is no such fragment
   */
  public long length(int index) {
    check(index);
    return lengths[index] & 0xFFFFFFFFL;
  }

  /**
   * Offset of a fragment's first byte.
   *
   * @throws IndexOutOfBoundsException if there is no such fragment
   */
  public long offset(int index) {
    check(index);
    int from = index / STEP;
    long offset = offsets[from];
    for (int i = from * STEP; i < index; i++) {
      offset += (lengths[i] & 0xFFFFFFFFL) + 8;
    }
    return offset;
  }

  /**
   * What begins where this fragment begins.
   *
   * @throws IndexOutOfBoundsException if there is no such fragment
   */
  public Codestream codestream(int index) {
    check(index);
    return KINDS[marks[index] & KIND_MASK];
  }

  /**
   * Whether a fragment ends with the marker FFD9H, padded or not, which ends a JPEG, JPEG-LS or
   * JPEG 2000 codestream and stands nowhere else in one.
   *
   * @throws IndexOutOfBoundsException if there is no such fragment
   */
  public boolean endsCodestream(int index) {
    check(index);
    return (marks[index] & ENDS) != 0;
  }

  /** The bytes of the Basic Offset Table, item number 0, none if it is empty. A copy. */
  public byte[] basicOffsetTable() {
    return table.clone();
  }

  /**
   * Notes fragments as they go by: five bytes each, an offset each 64, and the Basic Offset Table.
   * For one thread.
   */
  static final class Collector {
    private final int limit;
    private int[] lengths = new int[16];
    private long[] offsets = new long[1];
    private byte[] marks = new byte[16];
    private final Bytes table = new Bytes(0);
    private int count;
    private boolean complete = true;

    /** The first bytes of the current fragment, and the last four, both big endian. */
    private long first;

    private int taken;
    private int last;

    Collector(int limit) {
      this.limit = limit;
    }

    void add(long offset, long length) {
      mark();
      if (count == limit) {
        complete = false;
        return;
      }
      if (count == lengths.length) {
        lengths = Arrays.copyOf(lengths, count * 2);
        marks = Arrays.copyOf(marks, count * 2);
      }
      if (count % STEP == 0) {
        if (count / STEP == offsets.length) {
          offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[count / STEP] = offset;
      }
      lengths[count++] = (int) length;
    }

    /** Takes bytes of the fragment that was added last. */
    void take(byte[] bytes, int offset, int length) {
      if (!complete) {
        return;
      }
      if (count == 1) {
        // More entries than fragments can be noted are of no use.
        table.put(bytes, offset, (int) Math.min(length, Math.max(0, 4L * limit - table.size)));
        return;
      }
      int end = offset + length;
      for (int i = offset; taken < Codestream.BYTES && i < end; i++) {
        first |= (bytes[i] & 0xFFL) << (56 - 8 * taken++);
      }
      for (int i = Math.max(offset, end - 4); i < end; i++) {
        last = last << 8 | (bytes[i] & 0xFF);
      }
    }

    /** Ends the fragment that was added last. */
    private void mark() {
      if (count > 1 && complete) {
        boolean ends = (last & 0xFFFF) == 0xFFD9 || (last & 0xFFFFFF) == 0xFFD900;
        marks[count - 1] = (byte) (Codestream.of(first).ordinal() | (ends ? ENDS : 0));
      }
      first = 0;
      taken = 0;
      last = 0;
    }

    Fragments toFragments() {
      mark();
      return new Fragments(
          Arrays.copyOf(lengths, count),
          Arrays.copyOf(offsets, (count + STEP - 1) / STEP),
          Arrays.copyOf(marks, count),
          count,
          complete,
          table.toArray());
    }
  }
}
