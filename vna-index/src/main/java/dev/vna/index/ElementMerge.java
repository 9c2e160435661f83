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
  private Source[] sources = {new Source()};

  /** How many of the sources are merged. */
  private int count;

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
    begin(headers.length + 1);
    for (int i = 0; i < headers.length; i++) {
      sources[i + 1].begin(headers[i], wanted, false);
    }
    return merge();
  }

  /**
   * The values that were added, all of one header, and those elements of another whose tags are
   * wanted, if the bytes of these mean the same in UTF-8: because they are, or because all text is
   * in ASCII.
   *
   * @return null if they do not
   */
  DataSet mergeIfUtf8(HeaderBytes known, HeaderBytes header, WantedTags wanted) {
    begin(3);
    sources[1].begin(known, WantedTags.ALL, false);
    sources[2].begin(header, wanted, !header.saysUtf8());
    DataSet made = merge();
    return sources[2].isForeign ? null : made;
  }

  private void begin(int number) {
    if (sources.length < number) {
      int before = sources.length;
      sources = Arrays.copyOf(sources, number);
      for (int i = before; i < number; i++) {
        sources[i] = new Source();
      }
    }
    count = number;
    sources[0].begin(new HeaderBytes(added, 0, addedBytes), WantedTags.ALL, false);
  }

  private DataSet merge() {
    int most = 0;
    for (int i = 0; i < count; i++) {
      most += sources[i].end - sources[i].next;
      sources[i].advance();
    }
    if (merged.length < most) {
      merged = new byte[most + most / 4];
    }
    size = 0;
    while (true) {
      Source first = sources[0];
      long limit = Source.END;
      for (int i = 1; i < count; i++) {
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
      if (limit == first.tag) {
        passOthers(first);
      } else {
        copyBelow(first, limit);
      }
    }
  }

  /** Passes what others have of the tag that comes first. */
  private void passOthers(Source first) {
    for (int i = 0; i < count; i++) {
      Source source = sources[i];
      if (source != first && source.tag == first.tag) {
        source.advance();
      }
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

    HeaderBytes header = Utf8.EMPTY_BYTES;
    byte[] bytes = NOTHING;
    int end;
    WantedTags wanted = WantedTags.NONE;

    /** Whether text is looked at. */
    boolean looks;

    /** Whether text was seen that may mean something else in UTF-8. */
    boolean isForeign;

    /** How many of the listed tags lie below what was passed. */
    int passed;

    int at;
    int next;
    long tag;

    /** Before the first element: {@link #advance} goes to it. */
    void begin(HeaderBytes of, WantedTags wantedOf, boolean looksAtText) {
      header = of;
      bytes = of.array();
      next = of.from();
      end = of.to();
      wanted = wantedOf;
      looks = looksAtText;
      isForeign = false;
      passed = 0;
    }

    void advance() {
      int place = passed;
      int from = next;
      while (from < end && !wanted.isEnd(place)) {
        long head = HeaderBytes.head(bytes, from);
        int number = HeaderBytes.tag(head);
        int behind = HeaderBytes.end(bytes, from, head);
        place = wanted.pass(place, number);
        if (wanted.isAt(place, number) && !HeaderBytes.isBulk(head)) {
          isForeign |= looks && !header.isAsciiValue(from);
          passed = place;
          at = from;
          next = behind;
          tag = number & 0xFFFFFFFFL;
          return;
        }
        from = behind;
      }
      next = end;
      tag = END;
    }
  }
}
