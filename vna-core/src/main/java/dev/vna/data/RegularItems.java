package dev.vna.data;

import java.util.Arrays;

/**
 * Passes over the items of a sequence that is there whole and of which nothing is to be said: no
 * finding, no limit passed. Whatever is not so regular it leaves to {@link ElementWalker}, which
 * alone knows what to make of it. So this is a short cut and no second reader: what it takes, the
 * walker takes in the same way, only slower. For one thread.
 */
final class RegularItems {
  /** The sequence is not regular. */
  static final int IRREGULAR = -1;

  /** The first four bytes of an item or delimiter, as a number in little endian. */
  static final int RAW_ITEM = 0xE000FFFE;

  static final int RAW_ITEM_END = 0xE00DFFFE;
  static final int RAW_SEQUENCE_END = 0xE0DDFFFE;

  /** A length is undefined, or there may be a group length. */
  private static final int FRAMED = 1;

  /** A header or value is another in {@link HeaderForm}. */
  private static final int CHANGED = 2;

  private static final short STRUCTURE_GROUP = (short) 0xFFFE;

  private final int maxDepth;

  /** A value that is longer makes the sequence differ from {@link HeaderForm}. */
  private final int maxPlainBytes;

  private final int maxShortBytes;

  /**
   * What is open around the innermost sequence or item, sequences and items alternating: where it
   * ends, or if its length is undefined the complement of where it ends at the latest, above the
   * tag of the last element of it.
   */
  private long[] enclosing = new long[8];

  /** The same of what is open in implicit VR: how many blocks those around it have reserved. */
  private int[] creatorStarts = new int[8];

  private final PrivateCreators creators = new PrivateCreators();

  private int count;
  private int odd;

  /** Up to here nothing more is tried, so that no byte is passed over more than twice. */
  private long tried = Long.MIN_VALUE;

  RegularItems(Limits limits) {
    maxDepth = limits.maxDepth();
    maxPlainBytes = limits.bulkThresholdBytes();
    maxShortBytes = Math.min(maxPlainBytes, HeaderForm.BULK_FRAGMENTS - 1);
  }

  /** How many elements and items the last sequence had, the sequence itself not counted. */
  int count() {
    return count;
  }

  /** Whether the last sequence, if it is in explicit VR, has the same bytes in a header. */
  boolean isPlain() {
    return odd == 0;
  }

  /** Whether nothing in the last sequence has another header or value in {@link HeaderForm}. */
  boolean isCopied() {
    return (odd & CHANGED) == 0;
  }

  /**
   * Passes over a sequence.
   *
   * @param from where its first item begins
   * @param limit where the bytes that are there, or those of the enclosing item, end
   * @param length of the sequence, -1 if undefined
   * @param position in the data set of {@code b[0]}
   * @param depth how many sequences it is in
   * @return where it ends, its delimiter included; or {@link #IRREGULAR}
   */
  int pass(byte[] b, int from, int limit, int length, Form form, long position, int depth) {
    if (position + from < tried || length < -1 || length > limit - from) {
      return IRREGULAR;
    }
    int room = (maxDepth - depth) * 2;
    if (form == Form.HEADER || form.bigEndian || room <= 0) {
      return IRREGULAR;
    }
    creators.truncate(0);
    int result = walk(b, from, length == -1 ? ~limit : from + length, room, form.explicit);
    if (result < 0) {
      tried = position + ~result;
      return IRREGULAR;
    }
    return result;
  }

  private void push(int depth, int end, long lastTag, boolean explicit) {
    if (depth == enclosing.length) {
      enclosing = Arrays.copyOf(enclosing, depth * 2);
      creatorStarts = Arrays.copyOf(creatorStarts, depth * 2);
    }
    enclosing[depth] = (long) end << 32 | (lastTag & 0xFFFFFFFFL);
    if (!explicit) {
      creatorStarts[depth] = creators.size();
    }
  }

  /**
   * One loop in one method, because that is what reading a data set of many items costs.
   *
   * @return where the sequence ends, or the complement of where it is irregular
   */
  private int walk(byte[] b, int from, int sequenceEnd, int room, boolean explicit) {
    int at = from;
    int end = sequenceEnd;
    int depth = 0;
    int strange = !explicit || end < 0 ? FRAMED : 0;
    int seen = 0;
    // Of values with a length of 16 bits: one of them is as long at the most, or odd.
    int lengths = 0;
    long last = -1;
    sequence:
    while (true) {
      // In a sequence.
      int bound = end < 0 ? ~end : end;
      boolean over = at == end;
      if (!over) {
        if (bound - at < 8) {
          return ~at;
        }
        int raw = Numbers.i32(b, at);
        int length = Numbers.i32(b, at + 4);
        seen++;
        if (raw == RAW_ITEM && length >= -1 && length <= bound - at - 8) {
          push(depth++, end, 0, explicit);
          last = -1;
          at += 8;
          if (length == -1) {
            strange |= FRAMED;
            end = ~bound;
          } else {
            end = at + length;
          }
        } else if (raw == RAW_SEQUENCE_END && end < 0 && length == 0) {
          at += 8;
          over = true;
        } else {
          return ~at;
        }
      }
      if (over) {
        if (depth == 0) {
          break;
        }
        long frame = enclosing[--depth];
        end = (int) (frame >> 32);
        last = frame & 0xFFFFFFFFL;
        if (!explicit) {
          creators.truncate(creatorStarts[depth]);
        }
      }
      // In an item: a new one, or one that goes on after a sequence.
      bound = end < 0 ? ~end : end;
      while (at != end) {
        if (bound - at < 8) {
          return ~at;
        }
        long word = Numbers.i64(b, at);
        seen++;
        if ((short) word == STRUCTURE_GROUP) {
          if ((int) word != RAW_ITEM_END || end >= 0 || word >>> 32 != 0) {
            return ~at;
          }
          at += 8;
          break;
        }
        int tag = Integer.rotateLeft((int) word, 16);
        if ((tag & 0xFFFFFFFFL) <= last) {
          return ~at;
        }
        last = tag & 0xFFFFFFFFL;
        boolean sequence;
        int length;
        if (explicit) {
          int code = Vr.codeOrNone((int) (word >>> 32) & 0xFFFF);
          length = (int) (word >>> 48);
          strange |= (tag & 0xFFFF) == 0 ? FRAMED : 0;
          if ((code & Vr.NONE_OR_LONG) == 0) {
            at += 8;
            if (length > bound - at) {
              return ~(at - 8);
            }
            lengths |= length;
            at += length;
            continue;
          }
          if ((code & Vr.NONE) != 0 || bound - at < 12) {
            return ~at;
          }
          strange |= length != 0 ? CHANGED : 0;
          length = Numbers.i32(b, at + 8);
          sequence = (code & Vr.SEQUENCE) != 0;
          strange |= length > maxPlainBytes && !sequence ? CHANGED : 0;
          at += 12;
        } else {
          length = (int) (word >>> 32);
          at += 8;
          if (word == 0 || length > bound - at) {
            return ~(at - 8);
          }
          Vr vr =
              Tag.isPrivate(tag)
                  ? creators.pass(tag, b, at, length, creatorStarts[depth - 1])
                  : Dictionary.vr(tag);
          sequence = vr == Vr.SQ || (length == -1 && vr == Vr.UN);
          // Whether pixels are signed is known to the walker alone.
          boolean unsure = vr == Vr.US && Dictionary.kind(tag) == ElementKind.US_OR_SS;
          strange |= unsure || (length > maxShortBytes && !sequence) ? CHANGED : 0;
        }
        if (length < -1 || length > bound - at || ((length & 1) != 0 && length != -1)) {
          return ~at;
        }
        if (sequence) {
          if (depth + 2 > room) {
            return ~at;
          }
          push(depth++, end, last, explicit);
          if (length == -1) {
            strange |= FRAMED;
            end = ~bound;
          } else {
            end = at + length;
          }
          continue sequence;
        }
        if (length == -1) {
          return ~at;
        }
        at += length;
      }
      end = (int) (enclosing[--depth] >> 32);
    }
    if ((lengths & 1) != 0) {
      return ~at;
    }
    count = seen;
    odd = lengths > maxShortBytes ? strange | CHANGED : strange;
    return at;
  }
}
