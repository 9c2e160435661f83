package dev.vna.data.frames;

import dev.vna.data.Fragments;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A Basic or Extended Offset Table that is held against the fragments. Offsets count from the first
 * byte of the first item after the Basic Offset Table. Source: PS3.5 Annex A.4, PS3.3 Section
 * C.7.6.3.1.8.
 */
final class OffsetTable {
  /** First fragment of each frame, and the end; empty if the table lies. */
  final int[] firsts;

  /** What is wrong with the table; empty if nothing is. */
  final String fault;

  private OffsetTable(int[] firsts, String fault) {
    this.firsts = firsts;
    this.fault = fault;
  }

  boolean holds() {
    return fault.isEmpty();
  }

  int frames() {
    return firsts.length - 1;
  }

  /** Of 32-bit unsigned offsets; one of more than 4 GiB has wrapped and does not ascend. */
  static OffsetTable basic(byte[] table, Fragments fragments) {
    return of(table, 4, fragments);
  }

  /** Of 64-bit offsets. */
  static OffsetTable extended(byte[] table, Fragments fragments) {
    return of(table, 8, fragments);
  }

  private static OffsetTable of(byte[] table, int width, Fragments fragments) {
    if (table.length % width != 0) {
      return fault("its length of " + table.length + " bytes is no multiple of " + width);
    }
    int entries = table.length / width;
    if (entries > fragments.count() - 1) {
      return fault("it has " + entries + " entries for " + (fragments.count() - 1) + " fragments");
    }
    ByteBuffer numbers = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    int[] firsts = new int[entries + 1];
    int fragment = 1;
    long at = 0;
    long before = -1;
    for (int i = 0; i < entries; i++) {
      long offset = width == 4 ? numbers.getInt() & 0xFFFFFFFFL : numbers.getLong();
      if (offset <= before) {
        return fault("entry " + (i + 1) + " does not ascend");
      }
      while (at < offset && fragment < fragments.count()) {
        at += fragments.length(fragment++) + 8;
      }
      if (fragment == fragments.count()) {
        return fault("entry " + (i + 1) + " points past the last fragment");
      }
      if (at != offset || (i == 0 && offset != 0)) {
        return fault("entry " + (i + 1) + " does not point at the item it should");
      }
      firsts[i] = fragment;
      before = offset;
    }
    firsts[entries] = fragments.count();
    return new OffsetTable(firsts, "");
  }

  static OffsetTable fault(String what) {
    return new OffsetTable(new int[0], what);
  }

  /** The numbers of a table of 64-bit lengths. */
  static long[] lengths(byte[] table) {
    long[] lengths = new long[table.length / 8];
    Arrays.setAll(
        lengths, i -> ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN).getLong(8 * i));
    return lengths;
  }
}
