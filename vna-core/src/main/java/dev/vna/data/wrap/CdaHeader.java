package dev.vna.data.wrap;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the header of a CDA document says of it. Read as a stream, without document types and
 * entities, up to what is looked for. Source: HL7 CDA Release 2.
 *
 * @param instanceIdentifier root and extension of the document's id, as HL7 Instance Identifier
 *     wants it: separated by ^
 * @param title the document's title, cut to 1024 characters
 */
record CdaHeader(String instanceIdentifier, Optional<String> title) {
  private static final String HL7 = "urn:hl7-org:v3";
  private static final int MAX_TITLE = 1024;
  private static final int HEAD_BYTES = 256;
  private static final Pattern ENCODING =
      Pattern.compile("^[^<]*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]{1,40})[\"']");

  /** Whether the root of an XML file is a clinical document. */
  static boolean isClinicalDocument(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          return isNamed(xml, "ClinicalDocument");
        }
      }
      return false;
    } catch (XMLStreamException e) {
      return false;
    }
  }

  static CdaHeader read(Path file) throws IOException {
    Optional<String> id = Optional.empty();
    Optional<String> title = Optional.empty();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = reader(in);
      int depth = 0;
      while (xml.hasNext() && (id.isEmpty() || title.isEmpty())) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          if (depth == 2 && isNamed(xml, "id")) {
            id = identifier(xml);
          } else if (depth == 2 && isNamed(xml, "title")) {
            title = Optional.of(text(xml)).filter(text -> !text.isEmpty());
            depth--;
          } else if (depth == 2 && isNamed(xml, "recordTarget")) {
            // Beyond lies the patient; both come before.
            break;
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new WrapException("the CDA document cannot be read as XML", e);
    }
    return new CdaHeader(
        id.orElseThrow(() -> new WrapException("the CDA document has no id")), title);
  }

  private static Optional<String> identifier(XMLStreamReader xml) {
    String root = xml.getAttributeValue(null, "root");
    String extension = xml.getAttributeValue(null, "extension");
    if (root == null || root.isBlank() || root.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    return Optional.of(extension == null ? root : root + "^" + extension);
  }

  /** The text of an element, which the reader leaves. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.CHARACTERS && text.length() < MAX_TITLE) {
        text.append(xml.getText());
      }
    }
    String plain = text.toString().strip().replaceAll("\\p{Cntrl}+", " ");
    return plain.substring(0, Math.min(MAX_TITLE, plain.length()));
  }

  private static boolean isNamed(XMLStreamReader xml, String name) {
    return name.equals(xml.getLocalName()) && HL7.equals(xml.getNamespaceURI());
  }

  private static XMLStreamReader reader(InputStream in) throws XMLStreamException, IOException {
    // The JDK's own, whatever an embedder has on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory.createXMLStreamReader(characters(in));
  }

  /** Decoded here: bytes that are wrong become a mark, which the JDK's reader would print. */
  private static Reader characters(InputStream in) throws IOException {
    var buffered = new BufferedInputStream(in);
    buffered.mark(HEAD_BYTES);
    byte[] head = buffered.readNBytes(HEAD_BYTES);
    buffered.reset();
    if (head.length > 1
        && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
            || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE))) {
      return new InputStreamReader(buffered, StandardCharsets.UTF_16);
    }
    if (head.length > 2 && head[0] == (byte) 0xEF) {
      buffered.skipNBytes(3);
    }
    Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    try {
      return new InputStreamReader(
          buffered, declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new WrapException("the CDA document is in an encoding that is not known", e);
    }
  }
}
