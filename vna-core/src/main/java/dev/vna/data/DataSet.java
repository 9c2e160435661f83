package dev.vna.data;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.RandomAccess;

/**
 * A data set: its encoded bytes and a table of where each element lies, decoded on demand.
 * Immutable, safe for use by many threads. Items of its sequences are data sets too, views of the
 * same bytes; they inherit its character set. Source: PS3.5 Section 7.
 *
 * <p>It comes from {@link #read}, from a {@link Builder}, or from a {@link HeaderParser} as a
 * <em>header</em>: then values over a limit, Pixel Data first of all, are not held, but {@link
 * Element#bulk} says where they lie.
 *
 * <p>Its text form shows tags, VRs and lengths, never a value: see {@link DataSetDump} for that.
 */
public final class DataSet {
  /** A data set without elements. */
  public static final DataSet EMPTY =
      new DataSet(new byte[0], 0, 0, Form.EXPLICIT_LE, Table.EMPTY, null, false);

  private final byte[] data;
  private final int start;
  private final int end;
  private final Form form;
  private final DataSet parent;
  private final boolean signedPixels;
  private final Received received;

  /** Made on first use if null; many threads may make it, all alike. */
  private volatile Table table;

  private volatile SpecificCharacterSet characterSet;

  /** What a data set was read from, if that is more than its bytes. */
  record Received(Optional<TransferSyntax> syntax, byte[] deflated, List<Finding> findings) {
    static final Received NOTHING = new Received(Optional.empty(), new byte[0], List.of());
  }

  DataSet(
      byte[] data,
      int start,
      int end,
      Form form,
      Table table,
      DataSet parent,
      boolean signedPixels) {
    this(data, start, end, form, table, parent, signedPixels, Received.NOTHING);
  }

  DataSet(
      byte[] data,
      int start,
      int end,
      Form form,
      Table table,
      DataSet parent,
      boolean signedPixels,
      Received received) {
    this.data = data;
    this.start = start;
    this.end = end;
    this.form = form;
    this.table = table;
    this.parent = parent;
    this.signedPixels = signedPixels;
    this.received = received;
  }

  /**
   * Reads a data set held in memory, all of it: what is nested is proven to be readable, too. The
   * array is kept, not copied: it must not be changed afterwards.
   *
   * @throws DataSetException if the bytes are no data set
   */
  public static DataSet read(byte[] bytes, TransferSyntax syntax) throws DataSetException {
    return read(bytes, 0, bytes.length, syntax, Limits.DEFAULT);
  }

  /**
   * Reads a data set from a copy of the buffer's remaining bytes.
   *
   * @throws DataSetException if the bytes are no data set
   */
  public static DataSet read(ByteBuffer bytes, TransferSyntax syntax) throws DataSetException {
    var copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return read(copy, syntax);
  }

  /**
   * Reads a data set in a part of an array, which is kept and must not be changed afterwards.
   *
   * @throws DataSetException if the bytes are no data set, or pass a limit
   */
  public static DataSet read(
      byte[] bytes, int offset, int length, TransferSyntax syntax, Limits limits)
      throws DataSetException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    byte[] data = bytes;
    int from = offset;
    int to = offset + length;
    byte[] deflated = Received.NOTHING.deflated();
    var findings = new Findings(limits.strict());
    if (syntax.deflated()) {
      deflated = Arrays.copyOfRange(bytes, from, to);
      data = Inflation.inflate(deflated, limits, findings);
      from = 0;
      to = data.length;
    }
    TableReader.Root root =
        TableReader.read(data, from, to - from, Form.of(syntax), limits, findings);
    var extra = new Received(Optional.of(syntax), deflated, findings.list());
    return new DataSet(data, from, to, root.form(), root.table(), null, root.signedPixels(), extra);
  }

  /**
   * The header whose {@link #encoded} bytes these are. The array is kept, not copied.
   *
   * @throws DataSetException if the bytes are no header
   */
  public static DataSet ofHeader(byte[] encoded) throws DataSetException {
    Table table = HeaderForm.table(encoded, 0, encoded.length);
    return new DataSet(encoded, 0, encoded.length, Form.HEADER, table, null, false);
  }

  /** A builder of a new data set. */
  public static Builder builder() {
    return new Builder(EMPTY);
  }

  /** A builder that starts from this data set; what it does not touch stays byte for byte. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  // What the rest of the package sees.

  byte[] data() {
    return data;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  Form form() {
    return form;
  }

  boolean signedPixels() {
    return signedPixels;
  }

  /** What it, or what it was made from, was declared as when it was read; else empty. */
  Optional<TransferSyntax> receivedSyntax() {
    return received.syntax();
  }

  /** The bytes that it was inflated from; empty if it was not. */
  byte[] deflated() {
    return received.deflated();
  }

  Table table() {
    Table known = table;
    if (known == null) {
      try {
        known = HeaderForm.table(data, start, end);
      } catch (DataSetException e) {
        throw new IllegalStateException("an item of a header is corrupt", e);
      }
      table = known;
    }
    return known;
  }

  DataSet item(int itemStart, int itemEnd, Form itemForm, Table itemTable) {
    return new DataSet(data, itemStart, itemEnd, itemForm, itemTable, this, signedPixels);
  }

  // Access.

  /** What was wrong in the bytes read and was forgiven; empty for items and built data sets. */
  public List<Finding> findings() {
    return received.findings();
  }

  /** Whether this is a header: bulk values are not held, but referred to. */
  public boolean isHeader() {
    return form == Form.HEADER;
  }

  /**
   * The bytes of this data set as it holds them: as received or, of a header, in a form for {@link
   * #ofHeader} that holds all it knows. A copy.
   */
  public byte[] encoded() {
    return Arrays.copyOfRange(data, start, end);
  }

  /** How many bytes {@link #encoded} has. */
  public int encodedLength() {
    return end - start;
  }

  /** Whether there is no element. */
  public boolean isEmpty() {
    return table().size() == 0;
  }

  /** How many elements there are, not counting those in sequences. */
  public int size() {
    return table().size();
  }

  /** Whether the element is present, with or without a value. */
  public boolean contains(int tag) {
    return table().find(tag) >= 0;
  }

  /** Whether the element is present with a value of at least one byte. */
  public boolean containsValue(int tag) {
    int index = table().find(tag);
    return index >= 0 && (table().has(index, Table.BULK) || table().valueLength(index) > 0);
  }

  /** The element with this tag. */
  public Optional<Element> element(int tag) {
    int index = table().find(tag);
    return index < 0 ? Optional.empty() : Optional.of(new Element(this, index));
  }

  /** The elements in the order of their tags, unsigned; a view. */
  public List<Element> elements() {
    return new ElementList(this);
  }

  private static final class ElementList extends AbstractList<Element> implements RandomAccess {
    private final DataSet dataSet;

    ElementList(DataSet dataSet) {
      this.dataSet = dataSet;
    }

    @Override
    public Element get(int index) {
      return new Element(dataSet, Objects.checkIndex(index, size()));
    }

    @Override
    public int size() {
      return dataSet.table().size();
    }
  }

  /**
   * The first value as text, without padding. Empty if the element is absent or its first value has
   * no character; also if it is a sequence, or bulk.
   */
  public Optional<String> string(int tag) {
    int index = table().find(tag);
    if (index < 0 || !isHeld(index)) {
      return Optional.empty();
    }
    String first = Values.first(this, index);
    return first.isEmpty() ? Optional.empty() : Optional.of(first);
  }

  /**
   * All values as text, without padding: text split at backslashes where the VR has several values,
   * decoded with the character set; numbers in decimal, tags as 8 hexadecimal digits. A value
   * between others may be empty. Empty if the element is absent, has no value, is a sequence, or
   * bulk.
   */
  public List<String> strings(int tag) {
    int index = table().find(tag);
    return index < 0 || !isHeld(index) ? List.of() : Values.strings(this, index);
  }

  List<String> values(int index) {
    if (table().has(index, Table.BULK)) {
      throw bulk(index);
    }
    return isHeld(index) ? Values.strings(this, index) : List.of();
  }

  private boolean isHeld(int index) {
    return !table().has(index, Table.BULK | Table.FRAGMENTS) && table().vr(index) != Vr.SQ;
  }

  private IllegalStateException bulk(int index) {
    return new IllegalStateException(
        "the value of " + Tag.toString(table().tag(index)) + " is bulk and not held");
  }

  /** The first value as a person's name. */
  public Optional<PersonName> personName(int tag) {
    return string(tag).map(PersonName::of);
  }

  /** The first value as a number; empty if there is none or it is no whole number of 32 bits. */
  public OptionalInt intValue(int tag) {
    int index = table().find(tag);
    return index < 0 || !isHeld(index) ? OptionalInt.empty() : Values.firstInt(this, index);
  }

  /** All values as numbers; those that are no whole numbers of 32 bits are left out. */
  public int[] ints(int tag) {
    int index = table().find(tag);
    return index < 0 || !isHeld(index) ? new int[0] : Values.ints(this, index);
  }

  /** All values as numbers; those that are no whole numbers of 64 bits are left out. */
  public long[] longs(int tag) {
    int index = table().find(tag);
    return index < 0 || !isHeld(index) ? new long[0] : Values.longs(this, index);
  }

  /** The first value as a number; empty if there is none or it is no number. */
  public OptionalDouble doubleValue(int tag) {
    double[] values = doubles(tag);
    return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
  }

  /** All values as numbers; those that are no numbers are left out. */
  public double[] doubles(int tag) {
    int index = table().find(tag);
    return index < 0 || !isHeld(index) ? new double[0] : Values.doubles(this, index);
  }

  /**
   * A copy of the value's bytes as encoded, padding included; empty if the element is absent.
   *
   * @throws IllegalStateException if the value is bulk
   */
  public Optional<byte[]> bytes(int tag) {
    int index = table().find(tag);
    return index < 0 ? Optional.empty() : Optional.of(valueBytes(index));
  }

  byte[] valueBytes(int index) {
    Table t = table();
    if (t.has(index, Table.BULK)) {
      throw bulk(index);
    }
    int from = t.valueStart(index);
    return Arrays.copyOfRange(data, from, from + t.valueLength(index));
  }

  /**
   * The items of a sequence, in order; empty if the element is absent or no sequence. A sequence
   * that came as VR UN counts.
   */
  public List<DataSet> items(int tag) {
    int index = table().find(tag);
    return index < 0 ? List.of() : itemsAt(index);
  }

  List<DataSet> itemsAt(int index) {
    return Items.of(this, index);
  }

  /**
   * The character set in force: this data set's own, else that of the data set that it is an item
   * of.
   */
  public SpecificCharacterSet characterSet() {
    SpecificCharacterSet known = characterSet;
    if (known == null) {
      int index = table().find(Tag.SpecificCharacterSet);
      if (index >= 0 && isHeld(index)) {
        known = SpecificCharacterSet.of(Values.asciiStrings(this, index));
      } else {
        known = parent == null ? SpecificCharacterSet.DEFAULT : parent.characterSet();
      }
      characterSet = known;
    }
    return known;
  }

  /** Whether both have the same bytes in the same form. Encodings of like values may differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DataSet that
        && form == that.form
        && Arrays.equals(data, start, end, that.data, that.start, that.end);
  }

  @Override
  public int hashCode() {
    int hash = form.hashCode();
    for (int i = start; i < end; i++) {
      hash = 31 * hash + data[i];
    }
    return hash;
  }

  /** Tags, VRs and lengths; no values. */
  @Override
  public String toString() {
    var text = new StringBuilder("DataSet[");
    List<Element> elements = elements();
    for (int i = 0; i < elements.size() && text.length() < 4000; i++) {
      text.append(i == 0 ? "" : ", ").append(elements.get(i));
    }
    return text.append(text.length() < 4000 ? "]" : ", ...]").toString();
  }

  /**
   * Changes a data set, or makes a new one. The result is encoded as the data set that it started
   * from, or in explicit VR little endian. Text is encoded in the character set of the result; if
   * that lacks a character and the builder was not told a character set, all of the result is
   * turned into UTF-8 (ISO_IR 192). For one thread.
   */
  public static final class Builder {
    private final DataSetEditor editor;

    private Builder(DataSet base) {
      editor = new DataSetEditor(base);
    }

    /**
     * Sets an element of the standard, in the dictionary's VR. No values, or one empty value, make
     * it empty. Numbers are written in decimal, tags as 8 hexadecimal digits.
     *
     * @throws IllegalArgumentException if the VR takes no text, a value is no number where it must
     *     be, or a value of a VR with several values has a backslash
     */
    public Builder set(int tag, String... values) {
      return set(tag, Dictionary.vr(tag), values);
    }

    /**
     * Sets an element in a given VR, such as a private one.
     *
     * @throws IllegalArgumentException as {@link #set(int, String...)}
     */
    public Builder set(int tag, Vr vr, String... values) {
      editor.set(tag, vr, List.of(values));
      return this;
    }

    /**
     * Sets an element of the standard to whole numbers, as text if its VR is text.
     *
     * @throws IllegalArgumentException if the VR cannot hold them
     */
    public Builder set(int tag, int... values) {
      return set(
          tag,
          Dictionary.vr(tag),
          Arrays.stream(values).mapToObj(Integer::toString).toArray(String[]::new));
    }

    /**
     * Sets an element of the standard to numbers, as text if its VR is text.
     *
     * @throws IllegalArgumentException if the VR cannot hold them
     */
    public Builder setDoubles(int tag, double... values) {
      editor.set(tag, Dictionary.vr(tag), Values.decimal(Dictionary.vr(tag), values));
      return this;
    }

    /** Sets an element to no value, in the dictionary's VR. */
    public Builder setEmpty(int tag) {
      return set(tag, Dictionary.vr(tag), new String[0]);
    }

    /** Sets an element to bytes, numbers in them little endian; they are padded to even length. */
    public Builder setBytes(int tag, Vr vr, byte[] value) {
      editor.setBytes(tag, vr, value.clone());
      return this;
    }

    /** Sets a sequence to items. */
    public Builder setItems(int tag, List<DataSet> items) {
      editor.setItems(tag, List.copyOf(items));
      return this;
    }

    /**
     * Sets an element to that of another data set: tag, VR and value.
     *
     * @throws IllegalArgumentException if its value is bulk and the result is no header of the same
     *     object
     */
    public Builder set(Element element) {
      editor.copy(element.dataSet(), element.index());
      return this;
    }

    /** Removes an element, if present. */
    public Builder remove(int tag) {
      editor.remove(tag);
      return this;
    }

    /** Sets every element of another data set, empty ones too. */
    public Builder merge(DataSet other) {
      for (int i = 0; i < other.size(); i++) {
        editor.copy(other, i);
      }
      return this;
    }

    /** The result; the builder can go on. */
    public DataSet build() {
      return editor.build();
    }
  }
}
