package dev.vna.data;

import java.util.List;

/**
 * Encodes elements of data sets in any form, in memory. An element that is in the wanted form and
 * character set already is copied; else sequences and items are written with undefined length.
 * Group lengths of what is converted are left out. For one thread.
 */
final class DataSetEncoder {
  /** Takes the value of an element whose header has been encoded. */
  interface BulkWriter {
    void write(BulkReference reference);
  }

  private final Form form;
  private final Bytes out;

  /** Writes bulk values that a header refers to; null if there must be none. */
  private final BulkWriter bulk;

  private boolean lossless = true;

  /** How many items that are framed anew are open: in them, damage cannot be copied as it is. */
  private int itemDepth;

  DataSetEncoder(Form form, Bytes out) {
    this(form, out, null);
  }

  DataSetEncoder(Form form, Bytes out, BulkWriter bulk) {
    this.form = form;
    this.out = out;
    this.bulk = bulk;
  }

  /** Whether every character so far could be encoded. */
  boolean isLossless() {
    return lossless;
  }

  /** Encodes all elements of a data set, in the order of their tags. */
  void dataSet(DataSet source, SpecificCharacterSet target) {
    Table table = source.table();
    for (int i = 0; i < table.size(); i++) {
      if (source.form() == form || !ElementWalker.isGroupLength(table.tag(i), table.vrOf(i))) {
        element(source, i, target);
      }
    }
  }

  /**
   * Encodes one element of another data set for one with the character set {@code target}.
   *
   * @return whether its bytes could be copied as they are
   */
  boolean element(DataSet source, int index, SpecificCharacterSet target) {
    Table table = source.table();
    Vr vr = table.vrOf(index);
    boolean sameText = !dependsOnCharacterSet(source, index, vr, target);
    boolean asIs = itemDepth == 0 || !table.isFlagged(index, Table.DAMAGED);
    if (source.form() == form && sameText && asIs) {
      int start = table.start(index);
      out.put(source.data(), start, table.end(index) - start);
      return true;
    }
    int tag = table.tag(index);
    if (table.isFlagged(index, Table.BULK) && bulk != null && sameText) {
      BulkReference reference = new Element(source, index).bulk().orElseThrow();
      boolean fragments = table.isFlagged(index, Table.FRAGMENTS);
      header(tag, vr, fragments ? -1 : (int) reference.length());
      bulk.write(reference);
      return false;
    }
    if (table.isFlagged(index, Table.BULK)) {
      throw new IllegalArgumentException(
          "the value of " + Tag.toString(tag) + " is bulk and not held");
    }
    if (table.isFlagged(index, Table.FRAGMENTS)) {
      throw new IllegalArgumentException(
          "the fragments of " + Tag.toString(tag) + " stay in explicit VR little endian");
    }
    if (vr == Vr.SQ) {
      sequence(tag, source.itemsAt(index), target);
    } else {
      byte[] value = source.valueBytes(index);
      if (source.form().bigEndian && vr != Vr.UN) {
        Numbers.swap(value, 0, value.length, vr.swapWidth());
      }
      value(tag, vr, sameText ? value : recode(source, vr, value, target));
    }
    return false;
  }

  private static boolean dependsOnCharacterSet(
      DataSet source, int index, Vr vr, SpecificCharacterSet target) {
    if (vr != Vr.SQ && !vr.usesCharacterSet()) {
      return false;
    }
    if (source.characterSet().equals(target)) {
      return false;
    }
    Table table = source.table();
    return vr == Vr.SQ
        || table.isFlagged(index, Table.BULK)
        || !SpecificCharacterSet.isPlainAscii(
            source.data(), table.valueStart(index), table.valueLength(index));
  }

  private byte[] recode(DataSet source, Vr vr, byte[] value, SpecificCharacterSet target) {
    String text = source.characterSet().decode(value, vr);
    lossless &= target.canEncode(text);
    return Values.padded(target.encode(text, vr), vr);
  }

  /** Encodes text, numbers or tags given as text. */
  void text(int tag, Vr vr, List<String> values, SpecificCharacterSet target) {
    if (vr.usesCharacterSet()) {
      for (String value : values) {
        lossless &= target.canEncode(value);
      }
    }
    value(tag, vr, Values.encode(tag, vr, values, target));
  }

  /** Encodes a value given as little endian bytes, which are spent. */
  void value(int tag, Vr vr, byte[] value) {
    header(tag, vr, value.length);
    if (form.bigEndian && !isWrittenAsUnknown(vr, value.length)) {
      Numbers.swap(value, 0, value.length, vr.swapWidth());
    }
    out.put(value, 0, value.length);
  }

  /**
   * A VR with a length of 16 bits cannot hold more: the element becomes UN (PS3.5 Section 6.2.2).
   */
  private boolean isWrittenAsUnknown(Vr vr, int length) {
    return vr == Vr.UN || (form != Form.HEADER && form.explicit && isTooLong(vr, length));
  }

  static boolean isTooLong(Vr vr, long length) {
    return !vr.isLongForm() && length > 0xFFFF;
  }

  private void header(int tag, Vr vr, int length) {
    if (form == Form.HEADER) {
      HeaderForm.putHeader(out, tag, vr, length);
    } else {
      putHeader(out, form, tag, vr, length);
    }
  }

  /** Begins an element in a form of the standard; {@code length} is unsigned. */
  static void putHeader(Bytes out, Form form, int tag, Vr vr, int length) {
    boolean bigEndian = form.bigEndian;
    out.putTag(tag, bigEndian);
    if (!form.explicit) {
      out.put32(length, false);
      return;
    }
    Vr written = isTooLong(vr, length & 0xFFFFFFFFL) ? Vr.UN : vr;
    out.put8(written.firstLetter());
    out.put8(written.secondLetter());
    if (written.isLongForm()) {
      out.put16(0, bigEndian);
      out.put32(length, bigEndian);
    } else {
      out.put16(length, bigEndian);
    }
  }

  /** Encodes a sequence. */
  void sequence(int tag, List<DataSet> items, SpecificCharacterSet target) {
    boolean defined = form == Form.HEADER || items.isEmpty();
    header(tag, Vr.SQ, defined ? 0 : -1);
    int valueStart = out.size;
    for (DataSet item : items) {
      item(item, target);
    }
    if (form == Form.HEADER) {
      Numbers.put32(out.array, valueStart - 4, out.size - valueStart, false);
    } else if (!defined) {
      delimiter(Tag.SequenceDelimitationItem, 0);
    }
  }

  private void item(DataSet item, SpecificCharacterSet target) {
    boolean defined = form == Form.HEADER || item.isEmpty();
    delimiter(Tag.Item, defined ? 0 : -1);
    int start = out.size;
    itemDepth++;
    boolean own = item.contains(Tag.SpecificCharacterSet);
    dataSet(item, own ? item.characterSet() : target);
    itemDepth--;
    if (form == Form.HEADER) {
      Numbers.put32(out.array, start - 4, out.size - start, false);
    } else if (!defined) {
      delimiter(Tag.ItemDelimitationItem, 0);
    }
  }

  private void delimiter(int tag, int length) {
    out.putTag(tag, form.bigEndian);
    out.put32(length, form.bigEndian);
  }
}
