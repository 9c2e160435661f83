package dev.vna.data.xml;

import dev.vna.data.BulkPolicy;
import dev.vna.data.DataSet;
import dev.vna.data.Finding;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes data sets in the Native DICOM Model, as XML in UTF-8. A header will do: the {@link
 * BulkPolicy} says what becomes of values that it does not hold. Immutable, safe for use by many
 * threads. Source: PS3.19 Section A.1.
 *
 * <ul>
 *   <li>Padding, Specific Character Set, UN, group lengths and groups 0000H and 0002H are dealt
 *       with as in JSON: see {@code JsonDataSetWriter}.
 *   <li>DS and IS are written as they stand. FL and FD that are not finite are {@code NaN}, {@code
 *       INF} and {@code -INF}, as in XML Schema.
 *   <li>A value without a character, between others, is an empty {@code Value}. Of a name,
 *       components without a character are left out, but for one that is last.
 *   <li>What XML 1.0 cannot hold, most control characters, is replaced by its control picture, such
 *       as U+241B for an escape, or else by U+FFFD, and listed.
 * </ul>
 */
public final class XmlDataSetWriter {
  private static final XmlDataSetWriter DEFAULT = new XmlDataSetWriter(BulkPolicy.DEFAULT, false);

  private final BulkPolicy policy;
  private final boolean fileMeta;

  private XmlDataSetWriter(BulkPolicy policy, boolean fileMeta) {
    this.policy = policy;
    this.fileMeta = fileMeta;
  }

  /** A writer with {@link BulkPolicy#DEFAULT}. */
  public static XmlDataSetWriter create() {
    return DEFAULT;
  }

  /** A copy with another policy. */
  public XmlDataSetWriter withBulkPolicy(BulkPolicy newPolicy) {
    return new XmlDataSetWriter(newPolicy, fileMeta);
  }

  /** A copy that writes groups 0000H and 0002H where a data set has them. */
  public XmlDataSetWriter withFileMeta() {
    return new XmlDataSetWriter(policy, true);
  }

  /**
   * Writes a data set as an XML document.
   *
   * @param out takes the text; flushed, not closed
   * @return what was left out or replaced, and why; at most 100
   * @throws IOException if {@code out} fails
   */
  public List<Finding> write(DataSet dataSet, OutputStream out) throws IOException {
    // A writer that the factory does not know is written to without escaping for an encoding.
    Writer characters = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(characters);
      List<Finding> findings = new XmlElements(xml, policy, fileMeta).write(dataSet);
      xml.close();
      characters.flush();
      return findings;
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException("the XML writer refuses", e);
    }
  }

  /** A data set as an XML document in UTF-8; what was left out or replaced is not told. */
  public byte[] toBytes(DataSet dataSet) {
    var bytes = new ByteArrayOutputStream(dataSet.encodedLength() * 2 + 256);
    try {
      write(dataSet, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
