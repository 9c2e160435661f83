package dev.vna.data;

import java.util.ArrayList;
import java.util.List;

/** Finds the items of a sequence. */
final class Items {
  private Items() {}

  static List<DataSet> of(DataSet dataSet, int index) {
    Table table = dataSet.table();
    if (table.isFlagged(index, Table.BULK | Table.FRAGMENTS)) {
      return List.of();
    }
    Vr vr = table.vrOf(index);
    int start = table.valueStart(index);
    int length = table.valueLength(index);
    if (length == 0) {
      return List.of();
    }
    if (vr == Vr.SQ) {
      return dataSet.isHeader()
          ? ofHeader(dataSet, start, start + length)
          : walked(dataSet, index, start, length);
    }
    return vr == Vr.UN ? unknown(dataSet, index, start, length) : List.of();
  }

  private static List<DataSet> ofHeader(DataSet dataSet, int start, int end) {
    byte[] b = dataSet.data();
    List<DataSet> items = new ArrayList<>();
    int at = start;
    while (at < end) {
      int length = end - at < 8 ? -1 : Numbers.i32(b, at + 4);
      if (length < 0 || length > end - at - 8) {
        throw new IllegalStateException("an item of a header is corrupt");
      }
      items.add(dataSet.item(at + 8, at + 8 + length, Form.HEADER, null));
      at += 8 + length;
    }
    return items;
  }

  private static List<DataSet> walked(DataSet dataSet, int index, int start, int length) {
    Table table = dataSet.table();
    boolean unknown = table.isFlagged(index, Table.CONTENT_IMPLICIT);
    Form form = unknown ? Form.IMPLICIT_LE : dataSet.form();
    try {
      return TableReader.items(dataSet, table.tag(index), start, length, form, unknown);
    } catch (DataSetException e) {
      throw new IllegalStateException("a sequence was changed after it had been read", e);
    }
  }

  /**
   * UN of defined length may hold a sequence, in implicit VR (PS3.5 Section 6.2.2); or anything.
   */
  private static List<DataSet> unknown(DataSet dataSet, int index, int start, int length) {
    byte[] b = dataSet.data();
    if (length < 8 || Numbers.tag(b, start, false) != Tag.Item) {
      return List.of();
    }
    try {
      int tag = dataSet.table().tag(index);
      return TableReader.items(dataSet, tag, start, length, Form.IMPLICIT_LE, true);
    } catch (DataSetException e) {
      return List.of();
    }
  }
}
