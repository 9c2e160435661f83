package dev.vna.data;

import java.util.Arrays;

/**
 * The private blocks that the data set and its open items have reserved, as a stack, so that an
 * item's blocks end with it. For one thread. Source: PS3.5 Section 7.8.1.
 */
final class PrivateCreators {
  private static final int[] NONE = new int[0];

  private int[] blocks = NONE;
  private int[] handles = NONE;
  private int size;

  int size() {
    return size;
  }

  void truncate(int newSize) {
    size = newSize;
  }

  void reserve(int creatorTag, byte[] value, int offset, int length) {
    int handle = Dictionary.privateCreator(value, offset, length);
    if (handle == 0) {
      return;
    }
    if (size == blocks.length) {
      blocks = Arrays.copyOf(blocks, Math.max(8, size * 2));
      handles = Arrays.copyOf(handles, Math.max(8, size * 2));
    }
    blocks[size] = creatorTag;
    handles[size++] = handle;
  }

  /** The same as {@link #vr} of an element that is passed over; notes it if it reserves a block. */
  Vr pass(int tag, byte[] b, int at, int length, int from) {
    if (Tag.isPrivateCreator(tag) && length >= 0 && length <= ElementWalker.CAPTURE_BYTES) {
      reserve(tag, b, at, length);
    }
    return vr(tag, from);
  }

  /**
   * The VR of a private element; {@code from} is where the blocks of its own data set or item
   * begin.
   */
  Vr vr(int tag, int from) {
    if (Tag.isGroupLength(tag)) {
      return Vr.UL;
    }
    if (Tag.isPrivateCreator(tag)) {
      return Vr.LO;
    }
    int block = (tag & 0xFFFF0000) | (tag >>> 8 & 0xFF);
    for (int i = size - 1; i >= from; i--) {
      if (blocks[i] == block) {
        return Dictionary.privateVr(tag, handles[i]);
      }
    }
    return Vr.UN;
  }
}
