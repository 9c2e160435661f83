package dev.vna.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the table of an encoded data set in memory, or those of the items of one of its sequences,
 * and proves on the way that everything below can be walked.
 */
final class TableReader extends ElementWalker {
  private static final Limits WALKED_BEFORE =
      Limits.DEFAULT.withMaxDepth(1000).withMaxElements(Long.MAX_VALUE);

  /** Level at which elements are noted: 0 in a data set, 1 in the items of a sequence. */
  private final int wantedLevel;

  private int origin;
  private Form itemForm;
  private Table table = Table.withCapacity(32);
  private int pendingIndex;
  private int pendingFindings;

  /** How many findings there were when the last wanted element had ended. */
  private int forgivenBefore;

  private final List<Table> itemTables = new ArrayList<>();
  private final List<Form> itemForms = new ArrayList<>();
  private final List<int[]> itemRanges = new ArrayList<>();

  private TableReader(Form form, Limits limits, Findings findings, int wantedLevel) {
    super(form, limits, findings);
    this.wantedLevel = wantedLevel;
  }

  /** The result of reading a data set: its table and the form that it really has. */
  record Root(Table table, Form form, boolean signedPixels) {}

  static Root read(
      byte[] bytes, int offset, int length, Form form, Limits limits, Findings findings)
      throws DataSetException {
    var reader = new TableReader(form, limits, findings, 0);
    reader.origin = offset;
    reader.feed(bytes, offset, length);
    reader.finish();
    return new Root(reader.table.seal(), reader.rootForm(), reader.signedPixels());
  }

  /** The items of a sequence whose bytes, from {@code offset} on, have been walked before. */
  static List<DataSet> items(
      DataSet parent, int tag, int offset, int length, Form form, boolean probe)
      throws DataSetException {
    var reader = new TableReader(form, WALKED_BEFORE, Findings.lenient(), 1);
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
    var reader = new TableReader(Form.IMPLICIT_LE, limits, Findings.lenient(), 1);
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
    pendingIndex = table.size();
    pendingFindings = forgivenBefore;
    itemForm = form();
    table.add(tag, offset(), here(), headerLength, vr, flags);
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
  void onWhole(int tag, Vr vr, byte[] bytes, int at, int size, int length) {
    if (level() == wantedLevel) {
      itemForm = form();
      int start = offset();
      table.add(tag, start, start + size + length, size, vr, 0);
    }
  }

  @Override
  void onValue(byte[] bytes, int offset, int length) {}

  @Override
  void onElementEnd() {
    end(0);
  }

  private void end(int flags) {
    forgivenBefore = damage();
    int damaged = forgivenBefore == pendingFindings ? 0 : Table.DAMAGED;
    table.setEnd(pendingIndex, here(), flags | damaged);
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
      table = Table.withCapacity(16);
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
      table.setVr(pendingIndex, Vr.UN);
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
