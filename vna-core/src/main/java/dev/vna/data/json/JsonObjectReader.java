package dev.vna.data.json;

import dev.vna.data.BulkResolver;
import dev.vna.data.DataSetAssembler;
import dev.vna.data.DataSetException;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.Dictionary;
import dev.vna.data.Limits;
import dev.vna.data.Vr;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one data set from a parser that stands at the start of its object. Sequences do not
 * recurse: the attributes that are open are a stack.
 */
final class JsonObjectReader {
  /** What a value takes in memory besides its characters, about. */
  private static final int VALUE_BYTES = 48;

  private static final List<String> GROUPS = List.of("Alphabetic", "Ideographic", "Phonetic");

  /** An attribute whose object is open. */
  private static final class Attribute {
    final int tag;

    /** Null until it is known. */
    Vr vr;

    boolean hasValue;
    boolean hasItems;

    /** A number was among the values: no text of a tag looks like one. */
    boolean hasNumber;

    List<String> values = new ArrayList<>(1);
    Held inline;
    String uri;

    Attribute(int tag) {
      this.tag = tag;
    }
  }

  /** Decoded bytes, up to a limit. */
  private final class Held extends ByteArrayOutputStream {
    @Override
    public synchronized void write(int b) {
      super.write(b);
    }

    @Override
    public synchronized void write(byte[] b, int offset, int length) {
      if (count + (long) length > limits.maxHeaderBytes()) {
        throw new TooLong();
      }
      super.write(b, offset, length);
    }

    byte[] array() {
      return buf;
    }
  }

  /** Passes through the parser, which knows nothing of our exceptions. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final JsonParser parser;
  private final Limits limits;
  private final BulkResolver resolver;
  private final DataSetAssembler assembler;
  private final List<Attribute> open = new ArrayList<>();
  private long held;

  /** The parser stands at a field of a data set already. */
  private boolean atFirstField;

  JsonObjectReader(JsonParser parser, Limits limits, BulkResolver resolver, boolean fileMeta) {
    this.parser = parser;
    this.limits = limits;
    this.resolver = resolver;
    assembler =
        new DataSetAssembler(limits, fileMeta, () -> parser.currentTokenLocation().getByteOffset());
  }

  DataSetException failure(String what) {
    return assembler.failure(what);
  }

  /** Whose fields or values come next. */
  private enum Mode {
    DATA_SET,
    ATTRIBUTE,
    VALUES
  }

  DecodedDataSet read() throws IOException {
    Mode mode = Mode.DATA_SET;
    while (mode != Mode.DATA_SET || !isAtEnd()) {
      mode =
          switch (mode) {
            case DATA_SET -> inDataSet();
            case ATTRIBUTE -> inAttribute(attributeNow());
            case VALUES -> inValues(attributeNow());
          };
    }
    return assembler.build();
  }

  /** Goes on to the next field of a data set; whether the outermost one has ended instead. */
  private boolean isAtEnd() {
    if (!atFirstField) {
      parser.nextToken();
    }
    atFirstField = false;
    return parser.currentToken() == JsonToken.END_OBJECT && open.isEmpty();
  }

  private Mode inDataSet() throws DataSetException {
    if (parser.currentToken() == JsonToken.END_OBJECT) {
      assembler.endItem();
      return Mode.VALUES;
    }
    return begin(parser.currentName()) ? Mode.ATTRIBUTE : Mode.DATA_SET;
  }

  /** Whether an attribute begins; else the key means nothing, and its value has been passed. */
  private boolean begin(String key) throws DataSetException {
    long tag = tag(key);
    JsonToken value = parser.nextToken();
    if (tag < 0) {
      assembler.note("passed over: a key that is no tag", "PS3.18 F.2.2");
      parser.skipChildren();
      return false;
    }
    assembler.at((int) tag);
    if (value != JsonToken.START_OBJECT) {
      throw failure("attribute is no object");
    }
    if (hasLowerCase(key)) {
      assembler.note("tag in lower case", "PS3.18 F.2.2");
    }
    open.add(new Attribute((int) tag));
    return true;
  }

  private static long tag(String key) {
    if (key.length() != 8) {
      return -1;
    }
    long tag = 0;
    for (int i = 0; i < 8; i++) {
      int digit = key.charAt(i) < 0x80 ? Character.digit(key.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      tag = tag << 4 | digit;
    }
    return tag;
  }

  private static boolean hasLowerCase(String key) {
    return key.chars().anyMatch(c -> c >= 'a');
  }

  private Attribute attributeNow() {
    return open.get(open.size() - 1);
  }

  private Mode inAttribute(Attribute attribute) throws IOException {
    if (parser.nextToken() == JsonToken.END_OBJECT) {
      end(attribute);
      return Mode.DATA_SET;
    }
    String name = parser.currentName();
    JsonToken token = parser.nextToken();
    switch (name) {
      case "vr" -> vr(attribute, token);
      case "Value" -> {
        once(attribute);
        if (token == JsonToken.START_ARRAY) {
          return Mode.VALUES;
        }
        valueOutsideArray(attribute, token);
      }
      case "InlineBinary" -> {
        once(attribute);
        inline(attribute, token);
      }
      case "BulkDataURI" -> {
        once(attribute);
        if (token != JsonToken.VALUE_STRING) {
          throw failure("BulkDataURI is no string");
        }
        attribute.uri = parser.getString();
        hold(attribute.uri.length());
      }
      default -> {
        assembler.note("passed over: a key that means nothing in an attribute", "PS3.18 F.2.2");
        parser.skipChildren();
      }
    }
    return Mode.ATTRIBUTE;
  }

  private void valueOutsideArray(Attribute attribute, JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_NULL) {
      return;
    }
    assembler.note("value outside an array", "PS3.18 F.2.2");
    if (token == JsonToken.START_OBJECT && attribute.vr != Vr.PN) {
      throw failure("item outside an array");
    }
    isItemEntered(attribute, token);
  }

  private void once(Attribute attribute) throws DataSetException {
    if (attribute.hasValue) {
      throw failure("attribute has more than one value field");
    }
    attribute.hasValue = true;
  }

  private void vr(Attribute attribute, JsonToken token) throws DataSetException {
    if (token != JsonToken.VALUE_STRING) {
      throw failure("vr is no string");
    }
    Vr vr = Vr.of(parser.getString()).orElse(null);
    if (attribute.vr != null && attribute.vr != vr) {
      throw failure("attribute has two VRs");
    }
    if (vr == null) {
      assembler.note("VR is none: that of the dictionary is taken", "PS3.5 6.2");
    } else if (attribute.hasItems && vr != Vr.SQ) {
      throw failure("items in VR " + vr);
    }
    attribute.vr = vr;
  }

  private void inline(Attribute attribute, JsonToken token) throws DataSetException {
    if (token != JsonToken.VALUE_STRING) {
      throw failure("InlineBinary is no string");
    }
    attribute.inline = new Held();
    try {
      parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, attribute.inline);
    } catch (TooLong e) {
      throw failure("data set takes more than maxHeaderBytes=" + limits.maxHeaderBytes());
    }
  }

  private Mode inValues(Attribute attribute) throws IOException {
    JsonToken token = parser.nextToken();
    if (token != JsonToken.END_ARRAY) {
      return isItemEntered(attribute, token) ? Mode.DATA_SET : Mode.VALUES;
    }
    if (attribute.hasItems) {
      assembler.endSequence();
    }
    return Mode.ATTRIBUTE;
  }

  /** Takes a value; whether it is an item, whose first field is the current token. */
  private boolean isItemEntered(Attribute attribute, JsonToken token) throws IOException {
    switch (token) {
      case VALUE_NULL -> {
        if (attribute.vr == Vr.SQ || attribute.hasItems) {
          assembler.note("null is no item", "PS3.18 F.2.5");
          beginItem(attribute);
          assembler.endItem();
        } else {
          add(attribute, "");
        }
        return false;
      }
      case VALUE_STRING -> add(attribute, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        attribute.hasNumber = true;
        add(attribute, parser.getString());
      }
      case START_OBJECT -> {
        return isObjectEntered(attribute);
      }
      default -> throw failure("a value is neither text, number, name nor item");
    }
    return false;
  }

  private void add(Attribute attribute, String value) throws DataSetException {
    if (attribute.hasItems) {
      throw failure("values among items");
    }
    hold(value.length());
    attribute.values.add(value);
  }

  private void hold(int characters) throws DataSetException {
    held += characters + VALUE_BYTES;
    if (held > limits.maxHeaderBytes()) {
      throw failure("data set takes more than maxHeaderBytes=" + limits.maxHeaderBytes());
    }
  }

  /** An object is a name or an item: the VR tells, or else what it holds. */
  private boolean isObjectEntered(Attribute attribute) throws IOException {
    JsonToken token = parser.nextToken();
    boolean empty = token == JsonToken.END_OBJECT;
    Vr vr = attribute.vr;
    boolean name =
        vr != null
            ? vr == Vr.PN
            : empty
                ? !attribute.hasItems && Dictionary.vr(attribute.tag) == Vr.PN
                : GROUPS.contains(parser.currentName());
    if (name) {
      add(attribute, name(token));
      return false;
    }
    if (vr != null && vr != Vr.SQ) {
      throw failure("item in VR " + vr);
    }
    if (!attribute.values.isEmpty()) {
      throw failure("items among values");
    }
    beginItem(attribute);
    if (empty) {
      assembler.endItem();
      return false;
    }
    atFirstField = true;
    return true;
  }

  private void beginItem(Attribute attribute) throws DataSetException {
    if (!attribute.hasItems) {
      assembler.beginSequence(attribute.tag);
      attribute.hasItems = true;
    }
    assembler.beginItem();
  }

  /** Reads a name; the token is the first in its object. */
  private String name(JsonToken first) throws DataSetException {
    var groups = new String[GROUPS.size()];
    for (JsonToken t = first; t != JsonToken.END_OBJECT; t = parser.nextToken()) {
      int group = GROUPS.indexOf(parser.currentName());
      JsonToken value = parser.nextToken();
      if (group < 0) {
        assembler.note("passed over: a key that means nothing in a name", "PS3.18 F.2.2");
        parser.skipChildren();
      } else if (groups[group] != null) {
        throw failure("a group of a name came before");
      } else if (value == JsonToken.VALUE_STRING) {
        groups[group] = parser.getString();
      } else if (value != JsonToken.VALUE_NULL) {
        throw failure("a group of a name is no string");
      }
    }
    var name = new StringBuilder();
    for (int i = 0; i < groups.length; i++) {
      name.append(i == 0 ? "" : "=").append(groups[i] == null ? "" : groups[i]);
    }
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) == '=') {
      end--;
    }
    return name.substring(0, end);
  }

  private void end(Attribute attribute) throws IOException {
    open.remove(open.size() - 1);
    int tag = attribute.tag;
    assembler.at(tag);
    if (attribute.hasItems) {
      return;
    }
    Vr vr = attribute.vr;
    if (vr == null) {
      vr = Dictionary.vr(tag);
      assembler.note("no VR: that of the dictionary is taken", "PS3.18 F.2.2");
    }
    if (attribute.uri != null) {
      assembler.reference(tag, vr, attribute.uri, resolver);
    } else if (attribute.inline != null) {
      assembler.bytes(tag, vr, attribute.inline.array(), attribute.inline.size());
    } else if (vr == Vr.SQ) {
      sequenceOfNothing(attribute);
    } else {
      if (vr == Vr.AT && attribute.hasNumber) {
        throw failure("values are none for VR AT");
      }
      assembler.strings(tag, vr, attribute.values);
    }
  }

  /** A sequence without items, or one whose items were null and whose VR came last. */
  private void sequenceOfNothing(Attribute attribute) throws DataSetException {
    assembler.beginSequence(attribute.tag);
    for (String value : attribute.values) {
      if (!value.isEmpty()) {
        throw failure("values are none for VR SQ");
      }
      assembler.note("null is no item", "PS3.18 F.2.5");
      assembler.beginItem();
      assembler.endItem();
    }
    assembler.endSequence();
  }
}
