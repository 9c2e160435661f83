package dev.vna.data.json;

import dev.vna.data.DataSetCursor;
import dev.vna.data.SpecificCharacterSet;
import dev.vna.data.Vr;
import java.util.Arrays;
import java.util.Optional;

/**
 * What elements of earlier data sets of an array have become in JSON. The instances of a series, or
 * the studies of a patient, have most of their elements in common: such are compared with what was
 * there before, byte by byte, and copied. It holds one value of each tag, the last one, in bounded
 * memory. For one thread.
 */
final class ElementMemory {
  /** Longer values are not remembered. */
  static final int MAX_VALUE_BYTES = 16 << 10;

  /** So many bytes of values and of JSON are remembered, of so many elements. */
  private static final int MAX_BYTES = 512 << 10;

  private static final int MAX_ELEMENTS = 1024;

  /** An element that was another so many times in a row is one that tells instances apart. */
  private static final int MAX_MISSES = 3;

  /** It is tried again now and then. */
  private static final int MISSES_BETWEEN_TRIALS = 16;

  /** The last value of a tag. */
  private static final class Known {
    final int tag;
    Vr vr = Vr.UN;
    byte[] value = {};
    byte[] json = {};

    /** Without which the bytes mean something else; empty if they mean the same in all. */
    Optional<SpecificCharacterSet> characterSet = Optional.empty();

    int misses;

    Known(int tag) {
      this.tag = tag;
    }

    int bytes() {
      return value.length + json.length;
    }

    boolean is(DataSetCursor element) {
      return vr == element.vr()
          && element.hasBytes(value)
          && (characterSet.isEmpty() || characterSet.get().equals(element.characterSet()));
    }
  }

  private static final byte[] UNKNOWN = {};

  /** By rising tag. */
  private Known[] known = new Known[128];

  private int size;
  private int bytes;

  /** The first of those whose tags are not below that of the element looked at last. */
  private int at;

  /** Begins another data set, whose elements come by rising tag. */
  void begin() {
    at = 0;
  }

  /** The JSON of the element at which a cursor stands; of no bytes if that is not known. */
  byte[] find(DataSetCursor element) {
    int tag = element.tag();
    while (at < size && Integer.compareUnsigned(known[at].tag, tag) < 0) {
      at++;
    }
    if (!isHere(tag)) {
      return UNKNOWN;
    }
    Known here = known[at];
    if (here.is(element)) {
      here.misses = 0;
      return here.json;
    }
    here.misses++;
    return UNKNOWN;
  }

  private boolean isHere(int tag) {
    return at < size && known[at].tag == tag;
  }

  /**
   * The bytes to remember of the element that was not found; empty if that is not worth it, or not
   * possible.
   */
  Optional<byte[]> worth(DataSetCursor element) {
    int misses = isHere(element.tag()) ? known[at].misses : 0;
    boolean isWorth = misses < MAX_MISSES || misses % MISSES_BETWEEN_TRIALS == 0;
    return isWorth && size < MAX_ELEMENTS ? element.bytes(MAX_VALUE_BYTES) : Optional.empty();
  }

  /**
   * Whether the bytes of an element say nothing without the character set in force; asked where the
   * cursor stands at it.
   */
  static Optional<SpecificCharacterSet> characterSet(DataSetCursor element) {
    boolean isText = element.vr() == Vr.SQ || element.vr().usesCharacterSet();
    return isText && !element.isPlainAscii()
        ? Optional.of(element.characterSet())
        : Optional.empty();
  }

  /** Remembers the element that was not found. */
  void put(int tag, Vr vr, byte[] value, Optional<SpecificCharacterSet> characterSet, byte[] json) {
    int before = isHere(tag) ? known[at].bytes() : 0;
    if (json.length == 0 || bytes - before + value.length + json.length > MAX_BYTES) {
      return;
    }
    if (!isHere(tag)) {
      insert(new Known(tag));
    }
    Known here = known[at];
    here.vr = vr;
    here.value = value;
    here.characterSet = characterSet;
    here.json = json;
    bytes += here.bytes() - before;
  }

  private void insert(Known one) {
    if (size == known.length) {
      known = Arrays.copyOf(known, size * 2);
    }
    System.arraycopy(known, at, known, at + 1, size - at);
    known[at] = one;
    size++;
  }
}
