package dev.vna.data.json;

import dev.vna.data.BulkChoice;
import dev.vna.data.BulkPolicy;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetCursor;
import dev.vna.data.DataSetCursor.Step;
import dev.vna.data.Finding;
import dev.vna.data.SpecificCharacterSet;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes one data set after the other as JSON objects. For one thread. */
final class JsonElements {
  private static final byte[] VALUE = JsonOutput.VALUE;
  private static final byte[] INLINE_BINARY = ascii(",\"InlineBinary\":\"");
  private static final byte[] BULK_DATA_URI = ascii(",\"BulkDataURI\":");
  private static final byte[] UTF_8 = ascii(",\"Value\":[\"ISO_IR 192\"]");
  private static final byte[] NULL = ascii("null");
  private static final byte[] NAN = ascii("\"NaN\"");
  private static final byte[] INFINITY = ascii("\"Infinity\"");
  private static final byte[] NEGATIVE_INFINITY = ascii("\"-Infinity\"");

  /** Of each VR what follows a tag that has it. */
  private static final byte[][] VRS = new byte[Vr.values().length][];

  private static final byte[][] GROUPS = {
    ascii("\"Alphabetic\":"), ascii("\"Ideographic\":"), ascii("\"Phonetic\":")
  };

  /** Bytes of a value that are taken at a time, a multiple of 3 and of 8. */
  private static final int PIECE_BYTES = 3 << 10;

  private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

  static {
    for (Vr vr : Vr.values()) {
      VRS[vr.ordinal()] = ascii("\":{\"vr\":\"" + vr.name() + "\"");
    }
  }

  private final JsonOutput out;
  private final BulkPolicy policy;
  private final boolean decimalStrings;
  private final boolean fileMeta;
  private final Optional<ElementMemory> memory;
  private byte[] scratch = new byte[PIECE_BYTES];
  private ByteBuffer numbers = littleEndian(scratch);
  private DataSetCursor cursor;

  /** How often it depended on more than the value what was written, or something was noted. */
  private int particulars;

  /** The sequence that is written now, if it is worth remembering. */
  private Optional<Sequence> sequence = Optional.empty();

  /** A sequence that has begun. */
  private record Sequence(
      byte[] value, Optional<SpecificCharacterSet> characterSet, long position, int particulars) {}

  /**
   * What writes objects.
   *
   * @param memory remembers elements from one to the next
   */
  JsonElements(
      JsonOutput out,
      BulkPolicy policy,
      boolean decimalStrings,
      boolean fileMeta,
      Optional<ElementMemory> memory) {
    this.memory = memory;
    this.out = out;
    this.policy = policy;
    this.decimalStrings = decimalStrings;
    this.fileMeta = fileMeta;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Writes one object; tells what was left out. */
  List<Finding> write(DataSet dataSet) throws IOException {
    return write(DataSetCursor.of(dataSet), Optional.empty());
  }

  /** Writes one object of two data sets; elements of the second count, none is a sequence. */
  List<Finding> write(DataSet dataSet, DataSet others) throws IOException {
    DataSetCursor second = DataSetCursor.of(others);
    return write(
        DataSetCursor.of(dataSet), isAtElement(second) ? Optional.of(second) : Optional.empty());
  }

  private static boolean isAtElement(DataSetCursor others) {
    Step step = others.next();
    if (step == Step.SEQUENCE) {
      throw new IllegalArgumentException(Tag.toString(others.tag()) + " is a sequence");
    }
    return step == Step.ELEMENT;
  }

  private List<Finding> write(DataSetCursor first, Optional<DataSetCursor> second)
      throws IOException {
    cursor = first;
    memory.ifPresent(ElementMemory::begin);
    out.put('{');
    Optional<DataSetCursor> others = second;
    for (Step step = cursor.next(); step != Step.END; step = cursor.next()) {
      if (others.isPresent() && cursor.depth() == 0) {
        others = writeBelow(others.get(), cursor.tag());
        if (others.isPresent() && others.get().tag() == cursor.tag() && isBeginning(step)) {
          if (step == Step.SEQUENCE) {
            cursor.skipItems();
          }
          continue;
        }
      }
      switch (step) {
        case ELEMENT -> element();
        case SEQUENCE -> beginSequence();
        case ITEM -> {
          if (cursor.itemNumber() == 1) {
            out.put(VALUE);
          }
          out.separate();
          out.put('{');
        }
        case ITEM_END -> out.put('}');
        case SEQUENCE_END -> {
          if (cursor.itemCount() > 0) {
            out.put(']');
          }
          out.put('}');
          endSequence();
        }
        default -> throw new IllegalStateException(step.name());
      }
    }
    while (others.isPresent()) {
      others = writeOne(others.get());
    }
    out.put('}');
    return cursor.findings();
  }

  private static boolean isBeginning(Step step) {
    return step == Step.ELEMENT || step == Step.SEQUENCE;
  }

  /** Writes those of the other elements that come before a tag; what is left. */
  private Optional<DataSetCursor> writeBelow(DataSetCursor others, int tag) throws IOException {
    Optional<DataSetCursor> left = Optional.of(others);
    while (left.isPresent() && Integer.compareUnsigned(left.get().tag(), tag) < 0) {
      left = writeOne(left.get());
    }
    return left;
  }

  private Optional<DataSetCursor> writeOne(DataSetCursor others) throws IOException {
    DataSetCursor first = cursor;
    cursor = others;
    element();
    cursor = first;
    return isAtElement(others) ? Optional.of(others) : Optional.empty();
  }

  /** Elements within items are remembered with their sequence. */
  private boolean isRemembered() {
    return memory.isPresent() && cursor.depth() == 0;
  }

  /** Writes the element as it was written before, if it is the same. */
  private boolean repeats() throws IOException {
    byte[] known = memory.get().find(cursor);
    if (known.length == 0) {
      return false;
    }
    out.separate();
    out.plain(known, 0, known.length);
    return true;
  }

  private void beginSequence() throws IOException {
    if (isRemembered()) {
      if (repeats()) {
        cursor.skipItems();
        return;
      }
      sequence =
          memory
              .get()
              .worth(cursor)
              .map(
                  value ->
                      new Sequence(
                          value, ElementMemory.characterSet(cursor), out.position(), particulars));
    }
    begin(Vr.SQ);
  }

  private void endSequence() {
    if (sequence.isPresent() && cursor.depth() == 0) {
      Sequence ended = sequence.get();
      sequence = Optional.empty();
      if (ended.particulars() == particulars) {
        memory
            .get()
            .put(
                cursor.tag(),
                Vr.SQ,
                ended.value(),
                ended.characterSet(),
                out.memberSince(ended.position()));
      }
    }
  }

  private void note(String what, String section) {
    particulars++;
    cursor.note(what, section);
  }

  private boolean isWanted(int tag) {
    int group = Tag.group(tag);
    return !Tag.isGroupLength(tag) && (fileMeta || (group != 0 && group != 2));
  }

  private void begin(Vr vr) throws IOException {
    out.member(cursor.tag(), VRS[vr.ordinal()]);
  }

  private void element() throws IOException {
    int tag = cursor.tag();
    Vr vr = cursor.vr();
    if (!isWanted(tag)) {
      return;
    }
    boolean held = cursor.isHeld() && !cursor.isEncapsulated();
    if (cursor.length() == 0 && !cursor.isEncapsulated()) {
      if (tag != Tag.SpecificCharacterSet) {
        begin(vr);
        out.put('}');
      }
      return;
    }
    boolean asked = !held || BulkPolicy.isOther(vr) || cursor.length() > BulkPolicy.LARGE_BYTES;
    particulars += asked ? 1 : 0;
    BulkChoice choice = asked ? policy.choose(cursor) : BulkChoice.inline();
    if (choice.isLeftOut() || (choice.isInline() && !held)) {
      note(
          "left out: "
              + (cursor.isEncapsulated()
                  ? "encapsulated"
                  : held ? "bulk, length=" + cursor.length() : "bulk, not held"),
          "PS3.18 F.2.6");
      return;
    }
    if (!choice.isInline()) {
      begin(vr);
      out.put(BULK_DATA_URI);
      out.string(choice.uri(), 0, choice.uri().length());
      out.put('}');
      return;
    }
    inline(tag, vr);
  }

  private void inline(int tag, Vr vr) throws IOException {
    if (!isRemembered()) {
      writeInline(tag, vr);
    } else if (!repeats()) {
      Optional<byte[]> value = memory.get().worth(cursor);
      long from = out.position();
      int before = particulars;
      writeInline(tag, vr);
      if (value.isPresent() && particulars == before) {
        byte[] json = out.memberSince(from);
        memory.get().put(tag, vr, value.get(), ElementMemory.characterSet(cursor), json);
      }
    }
  }

  private void writeInline(int tag, Vr vr) throws IOException {
    if (tag == Tag.SpecificCharacterSet) {
      characterSet();
      return;
    }
    begin(vr);
    if (BulkPolicy.isOther(vr)) {
      binary();
    } else if (vr.isBinary()) {
      numbers(vr);
    } else {
      text(vr);
    }
    out.put('}');
  }

  /** All text is UTF-8 now; a value of padding only has no meaning. */
  private void characterSet() throws IOException {
    if (!cursor.text().replace('\0', ' ').isBlank()) {
      begin(Vr.CS);
      out.put(UTF_8);
      out.put('}');
    }
  }

  private void binary() throws IOException {
    out.put(INLINE_BINARY);
    int length = (int) cursor.length();
    for (int at = 0; at < length; at += PIECE_BYTES) {
      int n = Math.min(PIECE_BYTES, length - at);
      cursor.copyValue(at, n, scratch, 0);
      out.base64(scratch, n);
    }
    out.put('"');
  }

  private void numbers(Vr vr) throws IOException {
    int width = vr.valueWidth();
    int length = (int) cursor.length();
    int whole = length - length % width;
    if (whole != length) {
      note("left out: " + (length - whole) + " bytes past the last whole value", "PS3.5 6.2");
    }
    if (whole == 0) {
      return;
    }
    out.put(VALUE);
    for (int at = 0; at < whole; at += PIECE_BYTES) {
      int n = Math.min(PIECE_BYTES, whole - at);
      cursor.copyValue(at, n, scratch, 0);
      for (int i = 0; i < n; i += width) {
        out.separate();
        number(vr, i);
      }
    }
    out.put(']');
  }

  private void number(Vr vr, int at) throws IOException {
    switch (vr) {
      case US -> out.number(numbers.getShort(at) & 0xFFFFL);
      case SS -> out.number((long) numbers.getShort(at));
      case UL -> out.number(numbers.getInt(at) & 0xFFFFFFFFL);
      case SL -> out.number((long) numbers.getInt(at));
      case SV, UV -> longNumber(vr, numbers.getLong(at));
      case FL -> {
        float value = numbers.getFloat(at);
        if (Float.isFinite(value)) {
          out.number(value);
        } else {
          notFinite(value);
        }
      }
      case FD -> {
        double value = numbers.getDouble(at);
        if (Double.isFinite(value)) {
          out.number(value);
        } else {
          notFinite(value);
        }
      }
      case AT -> {
        out.put('"');
        out.hex(Integer.rotateLeft(numbers.getInt(at), 16));
        out.put('"');
      }
      default -> throw new IllegalStateException(vr.name());
    }
  }

  private void longNumber(Vr vr, long value) throws IOException {
    if (value >= -MAX_SAFE_INTEGER && value <= MAX_SAFE_INTEGER && (vr == Vr.SV || value >= 0)) {
      out.number(value);
      return;
    }
    byte[] text = ascii(vr == Vr.SV ? Long.toString(value) : Long.toUnsignedString(value));
    out.string(text, 0, text.length);
  }

  private void notFinite(double value) throws IOException {
    out.put(Double.isNaN(value) ? NAN : value > 0 ? INFINITY : NEGATIVE_INFINITY);
  }

  private void text(Vr vr) throws IOException {
    if (vr.usesCharacterSet() && !cursor.isPlainAscii()) {
      decodedText(vr, cursor.text());
      return;
    }
    int length = (int) cursor.length();
    if (length > scratch.length) {
      scratch = new byte[Math.max(length, (int) Math.min(scratch.length * 2L, 1 << 30))];
      numbers = littleEndian(scratch);
    }
    cursor.copyValue(0, length, scratch, 0);
    boolean several = vr.isMultiValuedText();
    if (vr != Vr.PN && (!several || endOfValue(0, length) == length)) {
      onlyValue(vr, length);
      return;
    }
    int from = 0;
    boolean first = true;
    while (from <= length) {
      int to = several ? endOfValue(from, length) : length;
      if (first && to == length && isPadding(from, to)) {
        return;
      }
      if (first) {
        out.put(VALUE);
        first = false;
      } else {
        out.put(',');
      }
      plainValue(vr, from, to);
      from = to + 1;
    }
    out.put(']');
  }

  /** Most attributes have one short value: it is written in one go. */
  private void onlyValue(Vr vr, int length) throws IOException {
    int first = 0;
    int last = length;
    while (last > 0 && (scratch[last - 1] == ' ' || scratch[last - 1] == 0)) {
      last--;
    }
    while (vr.trimsLeadingSpaces() && first < last && scratch[first] == ' ') {
      first++;
    }
    if (first < last) {
      out.onlyValue(scratch, first, last, isNumber(vr, first, last));
    }
  }

  private boolean isNumber(Vr vr, int first, int last) {
    return (vr == Vr.DS || vr == Vr.IS)
        && !decimalStrings
        && DecimalText.isNumber(scratch, first, last, vr == Vr.IS);
  }

  private int endOfValue(int from, int length) {
    int at = from;
    while (at < length && scratch[at] != '\\') {
      at++;
    }
    return at;
  }

  private boolean isPadding(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scratch[i] != ' ' && scratch[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private void plainValue(Vr vr, int from, int to) throws IOException {
    int first = from;
    int last = to;
    while (last > first && (scratch[last - 1] == ' ' || scratch[last - 1] == 0)) {
      last--;
    }
    while (vr.trimsLeadingSpaces() && first < last && scratch[first] == ' ') {
      first++;
    }
    if (first == last) {
      out.put(NULL);
    } else if (vr == Vr.PN) {
      name(new String(scratch, first, last - first, StandardCharsets.ISO_8859_1));
    } else if (isNumber(vr, first, last)) {
      out.plain(scratch, first, last);
    } else {
      out.string(scratch, first, last);
    }
  }

  private void decodedText(Vr vr, String text) throws IOException {
    // Escape sequences alone make no character.
    if (text.chars().allMatch(c -> c == ' ' || c == 0)) {
      return;
    }
    out.put(VALUE);
    int from = 0;
    while (from <= text.length()) {
      int backslash = vr.isMultiValuedText() ? text.indexOf('\\', from) : -1;
      int to = backslash < 0 ? text.length() : backslash;
      out.separate();
      decodedValue(vr, text, from, to);
      from = to + 1;
    }
    out.put(']');
  }

  private void decodedValue(Vr vr, String text, int from, int to) throws IOException {
    int first = from;
    int last = to;
    while (last > first && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == 0)) {
      last--;
    }
    while (vr.trimsLeadingSpaces() && first < last && text.charAt(first) == ' ') {
      first++;
    }
    if (first == last) {
      out.put(NULL);
    } else if (vr == Vr.PN) {
      name(text.substring(first, last));
    } else {
      out.string(text, first, last);
    }
  }

  /** What follows a third equals sign stays with the third group, so that nothing is lost. */
  private void name(String name) throws IOException {
    int from = 0;
    boolean begun = false;
    for (int group = 0; group < GROUPS.length && from <= name.length(); group++) {
      int equals = group == GROUPS.length - 1 ? -1 : name.indexOf('=', from);
      int to = equals < 0 ? name.length() : equals;
      if (to > from) {
        out.put(begun ? ',' : '{');
        begun = true;
        out.put(GROUPS[group]);
        out.string(name, from, to);
      }
      from = to + 1;
    }
    if (begun) {
      out.put('}');
    } else {
      out.put(NULL);
    }
  }
}
