package dev.vna.data.xml;

import dev.vna.data.DataSetException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Events of an XML document that is not trusted: elements and text only. A document type is
 * refused, and so is any event that takes more bytes than a limit. For one thread.
 */
final class XmlSource {
  /** What the parser may read ahead. */
  private static final int READ_AHEAD_BYTES = 128 << 10;

  private static final String NO_DTD = "document type, or what one would declare";

  /** Refuses to be read on until the parser has come to an event. */
  private final class Metered extends FilterInputStream {
    private long left;

    Metered(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] b, int offset, int length) throws IOException {
      int n = super.read(b, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new DataSetException("name, attribute or comment is too long", "", offset());
      }
    }

    /** The stream is the caller's. */
    @Override
    public void close() {}
  }

  private final Metered in;
  private final long maxEventBytes;
  private final XMLStreamReader reader;

  XmlSource(InputStream in, long maxEventBytes) throws IOException {
    this.in = new Metered(in);
    this.maxEventBytes = maxEventBytes + READ_AHEAD_BYTES;
    this.in.left = this.maxEventBytes;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // From JDK 24 on the parser refuses what is deeper than 200; how deep is for Limits to say.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException(NO_DTD);
        });
    try {
      reader = factory.createXMLStreamReader(XmlDecoder.of(this.in));
    } catch (XMLStreamException | RuntimeException e) {
      throw failure(e);
    }
    String encoding = reader.getCharacterEncodingScheme();
    if (encoding != null && !XmlDecoder.isKnown(encoding)) {
      throw new DataSetException("encoding is neither UTF-8 nor UTF-16", "", 0);
    }
  }

  /** The exception that the parser's stands for; the parser's own message may quote the text. */
  private IOException failure(Exception e) {
    for (Throwable cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof CharacterCodingException) {
        break;
      }
      if (cause instanceof IOException failure) {
        return failure;
      }
    }
    return new DataSetException("no XML", "", offset());
  }

  private static Throwable next(Throwable cause) {
    return cause instanceof XMLStreamException xml && xml.getNestedException() != null
        ? xml.getNestedException()
        : cause.getCause();
  }

  /** In characters from the start of the text. */
  long offset() {
    return reader == null ? 0 : reader.getLocation().getCharacterOffset();
  }

  /**
   * The next start or end of an element, text, or end of the document.
   *
   * @throws DataSetException if it is no XML, or refused
   * @throws IOException if the stream fails
   */
  int next() throws IOException {
    try {
      while (true) {
        int event = reader.next();
        in.left = maxEventBytes;
        switch (event) {
          case XMLStreamConstants.START_ELEMENT,
              XMLStreamConstants.END_ELEMENT,
              XMLStreamConstants.END_DOCUMENT -> {
            return event;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return XMLStreamConstants.CHARACTERS;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
            throw new DataSetException(NO_DTD, "", offset());
          }
          default -> {
            // Comments and processing instructions say nothing.
          }
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw failure(e);
    }
  }

  String name() {
    return reader.getLocalName();
  }

  String namespace() {
    String namespace = reader.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /** An attribute of the element that has begun; empty if it has none such. */
  String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Appends the text that next came to. */
  void appendText(StringBuilder text) {
    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  int textLength() {
    return reader.getTextLength();
  }
}
