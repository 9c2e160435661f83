package dev.vna.benchmarks;

import dev.vna.data.Dictionary;
import dev.vna.data.Vr;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The least that any reader does: a loop over the element headers of a well-formed data set in
 * little endian that reads tag, VR and length and descends into items. It checks nothing, keeps
 * nothing, and does not know where an item ends.
 */
final class BareWalk {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int ITEM_GROUP = 0xFFFE;

  /** By five bits of each letter: 0 for a length of 16 bits, 1 for one of 32 bits, 2 for SQ. */
  private static final byte[] KINDS = new byte[1 << 10];

  static {
    for (Vr vr : Vr.values()) {
      KINDS[index(vr.name().charAt(0) | (vr.name().charAt(1) << 8))] =
          (byte) (vr.isSequence() ? 2 : vr.isLongForm() ? 1 : 0);
    }
  }

  private BareWalk() {}

  private static int index(int letters) {
    return ((letters & 0x1F) << 5) | ((letters >>> 8) & 0x1F);
  }

  /** Walks over a data set in explicit VR; returns a sum that stands for what was read. */
  static long explicitVr(byte[] b) {
    long sum = 0;
    int at = 0;
    while (at < b.length) {
      int tag = (int) INT.get(b, at);
      if ((tag & 0xFFFF) == ITEM_GROUP) {
        sum += tag;
        at += 8;
        continue;
      }
      int letters = (short) SHORT.get(b, at + 4) & 0xFFFF;
      int kind = KINDS[index(letters)];
      int length;
      if (kind == 0) {
        length = (short) SHORT.get(b, at + 6) & 0xFFFF;
        at += 8 + length;
      } else {
        length = (int) INT.get(b, at + 8);
        at += kind == 2 || length == -1 ? 12 : 12 + length;
      }
      sum += tag ^ letters ^ length;
    }
    return sum;
  }

  /** Walks over a data set in implicit VR, where the dictionary says what is a sequence. */
  static long implicitVr(byte[] b) {
    long sum = 0;
    int at = 0;
    while (at < b.length) {
      int tag = Integer.rotateLeft((int) INT.get(b, at), 16);
      int length = (int) INT.get(b, at + 4);
      at += 8;
      if (tag >>> 16 != ITEM_GROUP) {
        Vr vr = Dictionary.vr(tag);
        at += vr == Vr.SQ || length == -1 ? 0 : length;
        sum += vr.ordinal();
      }
      sum += tag ^ length;
    }
    return sum;
  }
}
