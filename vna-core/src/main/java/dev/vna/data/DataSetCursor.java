package dev.vna.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Steps through all elements of a data set, depth first, in the order of their tags: what writers
 * of other forms are made from. It allocates nothing per element of a header, does not recurse, and
 * is for one thread. Group lengths are elements like others.
 *
 * <p>An element that came as UN has the VR of the dictionary, if that has just one for it; if that
 * is SQ, the items are stepped through if they can be read (PS3.5 Section 6.2.2).
 *
 * <pre>
 * elements and sequences of the data set, each sequence followed by
 *   ITEM, the elements of the item, ITEM_END, as many times as it has items
 *   SEQUENCE_END
 * END
 * </pre>
 */
public final class DataSetCursor implements BulkValue {
  /** What a step came to. */
  public enum Step {
    /** An element that is no sequence. */
    ELEMENT,
    /** A sequence begins. */
    SEQUENCE,
    /** An item begins. */
    ITEM,
    /** An item ends. */
    ITEM_END,
    /** The sequence that {@link #tag} tells ends. */
    SEQUENCE_END,
    /** There is nothing more. */
    END
  }

  private static final int MAX_FINDINGS = 100;

  /** A data set or an item on the way down, and the sequence that is open in it. */
  private static final class Level {
    DataSet dataSet;

    /** Null if the elements are found by stepping from {@link #at} to {@link #end}. */
    Table table;

    int index;
    int start;
    int at;
    int end;
    SpecificCharacterSet characterSet;

    boolean inSequence;
    int sequenceTag;
    int itemNumber;
    int itemAt;
    int itemsEnd;

    /** The items of a sequence in other than header form, else null. */
    List<DataSet> items;
  }

  private Level[] levels = {new Level()};
  private int depth;
  private Level level;
  private byte[] data;
  private int tag;
  private Vr vr = Vr.UN;
  private int valueStart;
  private int valueLength;
  private boolean bulk;
  private boolean fragments;

  /** Came as UN: numbers are little endian whatever the rest is. */
  private boolean unknown;

  private final List<Finding> findings = new ArrayList<>(0);

  private DataSetCursor(DataSet dataSet) {
    level = levels[0];
    open(dataSet, dataSet.characterSet());
  }

  /** A cursor before the first element of a data set or of an item. */
  public static DataSetCursor of(DataSet dataSet) {
    return new DataSetCursor(dataSet);
  }

  private void open(DataSet dataSet, SpecificCharacterSet characterSet) {
    level.dataSet = dataSet;
    level.table = dataSet.table();
    level.index = 0;
    level.start = dataSet.start();
    level.characterSet = characterSet;
    level.inSequence = false;
    data = dataSet.data();
  }

  /** Goes on to what comes next. */
  public Step next() {
    if (level.inSequence) {
      return nextItem();
    }
    boolean found = level.table == null ? nextInRange() : nextInTable();
    if (!found) {
      return leave();
    }
    unknown = vr == Vr.UN;
    List<DataSet> unknownItems = unknown ? known() : List.of();
    if (vr != Vr.SQ || bulk || fragments) {
      return Step.ELEMENT;
    }
    level.inSequence = true;
    level.sequenceTag = tag;
    level.itemNumber = 0;
    boolean header = !unknown && (level.table == null || level.dataSet.isHeader());
    level.items = header ? null : unknown ? unknownItems : level.dataSet.itemsAt(level.index - 1);
    level.itemAt = valueStart;
    level.itemsEnd = valueStart + valueLength;
    return Step.SEQUENCE;
  }

  /** Gives an element that came as UN its VR, if it is known; of a sequence the items. */
  private List<DataSet> known() {
    Vr known = Dictionary.vr(tag);
    if (known == Vr.UN || bulk || Dictionary.kind(tag) != ElementKind.PLAIN) {
      return List.of();
    }
    if (known != Vr.SQ) {
      vr = known;
      return List.of();
    }
    DataSet dataSet = levelDataSet();
    List<DataSet> items = dataSet.itemsAt(dataSet.table().find(tag));
    if (!items.isEmpty() || valueLength == 0) {
      vr = Vr.SQ;
    }
    return items;
  }

  private DataSet levelDataSet() {
    return level.table != null
        ? level.dataSet
        : new DataSet(data, level.start, level.end, Form.HEADER, null, null, false);
  }

  private boolean nextInTable() {
    Table table = level.table;
    int index = level.index;
    if (index == table.size()) {
      return false;
    }
    level.index++;
    tag = table.tag(index);
    vr = table.vrOf(index);
    valueStart = table.valueStart(index);
    valueLength = table.valueLength(index);
    bulk = table.isFlagged(index, Table.BULK);
    fragments = table.isFlagged(index, Table.FRAGMENTS);
    return true;
  }

  private boolean nextInRange() {
    int at = level.at;
    if (at >= level.end) {
      return false;
    }
    byte[] b = data;
    tag = Numbers.tag(b, at, false);
    vr = Vr.ofLetters(b[at + 4], b[at + 5]);
    int mark = Numbers.u16(b, at + 6);
    bulk = mark == HeaderForm.BULK || mark == HeaderForm.BULK_FRAGMENTS;
    fragments = mark == HeaderForm.BULK_FRAGMENTS;
    if (bulk) {
      valueStart = at + 8;
      valueLength = HeaderForm.BULK_BYTES;
    } else if (mark == HeaderForm.LONG_LENGTH || vr.isLongForm()) {
      valueStart = at + 12;
      valueLength = Numbers.i32(b, at + 8);
    } else {
      valueStart = at + 8;
      valueLength = mark;
    }
    level.at = valueStart + valueLength;
    if (tag == Tag.SpecificCharacterSet && !bulk) {
      String terms = new String(b, valueStart, valueLength, StandardCharsets.ISO_8859_1);
      level.characterSet =
          SpecificCharacterSet.of(List.of(terms.replace('\0', ' ').split("\\\\", -1)));
    }
    return true;
  }

  private Step leave() {
    if (depth == 0) {
      return Step.END;
    }
    depth--;
    level = levels[depth];
    data = level.dataSet.data();
    tag = level.sequenceTag;
    return Step.ITEM_END;
  }

  private Step nextItem() {
    Level parent = level;
    boolean more =
        parent.items == null
            ? parent.itemAt < parent.itemsEnd
            : parent.itemNumber < parent.items.size();
    if (!more) {
      parent.inSequence = false;
      parent.items = null;
      tag = parent.sequenceTag;
      vr = Vr.SQ;
      return Step.SEQUENCE_END;
    }
    parent.itemNumber++;
    depth++;
    if (depth == levels.length) {
      levels = Arrays.copyOf(levels, depth * 2);
    }
    if (levels[depth] == null) {
      levels[depth] = new Level();
    }
    level = levels[depth];
    if (parent.items == null) {
      openItem(parent);
    } else {
      openWithTable(parent, parent.items.get(parent.itemNumber - 1));
    }
    return Step.ITEM;
  }

  /** An item in header form is stepped through as it is, if its elements are in order. */
  private void openItem(Level parent) {
    int left = parent.itemsEnd - parent.itemAt;
    int length = left < 8 ? -1 : Numbers.i32(data, parent.itemAt + 4);
    if (length < 0 || length > left - 8) {
      throw new IllegalStateException("an item of a header is corrupt");
    }
    int from = parent.itemAt + 8;
    int to = from + length;
    parent.itemAt = to;
    if (HeaderForm.isInOrder(data, from, to)) {
      level.dataSet = parent.dataSet;
      level.table = null;
      level.start = from;
      level.at = from;
      level.end = to;
      level.characterSet = parent.characterSet;
      level.inSequence = false;
    } else {
      openWithTable(parent, new DataSet(data, from, to, Form.HEADER, null, null, false));
    }
  }

  private void openWithTable(Level parent, DataSet item) {
    boolean own = item.contains(Tag.SpecificCharacterSet);
    open(item, own ? item.characterSet() : parent.characterSet);
  }

  /** How many items are open. */
  public int depth() {
    return depth;
  }

  /** The number of the item that is open, from 1 on; 0 if none is. */
  public int itemNumber() {
    return depth == 0 ? 0 : levels[depth - 1].itemNumber;
  }

  /** How many items the sequence that has ended has. */
  public int itemCount() {
    return level.itemNumber;
  }

  @Override
  public int tag() {
    return tag;
  }

  @Override
  public Vr vr() {
    return vr;
  }

  @Override
  public long length() {
    return bulk ? Numbers.i64(data, valueStart + 8, false) : valueLength;
  }

  @Override
  public boolean isEncapsulated() {
    return fragments;
  }

  /** Whether the data set holds the value. */
  public boolean isHeld() {
    return !bulk;
  }

  @Override
  public Optional<BulkReference> bulk() {
    return bulk
        ? Optional.of(
            new BulkReference(
                Numbers.i64(data, valueStart, false), Numbers.i64(data, valueStart + 8, false)))
        : Optional.empty();
  }

  /** The character set in force. */
  public SpecificCharacterSet characterSet() {
    return level.characterSet;
  }

  /** Whether no byte of the value is above 127 or an escape. */
  public boolean isPlainAscii() {
    checkHeld();
    return SpecificCharacterSet.isPlainAscii(data, valueStart, valueLength);
  }

  /**
   * The value as text, padding included: decoded with the character set if the VR uses it, else
   * each byte as a character.
   *
   * @throws IllegalStateException if the value is not held
   */
  public String text() {
    checkHeld();
    return vr.usesCharacterSet()
        ? level.characterSet.decode(data, valueStart, valueLength, vr)
        : new String(data, valueStart, valueLength, StandardCharsets.ISO_8859_1);
  }

  /**
   * Copies a part of the value; numbers become little endian.
   *
   * @param from first byte of the part, a multiple of the VR's {@link Vr#swapWidth}
   * @throws IndexOutOfBoundsException if the value has no such part, or {@code target} no room
   * @throws IllegalStateException if the value is not held
   */
  public void copyValue(int from, int length, byte[] target, int at) {
    checkHeld();
    Objects.checkFromIndexSize(from, length, valueLength);
    System.arraycopy(data, valueStart + from, target, at, length);
    if (level.dataSet.form().bigEndian && !unknown) {
      Numbers.swap(target, at, length, vr.swapWidth());
    }
  }

  /**
   * Whether the value is held, in header form, and has these bytes: then it is the same as any such
   * value of the same VR, text in the same character set. Of a sequence that has just begun the
   * value is its items. Of a data set in another form no value is.
   */
  public boolean hasBytes(byte[] bytes) {
    return valueLength == bytes.length
        && isInHeaderForm()
        && Arrays.equals(data, valueStart, valueStart + valueLength, bytes, 0, bytes.length);
  }

  /**
   * A copy of the bytes that {@link #hasBytes} compares; empty if there are more than {@code most},
   * or the value is not held or not in header form.
   */
  public Optional<byte[]> bytes(int most) {
    return valueLength <= most && isInHeaderForm()
        ? Optional.of(Arrays.copyOfRange(data, valueStart, valueStart + valueLength))
        : Optional.empty();
  }

  private boolean isInHeaderForm() {
    return !bulk && level.dataSet.isHeader() && level.items == null;
  }

  /**
   * Goes past all items of the sequence that has just begun: after {@link Step#SEQUENCE} the next
   * step is to what follows the sequence, without a {@link Step#SEQUENCE_END}.
   */
  public void skipItems() {
    level.inSequence = false;
    level.items = null;
  }

  private void checkHeld() {
    if (bulk) {
      throw new IllegalStateException(
          "the value of " + Tag.toString(tag) + " is bulk and not held");
    }
  }

  /**
   * The private creator that has reserved the block of this private element; empty if the element
   * is not private, is a creator itself, or its block is not reserved.
   */
  public Optional<String> privateCreator() {
    if (!Tag.isPrivate(tag) || Tag.element(tag) < 0x1000) {
      return Optional.empty();
    }
    int creator = (tag & 0xFFFF0000) | (tag >>> 8 & 0xFF);
    return levelDataSet().string(creator);
  }

  @Override
  public String path() {
    var path = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      path.append(Tag.toString(levels[i].sequenceTag));
      path.append('[').append(levels[i].itemNumber).append("].");
    }
    return path.append(Tag.toString(tag)).toString();
  }

  /**
   * Notes something about the present element, with its offset in the encoded bytes of the data
   * set; past 100 findings nothing is noted any more.
   */
  public void note(String what, String section) {
    if (findings.size() < MAX_FINDINGS) {
      findings.add(new Finding(path(), (long) valueStart - levels[0].start, what, section));
    }
  }

  /** What has been noted. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
