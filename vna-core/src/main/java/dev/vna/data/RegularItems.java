package dev.vna.data;

import java.util.Arrays;

/**
 * Passes over the items of a sequence that is there whole and of which nothing is to be said: no
 * finding, no limit passed. Whatever is not so regular it leaves to {@link ElementWalker}, which
 * alone knows what to make of it. So this is a short cut and no second reader: what it takes, the
 * walker takes in the same way, only slower. Holds no state but its stack. For one thread.
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
   * Where the open sequences and items end, alternating; of undefined length, the complement of
   * where they end at the latest.
   */
  private int[] ends = new int[8];

  /** The tag before, of each open item, as a number without sign; -1 if there was none. */
  private long[] lastTags = new long[8];

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
   * @param enclosing how many sequences it is in
   * @return where it ends, its delimiter included; or {@link #IRREGULAR}
   */
  int pass(byte[] b, int from, int limit, int length, Form form, long position, int enclosing) {
    if (position + from < tried || length < -1 || length > limit - from) {
      return IRREGULAR;
    }
    count = 0;
    int end = length == -1 ? ~limit : from + length;
    odd = length == -1 ? FRAMED : 0;
    int room = (maxDepth - enclosing) * 2;
    if (form == Form.HEADER || form.bigEndian || room <= 0) {
      return IRREGULAR;
    }
    int result = form.explicit ? explicit(b, from, end, room) : implicit(b, from, end, room);
    if (result < 0) {
      tried = position + ~result;
      return IRREGULAR;
    }
    return result;
  }

  private void push(int depth, int end, long lastTag) {
    if (depth == ends.length) {
      ends = Arrays.copyOf(ends, depth * 2);
      lastTags = Arrays.copyOf(lastTags, depth * 2);
    }
    ends[depth] = end;
    lastTags[depth] = lastTag;
  }

  /** Where the sequence ends, or the complement of where it is irregular. */
  private int explicit(byte[] b, int from, int sequenceEnd, int room) {
    int at = from;
    int end = sequenceEnd;
    int depth = 0;
    int strange = 0;
    int seen = 0;
    long last = -1;
    sequence:
    while (true) {
      // In a sequence.
      int bound = end < 0 ? ~end : end;
      if (at == end) {
        if (depth == 0) {
          break;
        }
        end = ends[--depth];
        last = lastTags[depth];
      } else {
        if (bound - at < 8) {
          return ~at;
        }
        int raw = Numbers.i32(b, at);
        int length = Numbers.i32(b, at + 4);
        seen++;
        if (raw == RAW_ITEM) {
          if (length < -1 || length > bound - at - 8) {
            return ~at;
          }
          push(depth++, end, -1);
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
          if (depth == 0) {
            break;
          }
          end = ends[--depth];
          last = lastTags[depth];
        } else {
          return ~at;
        }
      }
      // In an item: a new one, or one that goes on after a sequence.
      bound = end < 0 ? ~end : end;
      while (at != end) {
        if (bound - at < 8) {
          return ~at;
        }
        long word = Numbers.i64(b, at);
        int code = Vr.code((int) (word >>> 32) & 0xFFFF);
        seen++;
        if (code == 0 || (short) word == STRUCTURE_GROUP) {
          if ((int) word != RAW_ITEM_END || end >= 0 || word >>> 32 != 0) {
            return ~at;
          }
          at += 8;
          break;
        }
        long tag = Integer.rotateLeft((int) word, 16) & 0xFFFFFFFFL;
        if (tag <= last) {
          return ~at;
        }
        last = tag;
        strange |= (tag & 0xFFFF) == 0 ? FRAMED : 0;
        int value = (int) (word >>> 48);
        if ((code & Vr.LONG_FORM) == 0) {
          if (value > bound - at - 8 || (value & 1) != 0) {
            return ~at;
          }
          strange |= value > maxShortBytes ? CHANGED : 0;
          at += 8 + value;
          continue;
        }
        strange |= value != 0 ? CHANGED : 0;
        if (bound - at < 12) {
          return ~at;
        }
        value = Numbers.i32(b, at + 8);
        if ((value & 1) != 0 && value != -1) {
          return ~at;
        }
        if ((code & Vr.SEQUENCE) != 0) {
          if (value < -1 || value > bound - at - 12 || depth + 2 > room) {
            return ~at;
          }
          push(depth++, end, last);
          at += 12;
          if (value == -1) {
            strange |= FRAMED;
            end = ~bound;
          } else {
            end = at + value;
          }
          continue sequence;
        }
        if (value < 0 || value > bound - at - 12) {
          return ~at;
        }
        strange |= value > maxPlainBytes ? CHANGED : 0;
        at += 12 + value;
      }
      end = ends[--depth];
    }
    count = seen;
    odd |= strange;
    return at;
  }

  /** As {@link #explicit}, where the dictionary says what is a sequence. */
  private int implicit(byte[] b, int from, int sequenceEnd, int room) {
    int at = from;
    int end = sequenceEnd;
    int depth = 0;
    int strange = 0;
    int seen = 0;
    long last = -1;
    sequence:
    while (true) {
      // In a sequence.
      int bound = end < 0 ? ~end : end;
      if (at == end) {
        if (depth == 0) {
          break;
        }
        end = ends[--depth];
        last = lastTags[depth];
      } else {
        if (bound - at < 8) {
          return ~at;
        }
        int raw = Numbers.i32(b, at);
        int length = Numbers.i32(b, at + 4);
        seen++;
        if (raw == RAW_ITEM) {
          if (length < -1 || length > bound - at - 8) {
            return ~at;
          }
          push(depth++, end, -1);
          last = -1;
          at += 8;
          end = length == -1 ? ~bound : at + length;
        } else if (raw == RAW_SEQUENCE_END && end < 0 && length == 0) {
          at += 8;
          if (depth == 0) {
            break;
          }
          end = ends[--depth];
          last = lastTags[depth];
        } else {
          return ~at;
        }
      }
      // In an item: a new one, or one that goes on after a sequence.
      bound = end < 0 ? ~end : end;
      while (at != end) {
        if (bound - at < 8) {
          return ~at;
        }
        long word = Numbers.i64(b, at);
        int length = (int) (word >>> 32);
        seen++;
        if ((short) word == STRUCTURE_GROUP) {
          if ((int) word != RAW_ITEM_END || end >= 0 || length != 0) {
            return ~at;
          }
          at += 8;
          break;
        }
        // The VR of a private element depends on what reserved its block.
        if ((word & 1) != 0 || word == 0 || length < -1 || length > bound - at - 8) {
          return ~at;
        }
        int tag = Integer.rotateLeft((int) word, 16);
        if ((tag & 0xFFFFFFFFL) <= last || ((length & 1) != 0 && length != -1)) {
          return ~at;
        }
        last = tag & 0xFFFFFFFFL;
        Vr vr = Dictionary.vr(tag);
        at += 8;
        if (vr == Vr.SQ || (length == -1 && vr == Vr.UN)) {
          if (depth + 2 > room) {
            return ~at;
          }
          push(depth++, end, last);
          end = length == -1 ? ~bound : at + length;
          continue sequence;
        }
        if (length == -1) {
          return ~at;
        }
        // Whether pixels are signed is known to the walker alone.
        boolean unsure = vr == Vr.US && Dictionary.kind(tag) == ElementKind.US_OR_SS;
        strange |= unsure || length > maxShortBytes ? CHANGED : 0;
        at += length;
      }
      end = ends[--depth];
    }
    count = seen;
    odd |= strange | FRAMED;
    return at;
  }
}
