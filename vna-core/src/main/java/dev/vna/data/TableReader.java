package dev.vna.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the table of an encoded data set in memory, or those of the items of one of its sequences,
 * and proves on the way that everything below can be walked.
 */
final class TableReader extends ElementWalker {
  /** From here on tags are of items and delimiters, or none. */
  private static final long STRUCTURE = 0xFFFE0000L;

  private static final Limits WALKED_BEFORE =
      Limits.DEFAULT.withMaxDepth(1000).withMaxElements(Long.MAX_VALUE);

  private final Limits limits;

  /** Level at which elements are noted: 0 in a data set, 1 in the items of a sequence. */
  private final int wantedLevel;

  private int origin;
  private Form itemForm;
  private Table table;

  /** In which elements are noted. */
  private final byte[] bytes;

  private RegularItems regular;

  /** How many elements and items the last run had. */
  private int passed;

  /** The last tag of the last run. */
  private long passedTag;

  private int pendingFindings;

  /** How many findings there were when the last wanted element had ended. */
  private int forgivenBefore;

  private List<Table> itemTables = List.of();
  private List<Form> itemForms = List.of();
  private List<int[]> itemRanges = List.of();

  private TableReader(
      Form form, Limits limits, Findings findings, int wantedLevel, byte[] bytes, Table table) {
    super(form, limits, findings);
    this.limits = limits;
    this.bytes = bytes;
    this.table = table;
    if (wantedLevel == 1) {
      itemTables = new ArrayList<>();
      itemForms = new ArrayList<>();
      itemRanges = new ArrayList<>();
    }
    this.wantedLevel = wantedLevel;
  }

  /** The result of reading a data set: its table and the form that it really has. */
  record Root(Table table, Form form, boolean signedPixels) {}

  static Root read(
      byte[] bytes, int offset, int length, Form form, Limits limits, Findings findings)
      throws DataSetException {
    return read(bytes, offset, length, form, limits, findings, length);
  }

  /** The same, but no more than {@code piece} bytes are seen at a time. */
  static Root read(
      byte[] bytes, int offset, int length, Form form, Limits limits, Findings findings, int piece)
      throws DataSetException {
    var reader = new TableReader(form, limits, findings, 0, bytes, Table.of(bytes, length));
    reader.origin = offset;
    for (int fed = 0; fed < length; fed += piece) {
      reader.feed(bytes, offset + fed, Math.min(piece, length - fed));
    }
    reader.finish();
    return new Root(reader.table.seal(), reader.rootForm(), reader.signedPixels());
  }

  /** The items of a sequence whose bytes, from {@code offset} on, have been walked before. */
  static List<DataSet> items(
      DataSet parent, int tag, int offset, int length, Form form, boolean probe)
      throws DataSetException {
    var reader =
        new TableReader(form, WALKED_BEFORE, Findings.lenient(), 1, parent.data(), Table.EMPTY);
    reader.startInSequence(tag, offset, length, probe, parent.signedPixels());
    reader.feed(parent.data(), offset, length);
    reader.finish();
    List<DataSet> items = new ArrayList<>(reader.itemTables.size());
    for (int i = 0; i < reader.itemTables.size(); i++) {
      int[] range = reader.itemRanges.get(i);
      items.add(parent.item(range[0], range[1], reader.itemForms.get(i), reader.itemTables.get(i)));
    }
    return items;
  }

  /**
   * Proves that bytes are the items of a sequence in VR UN.
   *
   * @throws DataSetException if they are not
   */
  static void proveSequence(byte[] bytes, int length, Limits limits, boolean signedPixels)
      throws DataSetException {
    var reader =
        new TableReader(Form.IMPLICIT_LE, limits, Findings.lenient(), 1, bytes, Table.EMPTY);
    reader.startInSequence(Tag.Item, 0, length, true, signedPixels);
    reader.feed(bytes, 0, length);
    reader.finish();
  }

  private int offset() {
    return origin + (int) elementOffset;
  }

  private int here() {
    return origin + (int) position();
  }

  private void begin(int tag, Vr vr, int flags) {
    pendingFindings = forgivenBefore;
    itemForm = form();
    table.add(tag, offset(), here(), headerLength, vr.ordinal() | flags);
  }

  @Override
  boolean onElement(int tag, Vr vr, long length) {
    if (level() == wantedLevel) {
      begin(tag, vr, 0);
      return true;
    }
    return false;
  }

  @Override
  void onWhole(int tag, Vr vr, byte[] bytes, int at, int size, int length) {}

  @Override
  int consumeRun(byte[] b, int from, int limit) throws DataSetException {
    if (level() != wantedLevel) {
      return super.consumeRun(b, from, limit);
    }
    int end = (int) Math.min(limit, from + room());
    itemForm = form();
    int at = itemForm.explicit ? explicitRun(b, from, end) : implicitRun(b, from, end);
    passed(at - from, passed, passedTag);
    return at;
  }

  /** The table is written in place: this loop is what reading a data set costs. */
  private int explicitRun(byte[] b, int from, int limit) throws DataSetException {
    long left = elementsLeft();
    int shift = here() - from;
    int seen = 0;
    int at = from;
    long[] places = table.places();
    int next = table.size();
    long last = lastTag();
    while (limit - at >= 8 && seen < left) {
      long word = Numbers.i64(b, at);
      int tag = Integer.rotateLeft((int) word, 16);
      long key = tag & 0xFFFFFFFFL;
      int code = Vr.codeOrNone((int) (word >>> 32) & 0xFFFF);
      int length = (int) (word >>> 48);
      int valueAt = at + 8;
      if (key <= last || key >= STRUCTURE) {
        break;
      }
      if ((code & Vr.NONE_OR_LONG) != 0) {
        if ((code & Vr.NONE) != 0 || limit - at < 12) {
          break;
        }
        valueAt = at + 12;
        length = Numbers.i32(b, at + 8);
        if ((code & Vr.SEQUENCE) != 0) {
          int end = pass(b, valueAt, limit, length, left - seen - 1, shift);
          if (end < 0 || ((length & 1) != 0 && length != -1)) {
            break;
          }
          seen += regular.count();
          length = end - valueAt;
        } else if (length < 0) {
          break;
        }
      }
      if (length > limit - valueAt || (length & 1) != 0) {
        break;
      }
      if (tag == Tag.PixelRepresentation) {
        passedValue(tag, b, valueAt, length);
      }
      if (next == places.length) {
        places = table.grow();
      }
      last = key;
      places[next++] = Table.place(tag, at + shift);
      at = valueAt + length;
      seen++;
    }
    table.wrote(next, at + shift);
    passed = seen;
    passedTag = last;
    return at;
  }

  private int implicitRun(byte[] b, int from, int limit) throws DataSetException {
    long left = elementsLeft();
    long last = lastTag();
    int shift = here() - from;
    int seen = 0;
    int at = from;
    char[] known = table.known();
    long[] places = table.places();
    int next = table.size();
    while (limit - at >= 8 && seen < left) {
      long word = Numbers.i64(b, at);
      int tag = Integer.rotateLeft((int) word, 16);
      int length = (int) (word >>> 32);
      if (tag >>> 16 == 0xFFFE || word == 0 || (tag & 0xFFFFFFFFL) <= last) {
        break;
      }
      Vr vr = plainVr(tag);
      int facts = Table.HEADER_8 | vr.ordinal();
      int end = at + 8 + length;
      if (vr == Vr.SQ || (length == -1 && vr == Vr.UN)) {
        end = pass(b, at + 8, limit, length, left - seen - 1, shift);
        if (end < 0 || ((length & 1) != 0 && length != -1)) {
          break;
        }
        seen += regular.count();
        facts = Table.HEADER_8 | Vr.SQ.ordinal() | (length == -1 ? Table.UNDEFINED_LENGTH : 0);
      } else if (length < 0 || length > limit - at - 8 || (length & 1) != 0) {
        break;
      } else {
        passedValue(tag, b, at + 8, length);
      }
      if (next == places.length) {
        places = table.grow();
        known = table.known();
      }
      last = tag & 0xFFFFFFFFL;
      known[next] = (char) facts;
      places[next++] = Table.place(tag, at + shift);
      at = end;
      seen++;
    }
    table.wroteKnown(next, at + shift);
    passed = seen;
    passedTag = last;
    return at;
  }

  /**
   * Where a regular sequence ends whose first item begins at {@code at}; negative if it is none.
   */
  private int pass(byte[] b, int at, int limit, int length, long left, int shift) {
    if (regular == null) {
      regular = new RegularItems(limits);
    }
    int end = regular.pass(b, at, limit, length, itemForm, origin - shift, sequenceDepth());
    return end >= 0 && regular.count() <= left ? end : RegularItems.IRREGULAR;
  }

  @Override
  void onValue(byte[] bytes, int offset, int length) {}

  /** What is wrong between two elements says nothing of the second. */
  @Override
  void onNoise(byte[] bytes, int offset, int length) {
    forgivenBefore = damage();
  }

  @Override
  void onElementEnd() {
    end(0);
  }

  private void end(int flags) {
    forgivenBefore = damage();
    int damaged = forgivenBefore == pendingFindings ? 0 : Table.DAMAGED;
    table.setEnd(here(), flags | damaged);
  }

  @Override
  void onSequence(int tag, Vr vr, long length) {
    if (level() == wantedLevel) {
      boolean implicit = length == UNDEFINED && isUnknown();
      begin(tag, vr, implicit ? Table.CONTENT_IMPLICIT : 0);
    }
  }

  /** Whether the header at hand is explicit and has VR UN. */
  private boolean isUnknown() {
    return form().explicit && header[headerStart + 4] == 'U' && header[headerStart + 5] == 'N';
  }

  @Override
  void onSequenceEnd(boolean delimited) {
    if (level() == wantedLevel) {
      end(delimited ? Table.UNDEFINED_LENGTH : 0);
    }
  }

  @Override
  void onItem(long length) {
    if (level() == 0 && wantedLevel == 1) {
      table = Table.of(bytes);
      itemForm = form();
      itemRanges.add(new int[] {here(), 0});
    }
  }

  @Override
  void onItemEnd(boolean delimited) {
    if (level() == 0 && wantedLevel == 1) {
      itemTables.add(table.seal());
      itemForms.add(itemForm);
      itemRanges.get(itemRanges.size() - 1)[1] = here() - (delimited ? 8 : 0);
    }
  }

  @Override
  void onFragments(int tag, Vr vr) {
    if (level() == wantedLevel) {
      begin(tag, vr, Table.FRAGMENTS);
    }
  }

  @Override
  boolean onFragment(long length) {
    return false;
  }

  @Override
  void onFragmentsEnd(boolean delimited) {
    onSequenceEnd(delimited);
  }

  @Override
  boolean onBrokenSequence(int depth, long end) {
    if (depth == 1) {
      table.setVr(Vr.UN);
    }
    return true;
  }

  @Override
  void onBrokenEnd() {
    if (level() == wantedLevel) {
      end(0);
    }
  }
}
