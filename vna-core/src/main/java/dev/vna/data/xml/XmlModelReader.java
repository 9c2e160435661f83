package dev.vna.data.xml;

import dev.vna.data.BulkResolver;
import dev.vna.data.DataSetAssembler;
import dev.vna.data.DataSetException;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.Dictionary;
import dev.vna.data.Limits;
import dev.vna.data.Vr;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads one data set from a source of XML. Sequences do not recurse: the attributes that are open
 * are a stack. For one use.
 */
final class XmlModelReader {
  /** What a value takes in memory besides its characters, about. */
  private static final int VALUE_BYTES = 48;

  private static final String SECTION = "PS3.19 A.1.5";
  private static final String UUID_PREFIX = "urn:uuid:";

  /** An attribute whose element is open. */
  private static final class Attribute {
    final int tag;
    final Vr vr;
    final List<String> values = new ArrayList<>(1);
    boolean isSequence;
    byte[] inline;
    String uri;

    Attribute(int tag, Vr vr) {
      this.tag = tag;
      this.vr = vr;
    }

    boolean hasOneValue() {
      return inline != null || uri != null;
    }
  }

  private final XmlSource source;
  private final Limits limits;
  private final BulkResolver resolver;
  private final DataSetAssembler assembler;
  private final List<Attribute> open = new ArrayList<>();
  private long held;

  XmlModelReader(XmlSource source, Limits limits, BulkResolver resolver, boolean fileMeta) {
    this.source = source;
    this.limits = limits;
    this.resolver = resolver;
    assembler = new DataSetAssembler(limits, fileMeta, source::offset);
  }

  DecodedDataSet read() throws IOException {
    try {
      return document();
    } catch (DataSetException e) {
      // The source does not know the path.
      throw e.path().isEmpty() ? new DataSetException(what(e), assembler.path(), e.offset()) : e;
    }
  }

  private static String what(DataSetException e) {
    return e.getMessage().substring(0, e.getMessage().indexOf(": path="));
  }

  private DecodedDataSet document() throws IOException {
    int first = nextTag();
    if (first != XMLStreamConstants.START_ELEMENT || !source.name().equals(Names.MODEL)) {
      throw assembler.failure("no " + Names.MODEL);
    }
    if (!source.namespace().equals(Names.NAMESPACE)) {
      assembler.note("not in the namespace of the model", SECTION);
    }
    boolean inAttribute = false;
    while (true) {
      boolean start = nextTag() == XMLStreamConstants.START_ELEMENT;
      if (inAttribute) {
        Attribute attribute = open.get(open.size() - 1);
        if (start) {
          // In an item the next are attributes again.
          inAttribute = !isItemEntered(attribute);
        } else {
          end(attribute);
          inAttribute = false;
        }
      } else if (start) {
        inAttribute = isAttributeEntered();
      } else if (!open.isEmpty()) {
        assembler.endItem();
        inAttribute = true;
      } else {
        toTheEnd();
        return assembler.build();
      }
    }
  }

  private void toTheEnd() throws IOException {
    int event = source.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      event = source.next();
    }
  }

  /** The next start or end of an element; text between elements is no more than space. */
  private int nextTag() throws IOException {
    int event = source.next();
    while (event == XMLStreamConstants.CHARACTERS) {
      event = source.next();
    }
    if (event == XMLStreamConstants.END_DOCUMENT) {
      throw assembler.failure("no XML");
    }
    return event;
  }

  /** Passes over an element that has begun. */
  private void skip() throws IOException {
    assembler.note("passed over: an element that means nothing here", SECTION);
    long depth = 1;
    while (depth > 0) {
      int event = nextTag();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
      if (depth > limits.maxDepth() * 4L) {
        throw assembler.failure("elements nested deeper than four times maxDepth");
      }
    }
  }

  private boolean isAttributeEntered() throws IOException {
    if (!source.name().equals(Names.ATTRIBUTE)) {
      skip();
      return false;
    }
    int tag = tag();
    assembler.at(tag);
    String code = source.attribute("vr");
    Vr vr = Vr.of(code).orElse(null);
    if (vr == null) {
      assembler.note("VR is none: that of the dictionary is taken", SECTION);
      vr = Dictionary.vr(tag);
    }
    open.add(new Attribute(tag, vr));
    return true;
  }

  private int tag() throws DataSetException {
    String text = source.attribute("tag");
    if (text.length() == 8 && text.chars().allMatch(c -> c < 0x80 && isHex(c))) {
      int tag = Integer.parseUnsignedInt(text, 16);
      if (text.chars().anyMatch(c -> c >= 'a')) {
        assembler.at(tag);
        assembler.note("tag in lower case", SECTION);
      }
      return tag;
    }
    OptionalInt tag = Dictionary.tag(source.attribute("keyword"));
    if (!text.isEmpty() || tag.isEmpty()) {
      throw assembler.failure("attribute without a tag");
    }
    assembler.at(tag.getAsInt());
    assembler.note("tag is missing: that of the keyword is taken", SECTION);
    return tag.getAsInt();
  }

  private static boolean isHex(int c) {
    return Character.digit(c, 16) >= 0;
  }

  /** Takes what an attribute consists of; whether that is an item, which has been entered. */
  private boolean isItemEntered(Attribute attribute) throws IOException {
    String name = source.name();
    switch (name) {
      case Names.VALUE, Names.PERSON_NAME -> {
        if (attribute.isSequence || attribute.hasOneValue() || attribute.vr == Vr.SQ) {
          throw assembler.failure("values beside another value, or in VR SQ");
        }
        if (name.equals(Names.PERSON_NAME) != (attribute.vr == Vr.PN)) {
          throw assembler.failure(name + " in VR " + attribute.vr);
        }
        fillUpTo(attribute);
        add(attribute, name.equals(Names.VALUE) ? text() : personName());
        return false;
      }
      case Names.ITEM -> {
        if (attribute.vr != Vr.SQ) {
          throw assembler.failure("item in VR " + attribute.vr);
        }
        if (attribute.hasOneValue()) {
          throw assembler.failure("item beside another value");
        }
        if (!attribute.isSequence) {
          assembler.beginSequence(attribute.tag);
          attribute.isSequence = true;
        }
        assembler.beginItem();
        return true;
      }
      case Names.BULK_DATA -> {
        once(attribute);
        String uuid = source.attribute("uuid");
        attribute.uri = uuid.isEmpty() ? source.attribute("uri") : UUID_PREFIX + uuid;
        if (attribute.uri.isEmpty()) {
          throw assembler.failure("BulkData without uri and uuid");
        }
        hold(attribute.uri.length());
        text();
        return false;
      }
      case Names.INLINE_BINARY -> {
        once(attribute);
        attribute.inline = inlineBinary();
        return false;
      }
      default -> {
        skip();
        return false;
      }
    }
  }

  private void once(Attribute attribute) throws DataSetException {
    if (attribute.isSequence || attribute.hasOneValue() || !attribute.values.isEmpty()) {
      throw assembler.failure("attribute has more than one value");
    }
  }

  /** Values that are left out have no character. */
  private void fillUpTo(Attribute attribute) throws DataSetException {
    String number = source.attribute("number");
    if (number.isEmpty()) {
      assembler.note("value without a number", SECTION);
      return;
    }
    int wanted;
    try {
      wanted = Integer.parseInt(number.strip());
    } catch (NumberFormatException e) {
      throw assembler.failure("number of a value is none");
    }
    if (wanted <= attribute.values.size()) {
      throw assembler.failure("numbers of values do not rise");
    }
    while (attribute.values.size() < wanted - 1) {
      add(attribute, "");
    }
  }

  private void add(Attribute attribute, String value) throws DataSetException {
    hold(value.length());
    attribute.values.add(value);
  }

  private void hold(long characters) throws DataSetException {
    held += characters + VALUE_BYTES;
    check(held);
  }

  private void check(long bytes) throws DataSetException {
    if (bytes > limits.maxHeaderBytes()) {
      throw assembler.failure("data set takes more than maxHeaderBytes=" + limits.maxHeaderBytes());
    }
  }

  /** The text of an element that has begun and holds no other. */
  private String text() throws IOException {
    var text = new StringBuilder();
    int event = source.next();
    while (event == XMLStreamConstants.CHARACTERS) {
      // Bytes in base 64 take less than their text.
      check((text.length() + source.textLength()) * 3L / 4);
      source.appendText(text);
      event = source.next();
    }
    if (event != XMLStreamConstants.END_ELEMENT) {
      throw assembler.failure("an element where there is but text");
    }
    return text.toString();
  }

  private byte[] inlineBinary() throws IOException {
    String text = text();
    var compact = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        compact.append(text.charAt(i));
      }
    }
    try {
      return Base64.getDecoder().decode(compact.toString());
    } catch (IllegalArgumentException e) {
      throw assembler.failure("InlineBinary is not in base 64");
    }
  }

  private String personName() throws IOException {
    var groups = new String[Names.GROUPS.size()];
    while (nextTag() == XMLStreamConstants.START_ELEMENT) {
      int group = Names.GROUPS.indexOf(source.name());
      if (group < 0) {
        skip();
      } else if (groups[group] != null) {
        throw assembler.failure("a group of a name came before");
      } else {
        groups[group] = parts(Names.COMPONENTS);
      }
    }
    return joined(groups, '=', true);
  }

  private String parts(List<String> names) throws IOException {
    var parts = new String[names.size()];
    while (nextTag() == XMLStreamConstants.START_ELEMENT) {
      int part = names.indexOf(source.name());
      if (part < 0) {
        skip();
      } else if (parts[part] != null) {
        throw assembler.failure("a component of a name came before");
      } else {
        parts[part] = text();
      }
    }
    return joined(parts, '^', false);
  }

  /** The parts up to the last there is; of groups, up to the last with a character. */
  private static String joined(String[] parts, char separator, boolean withCharacter) {
    int count = parts.length;
    while (count > 0
        && (parts[count - 1] == null || (withCharacter && parts[count - 1].isEmpty()))) {
      count--;
    }
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        text.append(separator);
      }
      text.append(parts[i] == null ? "" : parts[i]);
    }
    return text.toString();
  }

  private void end(Attribute attribute) throws IOException {
    open.remove(open.size() - 1);
    int tag = attribute.tag;
    assembler.at(tag);
    if (attribute.isSequence) {
      assembler.endSequence();
    } else if (attribute.uri != null) {
      assembler.reference(tag, attribute.vr, attribute.uri, resolver);
    } else if (attribute.inline != null) {
      assembler.bytes(tag, attribute.vr, attribute.inline, attribute.inline.length);
    } else if (attribute.vr == Vr.SQ) {
      assembler.beginSequence(tag);
      assembler.endSequence();
    } else {
      assembler.strings(tag, attribute.vr, attribute.values);
    }
  }
}
