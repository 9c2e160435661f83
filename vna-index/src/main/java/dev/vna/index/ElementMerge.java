package dev.vna.index;

import dev.vna.data.DataSet;
import dev.vna.data.Vr;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Makes a header of elements of others without taking them apart: runs of bytes are copied in the
 * order of their tags. All are in header form and UTF-8. For one thread.
 *
 * <p>Values that are added are to be given by rising tag, before what is merged.
 */
final class ElementMerge {
  private static final int HEAD_BYTES = 8;
  private static final int LONG_HEAD_BYTES = 12;
  private static final int LONG_LENGTH = 0xFFFF;
  private static final int BULK = 0xFFFE;
  private static final int BULK_FRAGMENTS = 0xFFFD;
  private static final int BULK_BYTES = 16;

  private byte[] added = new byte[256];
  private int addedBytes;

  /** Adds a value. */
  ElementMerge add(int tag, Vr vr, String value) {
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    int padded = text.length + (text.length & 1);
    ensure(LONG_HEAD_BYTES + padded);
    boolean isLong = padded >= BULK_FRAGMENTS;
    put16(tag >>> 16);
    put16(tag);
    String letters = vr.name();
    added[addedBytes++] = (byte) letters.charAt(0);
    added[addedBytes++] = (byte) letters.charAt(1);
    put16(isLong ? LONG_LENGTH : padded);
    if (isLong) {
      put16(padded);
      put16(padded >>> 16);
    }
    System.arraycopy(text, 0, added, addedBytes, text.length);
    addedBytes += text.length;
    if (padded > text.length) {
      added[addedBytes++] = (byte) (vr == Vr.UI ? 0 : ' ');
    }
    return this;
  }

  /** Adds several values. */
  ElementMerge add(int tag, Vr vr, Collection<String> values) {
    return add(tag, vr, String.join("\\", values));
  }

  private void put16(int value) {
    added[addedBytes++] = (byte) value;
    added[addedBytes++] = (byte) (value >>> 8);
  }

  private void ensure(int more) {
    if (added.length - addedBytes < more) {
      added = Arrays.copyOf(added, Math.max(added.length * 2, addedBytes + more));
    }
  }

  /**
   * The values that were added, and those elements of headers whose tags are wanted. Where several
   * have a tag, what was added counts, or else the first header. Bulk is left out.
   */
  DataSet merge(IntPredicate wanted, List<DataSet> headers) {
    Source[] sources = new Source[headers.size() + 1];
    sources[0] = new Source(added, addedBytes, tag -> true);
    int bytes = addedBytes;
    for (int i = 0; i < headers.size(); i++) {
      byte[] encoded = headers.get(i).encoded();
      sources[i + 1] = new Source(encoded, encoded.length, wanted);
      bytes += encoded.length;
    }
    byte[] merged = new byte[bytes];
    int size = 0;
    while (true) {
      Source first = sources[0];
      for (Source source : sources) {
        first = source.tag < first.tag ? source : first;
      }
      if (first.tag == Source.END) {
        return Utf8.header(size == bytes ? merged : Arrays.copyOf(merged, size));
      }
      System.arraycopy(first.bytes, first.at, merged, size, first.next - first.at);
      size += first.next - first.at;
      long tag = first.tag;
      for (Source source : sources) {
        if (source.tag == tag) {
          source.advance();
        }
      }
    }
  }

  /** The elements of one header, by rising tag. */
  private static final class Source {
    static final long END = Long.MAX_VALUE;

    final byte[] bytes;
    final int end;
    final IntPredicate wanted;
    int at;
    int next;
    long tag;

    Source(byte[] bytes, int end, IntPredicate wanted) {
      this.bytes = bytes;
      this.end = end;
      this.wanted = wanted;
      advance();
    }

    void advance() {
      while (true) {
        at = next;
        if (at >= end) {
          tag = END;
          return;
        }
        int number = (u16(at) << 16) | u16(at + 2);
        int mark = u16(at + 6);
        boolean isBulk = mark == BULK || mark == BULK_FRAGMENTS;
        if (isBulk) {
          next = at + HEAD_BYTES + BULK_BYTES;
        } else if (mark == LONG_LENGTH || isLongForm(bytes[at + 4], bytes[at + 5])) {
          next = at + LONG_HEAD_BYTES + (u16(at + 8) | (u16(at + 10) << 16));
        } else {
          next = at + HEAD_BYTES + mark;
        }
        if (!isBulk && wanted.test(number)) {
          tag = number & 0xFFFFFFFFL;
          return;
        }
      }
    }

    private int u16(int place) {
      return (bytes[place] & 0xFF) | ((bytes[place + 1] & 0xFF) << 8);
    }

    private static boolean isLongForm(byte first, byte second) {
      return switch (first) {
        case 'O' -> second != 'A';
        case 'S' -> second == 'Q' || second == 'V';
        case 'U' ->
            second == 'C' || second == 'N' || second == 'R' || second == 'T' || second == 'V';
        default -> false;
      };
    }
  }
}
