package dev.vna.data.xml;

import dev.vna.data.BulkChoice;
import dev.vna.data.BulkPolicy;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetCursor;
import dev.vna.data.DataSetCursor.Step;
import dev.vna.data.Dictionary;
import dev.vna.data.Finding;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one data set as an XML document. For one use. */
final class XmlElements {
  /** Bytes of a value that are taken at a time, a multiple of 3 and of 8. */
  private static final int PIECE_BYTES = 3 << 10;

  private final XMLStreamWriter xml;
  private final BulkPolicy policy;
  private final boolean fileMeta;
  private final byte[] piece = new byte[PIECE_BYTES];
  private DataSetCursor cursor;

  XmlElements(XMLStreamWriter xml, BulkPolicy policy, boolean fileMeta) {
    this.xml = xml;
    this.policy = policy;
    this.fileMeta = fileMeta;
  }

  List<Finding> write(DataSet dataSet) throws XMLStreamException {
    cursor = DataSetCursor.of(dataSet);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement(Names.MODEL);
    xml.writeDefaultNamespace(Names.NAMESPACE);
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "space", "preserve");
    for (Step step = cursor.next(); step != Step.END; step = cursor.next()) {
      switch (step) {
        case ELEMENT -> element();
        case SEQUENCE -> begin(Vr.SQ);
        case ITEM -> {
          xml.writeStartElement(Names.ITEM);
          xml.writeAttribute("number", Integer.toString(cursor.itemNumber()));
        }
        case ITEM_END, SEQUENCE_END -> xml.writeEndElement();
        default -> throw new IllegalStateException(step.name());
      }
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return cursor.findings();
  }

  private void begin(Vr vr) throws XMLStreamException {
    int tag = cursor.tag();
    xml.writeStartElement(Names.ATTRIBUTE);
    xml.writeAttribute("tag", String.format(Locale.ROOT, "%08X", tag));
    xml.writeAttribute("vr", vr.name());
    Optional<String> keyword = Dictionary.keyword(tag);
    if (keyword.isPresent()) {
      xml.writeAttribute("keyword", keyword.get());
    }
    Optional<String> creator = cursor.privateCreator();
    if (creator.isPresent()) {
      xml.writeAttribute("privateCreator", legal(creator.get()));
    }
  }

  private void element() throws XMLStreamException {
    int tag = cursor.tag();
    int group = Tag.group(tag);
    if (Tag.isGroupLength(tag) || (!fileMeta && (group == 0 || group == 2))) {
      return;
    }
    Vr vr = cursor.vr();
    boolean held = cursor.isHeld() && !cursor.isEncapsulated();
    if (cursor.length() == 0 && !cursor.isEncapsulated()) {
      if (tag != Tag.SpecificCharacterSet) {
        begin(vr);
        xml.writeEndElement();
      }
      return;
    }
    boolean asked = !held || BulkPolicy.isOther(vr) || cursor.length() > BulkPolicy.LARGE_BYTES;
    BulkChoice choice = asked ? policy.choose(cursor) : BulkChoice.inline();
    if (choice.isLeftOut() || (choice.isInline() && !held)) {
      cursor.note(
          "left out: "
              + (cursor.isEncapsulated()
                  ? "encapsulated"
                  : held ? "bulk, length=" + cursor.length() : "bulk, not held"),
          "PS3.19 A.1.5");
      return;
    }
    if (choice.isInline()) {
      inline(tag, vr);
    } else {
      begin(vr);
      xml.writeEmptyElement(Names.BULK_DATA);
      xml.writeAttribute("uri", legal(choice.uri()));
      xml.writeEndElement();
    }
  }

  private void inline(int tag, Vr vr) throws XMLStreamException {
    if (tag == Tag.SpecificCharacterSet) {
      if (!cursor.text().replace('\0', ' ').isBlank()) {
        begin(Vr.CS);
        value(1, "ISO_IR 192");
        xml.writeEndElement();
      }
      return;
    }
    begin(vr);
    if (BulkPolicy.isOther(vr)) {
      binary();
    } else {
      List<String> values = XmlValues.of(cursor);
      for (int i = 0; i < values.size(); i++) {
        if (vr == Vr.PN) {
          name(i + 1, values.get(i));
        } else {
          value(i + 1, values.get(i));
        }
      }
    }
    xml.writeEndElement();
  }

  private void binary() throws XMLStreamException {
    xml.writeStartElement(Names.INLINE_BINARY);
    int length = (int) cursor.length();
    for (int at = 0; at < length; at += PIECE_BYTES) {
      int n = Math.min(PIECE_BYTES, length - at);
      cursor.copyValue(at, n, piece, 0);
      byte[] part = n == PIECE_BYTES ? piece : java.util.Arrays.copyOf(piece, n);
      xml.writeCharacters(Base64.getEncoder().encodeToString(part));
    }
    xml.writeEndElement();
  }

  private void value(int number, String text) throws XMLStreamException {
    if (text.isEmpty()) {
      xml.writeEmptyElement(Names.VALUE);
      xml.writeAttribute("number", Integer.toString(number));
      return;
    }
    xml.writeStartElement(Names.VALUE);
    xml.writeAttribute("number", Integer.toString(number));
    text(text);
    xml.writeEndElement();
  }

  /** What follows a third equals sign stays with the third group, so that nothing is lost. */
  private void name(int number, String name) throws XMLStreamException {
    xml.writeStartElement(Names.PERSON_NAME);
    xml.writeAttribute("number", Integer.toString(number));
    String[] groups = name.split("=", Names.GROUPS.size());
    for (int i = 0; i < groups.length; i++) {
      if (!groups[i].isEmpty()) {
        xml.writeStartElement(Names.GROUPS.get(i));
        components(groups[i]);
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
  }

  private void components(String group) throws XMLStreamException {
    String[] components = group.split("\\^", Names.COMPONENTS.size());
    for (int i = 0; i < components.length; i++) {
      if (!components[i].isEmpty()) {
        xml.writeStartElement(Names.COMPONENTS.get(i));
        text(components[i]);
        xml.writeEndElement();
      } else if (i == components.length - 1) {
        xml.writeEmptyElement(Names.COMPONENTS.get(i));
      }
    }
  }

  /** A carriage return goes as a reference: as itself, a reader takes it for a line feed. */
  private void text(String text) throws XMLStreamException {
    String legal = legal(text);
    int from = 0;
    for (int at = legal.indexOf('\r'); at >= 0; at = legal.indexOf('\r', from)) {
      xml.writeCharacters(legal.substring(from, at));
      xml.writeEntityRef("#13");
      from = at + 1;
    }
    xml.writeCharacters(legal.substring(from));
  }

  private String legal(String text) {
    String legal = XmlCharacters.replaceIllegal(text);
    if (!legal.equals(text)) {
      cursor.note("characters replaced that XML cannot hold", "XML 1.0 2.2");
    }
    return legal;
  }
}
