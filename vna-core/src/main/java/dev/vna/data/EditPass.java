package dev.vna.data;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One encoding of a data set with changes, in one character set. For one thread. */
final class EditPass {
  private final DataSet base;
  private final SpecificCharacterSet characterSet;
  private final TreeMap<Integer, DataSetEditor.Edit> changes;
  private final Form form;
  private final Bytes out;
  private final Table table;
  private final DataSetEncoder encoder;

  EditPass(
      DataSet base,
      SpecificCharacterSet characterSet,
      TreeMap<Integer, DataSetEditor.Edit> changes) {
    this.base = base;
    this.characterSet = characterSet;
    this.changes = changes;
    this.form = base.form();
    this.out = new Bytes(base.encodedLength() + 256);
    this.table = Table.withCapacity(base.size() + changes.size());
    this.encoder = new DataSetEncoder(form, out);
  }

  /** Whether every character could be encoded. */
  boolean isLossless() {
    return encoder.isLossless();
  }

  DataSet run() {
    Table old = base.table();
    Iterator<Map.Entry<Integer, DataSetEditor.Edit>> sorted = changes.entrySet().iterator();
    Map.Entry<Integer, DataSetEditor.Edit> next = sorted.hasNext() ? sorted.next() : null;
    for (int i = 0; i < old.size() || next != null; ) {
      int order =
          next == null
              ? -1
              : i == old.size() ? 1 : Integer.compareUnsigned(old.tag(i), next.getKey());
      if (order < 0) {
        // Group lengths are wrong once something has changed (PS3.5 Section 7.2).
        if (!ElementWalker.isGroupLength(old.tag(i), old.vrOf(i))) {
          copied(base, i, old.tag(i));
        }
        i++;
      } else {
        apply(next.getKey(), next.getValue());
        next = sorted.hasNext() ? sorted.next() : null;
        i += order == 0 ? 1 : 0;
      }
    }
    Table sealed = table.seal();
    DataSet parent = base.parent();
    var result = new DataSet(out.array, 0, out.size, form, sealed, parent, false);
    boolean inherited = parent != null && !result.contains(Tag.PixelRepresentation);
    boolean signed =
        inherited ? base.signedPixels() : result.intValue(Tag.PixelRepresentation).orElse(0) != 0;
    var received = new DataSet.Received(base.receivedSyntax(), new byte[0], List.of());
    return new DataSet(out.array, 0, out.size, form, sealed, parent, signed, received);
  }

  private void copied(DataSet source, int index, int tag) {
    Table from = source.table();
    int start = out.size;
    boolean asItWas = encoder.element(source, index, characterSet);
    if (tag != from.tag(index)) {
      Numbers.putTag(out.array, start, tag, form.bigEndian);
    }
    if (asItWas) {
      table.addLike(from, index, start, tag);
    } else {
      added(tag, from.vrOf(index), start);
    }
  }

  private void apply(int tag, DataSetEditor.Edit edit) {
    int start = out.size;
    if (edit instanceof DataSetEditor.Text text) {
      encoder.text(tag, text.vr(), text.values(), characterSet);
      added(tag, text.vr(), start);
    } else if (edit instanceof DataSetEditor.Binary binary) {
      encoder.value(tag, binary.vr(), binary.value().clone());
      added(tag, binary.vr(), start);
    } else if (edit instanceof DataSetEditor.Sequence sequence) {
      encoder.sequence(tag, sequence.items(), characterSet);
      added(tag, Vr.SQ, start);
    } else if (edit instanceof DataSetEditor.Copy copy) {
      copied(copy.source(), copy.index(), tag);
    }
  }

  /**
   * Notes an element that was encoded anew, of which only the value's length can tell the header's.
   */
  private void added(int tag, Vr vr, int start) {
    int header = headerLength(vr, start);
    boolean delimited = vr == Vr.SQ && form != Form.HEADER && out.size - start > header;
    Vr written = form.explicit ? Vr.ofLetters(out.array[start + 4], out.array[start + 5]) : vr;
    table.add(tag, start, out.size, header, written, delimited ? Table.UNDEFINED_LENGTH : 0);
  }

  private int headerLength(Vr vr, int start) {
    if (!form.explicit) {
      return 8;
    }
    if (form == Form.HEADER && Numbers.u16(out.array, start + 6) == HeaderForm.LONG_LENGTH) {
      return 12;
    }
    boolean longForm = Vr.ofLetters(out.array[start + 4], out.array[start + 5]).isLongForm();
    return longForm || vr.isLongForm() ? 12 : 8;
  }
}
