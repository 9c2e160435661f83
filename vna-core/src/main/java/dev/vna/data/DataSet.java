package dev.vna.data;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

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

  /** The data set that this is an item of; null if of none. */
  DataSet parent() {
    return parent;
  }

  /** The character set in force if this has none of its own. */
  SpecificCharacterSet inheritedCharacterSet() {
    return parent == null ? SpecificCharacterSet.DEFAULT : parent.characterSet();
  }

  /** A copy whose text, without a Specific Character Set that says so, is in this one. */
  DataSet withCharacterSet(SpecificCharacterSet actual) {
    var copy = new DataSet(data, start, end, form, table, parent, signedPixels, received);
    copy.characterSet = actual;
    return copy;
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

  /**
   * Whether this is a header: bulk values are not held, but referred to. A data set that came as
   * JSON or XML has the same form, with all values held.
   */
  public boolean isHeader() {
    return form == Form.HEADER;
  }

  /**
   * Whether numbers in the bytes of elements are big endian: as found, which may differ from what
   * was declared. False of a header.
   */
  public boolean isBigEndian() {
    return form.bigEndian;
  }

  /**
   * Where the bytes of this data set begin, from the start of the data set that it was read with: 0
   * of that itself, of an item where its first element begins, after the header of the item.
   */
  public long offset() {
    DataSet root = this;
    while (root.parent != null) {
      root = root.parent;
    }
    return (long) start - root.start;
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
    return index >= 0 && (table().isFlagged(index, Table.BULK) || table().valueLength(index) > 0);
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
    Table elements = table();
    int index = elements.find(tag);
    if (index < 0) {
      return Optional.empty();
    }
    String first;
    int code = elements.code(index);
    if ((code & (Vr.TEXT | Vr.LONG_FORM)) == Vr.TEXT) {
      first = Values.firstText(this, elements.start(index) + 8, elements.end(index), code);
    } else {
      int facts = elements.facts(index);
      if (!isHeld(facts)) {
        return Optional.empty();
      }
      first = Values.first(this, elements, index, facts);
    }
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
    return index < 0 || !isHeld(table().facts(index)) ? List.of() : Values.strings(this, index);
  }

  List<String> values(int index) {
    if (table().isFlagged(index, Table.BULK)) {
      throw bulk(index);
    }
    return isHeld(table().facts(index)) ? Values.strings(this, index) : List.of();
  }

  /** Whether an element of which this is known has a value here, other than items. */
  private static boolean isHeld(int facts) {
    return !Table.has(facts, Table.BULK | Table.FRAGMENTS) && Table.vr(facts) != Vr.SQ;
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
    Table elements = table();
    int index = elements.find(tag);
    if (index < 0) {
      return OptionalInt.empty();
    }
    int facts = elements.facts(index);
    return isHeld(facts) ? Values.firstInt(this, elements, index, facts) : OptionalInt.empty();
  }

  /** All values as numbers; those that are no whole numbers of 32 bits are left out. */
  public int[] ints(int tag) {
    int index = table().find(tag);
    return index < 0 || !isHeld(table().facts(index)) ? new int[0] : Values.ints(this, index);
  }

  /** All values as numbers; those that are no whole numbers of 64 bits are left out. */
  public long[] longs(int tag) {
    int index = table().find(tag);
    return index < 0 || !isHeld(table().facts(index)) ? new long[0] : Values.longs(this, index);
  }

  /** The first value as a number; empty if there is none or it is no number. */
  public OptionalDouble doubleValue(int tag) {
    double[] values = doubles(tag);
    return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
  }

  /** All values as numbers; those that are no numbers are left out. */
  public double[] doubles(int tag) {
    int index = table().find(tag);
    return index < 0 || !isHeld(table().facts(index)) ? new double[0] : Values.doubles(this, index);
  }

  /**
   * The first value as an exact number, whatever its VR; empty if there is none or it is no number.
   * Of DS and IS {@link #string} has the text as it was written.
   */
  public Optional<BigDecimal> decimal(int tag) {
    return string(tag).flatMap(Values::parseDecimal);
  }

  /** All values as exact numbers; those that are no numbers are left out. */
  public List<BigDecimal> decimals(int tag) {
    return strings(tag).stream().flatMap(text -> Values.parseDecimal(text).stream()).toList();
  }

  /**
   * The first value of VR DA as a date, also in the form of older versions of the standard, {@code
   * yyyy.mm.dd}; empty if there is none or it is no date.
   */
  public Optional<LocalDate> date(int tag) {
    return string(tag).flatMap(TemporalText::date);
  }

  /**
   * The first value of VR TM as a time, also in the form of older versions of the standard, {@code
   * hh:mm:ss}: the first moment that it can mean, if minutes or seconds are missing. Empty if there
   * is none or it is no time.
   */
  public Optional<LocalTime> time(int tag) {
    return string(tag).flatMap(TemporalText::time).map(TemporalText.Time::start);
  }

  /**
   * The first value of VR DT, with the offset that it has, else {@link #timezoneOffset}. Empty if
   * there is none or it is no date and time.
   */
  public Optional<DateTime> dateTime(int tag) {
    return string(tag)
        .flatMap(DateTime::parse)
        .map(value -> value.withDefaultOffset(timezoneOffset()));
  }

  /**
   * A date of VR DA and a time of VR TM as one, with {@link #timezoneOffset}; to the day, if there
   * is no time or it is no such. Empty if there is no date or it is no such.
   */
  public Optional<DateTime> dateTime(int dateTag, int timeTag) {
    Optional<TemporalText.Time> time = string(timeTag).flatMap(TemporalText::time);
    return date(dateTag).map(date -> DateTime.of(date, time, timezoneOffset()));
  }

  /**
   * Timezone Offset From UTC (0008,0201): of this data set, else of the one that it is an item of.
   * Holds for its dates and times that have no offset of their own (PS3.3 Section C.12.1).
   */
  public Optional<ZoneOffset> timezoneOffset() {
    for (DataSet dataSet = this; dataSet != null; dataSet = dataSet.parent) {
      if (dataSet.containsValue(Tag.TimezoneOffsetFromUTC)) {
        return dataSet.string(Tag.TimezoneOffsetFromUTC).flatMap(TemporalText::offset);
      }
    }
    return Optional.empty();
  }

  /**
   * A private element by the creator that has reserved its block (PS3.5 Section 7.8.1).
   *
   * @param element its element number without the block, 0 to 0xFF
   * @throws IllegalArgumentException if the group is not odd, or the element number or the creator
   *     cannot be one
   */
  public Optional<Element> privateElement(String creator, int group, int element) {
    PrivateBlocks.check(creator, group, element);
    PrivateBlocks blocks = PrivateBlocks.of(this, group);
    OptionalInt block = blocks.block(creator, PrivateBlocks.FIRST);
    while (block.isPresent()) {
      Optional<Element> found = element(blocks.tag(block.getAsInt(), element));
      if (found.isPresent()) {
        return found;
      }
      block = blocks.block(creator, block.getAsInt() + 1);
    }
    return Optional.empty();
  }

  /** The creator that has reserved the block of a private tag here; empty if none has. */
  public Optional<String> privateCreator(int tag) {
    return Optional.of(PrivateBlocks.creatorOf(this, tag)).filter(creator -> !creator.isEmpty());
  }

  /**
   * The first element that a path leads to.
   *
   * @throws IllegalArgumentException if it is the path of an item
   */
  public Optional<Element> element(TagPath path) {
    return elements(path).stream().findFirst();
  }

  /**
   * The elements that a path leads to, in order.
   *
   * @throws IllegalArgumentException if it is the path of an item
   */
  public List<Element> elements(TagPath path) {
    return Paths.elements(this, path);
  }

  /** The items that a path leads to, of a sequence all, in order. */
  public List<DataSet> items(TagPath path) {
    return Paths.items(this, path);
  }

  /** The first value, as text, of the elements that a path leads to; see {@link #string(int)}. */
  public Optional<String> string(TagPath path) {
    return elements(path).stream()
        .flatMap(element -> element.dataSet().string(element.tag()).stream())
        .findFirst();
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
    if (t.isFlagged(index, Table.BULK)) {
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
      if (index >= 0 && isHeld(table().facts(index))) {
        known = SpecificCharacterSet.of(Values.asciiStrings(this, index));
      } else {
        known = inheritedCharacterSet();
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
   * turned into another: that of what was merged, if the result has none of its own and that does,
   * or else UTF-8 (ISO_IR 192). If the builder was told one, what it lacks becomes a question mark.
   *
   * <p>Methods that take a {@link TagPath} reach into items. Those that set something make what is
   * missing on the way: sequences, and the item after the last one; where the path has any item,
   * they change those that there are. For one thread.
   */
  public static final class Builder {
    final DataSetEditor editor;

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
     * Sets an element of the standard to numbers, as text if its VR is text; of DS, in as many
     * digits as 16 characters hold.
     *
     * @throws IllegalArgumentException if the VR cannot hold them
     */
    public Builder setDoubles(int tag, double... values) {
      Vr vr = Dictionary.vr(tag);
      for (double value : values) {
        if (vr.isText() && !Double.isFinite(value)) {
          throw new IllegalArgumentException(
              Tag.toString(tag) + ": VR " + vr + " has finite numbers only");
        }
      }
      editor.set(tag, vr, Values.decimal(vr, values));
      return this;
    }

    /**
     * Sets an element of the standard with VR DA or DT to a date.
     *
     * @throws IllegalArgumentException if its VR is another
     */
    public Builder set(int tag, LocalDate date) {
      checkVr(tag, Vr.DA, Vr.DT);
      return set(tag, TemporalText.date(date));
    }

    /**
     * Sets an element of the standard with VR TM to a time, to the second or, if it has a fraction
     * of one, to the microsecond.
     *
     * @throws IllegalArgumentException if its VR is another
     */
    public Builder set(int tag, LocalTime time) {
      checkVr(tag, Vr.TM, Vr.TM);
      return set(tag, TemporalText.time(time));
    }

    /**
     * Sets an element of the standard with VR DT.
     *
     * @throws IllegalArgumentException if its VR is another
     */
    public Builder set(int tag, DateTime dateTime) {
      checkVr(tag, Vr.DT, Vr.DT);
      return set(tag, dateTime.toString());
    }

    private static void checkVr(int tag, Vr one, Vr other) {
      Vr vr = Dictionary.vr(tag);
      if (vr != one && vr != other) {
        throw new IllegalArgumentException(Tag.toString(tag) + " has VR " + vr + ", not " + one);
      }
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
     * Sets an element to that of another data set: tag, VR and value. The tag of a private one is
     * kept, whoever has reserved its block here; {@link #merge(DataSet, IntPredicate)} finds the
     * right one.
     *
     * @throws IllegalArgumentException if its value is bulk and the result is no header of the same
     *     object
     */
    public Builder set(Element element) {
      editor.copy(element.dataSet(), element.index(), element.tag());
      return this;
    }

    /** Removes an element, if present. */
    public Builder remove(int tag) {
      editor.remove(tag);
      return this;
    }

    /**
     * Gives an element, if present, another tag; what has that tag is replaced.
     *
     * @throws IllegalArgumentException if the dictionary has another VR for the new tag
     */
    public Builder rename(int tag, int newTag) {
      editor.rename(tag, newTag);
      return this;
    }

    // Private elements.

    /**
     * Sets a private element in the VR that the dictionary has of that creator. If the creator has
     * no block in this group yet, a free one is reserved (PS3.5 Section 7.8.1).
     *
     * @param element its element number without the block, 0 to 0xFF
     * @throws IllegalArgumentException as {@link #set(int, String...)}, or if the element is not
     *     known, or the group is not odd, or the element number or the creator cannot be one
     * @throws IllegalStateException if no block is free
     */
    public Builder setPrivate(String creator, int group, int element, String... values) {
      return setPrivate(creator, group, element, privateVr(creator, group, element), values);
    }

    /**
     * Sets a private element in a given VR; see {@link #setPrivate(String, int, int, String...)}.
     *
     * @param element its element number without the block, 0 to 0xFF
     * @throws IllegalArgumentException as {@link #set(int, String...)}, or if the group is not odd,
     *     or the element number or the creator cannot be one
     * @throws IllegalStateException if no block is free
     */
    public Builder setPrivate(String creator, int group, int element, Vr vr, String... values) {
      return set(TagPath.ofPrivate(creator, group, element), vr, values);
    }

    private static Vr privateVr(String creator, int group, int element) {
      PrivateBlocks.check(creator, group, element);
      return Dictionary.vr(Tag.of(group, PrivateBlocks.FIRST << 8 | element), creator);
    }

    /**
     * Removes a private element, if present; the reservation of its block stays.
     *
     * @param element its element number without the block, 0 to 0xFF
     * @throws IllegalArgumentException if the group is not odd, or the element number or the
     *     creator cannot be one
     */
    public Builder removePrivate(String creator, int group, int element) {
      return remove(TagPath.ofPrivate(creator, group, element));
    }

    // At any depth.

    /**
     * Sets an element in the dictionary's VR.
     *
     * @throws IllegalArgumentException as {@link #set(int, String...)}; or if the path is that of
     *     an item, or passes an item that is not there
     * @throws IllegalStateException if a private block is needed and none is free
     */
    public Builder set(TagPath path, String... values) {
      TagPath.Step last = path.last();
      int tag = last.tag();
      Vr vr =
          last.byCreator()
              ? privateVr(last.creator(), Tag.group(tag), Tag.element(tag))
              : Dictionary.vr(tag);
      return set(path, vr, values);
    }

    /**
     * Sets an element in a given VR.
     *
     * @throws IllegalArgumentException as {@link #set(TagPath, String...)}
     * @throws IllegalStateException if a private block is needed and none is free
     */
    public Builder set(TagPath path, Vr vr, String... values) {
      return setting(path, (e, tag) -> e.set(tag, vr, List.of(values)));
    }

    /**
     * Sets an element to bytes, numbers in them little endian; they are padded to even length.
     *
     * @throws IllegalArgumentException if the path is that of an item, or passes an item that is
     *     not there
     * @throws IllegalStateException if a private block is needed and none is free
     */
    public Builder setBytes(TagPath path, Vr vr, byte[] value) {
      return setting(path, (e, tag) -> e.setBytes(tag, vr, value.clone()));
    }

    /**
     * Sets a sequence to items.
     *
     * @throws IllegalArgumentException if the path is that of an item, or passes an item that is
     *     not there
     * @throws IllegalStateException if a private block is needed and none is free
     */
    public Builder setItems(TagPath path, List<DataSet> items) {
      return setting(path, (e, tag) -> e.setItems(tag, List.copyOf(items)));
    }

    /**
     * Appends an item to a sequence, which is made if absent.
     *
     * @throws IllegalArgumentException if the path is that of an item, or passes an item that is
     *     not there
     * @throws IllegalStateException if a private block is needed and none is free
     */
    public Builder addItem(TagPath path, DataSet item) {
      return setting(
          path,
          (e, tag) -> {
            List<DataSet> items = new ArrayList<>(e.items(tag));
            items.add(item);
            e.setItems(tag, List.copyOf(items));
          });
    }

    private Builder setting(TagPath path, BiConsumer<DataSetEditor, Integer> change) {
      checkAttribute(path);
      return in(path, true, e -> change.accept(e, e.tag(path.last(), true).orElseThrow()));
    }

    private static void checkAttribute(TagPath path) {
      if (path.isItem()) {
        throw new IllegalArgumentException("the path of an item, not of an attribute: " + path);
      }
    }

    private Builder in(TagPath path, boolean create, Consumer<DataSetEditor> change) {
      if (path.size() == 1) {
        change.accept(editor);
      } else {
        editor.inItems(path.parent().orElseThrow(), 0, create, b -> change.accept(b.editor));
      }
      return this;
    }

    /** Removes what a path leads to, elements or items, as far as it is there. */
    public Builder remove(TagPath path) {
      return in(
          path,
          false,
          e -> {
            if (path.isItem()) {
              e.removeItems(path.last());
            } else {
              e.tag(path.last(), false).stream().filter(e::exists).forEach(e::remove);
            }
          });
    }

    /**
     * Gives the elements that a path leads to another tag; what has that tag in the same data set
     * or item is replaced.
     *
     * @throws IllegalArgumentException if the path is that of an item, or the dictionary has
     *     another VR for the new tag
     */
    public Builder rename(TagPath path, int newTag) {
      checkAttribute(path);
      return in(
          path, false, e -> e.tag(path.last(), false).ifPresent(tag -> e.rename(tag, newTag)));
    }

    /**
     * Changes the items that a path leads to, or those of a sequence that it leads to.
     *
     * @param change is given a builder of each; it is not to be kept
     * @throws IllegalArgumentException if the path has an item that is not there
     */
    public Builder edit(TagPath path, Consumer<Builder> change) {
      editor.inItems(path.isItem() ? path : path.anyItem(), 0, true, change);
      return this;
    }

    // Other data sets.

    /**
     * Sets every element of another data set, empty ones too; see {@link #merge(DataSet,
     * IntPredicate)}.
     *
     * @throws IllegalArgumentException as there
     * @throws IllegalStateException as there
     */
    public Builder merge(DataSet other) {
      return merge(other, tag -> true);
    }

    /**
     * Sets the chosen elements of another data set, empty ones too. Text is turned into the
     * character set of the result: Specific Character Set itself and group lengths are not taken
     * over. Private elements go to the block that their creator has here, or to a free one that it
     * gets (PS3.5 Section 7.8.1); those that no creator has reserved keep their tags, or are left
     * out if somebody else has reserved their block here.
     *
     * @param tags chooses elements by their tags in {@code other}; what lies in a sequence comes
     *     with it
     * @throws IllegalArgumentException if a value is bulk and the result is no header of the same
     *     object
     * @throws IllegalStateException if a private block is needed and none is free
     */
    public Builder merge(DataSet other, IntPredicate tags) {
      editor.merge(other, tags);
      return this;
    }

    /**
     * Merges {@code changes} and keeps the values that the data set had before the builder in a new
     * item of Original Attributes Sequence (PS3.3 Section C.12.1.1.9).
     *
     * @throws IllegalArgumentException as {@link #merge(DataSet, IntPredicate)}
     * @throws IllegalStateException as {@link #merge(DataSet, IntPredicate)}
     */
    public Builder coerce(DataSet changes, Coercion why) {
      DataSet before = editor.base();
      Set<Integer> changed = new HashSet<>();
      for (Element element : changes.elements()) {
        int tag = element.tag();
        Optional<String> creator = changes.privateCreator(tag);
        if (creator.isPresent()) {
          before
              .privateElement(creator.get(), Tag.group(tag), Tag.element(tag) & 0xFF)
              .ifPresent(e -> changed.add(e.tag()));
        } else if (!Tag.isPrivateCreator(tag) && tag != Tag.OriginalAttributesSequence) {
          changed.add(tag);
        }
      }
      Builder previous = EMPTY.toBuilder().merge(before, changed::contains);
      merge(changes, tag -> tag != Tag.OriginalAttributesSequence);
      return addItem(
          TagPath.of(Tag.OriginalAttributesSequence), why.item(previous.editor.buildItem()));
    }

    /** The result; the builder can go on. */
    public DataSet build() {
      return editor.build();
    }
  }
}
