package dev.vna.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Puts a data set together from elements that come one after the other, at any depth, from a source
 * that is not trusted: what readers of other forms are made from. Elements of one level may come in
 * any order, but not twice. Text is kept in UTF-8, and Specific Character Set says so wherever it
 * came, and in the data set itself where text is not plain ASCII. Group lengths are dropped.
 *
 * <p>Does not recurse; for one thread; after an exception it is of no use any more.
 */
public final class DataSetAssembler {
  private static final int MAX_FINDINGS = 100;

  /** A data set or an item that is open, and the sequence that is open in it. */
  private static final class Level {
    int start;
    int last;
    boolean any;
    boolean inOrder = true;
    int sequenceTag;
    int sequenceStart;
    int itemNumber;
  }

  private final Limits limits;
  private final boolean fileMeta;
  private final LongSupplier position;
  private final Bytes out = new Bytes(4 << 10);
  private final List<Level> levels = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>(0);
  private final List<BulkUri> unresolved = new ArrayList<>(0);
  private Level level = new Level();
  private int tag;
  private long elements;
  private boolean beyondAscii;
  private boolean declared;

  /**
   * An assembler of one data set.
   *
   * @param limits {@code maxDepth} and {@code maxElements} count as ever, {@code maxHeaderBytes} is
   *     what the data set may take in memory, {@code strict} refuses what would be noted
   * @param fileMeta whether elements of groups 0000H and 0002H are kept
   * @param position where the source is, in bytes, for exceptions and findings
   */
  public DataSetAssembler(Limits limits, boolean fileMeta, LongSupplier position) {
    this.limits = limits;
    this.fileMeta = fileMeta;
    this.position = position;
  }

  /** Names the element that comes next, for exceptions and findings. */
  public void at(int newTag) {
    tag = newTag;
  }

  /**
   * Adds an element whose values are text, numbers in decimal or tags in hexadecimal. No values, or
   * one empty value, make it empty.
   *
   * @throws DataSetException if the values are none for the VR, the element came before, or a limit
   *     is passed
   */
  public void strings(int newTag, Vr vr, List<String> values) throws DataSetException {
    tag = newTag;
    if (newTag == Tag.SpecificCharacterSet) {
      characterSet(values);
      return;
    }
    if (!isWanted()) {
      return;
    }
    byte[] encoded;
    try {
      encoded =
          values.isEmpty()
              ? new byte[0]
              : Values.encode(
                  newTag, vr, vr.isFloat() ? floats(values) : values, SpecificCharacterSet.UTF_8);
    } catch (IllegalArgumentException e) {
      throw failure("values are none for VR " + vr);
    }
    if (vr.usesCharacterSet()) {
      beyondAscii |= !SpecificCharacterSet.isPlainAscii(encoded, 0, encoded.length);
    } else if (vr.isText() && !isLatin1(values)) {
      note("character replaced: VR " + vr + " has ASCII only", "PS3.5 6.2");
    }
    element(vr, encoded, encoded.length);
  }

  private static boolean isLatin1(List<String> values) {
    return values.stream().allMatch(value -> value.chars().allMatch(c -> c < 0x100));
  }

  private static List<String> floats(List<String> values) {
    List<String> result = values;
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i).strip();
      String java =
          switch (value.toLowerCase(Locale.ROOT)) {
            case "nan" -> "NaN";
            case "inf", "+inf", "infinity", "+infinity" -> "Infinity";
            case "-inf", "-infinity" -> "-Infinity";
            default -> value;
          };
      if (!java.equals(value)) {
        result = result == values ? new ArrayList<>(values) : result;
        result.set(i, java);
      }
    }
    return result;
  }

  private void characterSet(List<String> values) throws DataSetException {
    if (values.stream().allMatch(String::isBlank)) {
      count();
      return;
    }
    String term = SpecificCharacterSet.UTF_8.definedTerms().get(0);
    if (!SpecificCharacterSet.of(values).isUtf8()) {
      note("Specific Character Set is not ISO_IR 192, text is UTF-8", "PS3.18 F.2");
    }
    byte[] encoded = Values.encode(tag, Vr.CS, List.of(term), SpecificCharacterSet.UTF_8);
    element(Vr.CS, encoded, encoded.length);
    declared |= levels.isEmpty();
  }

  /**
   * Adds an element with the bytes of its value, numbers in them little endian.
   *
   * @throws DataSetException if the VR is SQ, the element came before, or a limit is passed
   */
  public void bytes(int newTag, Vr vr, byte[] value, int length) throws DataSetException {
    tag = newTag;
    if (vr == Vr.SQ) {
      throw failure("bytes are no value of VR SQ");
    }
    if (newTag == Tag.SpecificCharacterSet) {
      throw failure("Specific Character Set as bytes");
    }
    if (isWanted()) {
      element(vr, value, length);
    }
  }

  /**
   * Adds an element whose value is referred to: resolved, or else listed.
   *
   * @throws DataSetException if it was resolved and cannot be added
   * @throws IOException if the resolver fails
   */
  public void reference(int newTag, Vr vr, String uri, BulkResolver resolver) throws IOException {
    tag = newTag;
    if (!isWanted()) {
      return;
    }
    var reference = new BulkUri(path(), newTag, vr, uri);
    Optional<byte[]> value = resolver.resolve(reference);
    if (value.isPresent()) {
      bytes(newTag, vr, value.get(), value.get().length);
    } else {
      count();
      unresolved.add(reference);
    }
  }

  private boolean isWanted() throws DataSetException {
    if (Tag.group(tag) == 0xFFFE) {
      throw failure("no element: " + Tag.toString(tag));
    }
    if (Tag.isGroupLength(tag)) {
      return false;
    }
    if (!fileMeta && (Tag.group(tag) == 0 || Tag.group(tag) == 2)) {
      note("left out: no element of a data set", "PS3.10 7.1");
      return false;
    }
    return true;
  }

  private void count() throws DataSetException {
    if (++elements > limits.maxElements()) {
      throw failure("more than maxElements=" + limits.maxElements());
    }
  }

  private void ensure(long more) throws DataSetException {
    if (out.size + more > limits.maxHeaderBytes()) {
      throw failure("data set takes more than maxHeaderBytes=" + limits.maxHeaderBytes());
    }
  }

  private void begin() throws DataSetException {
    count();
    if (level.any && Integer.compareUnsigned(tag, level.last) <= 0) {
      if (tag == level.last) {
        throw failure("element came before");
      }
      level.inOrder = false;
    }
    level.any = true;
    level.last = tag;
  }

  private void element(Vr vr, byte[] value, int length) throws DataSetException {
    ensure(12L + length + 1);
    begin();
    int padding = length & 1;
    HeaderForm.putHeader(out, tag, vr, length + padding);
    out.put(value, 0, length);
    if (padding != 0) {
      out.put8(vr.padding());
    }
  }

  /**
   * Begins a sequence.
   *
   * @throws DataSetException if it came before, or a limit is passed
   */
  public void beginSequence(int newTag) throws DataSetException {
    tag = newTag;
    if (!isWanted() || newTag == Tag.SpecificCharacterSet) {
      throw failure("no sequence");
    }
    if (levels.size() >= limits.maxDepth()) {
      throw failure("sequences nested deeper than maxDepth=" + limits.maxDepth());
    }
    ensure(12);
    begin();
    HeaderForm.putHeader(out, newTag, Vr.SQ, 0);
    level.sequenceTag = newTag;
    level.sequenceStart = out.size;
    level.itemNumber = 0;
  }

  /**
   * Begins an item of the open sequence.
   *
   * @throws DataSetException if a limit is passed
   */
  public void beginItem() throws DataSetException {
    ensure(8);
    count();
    out.putTag(Tag.Item, false);
    out.put32(0, false);
    level.itemNumber++;
    levels.add(level);
    level = new Level();
    level.start = out.size;
  }

  /**
   * Ends the open item.
   *
   * @throws DataSetException if an element came twice
   */
  public void endItem() throws DataSetException {
    sort();
    Numbers.put32(out.array, level.start - 4, out.size - level.start, false);
    level = levels.remove(levels.size() - 1);
    tag = level.sequenceTag;
  }

  /** Ends the open sequence. */
  public void endSequence() {
    Numbers.put32(out.array, level.sequenceStart - 4, out.size - level.sequenceStart, false);
    tag = level.sequenceTag;
  }

  /** How many items are open. */
  public int depth() {
    return levels.size();
  }

  private void sort() throws DataSetException {
    if (level.inOrder) {
      return;
    }
    byte[] unsorted = Arrays.copyOfRange(out.array, level.start, out.size);
    Table table = HeaderForm.table(unsorted, 0, unsorted.length);
    // The table keeps one element of each tag.
    int at = level.start;
    for (int i = 0; i < table.size(); i++) {
      int length = table.end(i) - table.start(i);
      System.arraycopy(unsorted, table.start(i), out.array, at, length);
      at += length;
    }
    if (at != out.size) {
      throw failure("an element came before");
    }
  }

  /**
   * The data set; nothing can be added any more.
   *
   * @throws DataSetException if an element came twice
   */
  public DecodedDataSet build() throws DataSetException {
    if (!levels.isEmpty()) {
      throw new IllegalStateException("an item is open");
    }
    if (beyondAscii && !declared) {
      tag = Tag.SpecificCharacterSet;
      characterSet(SpecificCharacterSet.UTF_8.definedTerms());
    }
    sort();
    byte[] bytes = out.toArray();
    Table table = HeaderForm.table(bytes, 0, bytes.length);
    var plain = new DataSet(bytes, 0, bytes.length, Form.HEADER, table, null, false);
    boolean signed = plain.intValue(Tag.PixelRepresentation).orElse(0) != 0;
    DataSet result =
        signed ? new DataSet(bytes, 0, bytes.length, Form.HEADER, table, null, true) : plain;
    return new DecodedDataSet(result, unresolved, findings);
  }

  /** Where the source is: tags and item numbers from the root. */
  public String path() {
    var path = new StringBuilder();
    for (Level open : levels) {
      path.append(Tag.toString(open.sequenceTag));
      path.append('[').append(open.itemNumber).append("].");
    }
    return path.append(Tag.toString(tag)).toString();
  }

  /**
   * Notes what is forgiven; past 100 findings nothing is noted any more.
   *
   * @param section of the standard that asks for something else
   * @throws DataSetException if the limits ask for strict reading
   */
  public void note(String what, String section) throws DataSetException {
    if (limits.strict()) {
      throw failure(what + ", " + section);
    }
    if (findings.size() < MAX_FINDINGS) {
      findings.add(new Finding(path(), position.getAsLong(), what, section));
    }
  }

  /** An exception that says where the source is. */
  public DataSetException failure(String what) {
    return new DataSetException(what, path(), position.getAsLong());
  }
}
