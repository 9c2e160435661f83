package dev.vna.index;

import dev.vna.data.DataSet;
import dev.vna.data.Vr;
import java.util.Arrays;

/**
 * Makes a header of elements of others without taking them apart: runs of bytes are copied in the
 * order of their tags. All are in header form and UTF-8. Used again and again. For one thread.
 *
 * <p>Values that are added are to be given by rising tag, before what is merged.
 */
final class ElementMerge {
  private static final byte[] NOTHING = new byte[0];

  private byte[] added = new byte[384];
  private int addedBytes;
  private byte[] merged = NOTHING;
  private int size;

  /** Forgets what was added. */
  ElementMerge clear() {
    addedBytes = 0;
    return this;
  }

  /** Adds a whole element. */
  ElementMerge add(byte[] element) {
    ensure(element.length);
    System.arraycopy(element, 0, added, addedBytes, element.length);
    addedBytes += element.length;
    return this;
  }

  /** Adds a value. */
  ElementMerge add(int tag, Vr vr, String value) {
    return add(tag, vr, Utf8.bytes(value));
  }

  /** Adds a value in UTF-8. */
  ElementMerge add(int tag, Vr vr, byte[] text) {
    int padded = text.length + (text.length & 1);
    ensure(HeaderBytes.LONG_HEAD_BYTES + padded);
    boolean isLong = padded > HeaderBytes.MAX_SHORT_LENGTH;
    put16(tag >>> 16);
    put16(tag);
    String letters = vr.name();
    added[addedBytes++] = (byte) letters.charAt(0);
    added[addedBytes++] = (byte) letters.charAt(1);
    put16(isLong ? HeaderBytes.LONG_LENGTH : padded);
    if (isLong) {
      put16(padded);
      put16(padded >>> 16);
    }
    System.arraycopy(text, 0, added, addedBytes, text.length);
    addedBytes += text.length;
    if (padded > text.length) {
      added[addedBytes++] = vr.padding();
    }
    return this;
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
  DataSet merge(WantedTags wanted, HeaderBytes... headers) {
    WantedTags[] ofEach = new WantedTags[headers.length];
    Arrays.fill(ofEach, wanted);
    return merge(headers, ofEach);
  }

  /** The same, with other tags wanted of each header. */
  DataSet merge(HeaderBytes[] headers, WantedTags[] wanted) {
    Source[] sources = new Source[headers.length + 1];
    sources[0] = new Source(new HeaderBytes(added, 0, addedBytes), WantedTags.ALL);
    int most = addedBytes;
    for (int i = 0; i < headers.length; i++) {
      sources[i + 1] = new Source(headers[i], wanted[i]);
      most += headers[i].to() - headers[i].from();
    }
    if (merged.length < most) {
      merged = new byte[most + most / 4];
    }
    size = 0;
    while (true) {
      Source first = sources[0];
      long limit = Source.END;
      for (int i = 1; i < sources.length; i++) {
        Source other = sources[i];
        if (other.tag < first.tag) {
          limit = first.tag;
          first = other;
        } else if (other.tag < limit) {
          limit = other.tag;
        }
      }
      if (first.tag == Source.END) {
        return Utf8.header(Arrays.copyOf(merged, size));
      }
      for (Source source : sources) {
        if (source != first && source.tag == first.tag) {
          source.advance();
        }
      }
      copyBelow(first, limit);
    }
  }

  /**
   * Copies the element at which a source stands, and more of it in one run if nothing comes
   * between.
   */
  private void copyBelow(Source from, long limit) {
    int start = from.at;
    int end;
    do {
      end = from.next;
      from.advance();
    } while (from.tag < limit && from.at == end);
    System.arraycopy(from.bytes, start, merged, size, end - start);
    size += end - start;
  }

  /** The elements of one header that are wanted, by rising tag. */
  private static final class Source {
    static final long END = Long.MAX_VALUE;

    final byte[] bytes;
    final int end;
    final WantedTags wanted;

    /** How many of the wanted tags lie below what was passed. */
    int passed;

    int at;
    int next;
    long tag;

    Source(HeaderBytes header, WantedTags wanted) {
      this.bytes = header.array();
      this.next = header.from();
      this.end = header.to();
      this.wanted = wanted;
      advance();
    }

    void advance() {
      while (next < end && !wanted.isEnd(passed)) {
        at = next;
        int number = HeaderBytes.tag(bytes, at);
        next = HeaderBytes.end(bytes, at);
        passed = wanted.pass(passed, number);
        if (wanted.isAt(passed, number) && !HeaderBytes.isBulk(bytes, at)) {
          tag = number & 0xFFFFFFFFL;
          return;
        }
      }
      tag = END;
    }
  }
}
