package dev.vna.data.xml;

import dev.vna.data.BulkResolver;
import dev.vna.data.DataSetException;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.Limits;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads data sets in the Native DICOM Model. Immutable, safe for use by many threads. Source:
 * PS3.19 Section A.1.
 *
 * <p>Forgiven and listed are a missing VR of a tag that the dictionary knows, tags in lower case, a
 * tag given by its keyword alone, elements that mean nothing, another namespace than that of the
 * model, Specific Character Set other than ISO_IR 192, elements of groups 0000H and 0002H; {@link
 * Limits#strict} refuses them. Attributes may come in any order, values in that of their numbers; a
 * number that is left out stands for a value without a character.
 *
 * <p>Refused are text that is no XML, any document type, tags that come twice, values that are none
 * for their VR, and what passes a limit: of {@link Limits}, {@code maxDepth}, {@code maxElements}
 * and {@code maxHeaderBytes} hold. A reference to bulk data, by uri or uuid, is given to the {@link
 * BulkResolver}; by default it is listed as unresolved.
 */
public final class XmlDataSetReader {
  private static final XmlDataSetReader DEFAULT =
      new XmlDataSetReader(Limits.DEFAULT, BulkResolver.NONE, false);

  private final Limits limits;
  private final BulkResolver resolver;
  private final boolean fileMeta;

  private XmlDataSetReader(Limits limits, BulkResolver resolver, boolean fileMeta) {
    this.limits = limits;
    this.resolver = resolver;
    this.fileMeta = fileMeta;
  }

  /** A reader with {@link Limits#DEFAULT} that resolves no references. */
  public static XmlDataSetReader create() {
    return DEFAULT;
  }

  /** A copy with other limits. */
  public XmlDataSetReader withLimits(Limits newLimits) {
    return new XmlDataSetReader(newLimits, resolver, fileMeta);
  }

  /** A copy that has references to bulk data resolved. */
  public XmlDataSetReader withBulkResolver(BulkResolver newResolver) {
    return new XmlDataSetReader(limits, newResolver, fileMeta);
  }

  /** A copy that keeps elements of groups 0000H and 0002H. */
  public XmlDataSetReader withFileMeta() {
    return new XmlDataSetReader(limits, resolver, true);
  }

  /**
   * Reads one data set.
   *
   * @param in an XML document in UTF-8 or UTF-16, up to the end of the stream; not closed
   * @throws DataSetException if it is no data set, or passes a limit; its offset is in characters
   * @throws IOException if {@code in} or the resolver fails
   */
  public DecodedDataSet read(InputStream in) throws IOException {
    var source = new XmlSource(in, limits.maxHeaderBytes());
    return new XmlModelReader(source, limits, resolver, fileMeta).read();
  }
}
