package dev.vna.data;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes noted over a data set, and the data set that they make of it. For one thread. */
final class DataSetEditor {
  /** A change of one element. */
  private sealed interface Edit {}

  private record Text(Vr vr, List<String> values) implements Edit {}

  private record Binary(Vr vr, byte[] value) implements Edit {}

  private record Sequence(List<DataSet> items) implements Edit {}

  private record Copy(DataSet source, int index) implements Edit {}

  private record Removal() implements Edit {}

  private final DataSet base;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>(Integer::compareUnsigned);

  DataSetEditor(DataSet base) {
    this.base = base;
  }

  void set(int tag, Vr vr, List<String> values) {
    if (vr == Vr.SQ && values.isEmpty()) {
      setItems(tag, List.of());
      return;
    }
    if (vr == Vr.UN && values.isEmpty()) {
      setBytes(tag, vr, new byte[0]);
      return;
    }
    // Proves the values now, where the caller can see which call was wrong.
    Values.encode(tag, vr, values, SpecificCharacterSet.UTF_8);
    edits.put(tag, new Text(vr, values));
  }

  void setBytes(int tag, Vr vr, byte[] value) {
    if (vr == Vr.SQ && value.length > 0) {
      throw new IllegalArgumentException(Tag.toString(tag) + ": a sequence takes items, not bytes");
    }
    edits.put(tag, new Binary(vr, Values.padded(value, vr)));
  }

  void setItems(int tag, List<DataSet> items) {
    edits.put(tag, new Sequence(items));
  }

  void copy(DataSet source, int index) {
    Table table = source.table();
    boolean bulk = table.has(index, Table.BULK);
    if (bulk && base.form() != Form.HEADER) {
      throw new IllegalArgumentException(
          "the value of " + Tag.toString(table.tag(index)) + " is bulk and not held");
    }
    edits.put(table.tag(index), new Copy(source, index));
  }

  void remove(int tag) {
    edits.put(tag, new Removal());
  }

  DataSet build() {
    if (edits.isEmpty()) {
      return base;
    }
    var pass = new Pass(characterSet(), edits);
    DataSet result = pass.run();
    boolean chosen = edits.containsKey(Tag.SpecificCharacterSet);
    if (pass.encoder.isLossless() || chosen) {
      return result;
    }
    var unicode = new TreeMap<>(edits);
    unicode.put(
        Tag.SpecificCharacterSet, new Text(Vr.CS, SpecificCharacterSet.UTF_8.definedTerms()));
    return new Pass(SpecificCharacterSet.UTF_8, unicode).run();
  }

  private SpecificCharacterSet characterSet() {
    Edit edit = edits.get(Tag.SpecificCharacterSet);
    if (edit == null) {
      return base.characterSet();
    }
    if (edit instanceof Text text) {
      return SpecificCharacterSet.of(text.values());
    }
    if (edit instanceof Copy copy) {
      return SpecificCharacterSet.of(Values.asciiStrings(copy.source(), copy.index()));
    }
    return SpecificCharacterSet.DEFAULT;
  }

  /** One encoding of the result. */
  private final class Pass {
    private final SpecificCharacterSet characterSet;
    private final Map<Integer, Edit> changes;
    private final Form form = base.form();
    private final Bytes out = new Bytes(base.encodedLength() + 256);
    private final Table table = Table.withCapacity(base.size() + edits.size());
    final DataSetEncoder encoder = new DataSetEncoder(form, out);

    Pass(SpecificCharacterSet characterSet, TreeMap<Integer, Edit> changes) {
      this.characterSet = characterSet;
      this.changes = changes;
    }

    DataSet run() {
      Table old = base.table();
      Iterator<Map.Entry<Integer, Edit>> sorted = changes.entrySet().iterator();
      Map.Entry<Integer, Edit> next = sorted.hasNext() ? sorted.next() : null;
      for (int i = 0; i < old.size() || next != null; ) {
        int order =
            next == null
                ? -1
                : i == old.size() ? 1 : Integer.compareUnsigned(old.tag(i), next.getKey());
        if (order < 0) {
          // Group lengths are wrong once something has changed (PS3.5 Section 7.2).
          if (!ElementWalker.isGroupLength(old.tag(i), old.vr(i))) {
            copied(base, i);
          }
          i++;
        } else {
          apply(next.getKey(), next.getValue());
          next = sorted.hasNext() ? sorted.next() : null;
          i += order == 0 ? 1 : 0;
        }
      }
      Table sealed = table.seal();
      var result = new DataSet(out.array, 0, out.size, form, sealed, null, false);
      boolean signed = result.intValue(Tag.PixelRepresentation).orElse(0) != 0;
      var received = new DataSet.Received(base.receivedSyntax(), new byte[0], List.of());
      return new DataSet(out.array, 0, out.size, form, sealed, null, signed, received);
    }

    private void copied(DataSet source, int index) {
      Table from = source.table();
      int start = out.size;
      encoder.element(source, index, characterSet);
      boolean asItWas =
          source.form() == form && out.size - start == from.end(index) - from.start(index);
      if (asItWas) {
        table.addLike(from, index, start);
      } else {
        added(from.tag(index), from.vr(index), start);
      }
    }

    private void apply(int tag, Edit edit) {
      int start = out.size;
      if (edit instanceof Text text) {
        encoder.text(tag, text.vr(), text.values(), characterSet);
        added(tag, text.vr(), start);
      } else if (edit instanceof Binary binary) {
        encoder.value(tag, binary.vr(), binary.value().clone());
        added(tag, binary.vr(), start);
      } else if (edit instanceof Sequence sequence) {
        encoder.sequence(tag, sequence.items(), characterSet);
        added(tag, Vr.SQ, start);
      } else if (edit instanceof Copy copy) {
        copied(copy.source(), copy.index());
      }
    }

    /**
     * Notes an element that was encoded anew, of which only the value's length can tell the
     * header's.
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
}
